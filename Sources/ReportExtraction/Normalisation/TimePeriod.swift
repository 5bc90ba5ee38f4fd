/// A nominal period of the calendar, as a title or a column header names it.
public enum TimePeriod: Hashable, Sendable {
  /// A year.
  case year(Int)
  /// A half, 1…2.
  case half(Int, year: Int)
  /// A quarter, 1…4.
  case quarter(Int, year: Int)
  /// A month, 1…12.
  case month(Int, year: Int)
  /// The first months of a year that have no code of their own: `9 tháng đầu năm`.
  case firstMonths(Int, year: Int)

  /// The SDMX time period: `2023`, `2023-S1`, `2023-Q2`, `2023-06`, `2023-01-01/P9M`.
  ///
  /// Source: SDMX 2.1, section 6, 4.2; nine months have no code, so they are a time range.
  public var sdmx: String {
    switch self {
    case .year(let year): "\(year)"
    case .half(let half, let year): "\(year)-S\(half)"
    case .quarter(let quarter, let year): "\(year)-Q\(quarter)"
    case .month(let month, let year): "\(year)-\(month < 10 ? "0" : "")\(month)"
    case .firstMonths(let months, let year): "\(year)-01-01/P\(months)M"
    }
  }

  /// The year.
  public var year: Int {
    switch self {
    case .year(let year), .half(_, let year), .quarter(_, let year), .month(_, let year),
      .firstMonths(_, let year):
      year
    }
  }

  /// The months it covers by the calendar, both included, 1…12.
  public var months: ClosedRange<Int> {
    switch self {
    case .year: 1...12
    case .half(let half, _): half == 1 ? 1...6 : 7...12
    case .quarter(let quarter, _): (quarter * 3 - 2)...(quarter * 3)
    case .month(let month, _): month...month
    case .firstMonths(let months, _): 1...months
    }
  }

  /// The same period of another year.
  public func inYear(_ year: Int) -> TimePeriod {
    switch self {
    case .year: .year(year)
    case .half(let half, _): .half(half, year: year)
    case .quarter(let quarter, _): .quarter(quarter, year: year)
    case .month(let month, _): .month(month, year: year)
    case .firstMonths(let months, _): .firstMonths(months, year: year)
    }
  }
}

/// How the window of a period came about.
public enum PeriodBasis: String, Sendable, CaseIterable {
  /// The text gives the window.
  case stated
  /// The calendar gives it.
  case nominal
  /// The mapping's cut-off days give it.
  case form
}

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

  /// The period with its calendar window; null for a year outside 1…9999.
  public init?(nominal period: TimePeriod) {
    let months = period.months
    let lastDay = CalendarDate.days(in: months.upperBound, of: period.year)
    guard let start = CalendarDate(year: period.year, month: months.lowerBound, day: 1),
      let end = CalendarDate(year: period.year, month: months.upperBound, day: lastDay)
    else { return nil }
    self.init(period: period, start: start, end: end, basis: .nominal)
  }
}
