internal import ReportExtraction

extension MappingDecoder {
  /// Logs rules that say nothing, or that cannot say what was meant.
  mutating func lintRules() {
    let indicators = Dictionary(
      content.indicators.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<RuleExpression> = []
    for (rule, place) in zip(content.rules, rulePositions) {
      let isNew = seen.insert(rule.check).inserted
      guard let position = place else { continue }
      if rule.check.codes.isEmpty {
        log.warning("the rule names no indicator: it says nothing about a report", at: position)
      } else if let holds = truth(of: rule.check, indicators) {
        log.warning(
          holds ? "the rule always holds" : "the rule never holds, whatever a report says",
          at: position)
      }
      if !isNew { log.warning("the rule stands twice", at: position) }
      for code in rule.check.codesOfValues {
        guard let type = indicators[code]?.type, !type.isQuantity, type != .code else { continue }
        log.warning(
          "the rule can never be evaluated: \(code) has type '\(type.rawValue)', no number",
          at: position)
      }
      lintComparisons(of: rule.check, indicators, at: position)
    }
    for rule in droppedRules {
      log.warning(
        "the rule '\(rule.source)' of '\(base?.id ?? "")' is left out: a row that it names is gone",
        at: basePosition)
    }
  }

  private mutating func lintComparisons(
    of expression: RuleExpression, _ indicators: [String: Indicator], at position: YAMLPosition
  ) {
    guard case .binary(let joint, let left, let right) = expression, joint.isComparison else {
      for operand in expression.operands { lintComparisons(of: operand, indicators, at: position) }
      return
    }
    if joint == .equal || joint == .notEqual, left.holdsQuotient || right.holdsQuotient,
      !left.isValue, !right.isValue
    {
      log.warning(
        "the quotient is compared exactly, which no rounded figure meets: put one {code} alone on a "
          + "side, or round(…)", at: position)
    }
    if let one = unit(of: left, indicators), let other = unit(of: right, indicators), one != other,
      one != "count", other != "count"
    {
      log.warning("the rule compares '\(one)' with '\(other)'", at: position)
    }
  }

  /// The unit of a sum of values; null where there is no one unit, or another operation.
  private func unit(
    of expression: RuleExpression, _ indicators: [String: Indicator]
  ) -> String? {
    switch expression {
    case .value(let code), .sumOfParts(let code): return indicators[code]?.unit
    case .negative(let operand), .magnitude(let operand), .rounded(let operand, _):
      return unit(of: operand, indicators)
    case .binary(.add, let left, let right), .binary(.subtract, let left, let right):
      let unit = unit(of: left, indicators)
      return unit == self.unit(of: right, indicators) ? unit : nil
    default: return nil
    }
  }

  /// Whether a condition holds for every report (true), for none (false), or for some.
  private func truth(
    of condition: RuleExpression, _ indicators: [String: Indicator]
  ) -> Bool? {
    switch condition {
    case .not(let operand): return truth(of: operand, indicators).map { !$0 }
    case .binary(.and, let left, let right):
      let sides = [truth(of: left, indicators), truth(of: right, indicators)]
      return sides.contains(false) ? false : sides == [true, true] ? true : nil
    case .binary(.or, let left, let right):
      let sides = [truth(of: left, indicators), truth(of: right, indicators)]
      return sides.contains(true) ? true : sides == [false, false] ? false : nil
    case .binary(.implies, let left, let right):
      let sides = [truth(of: left, indicators).map { !$0 }, truth(of: right, indicators)]
      return sides.contains(true) ? true : sides == [false, false] ? false : nil
    case .binary(let joint, let left, let right) where joint.isComparison:
      if left == right { return joint.holdsForEquals }
      if condition.codes.isEmpty {
        switch RuleEvaluator([]).evaluate(condition, { _ in .missing }) {
        case .true: return true
        case .false: return false
        case .notEvaluated: return nil
        }
      }
      guard case .value(let code) = left, case .number(let number) = right,
        let indicator = indicators[code]
      else { return nil }
      return truth(of: joint, number, indicator)
    default: return nil
    }
  }

  /// What the bounds of an indicator say about a comparison of it with a number.
  private func truth(
    of joint: RuleExpression.Operator, _ number: ExactDecimal, _ indicator: Indicator
  ) -> Bool? {
    let isAbove = indicator.minimum.map { $0 > number } ?? false
    let isNotBelow = indicator.minimum.map { $0 >= number } ?? false
    let isBelow = indicator.maximum.map { $0 < number } ?? false
    let isNotAbove = indicator.maximum.map { $0 <= number } ?? false
    switch joint {
    case .greaterOrEqual: return isNotBelow ? true : isBelow ? false : nil
    case .greater: return isAbove ? true : isNotAbove ? false : nil
    case .lessOrEqual: return isNotAbove ? true : isAbove ? false : nil
    case .less: return isBelow ? true : isNotBelow ? false : nil
    case .equal: return isAbove || isBelow ? false : nil
    case .notEqual: return isAbove || isBelow ? true : nil
    default: return nil
    }
  }
}

extension RuleExpression {
  fileprivate var isValue: Bool {
    if case .value = self { true } else { false }
  }
}

extension RuleExpression.Operator {
  fileprivate var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    case .add, .subtract, .multiply, .divide, .and, .or, .implies: false
    }
  }

  /// Whether a comparison of a quantity with itself holds.
  fileprivate var holdsForEquals: Bool {
    switch self {
    case .equal, .lessOrEqual, .greaterOrEqual: true
    default: false
    }
  }
}
