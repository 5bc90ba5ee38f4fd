/// An expression over the codes of a form.
public indirect enum RuleExpression: Hashable, Sendable {
  /// A number.
  case number(ExactDecimal)
  /// The value of an indicator: `{1.1.2}`.
  case value(String)
  /// The sum of the uncoded and coded parts one level below an indicator: `sum({3.1.3})`.
  case sumOfParts([String])
  /// Whether the indicator's row is there and holds no value: `absent({1.4.2})`.
  case absent(String)
  /// Two operands.
  case binary(Operator, RuleExpression, RuleExpression)
  /// The opposite.
  case not(RuleExpression)
  /// The negative.
  case negative(RuleExpression)

  /// What joins two operands.
  public enum Operator: String, Hashable, Sendable, CaseIterable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case and
    case or
    case implies
  }
}
extension RuleExpression { var codes: [String] { [] } }
