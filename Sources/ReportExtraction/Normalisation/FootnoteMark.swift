/// The mark of a footnote behind a number, which is no digit of it: `15¹`, `12,5(*)`, `12(1)`, `12**`,
/// `12[1]`, `3 (*)`.
enum FootnoteMark {
  /// The index behind the marks that begin at a lexeme, or the lexeme itself.
  ///
  /// A number in parentheses is a mark only where no space stands before them.
  static func end(_ lexemes: Lexemes, at start: Int) -> Int {
    var index = start
    while index < lexemes.count {
      if isMark(lexemes, index) {
        index += 1
      } else if lexemes.isSign(index, ","), isMark(lexemes, index - 1), isMark(lexemes, index + 1) {
        // `16¹,²`
        index += 1
      } else if let next = enclosed(lexemes, at: index) {
        index = next
      } else {
        break
      }
    }
    return index
  }

  /// What a number and the raised digit behind it make as a power of ten: `10⁶`; null for another.
  static func power(of number: ExactDecimal, _ lexemes: Lexemes, at index: Int) -> ExactDecimal? {
    guard number == ExactDecimal(coefficient: 10), !isMark(lexemes, index + 1) else { return nil }
    let exponent: UInt32
    switch lexemes.sign(index) {
    case 0xB2, 0xB3: exponent = lexemes.sign(index) - 0xB0
    case 0x2074...0x2079: exponent = lexemes.sign(index) - 0x2070
    default: return nil
    }
    return ExactDecimal.powerOfTen(Int(exponent)).map { ExactDecimal(coefficient: $0) }
  }

  private static func enclosed(_ lexemes: Lexemes, at index: Int) -> Int? {
    let isBracket = lexemes.isSign(index, "[")
    guard isBracket || lexemes.isSign(index, "(") else { return nil }
    let holdsNumber = isBracket || !lexemes.isSpaced(index)
    var end = index + 1
    while isMark(lexemes, end)
      || holdsNumber && lexemes.isNumber(end) && lexemes[end].digits <= 2
      || holdsNumber && end == index + 1 && lexemes.word(end)?.count == 1
    {
      end += 1
    }
    guard end > index + 1, lexemes.isSign(end, isBracket ? "]" : ")") else { return nil }
    return end + 1
  }

  /// Whether a raised digit or an asterisk stands at an index.
  private static func isMark(_ lexemes: Lexemes, _ index: Int) -> Bool {
    switch lexemes.sign(index) {
    case 0x2A, 0x2020, 0x2021, 0xB9, 0xB2, 0xB3, 0x2070...0x2079: true
    default: false
    }
  }
}
