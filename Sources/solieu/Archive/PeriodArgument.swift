import ReportExtraction

/// A period or a day, as someone types it: `2021`, `2021-S1`, `2021-Q3`, `2021-06`, `2021-03-15`.
struct PeriodArgument {
  /// The first day.
  let start: CalendarDate
  /// The last day.
  let end: CalendarDate

  /// Reads it; null where it is neither.
  init?(_ text: String) {
    if let period = TimePeriod(sdmx: text), let window = ReportingPeriod(nominal: period) {
      (start, end) = (window.start, window.end)
    } else if let day = CalendarDate(parsing: text), day.description == text {
      (start, end) = (day, day)
    } else {
      return nil
    }
  }
}
