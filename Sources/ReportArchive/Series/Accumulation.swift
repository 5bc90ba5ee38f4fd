import ReportExtraction

/// From when on a figure counts.
public enum Accumulation: String, Sendable, CaseIterable, Comparable {
  /// Its period alone.
  case period
  /// From the beginning of the year.
  case yearToDate = "year_to_date"

  /// How far a window may begin from the beginning of the year: forms end their year in December.
  private static let slack = 31

  /// Tells it of a figure.
  ///
  /// `9 tháng` counts from the beginning of the year, and so do the figures of an indicator whose form
  /// says so, and those of a part of a year whose report states a window from the year's beginning.
  init(
    of period: TimePeriod, isCumulative: Bool?, basis: PeriodBasis?, start: CalendarDate?
  ) {
    if case .firstMonths = period {
      self = .yearToDate
    } else if isCumulative == true {
      self = .yearToDate
    } else if basis == .stated, let start,
      let nominal = ReportingPeriod(nominal: period)?.start,
      let year = CalendarDate(year: period.year, month: 1, day: 1),
      nominal.dayNumber - year.dayNumber > Self.slack,
      abs(start.dayNumber - year.dayNumber) <= Self.slack
    {
      self = .yearToDate
    } else {
      self = .period
    }
  }

  /// The figures of periods stand before those that are added up.
  public static func < (left: Accumulation, right: Accumulation) -> Bool {
    left == .period && right == .yearToDate
  }
}
