/// A period and the days it covers.
public struct ReportingPeriod: Hashable, Sendable {
  /// The nominal period.
  public var period: TimePeriod
  /// The first day covered.
  public var start: CalendarDate
  /// The last day covered.
  public var end: CalendarDate
  /// How the window came about.
  public var basis: PeriodBasis

  /// Makes a period with the window that the text or a form gives.
  public init(period: TimePeriod, start: CalendarDate, end: CalendarDate, basis: PeriodBasis) {
    self.period = period
    self.start = start
    self.end = end
    self.basis = basis
  }

  /// The period with its calendar window; null for a year outside 1…9999, and for a
  /// week that the year does not have.
  public init?(nominal period: TimePeriod) {
    guard let months = period.months else {
      guard case .week(let week, let year) = period,
        let monday = CalendarDate(mondayOfWeek: week, year: year),
        let sunday = monday.adding(days: 6)
      else { return nil }
      self.init(period: period, start: monday, end: sunday, basis: .nominal)
      return
    }
    let lastDay = CalendarDate.days(in: months.upperBound, of: period.year)
    guard let start = CalendarDate(year: period.year, month: months.lowerBound, day: 1),
      let end = CalendarDate(year: period.year, month: months.upperBound, day: lastDay)
    else { return nil }
    self.init(period: period, start: start, end: end, basis: .nominal)
  }
}
