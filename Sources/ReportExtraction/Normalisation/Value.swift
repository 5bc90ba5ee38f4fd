/// The type of a value, as the indicator declares it or as the cell overrides it.
public enum ValueType: String, Sendable, CaseIterable {
  /// A whole number of things.
  case count
  /// A number that may have decimals.
  case decimal
  /// Percent points: `12,5 %` is 12.5.
  case percent
  /// An amount of money, in the printed unit.
  case money
  /// An actual over a quota, `15/14`; may exceed 1.
  case ratio
  /// Two bounds, both included.
  case range
  /// An answer from a list.
  case code
  /// Yes or no.
  case boolean
  /// The number of another document.
  case reference
  /// A day of the calendar.
  case date
  /// Words.
  case text
  /// The row asks for no value.
  case heading

  /// The type of a quantity in a unit.
  public init(unit: Unit) {
    switch unit.id {
    case "percent": self = .percent
    case "vnd", "usd": self = .money
    case "hectare", "tonne", "quintal", "kilogram", "metre", "kilometre", "square_metre",
      "square_kilometre", "cubic_metre", "percentage_point", "permille", "score", "kilowatt_hour":
      self = .decimal
    default: self = .count
    }
  }

  /// Whether the type asks for a single number.
  public var isQuantity: Bool {
    switch self {
    case .count, .decimal, .percent, .money: true
    default: false
    }
  }
}

/// What a cell can hold.
///
/// Numbers are exact decimals.
public enum Value: Hashable, Sendable {
  /// A number; a percent is in percent points.
  case number(ExactDecimal)
  /// An actual over a quota: never a fraction to be divided out, never a date.
  case ratio(actual: ExactDecimal, quota: ExactDecimal)
  /// Two bounds, both included.
  case range(lower: ExactDecimal, upper: ExactDecimal)
  /// A coded answer and its meaning; the meaning is null where the legend lacks the code.
  case code(ExactDecimal, label: String?)
  /// Yes or no.
  case boolean(Bool)
  /// The number of another document, and its date where it is printed.
  case reference(number: String, date: CalendarDate?)
  /// A day of the calendar.
  case date(CalendarDate)
  /// Words.
  case text(String)
  /// No value, and why.
  case absent(Absence)

  /// Why there is no value; null where there is one.
  public var absence: Absence? {
    if case .absent(let absence) = self { absence } else { nil }
  }

  /// The value as text, as a record gives it: a ratio as `15/14`, a range as `5..7`, a reference by
  /// its number, a coded answer by its code, a day in ISO 8601; null for an absence.
  public var text: String? {
    switch self {
    case .number(let number), .code(let number, _): number.description
    case .ratio(let actual, let quota): "\(actual)/\(quota)"
    case .range(let lower, let upper): "\(lower)..\(upper)"
    case .boolean(let answer): answer ? "true" : "false"
    case .reference(let number, _): number
    case .date(let date): date.description
    case .text(let text): text
    case .absent: nil
    }
  }

  /// The single number of the value: of a number or of a coded answer.
  public var number: ExactDecimal? {
    switch self {
    case .number(let number), .code(let number, _): number
    default: nil
    }
  }
}
