/// A rule of a mapping that says that one figure is the sum of others: `{3} == {1} + {2}`,
/// `{3.1} == sum({3.1})`, `{1} - {2} == {3}`.
struct CodeSum: Hashable, Sendable {
  /// A code that is added or taken away.
  struct Term: Hashable, Sendable {
    /// The code.
    var code: String
    /// Whether it is taken away.
    var isNegative: Bool
  }

  /// The code of the sum.
  var result: String
  /// What it is made of.
  var terms: [Term]

  /// Takes a rule apart; null where it is anything else.
  init?(_ check: RuleExpression, _ mapping: Mapping) {
    guard case .binary(.equal, let left, let right) = check else { return nil }
    if case .value(let code) = left, let terms = Self.terms(right, mapping, isNegative: false) {
      (result, self.terms) = (code, terms)
    } else if case .value(let code) = right,
      let terms = Self.terms(left, mapping, isNegative: false)
    {
      (result, self.terms) = (code, terms)
    } else {
      return nil
    }
    // A code that stands on both sides, or twice, is more than a sum.
    guard terms.count > 1, Set(terms.map(\.code)).count == terms.count,
      !terms.contains(where: { $0.code == result })
    else { return nil }
  }

  private static func terms(
    _ expression: RuleExpression, _ mapping: Mapping, isNegative: Bool
  ) -> [Term]? {
    switch expression {
    case .value(let code): return [Term(code: code, isNegative: isNegative)]
    case .sumOfParts(let code):
      guard let index = mapping.indexOfCode[code] else { return nil }
      return mapping.children[index].map {
        Term(code: mapping.indicators[$0].code, isNegative: isNegative)
      }
    case .negative(let inner): return terms(inner, mapping, isNegative: !isNegative)
    case .binary(let joint, let left, let right) where joint == .add || joint == .subtract:
      guard let left = terms(left, mapping, isNegative: isNegative),
        let right = terms(
          right, mapping, isNegative: joint == .subtract ? !isNegative : isNegative)
      else { return nil }
      return left + right
    default: return nil
    }
  }
}
