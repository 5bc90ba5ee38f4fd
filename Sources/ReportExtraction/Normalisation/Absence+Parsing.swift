extension Absence {
  /// Reads a text that says there is no value; null where it says anything else.
  ///
  /// `x` and `/` say different things in each form: only a form's own table reads them.
  public init?(parsing text: String) {
    let bytes = text.utf8Span.span
    switch Self.signs(bytes) {
    case .blank: self = .blank
    case .dash: self = .dash
    case .ellipsis: self = .ellipsis
    case .others: return nil
    case .words:
      guard bytes.count <= Self.longestText else { return nil }
      let key = Folding.key(text)
      guard key.utf8.count <= Self.longestPhrase,
        let absence = AbsencePhrases.absence(key, marked: Folding.markedKey(text))
      else { return nil }
      self = absence
    }
  }

  /// Bytes in the key of a phrase; longer ones are prose.
  private static let longestPhrase = 120
  /// Bytes in a text whose key can be that short, with marks and white space to spare.
  private static let longestText = 1000

  private enum Signs {
    case blank
    case dash
    case ellipsis
    /// Words without a digit.
    case words
    /// Digits, or other signs.
    case others
  }

  /// Sorts a text by its signs, in one pass without allocating.
  ///
  /// A dash or ellipsis stays one with brackets, quotation marks, closing punctuation and the mark of
  /// a footnote: `- (*)`, `“-”`, `-¹`, `…(1)`.
  private static func signs(_ bytes: Span<UInt8>) -> Signs {
    var dashes = 0
    var dots = 0
    var slashes = 0
    var underscores = 0
    var ornaments = 0
    var hasLetters = false
    var position = 0
    while position < bytes.count {
      let (scalar, length) = Lexer.scalar(bytes, position, bytes.count)
      switch scalar {
      case 0x30...0x39:
        guard dots > 1, isFootnote(bytes, at: position) else { return .others }
        ornaments += 1
      // The controls that are no white space are damage.
      case 0...0x08, 0x0E...0x1F, 0x7F: return .others
      case 0x2E, 0xB7: dots += 1
      case 0x2026, 0x2025, 0x22EF: dots += 2
      case 0x28, 0x29: break
      case 0x2F: slashes += 1
      case 0x5F: underscores += 1
      case 0x2500, 0x2501, 0xFF0D, 0xFE63: dashes += 1
      // Brackets, quotation marks, footnote marks, `;` and `%`.
      case 0x5B, 0x5D, 0x22, 0x27, 0x2018...0x201F, 0xAB, 0xBB, 0x2A, 0x2020, 0x2021, 0xB9, 0xB2,
        0xB3, 0x2070...0x2079, 0x3B, 0x25:
        ornaments += 1
      default:
        if Lexer.isDash(scalar) {
          dashes += 1
        } else if !Lexer.isSpace(scalar), !Lexer.isInvisible(scalar) {
          hasLetters = true
        }
      }
      position += length
    }
    if hasLetters { return .words }
    // `-/-`: one mark on each side.
    guard slashes == 0 || slashes == 1 && (dashes == 2 || dots > 3 && dashes == 0) else {
      return .others
    }
    switch (dashes, dots, underscores) {
    case (0, 0, 0) where ornaments == 0:
      return bytes.count == 0 || !holdsParenthesis(bytes) ? .blank : .others
    // The line of a form that nothing is written on.
    case (0, 0, 1...) where ornaments == 0 && slashes == 0: return .blank
    // `-.`: the full stop of a sentence.
    case (1..., 0...1, 0): return .dash
    case (0, 2..., 0): return .ellipsis
    default: return .others
    }
  }

  /// Whether a digit stands alone in parentheses.
  private static func isFootnote(_ bytes: Span<UInt8>, at position: Int) -> Bool {
    position > 0 && bytes[position - 1] == UInt8(ascii: "(") && position + 1 < bytes.count
      && bytes[position + 1] == UInt8(ascii: ")")
  }

  private static func holdsParenthesis(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] == UInt8(ascii: "(") { return true }
    return false
  }
}
