/// What a report gives for a code that a rule names.
public enum RuleOperand: Hashable, Sendable {
  /// The row is there and holds a number.
  case value(ExactDecimal)
  /// The row is there and holds no value.
  case absent
  /// The row is not there.
  case missing
}
