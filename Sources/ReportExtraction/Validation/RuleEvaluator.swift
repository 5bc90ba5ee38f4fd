/// Evaluates rules over the values of one report.
///
/// Arithmetic is exact, quotients too. A quantity that cannot be told (row missing, value absent,
/// divided by 0, more than 18 digits) makes a comparison *not evaluated*; `and`, `or`, `not` and `implies` follow Kleene.
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
      RuleTruth(
        compare(comparison, quantity(left, operand), quantity(right, operand)).map { holds in
          // A figure is printed rounded or cut: it is the quotient that it can be printed from.
          comparison != .equal && comparison != .notEqual
            ? holds
            : isPrinted(left, of: right, operand) || isPrinted(right, of: left, operand)
              ? comparison == .equal : holds
        })
    case .number, .value, .sumOfParts, .negative, .magnitude, .rounded, .least, .greatest:
      .notEvaluated
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

  /// Whether a value of the report is what a quotient gives at the decimals printed.
  private func isPrinted(
    _ value: RuleExpression, of quotient: RuleExpression, _ operand: (String) -> RuleOperand
  ) -> Bool {
    guard case .value(let code) = value, quotient.holdsQuotient,
      case .value(let printed) = operand(code), let quotient = quantity(quotient, operand)
    else { return false }
    return quotient.canBePrinted(as: printed)
  }

  private func compare(
    _ comparison: RuleExpression.Operator, _ left: RuleQuantity?, _ right: RuleQuantity?
  ) -> Bool? {
    guard let left, let right, let order = left.order(to: right) else { return nil }
    switch comparison {
    case .equal: return order == 0
    case .notEqual: return order != 0
    case .less: return order < 0
    case .lessOrEqual: return order <= 0
    case .greater: return order > 0
    case .greaterOrEqual: return order >= 0
    case .add, .subtract, .multiply, .divide, .and, .or, .implies: return nil
    }
  }

  private func quantity(
    _ expression: RuleExpression, _ operand: (String) -> RuleOperand
  ) -> RuleQuantity? {
    switch expression {
    case .number(let number): return RuleQuantity(number)
    case .value(let code): return value(operand(code))
    case .sumOfParts(let code):
      guard let parts = partsOfCode[code] else { return nil }
      var sum = RuleQuantity(.zero)
      for part in parts {
        guard let addend = value(operand(part)), let next = sum.adding(addend) else { return nil }
        sum = next
      }
      return sum
    case .negative(let inner): return quantity(inner, operand)?.negated
    case .magnitude(let inner):
      return quantity(inner, operand).flatMap { $0.numerator.isNegative ? $0.negated : $0 }
    case .rounded(let inner, let decimals):
      return quantity(inner, operand)?.rounded(to: decimals).map { RuleQuantity($0) }
    case .least(let choices): return first(of: choices, operand) { $0 < 0 }
    case .greatest(let choices): return first(of: choices, operand) { $0 > 0 }
    case .binary(let joint, let left, let right):
      guard let left = quantity(left, operand), let right = quantity(right, operand) else {
        return nil
      }
      switch joint {
      case .add: return left.adding(right)
      case .subtract: return right.negated.flatMap(left.adding)
      case .multiply: return left.multiplied(by: right)
      case .divide: return left.divided(by: right)
      default: return nil
      }
    case .absent, .not: return nil
    }
  }

  /// The one of several quantities that stands before all others; null where one cannot be told.
  private func first(
    of choices: [RuleExpression], _ operand: (String) -> RuleOperand,
    where isBefore: (Int) -> Bool
  ) -> RuleQuantity? {
    var first: RuleQuantity?
    for choice in choices {
      guard let next = quantity(choice, operand) else { return nil }
      guard let best = first else {
        first = next
        continue
      }
      guard let order = next.order(to: best) else { return nil }
      if isBefore(order) { first = next }
    }
    return first
  }

  private func value(_ operand: RuleOperand) -> RuleQuantity? {
    if case .value(let number) = operand { RuleQuantity(number) } else { nil }
  }
}
