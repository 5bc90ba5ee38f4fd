/// The days on which a period of a form begins and ends.
///
/// Months count from January of the report's year as 1; 0 is December of the year before.
public struct CutOff: Hashable, Sendable {
  /// The nominal period without its year: `Q1`, `S1`, `A1`, `P9M`, `M06`.
  public var period: String
  /// The month the window begins in, 0…12.
  public var startMonth: Int
  /// The day it begins on.
  public var startDay: Int
  /// The month the window ends in, 1…12.
  public var endMonth: Int
  /// The day it ends on.
  public var endDay: Int

  /// Makes a cut-off.
  public init(period: String, startMonth: Int, startDay: Int, endMonth: Int, endDay: Int) {
    self.period = period
    self.startMonth = startMonth
    self.startDay = startDay
    self.endMonth = endMonth
    self.endDay = endDay
  }
}

extension Mapping {
  /// The window of a period: the form's cut-off days where it has them, else the calendar's.
  func window(of period: TimePeriod) -> ReportingPeriod? {
    let name: String
    switch period {
    case .year: name = "A1"
    case .half(let half, _): name = "S\(half)"
    case .quarter(let quarter, _): name = "Q\(quarter)"
    case .month(let month, _): name = month < 10 ? "M0\(month)" : "M\(month)"
    case .firstMonths(let months, _): name = "P\(months)M"
    case .week: return ReportingPeriod(nominal: period)
    }
    guard let cutOff = content.cutOffs.first(where: { $0.period == name }) else {
      return ReportingPeriod(nominal: period)
    }
    let isYearBefore = cutOff.startMonth == 0
    guard
      let start = CalendarDate(
        year: isYearBefore ? period.year - 1 : period.year,
        month: isYearBefore ? 12 : cutOff.startMonth, day: cutOff.startDay),
      let end = CalendarDate(year: period.year, month: cutOff.endMonth, day: cutOff.endDay)
    else { return ReportingPeriod(nominal: period) }
    return ReportingPeriod(period: period, start: start, end: end, basis: .form)
  }
}
