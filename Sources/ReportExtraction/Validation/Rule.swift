/// A rule between indicators of a form.
public struct Rule: Hashable, Sendable {
  /// The rule as the mapping file writes it.
  public var source: String
  /// What must hold.
  public var check: RuleExpression
  /// The id of the finding it raises.
  public var finding: FindingRule
  /// How serious it is.
  public var severity: Severity
  /// What to say when it does not hold; null for a general sentence.
  public var message: String?

  /// Makes a rule.
  public init(
    source: String, check: RuleExpression, finding: FindingRule = .ruleViolated,
    severity: Severity = .warning, message: String? = nil
  ) {
    self.source = source
    self.check = check
    self.finding = finding
    self.severity = severity
    self.message = message
  }
}
