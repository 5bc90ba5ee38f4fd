/// The weekdays as they are printed beside dates.
enum Weekday {
  /// The weekday printed before a date (`Thứ Hai, ngày`, `Chủ nhật`), or in parentheses behind it;
  /// 1 for Monday … 7 for Sunday.
  static func named(around range: Range<Int>, in lexemes: Lexemes) -> Int? {
    let before = range.lowerBound - 1
    if let weekday = ending(at: lexemes.isSign(before, ",") ? before - 1 : before, in: lexemes) {
      return weekday
    }
    let behind = range.upperBound
    guard lexemes.isSign(behind, "("), lexemes.isSign(behind + 3, ")") else { return nil }
    return ending(at: behind + 2, in: lexemes)
  }

  /// The weekday whose last word stands at an index.
  private static func ending(at index: Int, in lexemes: Lexemes) -> Int? {
    if lexemes.isWord(index, "nhat"), lexemes.isWord(index - 1, "chu") { return 7 }
    guard lexemes.isWord(index - 1, "thu") else { return nil }
    guard let number = lexemes.number(index) ?? TimeText(lexemes).smallCount(index)?.number,
      (2...7).contains(number)
    else { return nil }
    return number - 1
  }
}
