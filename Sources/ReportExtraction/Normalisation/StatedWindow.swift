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
  /// keeps the order (`từ 01/01 đến 30/6/2023`), and the year before it where the text says so
  /// (`từ 15/12 năm trước đến 14/6/2023`). Null where the second has no year.
  public static func first(in text: String) -> StatedWindow? {
    var window: StatedWindow?
    scan(text) { first, last, start, _ in
      guard case .interval(let interval) = IntervalGrammar.outcome(from: first, to: last),
        let day = interval.start, let end = interval.end
      else { return false }
      window = StatedWindow(start: day, end: end, offset: start)
      return true
    }
    return window
  }

  /// What a text prints as a window that ends before it begins, and the UTF-8 offset of its first
  /// date: `ngày 15/12/2023 đến ngày 10/6/2023`.
  static func reversed(in text: String) -> (printed: String, offset: Int)? {
    var found: (printed: String, offset: Int)?
    scan(text) { first, last, start, end in
      guard let day = first.resolved(year: first.year)?.start,
        let lastDay = last.resolved(year: last.year)?.end, lastDay < day
      else { return false }
      let printed = text.utf8.dropFirst(start).prefix(end - start)
      found = (String(decoding: printed, as: UTF8.self), start)
      return true
    }
    return found
  }

  /// Goes through the windows of a text, their ends and offsets given, until one is wanted.
  private static func scan(
    _ text: String,
    isWanted: (_ first: IntervalBound, _ last: IntervalBound, _ start: Int, _ end: Int) -> Bool
  ) {
    // Two dates have at least five numbers between them.
    guard holdsNumbers(text.utf8Span.span, atLeast: 5) else { return }
    let lexemes = Lexemes(text)
    let time = TimeText(lexemes, in: text)
    let bounds = IntervalBoundGrammar(time)
    var index = 0
    while index < lexemes.count {
      let start = index
      index += 1
      guard lexemes.isNumber(start) || lexemes.isWord(start, "ngay"),
        let first = bounds.bound(at: start, among: nil)
      else { continue }
      index = max(index, first.next)
      guard var next = time.connective(first.next) else { continue }
      if lexemes.isWord(next, "het") { next += 1 }
      guard let last = bounds.bound(at: next, among: first) else { continue }
      if isWanted(first, last, lexemes[start].start, lexemes[last.next - 1].end) { return }
    }
  }

  private static func holdsNumbers(_ bytes: Span<UInt8>, atLeast minimum: Int) -> Bool {
    var numbers = 0
    var isInNumber = false
    for index in bytes.indices {
      let isDigit = bytes[index].isDigit
      if isDigit, !isInNumber { numbers += 1 }
      isInNumber = isDigit
    }
    return numbers >= minimum
  }
}
