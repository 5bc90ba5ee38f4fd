/// A number in words: `mười lăm`, `hai nghìn không trăm hai mươi ba`, `hai phẩy năm tỷ`.
///
/// Both the words of the North and the South are read (`linh`, `lẻ`; `nghìn`, `ngàn`), tens that
/// are clipped (`hai mốt`, `hăm tư`), units that are left out (`một trăm hai` is 120), halves
/// (`hai trăm rưỡi`), years said digit by digit (`hai không hai ba`) and decimals. Where Vietnamese
/// leaves a choice all numbers are kept: `một trăm năm` is 150 or 105.
///
/// A word must have its own marks, for without them it may be another: `sau` is not `sáu`. Only
/// in a text that has no marks at all are words read without.
public struct SpelledNumber: Hashable, Sendable {
  /// The numbers that the words may mean, the likeliest first; never empty.
  public let values: [ExactDecimal]

  /// Reads a text that is a number in words and nothing else; `âm` makes it negative.
  ///
  /// White space around it and a closing full stop are no part of it. Fractions, percents and
  /// ranges are read by ``Numeral``.
  public init?(parsing text: String) {
    let lexemes = Lexemes(text)
    let isNegative = lexemes.isWord(0, "am", "^", in: text)
    guard let number = Self.read(lexemes, at: isNegative ? 1 : 0, in: text) else { return nil }
    let last = lexemes.count - 1
    guard number.next > last || number.next == last && lexemes.isSign(last, ".") else {
      return nil
    }
    values = isNegative ? number.values.map(\.negated) : number.values
  }

  /// The values of the longest number whose words begin at a lexeme of a text, and the index behind it.
  ///
  /// Null where words of numbers go on behind it that make none with it (`hai ba trăm`, `một nghìn
  /// tỷ một trăm tỷ`). `năm` behind tens and behind `nghìn` and larger units is left where it
  /// stands: it counts years (`hai mươi năm`, `ba nghìn năm`), unless it is misspelt for `lăm`.
  static func read(
    _ lexemes: Lexemes, at start: Int, in text: String
  ) -> (values: [ExactDecimal], next: Int)? {
    let words = SpelledNumberWords(lexemes, at: start, in: text.utf8Span.span)
    guard words.count > 0 else { return nil }
    var grammar = SpelledNumberGrammar(words, end: words.count)
    var values = grammar.number()
    let length = grammar.place
    guard !values.isEmpty, !grammar.goesOn else { return nil }
    let next = words.lexeme(behind: length)
    if length > 1, isDoubtful(lexemes, before: next, isPlainText: words.isPlainText, in: text) {
      var shorter = SpelledNumberGrammar(words, end: length - 1)
      let others = shorter.number()
      if shorter.place == length - 1 { values += others }
    }
    return (values.count > 1 ? distinct(values) : values, next)
  }

  /// Whether the last word of a number may begin what is counted instead: `hai tư vấn`, `một trăm
  /// năm tuổi`, in a text without marks `ba tram y te`.
  private static func isDoubtful(
    _ lexemes: Lexemes, before next: Int, isPlainText: Bool, in text: String
  ) -> Bool {
    guard let last = lexemes.word(next - 1), let follower = lexemes.word(next) else { return false }
    guard markedDoubts.contains(last) || isPlainText && plainDoubts.contains(last) else {
      return false
    }
    return !followers.contains(follower) && Unit.prefix(lexemes, at: next, in: text) == nil
  }

  private static let markedDoubts: Set<Syllable> = ["tu", "nam"]
  private static let plainDoubts: Set<Syllable> = [
    "sau", "bay", "tam", "ba", "ta", "tram", "chuc", "ngan", "van", "ti", "ham",
  ]
  /// Words that go on with a date, a fraction, a range or another number.
  private static let followers: Set<Syllable> = [
    "thang", "nam", "ngay", "gio", "phut", "phan", "tren", "den", "toi", "va", "am", "tru",
  ]

  private static func distinct(_ values: [ExactDecimal]) -> [ExactDecimal] {
    values.indices.compactMap { index in
      values[..<index].contains(values[index]) ? nil : values[index]
    }
  }
}
