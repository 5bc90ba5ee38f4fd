/// What says that a constraint must hold, and what to raise where it does not.
enum ConstraintSource: Hashable, Sendable {
  /// A formula in the label of a row: `(01=02+05)`.
  case labelFormula
  /// A formula among the column letters: `(3)=(4)+(5)`.
  case columnFormula(String)
  /// Rows below `Chia ra`, `Gồm`.
  case parts
  /// Columns below `Chia ra`, or that leave no rest: `Nam`, `Nữ`.
  case columnParts
  /// A row `Tổng cộng`.
  case totalRow
  /// A group of places that adds up those below it in other columns.
  case subtotalRow
  /// A column `Tổng cộng`.
  case totalColumn
  /// Rows or columns below `Trong đó`.
  case ofWhich
  /// What is there and what was granted: `có mặt`, `được giao`.
  case quota
  /// What was done in time or late, and all that was done.
  case done
  /// What was done of what was received or carried over.
  case received
  /// What was found and what of it was dealt with.
  case found
  /// `Tháng này`, `Lũy kế`.
  case cumulative
  /// Parts of an indicator of a mapping.
  case mappedParts
  /// A rule of a mapping.
  case rule(Rule)

  /// The rule that is raised.
  var finding: FindingRule {
    switch self {
    case .labelFormula, .columnFormula, .parts, .columnParts, .totalRow, .subtotalRow,
      .totalColumn, .mappedParts:
      .sumMismatch
    case .ofWhich, .quota, .done, .received, .found, .cumulative: .boundViolated
    case .rule(let rule): rule.finding
    }
  }

  /// What a mapping says of the severity.
  var severity: Severity? {
    if case .rule(let rule) = self { rule.severity } else { nil }
  }

  /// What adds up, or is bounded, in words.
  var subject: String {
    switch self {
    case .labelFormula: "the rows of the label's formula"
    case .columnFormula(let text): "the columns of the formula '\(text)'"
    case .parts, .mappedParts: "the parts"
    case .columnParts: "the columns that divide it"
    case .totalRow: "the rows above or below it"
    case .subtotalRow: "the rows below it"
    case .totalColumn: "the columns beside it"
    case .ofWhich: "a part"
    case .quota: "what is there"
    case .done: "what was done in time or late"
    case .received: "what was done"
    case .found: "what was dealt with"
    case .cumulative: "the period alone"
    case .rule(let rule): rule.source
    }
  }

  /// What bounds it, in words.
  var bound: String {
    switch self {
    case .quota: "what was granted"
    case .done: "all that was done"
    case .received: "what was received and carried over"
    case .found: "what was found"
    case .cumulative: "the running total"
    default: "the whole"
    }
  }
}
