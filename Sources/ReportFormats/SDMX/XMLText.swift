/// A buffer of XML text in UTF-8.
struct XMLText {
  /// The bytes written so far.
  private(set) var bytes: [UInt8] = []

  /// Appends text that is XML already.
  mutating func raw(_ xml: String) {
    bytes.append(contentsOf: xml.utf8)
  }

  /// Appends characters: what is markup is escaped, what XML 1.0 does not allow is left out.
  mutating func text(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      case ">": raw("&gt;")
      case "\"": raw("&quot;")
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
  }
}
