/// Text for a terminal: measured, cut and padded by the columns it takes, and harmless to print.
package struct TerminalText {
  /// How text is set off.
  enum Emphasis: String {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case yellow = "33"
    case cyan = "36"
  }

  /// Whether escape sequences may be written (ECMA-48, SGR).
  var isColoured: Bool

  /// The text with an emphasis, where colour is allowed.
  func emphasised(_ text: String, _ emphasis: Emphasis) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(emphasis.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The columns that a text takes: one for each scalar that does not combine with the one before,
  /// two for a wide one.
  ///
  /// That is exact for Vietnamese in any normal form.
  package static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// The columns that a scalar takes: 0, 1 or 2.
  static func width(of scalar: Unicode.Scalar) -> Int {
    isZeroWidth(scalar) ? 0 : isWide(scalar) ? 2 : 1
  }

  /// The text in at most `width` columns, its end replaced by `…` where it does not fit.
  package static func fitted(_ text: String, _ width: Int) -> String {
    guard Self.width(of: text) > width else { return text }
    guard width > 0 else { return "" }
    var kept = String.UnicodeScalarView()
    var taken = 0
    for scalar in text.unicodeScalars {
      taken += self.width(of: scalar)
      if taken >= width { break }
      kept.append(scalar)
    }
    while kept.last == " " { kept.removeLast() }
    return String(kept) + "…"
  }

  /// The text in exactly `width` columns, cut or padded at its end.
  static func padded(_ text: String, _ width: Int) -> String {
    let text = fitted(text, width)
    return text + String(repeating: " ", count: max(0, width - Self.width(of: text)))
  }

  /// The text in lines of at most `width` columns, broken at spaces; a longer word stays whole.
  static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.unicodeScalars.split(separator: " ").map(String.init) {
      if !line.isEmpty, Self.width(of: line) + 1 + Self.width(of: word) > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? word : " " + word
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The text with control characters made visible, so that what a report holds cannot steer the
  /// terminal.
  package static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var printable = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { printable.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
    return String(printable)
  }

  /// C0, DEL, C1, and the marks that turn the direction of text.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The blocks of wide East Asian characters and of pictures (Unicode Standard Annex 11).
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Combining marks, joiners and soft hyphens.
  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF: true
    default: false
    }
  }
}
