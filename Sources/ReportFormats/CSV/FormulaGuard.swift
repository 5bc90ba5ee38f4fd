/// Keeps a spreadsheet program from taking a text for a formula.
///
/// A text that a program would run gets a `'` before it: one that begins with `=`, `@`, a tab, a
/// carriage return or a line feed, or with a `+` or `-` that is no sign of a number. A text that
/// begins with `'` gets another, so that a reader who takes one `'` away has the text as it was.
/// What cannot be a formula stays as it is: `-`, `--`, `- 5`, `-12,5`, `+3%`, and every figure.
///
/// Source: OWASP, CSV Injection; its wide forms of the four signs count too.
enum FormulaGuard {
  /// Whether a text needs the guard.
  static func isNeeded(for text: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    switch text[0] {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "'"), 0x09, 0x0A, 0x0D: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return !isSignedNumberOrDash(text)
    // ＝ U+FF1D, ＋ U+FF0B, － U+FF0D, ＠ U+FF20.
    case 0xEF where text.count >= 3 && text[1] == 0xBC:
      return [0x9D, 0x8B, 0x8D, 0xA0].contains(text[2])
    default: return false
    }
  }

  /// Whether a text is signs and spaces, then perhaps digits with `.` and `,` between, a space and `%`.
  private static func isSignedNumberOrDash(_ text: Span<UInt8>) -> Bool {
    var index = 0
    func skip(_ among: (UInt8) -> Bool) {
      while index < text.count, among(text[index]) { index += 1 }
    }
    skip { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: " ") }
    skip {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".")
        || $0 == UInt8(ascii: ",")
    }
    skip { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: " ") }
    return index == text.count
  }
}
