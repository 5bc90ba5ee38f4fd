internal import ReportExtraction

/// The ids and names that stand in a codelist, found while the figures are written.
struct SDMXCodelist {
  /// A code.
  struct Code: Hashable {
    /// The id: letters, digits, `_`, `-`, `$` and `@`.
    var id: String
    /// What it means.
    var name: String
  }

  /// The id of the list.
  let id: String
  /// The codes in the order in which they were met.
  private(set) var codes: [Code] = []
  private var idOfKey: [String: String] = [:]
  private var taken: Set<String> = []

  /// Makes a list, with the codes that are known before.
  init(_ id: String, _ codes: [Code] = []) {
    self.id = id
    for code in codes { _ = self.code(for: code.id, from: code.id, name: code.name) }
  }

  /// The id of what `key` tells apart; a new one is made from `text`.
  ///
  /// Two keys never have one id: the second gets a number behind it, `X_1@2`.
  mutating func code(for key: String, from text: String, name: String) -> String {
    if let id = idOfKey[key] { return id }
    let base = Self.identifier(text)
    var id = base
    var number = 1
    while !taken.insert(id).inserted {
      number += 1
      id = "\(base)@\(number)"
    }
    idOfKey[key] = id
    codes.append(Code(id: id, name: name))
    return id
  }

  /// A text as an id (SDMX, IDType): dots and slashes are no part of one.
  private static func identifier(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        bytes.append(byte)
      case UInt8(ascii: "/"): bytes.append(UInt8(ascii: "-"))
      case UInt8(ascii: "#"): bytes.append(UInt8(ascii: "$"))
      default: if bytes.last != UInt8(ascii: "_") { bytes.append(UInt8(ascii: "_")) }
      }
    }
    return bytes.isEmpty ? "_U" : String(decoding: bytes, as: UTF8.self)
  }

  /// The id of a name in words: `THUA_THIEN_HUE`.
  mutating func code(named name: String) -> String {
    code(for: Folding.markedKey(name), from: Folding.key(name).uppercased(), name: name)
  }
}
