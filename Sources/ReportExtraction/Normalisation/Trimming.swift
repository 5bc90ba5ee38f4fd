/// Cuts what stands around a text.
enum Trimming {
  /// The text without spaces at its ends.
  static func spaces(_ text: String) -> String {
    trimmed(text) { $0 == UInt8(ascii: " ") }
  }

  /// The text without spaces at its ends and without closing punctuation: `Sở Nội vụ.`, `…)`.
  static func closingPunctuation(_ text: String) -> String {
    let closing: [UInt8] = Array(" .;,:/)".utf8)
    return spaces(trimmed(text, isFromEndOnly: true) { closing.contains($0) })
  }

  /// A sentence without the full stop that closes it; brackets stay closed: `… alone (3.2.2)`.
  static func sentence(_ text: String) -> String {
    trimmed(text) { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ".") }
  }

  /// The text without spaces at its ends and without one full stop, semicolon or colon behind it.
  static func closingStop(_ text: String) -> String {
    let text = spaces(text)
    switch text.utf8.last {
    case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"):
      return spaces(String(text.utf8.dropLast()) ?? text)
    default: return text
    }
  }

  /// The text without characters that are not seen, as whole documents are read: soft hyphens,
  /// zero-width spaces, marks of direction, a mark of byte order.
  static func invisible(_ text: String) -> String {
    guard holdsInvisible(text) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.filter { !Lexer.isInvisible($0.value) }))
  }

  /// Whether a text has such characters.
  static func holdsInvisible(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    var position = 0
    while position < bytes.count {
      guard bytes[position] >= 0x80 else {
        position += 1
        continue
      }
      let (scalar, length) = Lexer.scalar(bytes, position, bytes.count)
      if Lexer.isInvisible(scalar) { return true }
      position += length
    }
    return false
  }

  /// The text without a pair of quotation marks around it.
  static func quotation(_ text: String) -> String {
    let scalars = spaces(text).unicodeScalars
    guard scalars.count > 2, let first = scalars.first, let last = scalars.last,
      let closing = quotations[first.value], closing.contains(last.value)
    else { return text }
    return String(String.UnicodeScalarView(scalars.dropFirst().dropLast()))
  }

  private static let quotations: [UInt32: [UInt32]] = [
    0x22: [0x22], 0x27: [0x27], 0x201C: [0x201D], 0x201D: [0x201D], 0x201E: [0x201C, 0x201D],
    0x2018: [0x2019], 0xAB: [0xBB],
  ]

  private static func trimmed(
    _ text: String, isFromEndOnly: Bool = false, _ isCut: (UInt8) -> Bool
  ) -> String {
    var utf8 = text.utf8[...]
    while let last = utf8.last, isCut(last) { utf8.removeLast() }
    if !isFromEndOnly {
      while let first = utf8.first, isCut(first) { utf8.removeFirst() }
    }
    return utf8.count == text.utf8.count ? text : String(decoding: utf8, as: UTF8.self)
  }
}

extension String.UTF8View {
  /// Where `needle` stands last.
  func lastRange(of needle: String.UTF8View) -> Range<Index>? {
    guard !needle.isEmpty, needle.count <= count else { return nil }
    var start = index(endIndex, offsetBy: -needle.count)
    while true {
      if self[start...].starts(with: needle) {
        return start..<index(start, offsetBy: needle.count)
      }
      guard start > startIndex else { return nil }
      start = index(before: start)
    }
  }
}
