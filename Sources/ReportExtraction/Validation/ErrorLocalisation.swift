/// Finds the smallest sets of figures that can be wrong where constraints do not hold: those whose
/// change alone can make all of them hold that are broken, and break none that holds.
///
/// The principle is that of Fellegi and Holt, "A Systematic Approach to Automatic Edit and
/// Imputation", Journal of the American Statistical Association 71 (1976). Nothing is imputed here:
/// the sets are named.
struct ErrorLocalisation {
  /// A figure that may be wrong, and what it would have to be.
  struct Suspect: Hashable {
    /// The index of the record.
    var figure: Int
    /// The number that makes all constraints hold; null where there is no single one.
    var steps: Int128?
  }

  /// What can be said of broken constraints that share figures.
  enum Outcome: Hashable {
    /// Any one of these figures alone explains all.
    case one([Suspect])
    /// No figure alone does; any one of these pairs does.
    case two([[Int]])
    /// More than two figures are wrong, or too many constraints are broken to tell.
    case open
  }

  /// As many broken constraints are explained together; tables with more are wrong throughout.
  static let mostConstraints = 24
  /// As many figures of broken constraints are tried one by one.
  static let mostFigures = 2048
  /// As many figures are tried in pairs.
  static let mostFiguresInPairs = 64

  private let check: ConstraintCheck
  /// The constraints that each figure is in.
  private let constraintsOf: [Int: [Int]]

  /// Looks at the constraints of a report.
  init(_ check: ConstraintCheck) {
    self.check = check
    var constraintsOf: [Int: [Int]] = [:]
    for (index, constraint) in check.constraints.enumerated() {
      for figure in constraint.figures { constraintsOf[figure, default: []].append(index) }
    }
    self.constraintsOf = constraintsOf
  }

  /// The broken constraints in groups that share no figure, in the order of the report.
  func groups() -> [[Int]] {
    var isTaken = [Bool](repeating: false, count: check.constraints.count)
    var groups: [[Int]] = []
    for start in check.constraints.indices where !check.outcomes[start].holds && !isTaken[start] {
      isTaken[start] = true
      var group = [start]
      var next = 0
      while next < group.count {
        for figure in check.constraints[group[next]].figures {
          for other in constraintsOf[figure] ?? [] where !isTaken[other] {
            guard !check.outcomes[other].holds else { continue }
            isTaken[other] = true
            group.append(other)
          }
        }
        next += 1
      }
      groups.append(group.sorted())
    }
    return groups
  }

  /// The groups with what explains each; those that nothing explains are taken together where sums
  /// that hold tie them to each other, as a wrong figure and its wrong total do.
  func explanations() -> [(group: [Int], outcome: Outcome)] {
    var explanations = groups().map { (group: $0, outcome: explain($0)) }
    let open = explanations.indices.filter { explanations[$0].outcome == .open }
    for (position, first) in open.enumerated() {
      for second in open[(position + 1)...] {
        guard explanations[first].outcome == .open, explanations[second].outcome == .open else {
          continue
        }
        let outcome = explain(explanations[first].group + explanations[second].group)
        if case .two = outcome {
          explanations[first].outcome = outcome
          explanations[second].outcome = outcome
        }
      }
      // So few are tried: each pair costs a search.
      if position >= Self.mostOpenGroups { break }
    }
    return explanations
  }

  /// As many groups are taken together with others.
  static let mostOpenGroups = 4

  /// The smallest sets of figures that explain a group of broken constraints.
  func explain(_ group: [Int]) -> Outcome {
    guard group.count <= Self.mostConstraints else { return .open }
    // What explains all is in each of them.
    var common = check.constraints[group[0]].figures
    guard common.count <= Self.mostFigures else { return .open }
    for index in group.dropFirst() {
      let figures = Set(check.constraints[index].figures)
      common.removeAll { !figures.contains($0) }
    }
    let suspects = common.compactMap { suspect($0, in: group) }
    if !suspects.isEmpty { return .one(suspects) }
    let pairs = pairs(in: group)
    return pairs.isEmpty ? .open : .two(pairs)
  }

  // MARK: - One figure

  private func suspect(_ figure: Int, in group: [Int]) -> Suspect? {
    guard let printed = check.figures[figure]?.steps else { return nil }
    var allowed = changes(ofCount: figure)
    for index in constraintsOf[figure] ?? [] {
      guard check.constraints[index].isLinear else { continue }
      allowed = allowed.intersection(changes(of: figure, in: index))
    }
    guard !allowed.isEmpty else { return nil }
    let others = (constraintsOf[figure] ?? []).filter { !check.constraints[$0].isLinear }
    guard let change = wanted(figure, in: group) else {
      // A bound or a quotient leaves a range: what the one that is broken gives is tried.
      if let solved = quotient(figure, in: group), allowed.contains(solved - printed),
        others.allSatisfy({ check.holds(check.constraints[$0], with: solved, for: figure) })
      {
        return Suspect(figure: figure, steps: solved)
      }
      return group.allSatisfy { check.constraints[$0].isLinear } || mayDivide(figure, in: group)
        ? Suspect(figure: figure, steps: nil) : nil
    }
    let steps = printed + allowed.nearest(to: change)
    guard
      others.allSatisfy({ check.holds(check.constraints[$0], with: steps, for: figure) })
    else { return nil }
    return Suspect(figure: figure, steps: steps)
  }

  /// The change that the first broken sum asks for.
  private func wanted(_ figure: Int, in group: [Int]) -> Int128? {
    for index in group where check.constraints[index].relation == .equal {
      let sign = sign(of: figure, in: check.constraints[index])
      return sign == 0 ? nil : -check.outcomes[index].difference * sign
    }
    return nil
  }

  /// What a broken quotient makes of its result, where that is the only constraint broken.
  private func quotient(_ figure: Int, in group: [Int]) -> Int128? {
    guard group.count == 1, case let constraint = check.constraints[group[0]],
      !constraint.isLinear, constraint.result == figure, let number = check.expected(group[0]),
      case let exponent = check.decimals + 1 - number.scale, exponent >= 0,
      let multiplier = check.figures[figure]?.multiplier
    else { return nil }
    // 18 digits and the decimals of a step fit; what the unit multiplies by may not.
    let (steps, overflow) = (Int128(number.coefficient) * Int128(10).power(exponent))
      .multipliedReportingOverflow(by: multiplier)
    return overflow || steps.magnitude > PrintedFigure.limit.magnitude ? nil : steps
  }

  /// Whether a term of a broken quotient may be any number that no sum fixes.
  private func mayDivide(_ figure: Int, in group: [Int]) -> Bool {
    guard group.count == 1, check.constraints[group[0]].result != figure else { return false }
    return !(constraintsOf[figure] ?? []).contains {
      $0 != group[0] && check.constraints[$0].relation != .atMost && check.outcomes[$0].holds
    }
  }

  /// The changes that leave a count at 0 or more.
  private func changes(ofCount figure: Int) -> StepRange {
    guard let printed = check.figures[figure], printed.isCount, printed.steps >= 0 else {
      return .all
    }
    return StepRange(lower: -printed.steps, upper: PrintedFigure.limit)
  }

  /// The changes of one figure by which a sum or bound holds.
  private func changes(of figure: Int, in index: Int) -> StepRange {
    let sign = sign(of: figure, in: check.constraints[index])
    guard sign != 0 else { return .all }
    let outcome = check.outcomes[index]
    let lower =
      check.constraints[index].relation == .atMost
      ? -PrintedFigure.limit : -outcome.slack - outcome.difference
    let upper = outcome.slack - outcome.difference
    return sign > 0
      ? StepRange(lower: lower, upper: upper) : StepRange(lower: -upper, upper: -lower)
  }

  /// How a sum's difference moves with a figure: +1 with an addend, -1 with the result.
  private func sign(of figure: Int, in constraint: FigureConstraint) -> Int128 {
    var sign: Int128 = constraint.result == figure ? -1 : 0
    if sign != 0 { return sign }
    for term in constraint.terms where term.figure == figure { sign += term.isNegative ? -1 : 1 }
    return sign
  }

  // MARK: - Two figures

  /// What two figures would have to be, each by the sums of a group that it alone is in; null where
  /// one that is in the group has no such sum, or it leaves more than one number.
  func numbers(for pair: [Int], in group: [Int]) -> [Int128?]? {
    var numbers: [Int128?] = []
    for (position, figure) in pair.enumerated() {
      let own = group.filter { check.constraints[$0].figures.contains(figure) }
      var change = changes(ofCount: figure)
      for index in own where check.constraints[index].relation == .equal {
        if check.constraints[index].figures.contains(pair[1 - position]) { continue }
        change = change.intersection(changes(of: figure, in: index))
      }
      guard own.isEmpty || change.isPoint, let printed = check.figures[figure]?.steps else {
        return nil
      }
      numbers.append(own.isEmpty ? nil : printed + change.lower)
    }
    return numbers
  }

  private func pairs(in group: [Int]) -> [[Int]] {
    guard group.allSatisfy({ check.constraints[$0].isLinear }) else { return [] }
    var candidates: [Int] = []
    for index in group {
      for figure in check.constraints[index].figures where !candidates.contains(figure) {
        guard candidates.count < Self.mostFiguresInPairs else { return [] }
        candidates.append(figure)
      }
    }
    let sets = candidates.map { Set(constraintsOf[$0] ?? []) }
    let broken = Set(group)
    var pairs: [[Int]] = []
    for first in candidates.indices {
      for second in candidates.indices where second > first {
        guard broken.subtracting(sets[first]).isSubset(of: sets[second]) else { continue }
        if canExplain(candidates[first], candidates[second], sets[first], sets[second]) {
          pairs.append([candidates[first], candidates[second]])
        }
      }
    }
    return pairs
  }

  /// Whether changes of two figures make all their constraints hold: those of one alone bound its
  /// change, and those of both must be met within these bounds.
  private func canExplain(
    _ first: Int, _ second: Int, _ ofFirst: Set<Int>, _ ofSecond: Set<Int>
  ) -> Bool {
    var left = changes(ofCount: first)
    for index in ofFirst.subtracting(ofSecond) where check.constraints[index].isLinear {
      left = left.intersection(changes(of: first, in: index))
    }
    var right = changes(ofCount: second)
    for index in ofSecond.subtracting(ofFirst) where check.constraints[index].isLinear {
      right = right.intersection(changes(of: second, in: index))
    }
    guard !left.isEmpty, !right.isEmpty else { return false }
    // One change less or more the other: both are bounded, as half-spaces of the plane are.
    var sums = StepRange(lower: -2 * PrintedFigure.limit, upper: 2 * PrintedFigure.limit)
    var differences = sums
    for index in ofFirst.intersection(ofSecond) where check.constraints[index].isLinear {
      let constraint = check.constraints[index]
      let allowed = changes(of: first, in: index)
      if sign(of: first, in: constraint) == sign(of: second, in: constraint) {
        sums = sums.intersection(allowed)
      } else {
        differences = differences.intersection(allowed)
      }
    }
    let turned = StepRange(lower: -right.upper, upper: -right.lower)
    sums = sums.intersection(left + right)
    differences = differences.intersection(left + turned)
    guard !sums.isEmpty, !differences.isEmpty else { return false }
    // Sum and difference together give each of the two.
    let twiceLeft = sums + differences
    let bounds = StepRange(lower: 2 * left.lower, upper: 2 * left.upper)
    return !twiceLeft.intersection(bounds).isEmpty
  }
}

extension StepRange {
  /// Whether a number is in the range.
  func contains(_ number: Int128) -> Bool { lower <= number && number <= upper }
}
