/// One section of a number format: what it draws, sign by sign.
struct NumberFormatSection: Hashable, Sendable {
  /// What a section draws.
  enum Kind: Hashable {
    /// Digits and literal text.
    case number
    /// A date or time.
    case date
    /// The text of the cell (`@`).
    case text
    /// Numbers as they are (`General`).
    case general
  }

  /// One sign of a section.
  enum Token: Hashable {
    /// Text that is drawn as it stands.
    case literal(String)
    /// A place for a digit: `0`, `#` or `?`.
    case digit(UInt8)
    /// The decimal point.
    case point
    /// A comma: it groups thousands or divides by them.
    case comma
    /// The sign of percent, which multiplies by 100.
    case percent
    /// `E+` or `E-`; whether a plus is drawn.
    case exponent(drawsPlus: Bool)
    /// The stroke of a fraction.
    case slash
    /// The number as it is.
    case general
    /// The text of the cell.
    case text
    /// A part of a date or time and how often its letter stands.
    case time(TimePart, Int)
  }

  /// A part of a date or time.
  enum TimePart: Hashable {
    case year, month, day, hour, minute, second, millisecond, half
    case elapsedHours, elapsedMinutes, elapsedSeconds
  }

  /// `[>=100]`: which numbers the section is for.
  struct Condition: Hashable {
    enum Comparison: String {
      case less = "<", lessOrEqual = "<=", equal = "=", notEqual = "<>"
      case greaterOrEqual = ">=", greater = ">"
    }
    var comparison: Comparison
    var operand: SheetNumber

    /// Whether a number meets it.
    func holds(for number: SheetNumber) -> Bool {
      switch comparison {
      case .less: number < operand
      case .lessOrEqual: number <= operand
      case .equal: number == operand
      case .notEqual: number != operand
      case .greaterOrEqual: number >= operand
      case .greater: number > operand
      }
    }

    /// Whether no number that meets it is 0 or more.
    var isBelowZero: Bool {
      comparison == .less && (operand.isZero || operand.isNegative)
        || (comparison == .lessOrEqual || comparison == .equal) && operand.isNegative
    }
  }

  /// The signs in order.
  var tokens: [Token] = []
  /// Which numbers it is for, where it says so.
  var condition: Condition?
  /// Whether names of months and days are Vietnamese.
  var isVietnamese = false

  /// What the section draws.
  var kind: Kind {
    if tokens.contains(where: { if case .time = $0 { true } else { false } }) { return .date }
    if tokens.contains(.text) { return .text }
    return tokens.contains(.general) ? .general : .number
  }

  /// Whether a day, month or year is drawn.
  var drawsDay: Bool {
    tokens.contains {
      switch $0 {
      case .time(.day, _), .time(.month, _), .time(.year, _): true
      default: false
      }
    }
  }

  /// Whether a time of the day is drawn.
  var drawsTime: Bool {
    tokens.contains {
      switch $0 {
      case .time(.day, _), .time(.month, _), .time(.year, _): false
      case .time: true
      default: false
      }
    }
  }

  /// Whether fractions of a second are drawn.
  var drawsMilliseconds: Bool {
    tokens.contains { if case .time(.millisecond, _) = $0 { true } else { false } }
  }

  /// The text of a cell with what stands around its place.
  func draw(text: String) -> String {
    tokens.reduce(into: "") { drawn, token in
      switch token {
      case .text: drawn += text
      case .literal(let literal): drawn += literal
      case .percent: drawn += "%"
      default: break
      }
    }
  }
}
