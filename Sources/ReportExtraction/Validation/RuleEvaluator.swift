/// Evaluates rules over the values of one report.
///
/// Arithmetic is exact. A quantity that cannot be told (row missing, value absent, more than 18
/// digits) makes a comparison *not evaluated*; `and`, `or`, `not` and `implies` follow Kleene.
public struct RuleEvaluator: Sendable {
  private let partsOfCode: [String: [String]]

  /// Makes an evaluator; `indicators` tells which parts a `sum(…)` adds.
  public init(_ indicators: [Indicator]) {
    var partsOfCode: [String: [String]] = [:]
    for indicator in indicators {
      guard let parent = indicator.parent, indicators.indices.contains(parent) else { continue }
      partsOfCode[indicators[parent].code, default: []].append(indicator.code)
    }
    self.partsOfCode = partsOfCode
  }

  /// Whether a condition holds, where `operand` gives what the report has for each code.
  ///
  /// A quantity in place of a condition, which no parsed rule has, is not evaluated.
  public func evaluate(
    _ condition: RuleExpression, _ operand: (String) -> RuleOperand
  ) -> RuleTruth {
    switch condition {
    case .absent(let code):
      switch operand(code) {
      case .value: .false
      case .absent: .true
      case .missing: .notEvaluated
      }
    case .not(let inner): evaluate(inner, operand).negated
    case .binary(.and, let left, let right):
      evaluate(left, operand).and(evaluate(right, operand))
    case .binary(.or, let left, let right):
      evaluate(left, operand).or(evaluate(right, operand))
    case .binary(.implies, let left, let right):
      evaluate(left, operand).negated.or(evaluate(right, operand))
    case .binary(let comparison, let left, let right):
      RuleTruth(compare(comparison, quantity(left, operand), quantity(right, operand)))
    case .number, .value, .sumOfParts, .negative: .notEvaluated
    }
  }

  /// The expression with what the report gives in place of the codes: `12 <= 16`.
  ///
  /// A sum stands as its addends, a code without a value as itself.
  public func rendering(
    of expression: RuleExpression, _ operand: (String) -> RuleOperand
  ) -> String {
    func printed(_ code: String) -> String {
      if case .value(let number) = operand(code) { number.reduced.description } else { "{\(code)}" }
    }
    return expression.text { leaf in
      switch leaf {
      case .value(let code): printed(code)
      case .absent(let code): "absent(\(printed(code)))"
      case .sumOfParts(let code):
        "sum(\((partsOfCode[code] ?? []).map(printed).joined(separator: " + ")))"
      default: ""
      }
    }
  }

  private func compare(
    _ comparison: RuleExpression.Operator, _ left: ExactDecimal?, _ right: ExactDecimal?
  ) -> Bool? {
    guard let left, let right else { return nil }
    switch comparison {
    case .equal: return left == right
    case .notEqual: return left != right
    case .less: return left < right
    case .lessOrEqual: return left <= right
    case .greater: return left > right
    case .greaterOrEqual: return left >= right
    case .add, .subtract, .multiply, .and, .or, .implies: return nil
    }
  }

  private func quantity(
    _ expression: RuleExpression, _ operand: (String) -> RuleOperand
  ) -> ExactDecimal? {
    switch expression {
    case .number(let number): return number
    case .value(let code): return value(operand(code))
    case .sumOfParts(let code):
      guard let parts = partsOfCode[code] else { return nil }
      var sum = ExactDecimal.zero
      for part in parts {
        guard let addend = value(operand(part)), let next = sum.adding(addend) else { return nil }
        sum = next
      }
      return sum
    case .negative(let inner): return negated(quantity(inner, operand))
    case .binary(let joint, let left, let right):
      guard let left = quantity(left, operand), let right = quantity(right, operand) else {
        return nil
      }
      switch joint {
      case .add: return left.adding(right)
      case .subtract: return negated(right).flatMap(left.adding)
      case .multiply: return left.multiplied(by: right)
      default: return nil
      }
    case .absent, .not: return nil
    }
  }

  private func value(_ operand: RuleOperand) -> ExactDecimal? {
    if case .value(let number) = operand { number } else { nil }
  }

  /// The number with its sign turned; null for the one integer whose negative does not fit.
  private func negated(_ number: ExactDecimal?) -> ExactDecimal? {
    number.flatMap { $0.coefficient == .min ? nil : $0.negated }
  }
}
