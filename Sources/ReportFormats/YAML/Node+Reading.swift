internal import ReportExtraction
internal import Yams

extension Node {
  var position: YAMLPosition { YAMLPosition(mark) }

  /// What the node is, for a message: `a list`, `'text'`.
  var inWords: String {
    switch self {
    case .scalar(let scalar) where isNull: scalar.string.isEmpty ? "nothing" : scalar.string
    case .scalar(let scalar):
      "'\(scalar.string.count > 60 ? "\(scalar.string.prefix(60))…" : scalar.string)'"
    case .sequence: "a list"
    case .mapping: "a map"
    case .alias: "an alias"
    }
  }

  /// Whether the node is the plain word for nothing: empty, `~` or `null`.
  var isNull: Bool {
    guard case .scalar(let scalar) = self, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }
}

extension Node {
  /// The text of a scalar that is not null.
  func text(_ expected: String, log: inout MappingLog) -> String? {
    guard case .scalar(let scalar) = self, !isNull else {
      log.error("read \(inWords), expected \(expected)", at: position)
      return nil
    }
    return scalar.string
  }

  /// The items of a list.
  func items(_ expected: String, log: inout MappingLog) -> [Node] {
    guard case .sequence(let sequence) = self else {
      log.error("read \(inWords), expected \(expected)", at: position)
      return []
    }
    return Array(sequence)
  }

  /// The case of an enumeration that a scalar names.
  func choice<Choice: RawRepresentable & CaseIterable>(
    of type: Choice.Type, as what: String, log: inout MappingLog
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text("the name of a \(what)", log: &log) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    let near = NearestNames.of(text, among: names)
    log.error(
      "read the unknown \(what) '\(text)', expected "
        + (near.isEmpty ? "one of " : "") + (near.isEmpty ? names : near).inWords,
      at: position)
    return nil
  }
}

extension ExactDecimal {
  /// Reads a plain number as files write it: digits, a point and decimals, a leading minus.
  init?(plain text: String) {
    var bytes = text.utf8[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    var coefficient = 0
    var digits = 0
    var scale: Int?
    for byte in bytes {
      if byte == UInt8(ascii: "."), scale == nil, digits > 0 {
        scale = 0
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits < 18 {
        coefficient = coefficient * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
        scale = scale.map { $0 + 1 }
      } else {
        return nil
      }
    }
    guard digits > 0, scale != 0 else { return nil }
    self.init(coefficient: isNegative ? -coefficient : coefficient, scale: scale ?? 0)
  }
}
