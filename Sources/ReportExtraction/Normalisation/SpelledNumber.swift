/// A number in words: `mười lăm`, `một trăm linh hai`, `hai mươi`.
struct SpelledNumber: Hashable {
  /// The numbers that the words may mean, the likeliest first; never empty.
  var values: [ExactDecimal]
  /// The index of the lexeme behind them.
  var next: Int

  /// The longest number whose words begin at a lexeme of a text.
  static func read(_ lexemes: Lexemes, at start: Int, in text: String) -> SpelledNumber? {
    number(lexemes, at: start).map { SpelledNumber(values: [$0.number], next: $0.next) }
  }

  private static func number(
    _ lexemes: Lexemes, at start: Int
  ) -> (number: ExactDecimal, next: Int)? {
    var index = start
    var number = 0
    if let hundreds = digit(lexemes, index), lexemes.isWord(index + 1, "tram") {
      number = hundreds * 100
      index += 2
      let isZeroTens = lexemes.isWord(index, "linh") || lexemes.isWord(index, "le")
      if isZeroTens, let ones = digit(lexemes, index + 1) {
        return (ExactDecimal(coefficient: number + ones), index + 2)
      }
    }
    if lexemes.isWord(index, "muoi") {
      number += 10
      index += 1
    } else if let first = digit(lexemes, index) {
      index += 1
      guard lexemes.isWord(index, "muoi") else {
        return (ExactDecimal(coefficient: number + first), index)
      }
      number += first * 10
      index += 1
    } else {
      return index > start ? (ExactDecimal(coefficient: number), index) : nil
    }
    if let ones = digit(lexemes, index) {
      number += ones
      index += 1
    }
    return (ExactDecimal(coefficient: number), index)
  }

  private static func digit(_ lexemes: Lexemes, _ index: Int) -> Int? {
    lexemes.word(index).flatMap { digits[$0] }
  }

  private static let digits: [Syllable: Int] = [
    "khong": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "sau": 6,
    "bay": 7, "tam": 8, "chin": 9,
  ]
}
