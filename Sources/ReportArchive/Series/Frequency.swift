public import ReportExtraction

/// How much of the calendar a period covers: figures of different frequencies are never one line.
public enum Frequency: Hashable, Sendable {
  /// A week.
  case week
  /// A month.
  case month
  /// A quarter.
  case quarter
  /// A half.
  case half
  /// The first months of a year that have no code of their own: `9 tháng`.
  case firstMonths(Int)
  /// A year.
  case year

  /// The frequency of a period.
  public init(_ period: TimePeriod) {
    self =
      switch period {
      case .week: .week
      case .month: .month
      case .quarter: .quarter
      case .half: .half
      case .firstMonths(let months, _): .firstMonths(months)
      case .year: .year
      }
  }

  /// The id: `month`, `half`, `9_months`.
  public var id: String {
    switch self {
    case .week: "week"
    case .month: "month"
    case .quarter: "quarter"
    case .half: "half"
    case .firstMonths(let months): "\(months)_months"
    case .year: "year"
    }
  }

  /// How many months it covers, for the order of frequencies; 0 for a week.
  var months: Int {
    switch self {
    case .week: 0
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .firstMonths(let months): months
    case .year: 12
    }
  }
}

extension Frequency: Comparable {
  /// Orders by length; a half before the first six months, which count from the beginning.
  public static func < (left: Frequency, right: Frequency) -> Bool {
    (left.months, left.id) < (right.months, right.id)
  }
}
