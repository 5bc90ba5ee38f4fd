/// Text of an SVG file: escaped, and numbers no longer than drawing needs.
struct SVGText {
  /// The text written so far.
  private(set) var text = ""

  /// Appends a line of mark-up.
  mutating func line(_ markup: String) { text += markup + "\n" }

  /// Text for an element or a quoted attribute: marks escaped, characters that XML forbids replaced
  /// (XML 1.0, 2.2).
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += " "
      default:
        let isForbidden = scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
        escaped.unicodeScalars.append(isForbidden ? "\u{FFFD}" : scalar)
      }
    }
    return escaped
  }

  /// A length with one decimal at most.
  static func length(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : ".\(rest)")
  }
}
