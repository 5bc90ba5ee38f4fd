/// The number or bullet that opens an item of the narrative's outline.
struct OutlineMarker: Hashable, Sendable {
  /// 1 for `I.`, 2 for `1.`, 3 for `a)` and `1.1.`, 4 for `-`, 5 for `+`.
  var level: Int
  /// The number without its punctuation.
  var number: String
  /// The offset of the text behind it, in UTF-8 bytes.
  var textOffset: Int

  /// Reads the marker at the start of a line; null where there is none.
  init?(of text: String) {
    let utf8 = text.utf8
    guard let first = utf8.first else { return nil }
    if let bullet = Self.bullet(of: text) {
      self = bullet
      return
    }
    guard first < 0x80 || first == 0xC4 else { return nil }
    var end = 0
    for byte in utf8 {
      if byte == UInt8(ascii: " ") || end > 12 { break }
      end += 1
    }
    guard end < utf8.count, end <= 12 else { return nil }
    let token = String(decoding: utf8.prefix(end), as: UTF8.self)
    guard let last = token.utf8.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ")"),
      let code = OutlineCode(parsing: token), !code.isRepaired
    else { return nil }
    switch code.style {
    case .roman, .capital: level = 1
    case .dotted: level = code.segments.count == 1 ? 2 : 3
    case .small: level = 3
    case .smallRoman, .mixed, .compound, .identifier: return nil
    }
    number = code.text
    textOffset = end + 1
  }

  private init(level: Int, number: String, textOffset: Int) {
    self.level = level
    self.number = number
    self.textOffset = textOffset
  }

  private static func bullet(of text: String) -> OutlineMarker? {
    guard let scalar = text.unicodeScalars.first else { return nil }
    let level: Int
    switch scalar {
    case "-", "–", "—", "•", "*", "●", "▪": level = 4
    case "+": level = 5
    default: return nil
    }
    let width = UTF8.width(scalar)
    var offset = width
    for byte in text.utf8.dropFirst(width) {
      guard byte == UInt8(ascii: " ") else { break }
      offset += 1
    }
    // "-5" and "--" are no bullets before text.
    guard offset > width || text.utf8.count > width + 8 else { return nil }
    return OutlineMarker(level: level, number: level == 5 ? "+" : "-", textOffset: offset)
  }
}
