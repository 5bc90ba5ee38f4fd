/// What must hold between figures of a report: `result = Σ terms`, `result ≥ Σ terms`, or a quotient,
/// `result × Σ divisors = factor × Σ terms`.
///
/// Figures are named by the indices of their records in the log.
struct FigureConstraint: Sendable {
  /// A figure that is added or taken away.
  struct Term: Hashable, Sendable {
    /// The index of the record.
    var figure: Int
    /// Whether it is taken away.
    var isNegative = false
  }

  /// How the result and its terms relate.
  enum Relation: Hashable, Sendable {
    /// The terms give the result.
    case equal
    /// The terms are not more than the result.
    case atMost
    /// The terms, divided, give the result; one of these factors multiplies them.
    case quotient(divisors: [Term], factors: [Int])
    /// The first term times another figure gives the result.
    case product(by: Int, hundredths: Bool)
  }

  /// The index of the record of the result.
  var result: Int
  /// What it is made of.
  var terms: [Term]
  /// How they relate.
  var relation = Relation.equal
  /// What says so.
  var source: ConstraintSource

  /// The records of the constraint, the result first, each once.
  var figures: [Int] {
    var figures = [result]
    var all = terms.map(\.figure)
    switch relation {
    case .quotient(let divisors, _): all += divisors.map(\.figure)
    case .product(let other, _): all.append(other)
    case .equal, .atMost: break
    }
    // Long sums name each figure once by the way they are made.
    if all.count <= 8 {
      for figure in all where !figures.contains(figure) { figures.append(figure) }
    } else {
      var seen: Set<Int> = [result]
      for figure in all where seen.insert(figure).inserted { figures.append(figure) }
    }
    return figures
  }

  /// The figure that is bounded, where it is one.
  var lonePart: Int? {
    let parts = terms.filter { !$0.isNegative }
    return parts.count == 1 ? parts[0].figure : nil
  }

  /// Whether it is a sum or a bound.
  var isLinear: Bool {
    switch relation {
    case .equal, .atMost: true
    case .quotient, .product: false
    }
  }
}
