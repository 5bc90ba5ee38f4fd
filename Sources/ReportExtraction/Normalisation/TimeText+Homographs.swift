/// Words that differ in their marks only, which folding takes away.
extension TimeText {
  /// Whether `từ` stands at an index, and not `tư` (`tháng tư`, `đầu tư`); by the words before it
  /// where the text has no marks.
  func saysFrom(_ index: Int) -> Bool {
    guard lexemes.isWord(index, "tu") else { return false }
    guard let text else { return true }
    guard lexemes[index].isBare else { return lexemes.marks(index, in: text) == "+`" }
    return !isNumeral(before: index) && !lexemes.isWord(index - 1, "dau")
      && !lexemes.isWord(index - 1, "thong") && !lexemes.isWord(index - 1, "vat")
  }

  /// Whether `sau` stands at an index, and not `sáu`; by the words around it where the text has no
  /// marks.
  func saysAfter(_ index: Int) -> Bool {
    guard lexemes.isWord(index, "sau"), lexemes[index].isBare else {
      return false
    }
    let isCount =
      lexemes.isWord(index + 1, "thang")
      && (lexemes.isWord(index + 2, "dau") || lexemes.isWord(index + 2, "cuoi"))
    return !isNumeral(before: index) && !isCount
  }

  /// Whether the word before an index asks for a numeral, or is one.
  func isNumeral(before index: Int) -> Bool {
    switch lexemes.word(index - 1) {
    case "thang", "quy", "qui", "thu", "ngay", "mong", "mung", "muoi", "linh", "le", "tram", "nam":
      true
    default: smallCount(index - 1) != nil
    }
  }
}
