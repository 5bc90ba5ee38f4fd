public import ReportExtraction

/// The periods that are asked for: all that share a day with the time between two ends, both
/// included, by the calendar.
///
/// A half year that by its form begins on 15 December belongs to its own year.
public struct PeriodRange: Hashable, Sendable {
  /// How far the windows of forms may stand from the calendar, in days.
  private static let slack = 31

  /// The first day; null for no limit.
  public let start: CalendarDate?
  /// The last day; null for no limit.
  public let end: CalendarDate?

  /// Makes a range of days; null where it ends before it begins.
  public init?(from start: CalendarDate?, to end: CalendarDate?) {
    if let start, let end, end < start { return nil }
    self.start = start
    self.end = end
  }

  /// The days that an end names: a period (`2021`, `2021-S1`, `2021-Q3`, `2021-06`) or a date; null
  /// for anything else.
  public static func days(of text: String) -> ClosedRange<CalendarDate>? {
    if let period = TimePeriod(sdmx: text), let window = ReportingPeriod(nominal: period) {
      return window.start...window.end
    }
    return CalendarDate(parsing: text).map { $0...$0 }
  }

  /// Whether a period is asked for; one that is not known is where nothing is left out.
  public func contains(_ period: TimePeriod?) -> Bool {
    guard let period else { return start == nil && end == nil }
    if let start, period.lastDay < start.dayNumber { return false }
    if let end, period.firstDay > end.dayNumber { return false }
    return true
  }

  /// Asks an archive for no more than may lie in the range.
  public func narrow(_ selection: inout ArchiveSelection) {
    selection.from = start.flatMap { CalendarDate(dayNumber: $0.dayNumber - Self.slack) } ?? start
    selection.to = end.flatMap { CalendarDate(dayNumber: $0.dayNumber + Self.slack) } ?? end
  }
}
