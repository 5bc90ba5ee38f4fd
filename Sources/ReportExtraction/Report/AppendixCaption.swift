/// The line with which an appendix or a table begins its caption.
enum AppendixCaption {
  /// What a caption's first line names: `Biểu số 02` is form 2.
  struct Identity: Hashable {
    /// What is numbered: an appendix, a form or a table.
    var kind: String
    /// The number without leading zeros; empty where there is none.
    var number: String
  }

  private static let openings = ["phu luc", "bieu", "bieu so", "bang", "mau so", "mau bieu"]

  /// Whether a caption begins with the line: `Phụ lục`, `Biểu số 01`, `Bảng 2`.
  static func begins(_ line: String) -> Bool {
    guard line.utf8.count <= 200 else { return false }
    // A caption opens with P, B or M: other lines need no key.
    switch line.utf8.first {
    case UInt8(ascii: "P"), UInt8(ascii: "p"), UInt8(ascii: "B"), UInt8(ascii: "M"): break
    default: return false
    }
    let key = Folding.key(line)
    return openings.contains { opening in
      guard key.hasPrefix(opening) else { return false }
      let rest = key.utf8.dropFirst(opening.utf8.count)
      guard let next = rest.first else { return true }
      guard next == UInt8(ascii: " ") else { return false }
      // "Phụ lục thống kê", but no sentence that begins with "Bảng giá ...".
      return opening == "phu luc"
        || rest.dropFirst().first.map { (48...57).contains($0) || $0 == UInt8(ascii: "s") } == true
    }
  }

  /// What the match key of a caption's first line names; null where it opens none.
  static func identity(ofKey key: String) -> Identity? {
    let words = key.utf8.split(separator: UInt8(ascii: " "), maxSplits: 4)
      .map { String(decoding: $0, as: UTF8.self) }
    var next = 1
    let kind: String
    switch words.first {
    case "phu" where words.count > 1 && words[1] == "luc":
      kind = "phu luc"
      next = 2
    case "bieu", "bang": kind = words[0]
    case "mau" where words.count > 1 && (words[1] == "so" || words[1] == "bieu"): kind = "bieu"
    default: return nil
    }
    while next < words.count, words[next] == "so" || words[next] == "bieu" || words[next] == "mau" {
      next += 1
    }
    guard next < words.count else { return Identity(kind: kind, number: "") }
    let number = words[next]
    guard number.utf8.first?.isDigit == true || number.utf8.count <= 4 else {
      // "Phụ lục thống kê" has no number; "Bảng lương" is no caption.
      return kind == "phu luc" ? Identity(kind: kind, number: "") : nil
    }
    let digits = number.utf8.drop { $0 == UInt8(ascii: "0") }
    return Identity(kind: kind, number: String(decoding: digits, as: UTF8.self))
  }
}
