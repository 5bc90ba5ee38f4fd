public import ReportExtraction

extension TimePeriod {
  /// The next period of the same frequency; null after the year 9999.
  public var next: TimePeriod? {
    let next: TimePeriod
    switch self {
    case .year(let year): next = .year(year + 1)
    case .half(let half, let year):
      next = half < 2 ? .half(half + 1, year: year) : .half(1, year: year + 1)
    case .quarter(let quarter, let year):
      next = quarter < 4 ? .quarter(quarter + 1, year: year) : .quarter(1, year: year + 1)
    case .month(let month, let year):
      next = month < 12 ? .month(month + 1, year: year) : .month(1, year: year + 1)
    case .firstMonths(let months, let year): next = .firstMonths(months, year: year + 1)
    case .week(let week, let year):
      let following = TimePeriod.week(week + 1, year: year)
      next = ReportingPeriod(nominal: following) == nil ? .week(1, year: year + 1) : following
    }
    return ReportingPeriod(nominal: next) == nil ? nil : next
  }

  /// The first day by the calendar, as a number of days; 0 for a period that the calendar lacks.
  var firstDay: Int { ReportingPeriod(nominal: self)?.start.dayNumber ?? 0 }

  /// The last day by the calendar, as a number of days; 0 for a period that the calendar lacks.
  var lastDay: Int { ReportingPeriod(nominal: self)?.end.dayNumber ?? 0 }

  /// The part of the year that it is, the same in every year: `S1`.
  var slot: TimePeriod { inYear(1) }

  /// Whether another period lies within this one and is shorter.
  func holds(_ other: TimePeriod) -> Bool {
    self != other && firstDay <= other.firstDay && lastDay >= other.lastDay
  }

  /// The periods from one to another of the same frequency, both included.
  static func all(from first: TimePeriod, through last: TimePeriod) -> [TimePeriod] {
    var periods: [TimePeriod] = []
    var next: TimePeriod? = first
    while let period = next, period.firstDay <= last.firstDay {
      periods.append(period)
      next = period.next
    }
    return periods
  }
}
