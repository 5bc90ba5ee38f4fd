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
    if let number = lexemes.number(index) { return (2...7).contains(number) ? number - 1 : nil }
    return switch lexemes.word(index) {
    case "hai": 1
    case "ba": 2
    case "tu": 3
    case "nam": 4
    case "sau": 5
    case "bay": 6
    default: nil
    }
  }
}
