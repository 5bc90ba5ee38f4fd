/// Evaluates constraints over the figures of a report.
///
/// Three-valued: a figure that is absent or in doubt leaves its constraints unevaluated. Aware of
/// rounding: what rounding of the printed figures can explain is no finding. Integers are exact, but
/// where decimals stand beside them, or where all are whole millions of money, they are rounded as
/// those are.
struct ConstraintCheck {
  /// What a constraint gives.
  struct Outcome {
    /// The terms less the result, in steps; of a quotient or product 0.
    var difference: Int128
    /// How far rounding may have moved the difference.
    var slack: Int128
    /// Whether it holds.
    var holds: Bool
  }

  /// The constraints that could be evaluated.
  let constraints: [FigureConstraint]
  /// What each gives.
  let outcomes: [Outcome]
  /// The figures by record.
  let figures: [Int: PrintedFigure]
  /// How many decimals a step is a tenth of.
  let decimals: Int

  /// Evaluates what can be evaluated; of constraints of one meaning the first counts.
  init(_ all: [FigureConstraint], in log: RecordLog) {
    var decimals = 0
    for constraint in all {
      for figure in constraint.figures {
        decimals = max(decimals, PrintedFigure.decimals(of: log.records[figure]))
      }
    }
    self.decimals = decimals
    var figures: [Int: PrintedFigure] = [:]
    var constraints: [FigureConstraint] = []
    var outcomes: [Outcome] = []
    var seen: Set<Meaning> = []
    for constraint in all {
      let indices = constraint.figures
      for index in indices where figures[index] == nil {
        figures[index] = PrintedFigure(log.records[index], decimals: decimals)
      }
      guard indices.allSatisfy({ figures[$0] != nil }),
        seen.insert(Meaning(constraint)).inserted,
        let outcome = Self.outcome(of: constraint, figures, decimals: decimals)
      else { continue }
      constraints.append(constraint)
      outcomes.append(outcome)
    }
    // A bound that a sum implies says nothing more.
    var sums: Set<Pair> = []
    for constraint in constraints where constraint.relation == .equal {
      for term in constraint.terms where !term.isNegative {
        sums.insert(Pair(whole: constraint.result, part: term.figure))
      }
    }
    let kept = constraints.indices.filter { index in
      constraints[index].relation != .atMost
        || !constraints[index].terms.allSatisfy {
          sums.contains(Pair(whole: constraints[index].result, part: $0.figure))
        }
    }
    self.constraints = kept.map { constraints[$0] }
    self.outcomes = kept.map { outcomes[$0] }
    self.figures = figures
  }

  private struct Pair: Hashable {
    var whole: Int
    var part: Int
  }

  /// What makes two constraints one.
  private struct Meaning: Hashable {
    var result: Int
    var terms: Set<FigureConstraint.Term>
    var relation: FigureConstraint.Relation

    init(_ constraint: FigureConstraint) {
      result = constraint.result
      terms = Set(constraint.terms)
      relation = constraint.relation
    }
  }

  // MARK: - One constraint

  private static func outcome(
    of constraint: FigureConstraint, _ figures: [Int: PrintedFigure], decimals: Int
  ) -> Outcome? {
    guard let result = figures[constraint.result] else { return nil }
    switch constraint.relation {
    case .equal, .atMost:
      let addends = constraint.terms.compactMap { figures[$0.figure] }
      var sum: Int128 = 0
      for (term, addend) in zip(constraint.terms, addends) {
        sum += term.isNegative ? -addend.steps : addend.steps
        guard sum.magnitude < PrintedFigure.limit.magnitude else { return nil }
      }
      let slack = slack(result: result, addends: addends, decimals: decimals)
      let difference = sum - result.steps
      let holds =
        constraint.relation == .equal
        ? difference.magnitude <= slack.magnitude : difference <= slack
      return Outcome(difference: difference, slack: slack, holds: holds)
    case .quotient(let divisors, let factors):
      let numerator = range(of: constraint.terms, figures, decimals: decimals)
      let denominator = range(of: divisors, figures, decimals: decimals)
      // A quotient by 0 is none.
      guard denominator.lower > 0 || denominator.upper < 0,
        let left = quotientRange(result, decimals: decimals).multiplied(by: denominator)
      else { return nil }
      var holds = false
      for factor in factors {
        let scale = Int128(factor) * Int128(10).power(decimals + 1)
        guard let right = numerator.multiplied(by: StepRange(lower: scale, upper: scale)) else {
          return nil
        }
        if !left.intersection(right).isEmpty { holds = true }
      }
      return Outcome(difference: 0, slack: 0, holds: holds)
    case .product(let other, let hundredths):
      guard let other = figures[other],
        let right = range(of: constraint.terms, figures, decimals: decimals)
          .multiplied(by: rounded(other, decimals: decimals)),
        case let scale = Int128(10).power(decimals + 1) * (hundredths ? 100 : 1),
        let left = quotientRange(result, decimals: decimals)
          .multiplied(by: StepRange(lower: scale, upper: scale))
      else { return nil }
      return Outcome(difference: 0, slack: 0, holds: !left.intersection(right).isEmpty)
    }
  }

  /// How far rounding may move the difference of a sum: half a last digit of each figure.
  private static func slack(
    result: PrintedFigure, addends: [PrintedFigure], decimals: Int
  ) -> Int128 {
    let finest = addends.reduce(result.decimals) { max($0, $1.decimals) }
    let isScaledMoney =
      result.isMoney && result.multiplier > 1
      && addends.allSatisfy { $0.isMoney && $0.multiplier == result.multiplier }
    if finest == 0, !isScaledMoney { return 0 }
    var slack: Int128 = 0
    for addend in addends {
      slack += halfUnit(addend, printed: addend.decimals > 0 ? addend.decimals : finest, decimals)
    }
    // A whole total of addends that all have decimals is rounded itself.
    let isWhole = result.decimals == 0 && addends.allSatisfy { $0.decimals > 0 }
    return slack
      + halfUnit(
        result, printed: result.decimals > 0 ? result.decimals : isWhole ? 0 : finest, decimals)
  }

  private static func halfUnit(
    _ figure: PrintedFigure, printed: Int, _ decimals: Int
  ) -> Int128 {
    5 * Int128(10).power(decimals - printed) * figure.multiplier
  }

  /// What a figure that is divided or multiplied can stand for: whole numbers are what they are.
  private static func rounded(_ figure: PrintedFigure, decimals: Int) -> StepRange {
    let isExact = figure.decimals == 0 && !(figure.isMoney && figure.multiplier > 1)
    let half = isExact ? 0 : halfUnit(figure, printed: figure.decimals, decimals)
    return StepRange(lower: figure.steps - half, upper: figure.steps + half)
  }

  /// What a printed quotient can stand for, whether its last digit was rounded or cut off.
  private static func quotientRange(_ figure: PrintedFigure, decimals: Int) -> StepRange {
    let half = halfUnit(figure, printed: figure.decimals, decimals)
    return figure.steps < 0
      ? StepRange(lower: figure.steps - 2 * half, upper: figure.steps + half)
      : StepRange(lower: figure.steps - half, upper: figure.steps + 2 * half)
  }

  private static func range(
    of terms: [FigureConstraint.Term], _ figures: [Int: PrintedFigure], decimals: Int
  ) -> StepRange {
    var sum = StepRange(lower: 0, upper: 0)
    for term in terms {
      guard let figure = figures[term.figure] else { continue }
      let range = rounded(figure, decimals: decimals)
      sum =
        sum
        + (term.isNegative ? StepRange(lower: -range.upper, upper: -range.lower) : range)
    }
    return sum
  }

  /// Whether a constraint that is no sum holds when one figure is another.
  func holds(_ constraint: FigureConstraint, with steps: Int128, for figure: Int) -> Bool {
    // Only what the constraint names: a report has as many figures as cells.
    var changed: [Int: PrintedFigure] = [:]
    for index in constraint.figures { changed[index] = figures[index] }
    changed[figure]?.steps = steps
    return Self.outcome(of: constraint, changed, decimals: decimals)?.holds ?? true
  }

  // MARK: - In print

  /// A number of steps in the unit of a record, with no more decimals than it needs.
  func printed(_ steps: Int128, like figure: Int) -> ExactDecimal? {
    let multiplier = figures[figure]?.multiplier ?? 1
    var scale = decimals + 1
    var number = steps
    var rest = multiplier
    while rest > 1 {
      if number % 10 == 0 { number /= 10 } else { scale += 1 }
      rest /= 10
    }
    guard let coefficient = Int(exactly: number) else { return nil }
    return ExactDecimal(coefficient: coefficient, scale: scale).reduced
  }

  /// What the other figures make of a constraint's result; null where that is no number.
  func expected(_ index: Int) -> ExactDecimal? {
    let constraint = constraints[index]
    guard let result = figures[constraint.result] else { return nil }
    switch constraint.relation {
    case .equal, .atMost:
      return printed(result.steps + outcomes[index].difference, like: constraint.result)
    case .quotient(let divisors, let factors):
      let numerator = sum(constraint.terms)
      let denominator = sum(divisors)
      let scale = Int128(factors[0]) * Int128(10).power(result.decimals)
      let (product, overflow) = numerator.multipliedReportingOverflow(by: scale)
      guard denominator != 0, !overflow,
        let coefficient = Int(exactly: product.dividedRounding(by: denominator))
      else { return nil }
      return ExactDecimal(coefficient: coefficient, scale: result.decimals)
    case .product(let other, let hundredths):
      guard let other = figures[other] else { return nil }
      let (product, overflow) = sum(constraint.terms).multipliedReportingOverflow(by: other.steps)
      guard !overflow else { return nil }
      let scale = Int128(10).power(decimals + 1) * (hundredths ? 100 : 1)
      return printed(product.dividedRounding(by: scale), like: constraint.result)
    }
  }

  private func sum(_ terms: [FigureConstraint.Term]) -> Int128 {
    terms.reduce(0) { sum, term in
      let steps = figures[term.figure]?.steps ?? 0
      return term.isNegative ? sum - steps : sum + steps
    }
  }
}
