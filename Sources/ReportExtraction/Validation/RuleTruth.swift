/// Whether a condition of a rule holds: three-valued, after Kleene.
public enum RuleTruth: Hashable, Sendable {
  /// It holds.
  case `true`
  /// It does not hold.
  case `false`
  /// It cannot be told, because an operand is missing. Never a pass.
  case notEvaluated

  /// Makes a truth from one that is known, or from null where it is not.
  init(_ isTrue: Bool?) {
    self = isTrue.map { $0 ? .true : .false } ?? .notEvaluated
  }

  /// The opposite; what cannot be told stays so.
  var negated: RuleTruth {
    switch self {
    case .true: .false
    case .false: .true
    case .notEvaluated: .notEvaluated
    }
  }

  /// Whether both hold: false where either is false, whatever the other is.
  func and(_ other: RuleTruth) -> RuleTruth {
    if self == .false || other == .false { return .false }
    return self == .true && other == .true ? .true : .notEvaluated
  }

  /// Whether at least one holds: true where either is true, whatever the other is.
  func or(_ other: RuleTruth) -> RuleTruth {
    negated.and(other.negated).negated
  }
}
