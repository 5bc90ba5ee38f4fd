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
  /// A week by ISO 8601, 1…53, of the year that its Thursday is in.
  case week(Int, year: Int)

  /// The SDMX time period: `2023`, `2023-S1`, `2023-Q2`, `2023-06`, `2023-W23`, `2023-01-01/P9M`.
  ///
  /// Source: SDMX 2.1, section 6, 4.2; nine months have no code, so they are a time range.
  public var sdmx: String {
    let year = CalendarDate.padded(year, to: 4)
    return switch self {
    case .year: year
    case .half(let half, _): "\(year)-S\(half)"
    case .quarter(let quarter, _): "\(year)-Q\(quarter)"
    case .month(let month, _): "\(year)-\(CalendarDate.padded(month, to: 2))"
    case .firstMonths(let months, _): "\(year)-01-01/P\(months)M"
    case .week(let week, _): "\(year)-W\(CalendarDate.padded(week, to: 2))"
    }
  }

  /// The year.
  public var year: Int {
    switch self {
    case .year(let year), .half(_, let year), .quarter(_, let year), .month(_, let year),
      .firstMonths(_, let year), .week(_, let year):
      year
    }
  }

  /// The months it covers by the calendar, both included, 1…12; null for a week.
  public var months: ClosedRange<Int>? {
    switch self {
    case .week: nil
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
    case .week(let week, _): .week(week, year: year)
    }
  }
}

extension TimePeriod {
  /// Reads an SDMX time period: `2023`, `2023-A1`, `2023-S1`, `2023-Q2`, `2023-06`,
  /// `2023-W23`, `2023-01-01/P9M`; weeks that the year does not have are none.
  public init?(sdmx text: String) {
    let lexemes = Lexemes(text)
    guard let year = lexemes.number(0), lexemes[0].digits == 4 else { return nil }
    let last = lexemes.count - 1
    guard let number = lexemes.number(last) ?? lexemes.number(last - 1), number > 0 else {
      return nil
    }
    let period: TimePeriod
    switch (lexemes.count, lexemes.word(2)) {
    case (1, _): period = .year(year)
    case (3, _) where number <= 12: period = .month(number, year: year)
    case (4, "a") where number == 1: period = .year(year)
    case (4, "s") where number <= 2: period = .half(number, year: year)
    case (4, "q") where number <= 4: period = .quarter(number, year: year)
    case (4, "w") where CalendarDate(mondayOfWeek: number, year: year) != nil:
      period = .week(number, year: year)
    case (9, _) where number <= 11: period = .firstMonths(number, year: year)
    default: return nil
    }
    guard period.sdmx == text || text == "\(CalendarDate.padded(year, to: 4))-A1" else {
      return nil
    }
    self = period
  }
}
