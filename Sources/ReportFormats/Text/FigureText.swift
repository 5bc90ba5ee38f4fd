/// What a short text in a table looks like, by its characters alone.
///
/// This tells columns of figures from others; what a figure means is read later.
enum FigureText {
  /// Digits with their signs and separators, or a dash: `1.234,5`, `12 %`, `(3)`, `03/03`, `-`.
  static func isFigure(_ text: String) -> Bool {
    var digits = 0
    var slashes = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x2F: slashes += 1
      case 0x20, 0x25, 0x28, 0x29, 0x2B...0x2E, 0xE2, 0x80, 0x93, 0x94, 0x88, 0x92, 0xA6: break
      default: return false
      }
    }
    // Two strokes make a date.
    return slashes < 2 && (digits > 0 || isDash(text))
  }

  /// A dash alone.
  static func isDash(_ text: String) -> Bool {
    ["-", "–", "—", "−", "--", "…", "..."].contains(text)
  }

  /// A year alone, as it heads a column.
  static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20"))
      && text.utf8.allSatisfy { $0 &- 0x30 < 10 }
  }

  /// A month or quarter of a year alone, as it heads a column: `4/2024`, `04/2024`.
  static func isMonthOfYear(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    guard parts.count == 2, 1...2 ~= parts[0].count, parts[0].allSatisfy({ $0 &- 0x30 < 10 })
    else { return false }
    return isYear(String(decoding: parts[1], as: UTF8.self))
  }

  /// What may stand in a column of codes: `1.2.1.`, `II`, `a)`, `-`.
  static func isCode(_ text: String) -> Bool {
    guard text.utf8.count <= 12, let first = text.utf8.first else { return false }
    if isDash(text) || text == "+" || text == "*" { return true }
    let bytes = text.utf8.filter { $0 != 0x2E && $0 != 0x28 && $0 != 0x29 }
    if first == 0x28 ? bytes.isEmpty : bytes.isEmpty { return false }
    let isNumbers = bytes.allSatisfy { $0 &- 0x30 < 10 }
    if isNumbers { return true }
    guard bytes.allSatisfy({ $0 < 0x80 && $0 > 0x20 }) else { return false }
    if bytes.count == 1 { return bytes[0] | 0x20 >= 0x61 }
    if bytes.allSatisfy({ "IVXLC".utf8.contains($0) }) { return true }
    // `A1`, `TP02`, and parts parted by points: `I.1.a`.
    return bytes.count <= 8 && bytes.contains { $0 &- 0x30 < 10 }
      && bytes.allSatisfy { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }
  }
}
