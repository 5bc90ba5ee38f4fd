/// One end of an interval as it is written, parts of it perhaps left to the other end.
struct IntervalBound: Hashable {
  /// What it is given to.
  var grain: CalendarInterval.Grain
  /// Null where none is printed.
  var year: Int?
  /// Whether `năm trước` stands for the year: the one before that of the last bound.
  var isYearBefore = false
  /// The months it is in; null where only a day of the month or a year is printed.
  var months: ClosedRange<Int>?
  /// The day of the month.
  var day: Int?
  /// Whether a word says what it is: `ngày`, `tháng`, `quý`, `năm`.
  var isNamed: Bool
  /// Whether the calendar does not have it.
  var isInvalid = false
  /// The index behind it.
  var next: Int

  /// The days it covers in a year; months are the other bound's, for a day that has none.
  ///
  /// Null where a part is still missing, or the calendar has no such day.
  func resolved(year: Int?, months others: ClosedRange<Int>? = nil) -> CalendarInterval? {
    guard !isInvalid, let year else { return nil }
    if grain == .day {
      guard let day, let month = (months ?? others)?.lowerBound,
        let date = CalendarDate(year: year, month: month, day: day)
      else { return nil }
      return CalendarInterval(start: date, end: date, grain: .day)
    }
    let months = months ?? 1...12
    let lastDay = CalendarDate.days(in: months.upperBound, of: year)
    return CalendarInterval(
      start: CalendarDate(year: year, month: months.lowerBound, day: 1),
      end: CalendarDate(year: year, month: months.upperBound, day: lastDay), grain: grain)
  }

  /// What the interval is where the bound is not resolved.
  var failure: IntervalGrammar.Outcome {
    isInvalid || (year != nil && (day == nil || months != nil)) ? .invalid : .incomplete
  }
}
