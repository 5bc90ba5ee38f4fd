/// The window that a text gives for its figures: `Từ ngày 15/12/2022 đến ngày 10/6/2023`.
public struct StatedWindow: Hashable, Sendable {
  /// The first day covered.
  public let start: CalendarDate
  /// The last day covered.
  public let end: CalendarDate
  /// UTF-8 offset in the text where the first date begins, from 0.
  public let offset: Int

  /// The first window that a text states.
  ///
  /// Both days are full dates; a first one without year takes the year of the second where that
  /// keeps the order (`từ 01/01 đến 30/6/2023`). Null where the second has no year.
  public static func first(in text: String) -> StatedWindow? {
    // Two dates have at least five numbers between them.
    guard holdsNumbers(text.utf8Span.span, atLeast: 5) else { return nil }
    return first(in: Lexemes(text))
  }

  static func first(in lexemes: Lexemes) -> StatedWindow? {
    let grammar = DateGrammar(lexemes)
    var index = 0
    while let (start, behind) = startDay(grammar, lexemes, from: &index) {
      var next = behind
      guard lexemes.isWord(next, "den") || lexemes.isWord(next, "toi") || lexemes.isDash(next)
      else {
        continue
      }
      next += 1
      if lexemes.isWord(next, "het") { next += 1 }
      guard let (day, _) = grammar.day(at: next), case .date(let end) = day else { continue }
      let first =
        start.year.flatMap { CalendarDate(year: $0, month: start.month, day: start.day) }
        ?? CalendarDate(year: end.year, month: start.month, day: start.day)
      guard let first, first <= end else { continue }
      return StatedWindow(start: first, end: end, offset: lexemes[start.index].start)
    }
    return nil
  }

  private struct StartDay {
    var index: Int
    var year: Int?
    var month: Int
    var day: Int
  }

  /// The next full date, or day and month behind `từ`, from a lexeme on.
  private static func startDay(
    _ grammar: DateGrammar, _ lexemes: Lexemes, from index: inout Int
  ) -> (StartDay, Int)? {
    while index < lexemes.count {
      let start = index
      index += 1
      guard lexemes.isNumber(start) || lexemes.isWord(start, "ngay") else { continue }
      if let (day, next) = grammar.day(at: start), case .date(let date) = day {
        index = next
        return (
          StartDay(index: start, year: date.year, month: date.month, day: date.day), next
        )
      }
      let number = lexemes.isWord(start, "ngay") ? start + 1 : start
      guard lexemes.isWord(start - 1, "tu"), let day = lexemes.number(number),
        lexemes.isSign(number + 1, "/"), let month = lexemes.number(number + 2),
        !lexemes.isSign(number + 3, "/")
      else { continue }
      index = number + 3
      return (StartDay(index: start, year: nil, month: month, day: day), index)
    }
    return nil
  }

  private static func holdsNumbers(_ bytes: Span<UInt8>, atLeast minimum: Int) -> Bool {
    var numbers = 0
    var isInNumber = false
    for index in bytes.indices {
      let isDigit = bytes[index] &- UInt8(ascii: "0") < 10
      if isDigit, !isInNumber { numbers += 1 }
      isInNumber = isDigit
    }
    return numbers >= minimum
  }
}
