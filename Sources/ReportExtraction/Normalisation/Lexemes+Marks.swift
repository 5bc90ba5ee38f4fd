/// Words by their marks: folding takes away what tells `từ` from `tư`.
extension Lexemes {
  /// The marks of the word at an index below ``count``.
  func marks(_ index: Int, in text: String) -> Diacritics {
    let lexeme = elements[index]
    return lexeme.isBare ? "" : Diacritics(text.utf8Span.span, in: lexeme.start..<lexeme.end)
  }

  /// Whether this word stands at an index with these marks, or with none in a text that has none.
  ///
  /// Without its marks the word may be another: `trụ` is not `trừ`.
  func isWord(_ index: Int, _ syllable: Syllable, _ marks: Diacritics, in text: String) -> Bool {
    guard isWord(index, syllable) else { return false }
    let printed = self.marks(index, in: text)
    return printed == marks || printed.isEmpty && text.isASCII
  }

  /// Whether `rưỡi` stands at an index, or `ruoi` in a text without marks.
  func isHalf(_ index: Int, in text: String) -> Bool {
    guard let word = word(index) else { return false }
    return NumberWord(word, marks(index, in: text)) { text.isASCII } == .half
  }

  /// Whether `nửa` stands at an index.
  func isHalfOfOne(_ index: Int, in text: String) -> Bool {
    isWord(index, "nua") && marks(index, in: text) == "+?"
  }
}
