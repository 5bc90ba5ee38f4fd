/// The signs of fonts whose characters are not what Unicode has at their places.
///
/// Word writes such a character at U+F000 and its place in the font, or at its place.
enum WordSymbols {
  /// The text of a bullet as drawn.
  static func bullet(_ text: String, font: String?) -> String {
    let shown = shown(text, font: font)
    // The hollow bullet of Word's lists is the letter "o" of a typewriter font.
    return shown == "o" ? "\u{25E6}" : shown
  }

  /// The text in Unicode.
  static func shown(_ text: String, font: String?) -> String {
    let table = table(of: font)
    guard
      text.unicodeScalars.contains(where: { table != nil || (0xF020...0xF0FF).contains($0.value) })
    else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      shown.unicodeScalars.append(sign(scalar, table))
    }
    return shown
  }

  /// Whether a font has signs of its own.
  static func isSymbolFont(_ font: String?) -> Bool { table(of: font) != nil }

  private static func sign(
    _ scalar: Unicode.Scalar, _ table: [UInt32: Unicode.Scalar]?
  ) -> Unicode.Scalar {
    let isPrivate = (0xF020...0xF0FF).contains(scalar.value)
    guard isPrivate || scalar.value <= 0xFF else { return scalar }
    let place = scalar.value & 0xFF
    if let sign = (table ?? (isPrivate ? symbol : nil))?[place] { return sign }
    // What is not in the table is a digit or sign of ASCII where the font has those.
    if isPrivate, table == nil || table == symbol, place < 0x7F, let sign = Unicode.Scalar(place) {
      return sign
    }
    return scalar
  }

  private static func table(of font: String?) -> [UInt32: Unicode.Scalar]? {
    guard let font else { return nil }
    switch font.lowercased() {
    case "symbol": return symbol
    case "wingdings": return wingdings
    case "wingdings 2": return wingdings2
    case "webdings": return webdings
    default: return nil
    }
  }

  private static let symbol: [UInt32: Unicode.Scalar] = [
    0x2D: "-", 0xA3: "≤", 0xA5: "∞", 0xA7: "♣", 0xA8: "♦", 0xB0: "°", 0xB1: "±", 0xB3: "≥",
    0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD7: "⋅", 0xD6: "√",
    0xDE: "⇒", 0xAE: "→", 0xAC: "←", 0xE5: "∑", 0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ",
    0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0x6D: "μ", 0x70: "π", 0x73: "σ", 0x6C: "λ",
  ]
  private static let wingdings: [UInt32: Unicode.Scalar] = [
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "☐", 0x70: "☐", 0x71: "❑", 0x72: "❒", 0x73: "⬧",
    0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x78: "☒", 0x9E: "·", 0x9F: "•", 0xA0: "▪",
    0xA1: "○", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗",
    0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x46: "☞", 0xDF: "←",
  ]
  private static let wingdings2: [UInt32: Unicode.Scalar] = [
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x96: "●", 0x97: "●",
    0x98: "●", 0x99: "○", 0xA2: "■", 0xA3: "☐",
  ]
  private static let webdings: [UInt32: Unicode.Scalar] = [
    0x61: "✓", 0x63: "☐", 0x67: "■", 0x6E: "●", 0x72: "✗", 0x3D: "●",
  ]
}
