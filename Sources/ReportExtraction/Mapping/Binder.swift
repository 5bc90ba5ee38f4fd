/// Binds the rows of a table to the indicators of a mapping: one assignment for the whole table, in
/// which no indicator is taken twice.
///
/// Each row has candidates by label, by code and by place (``BinderCandidates``). Indicators stand in
/// the order of the form, so the frame of the assignment is the heaviest one in which bound rows and
/// indicators run in the same order (``BindingChain``). What it leaves over is bound by what stands
/// around it, or out of order where the row's own print is beyond doubt. Last, each bound row is
/// measured against the next best assignment: what is not clearly better is unbound.
struct Binder {
  /// What a row was bound to.
  struct Assignment: Hashable, Sendable {
    /// The indicator's index in the mapping.
    var indicator: Int
    /// How the row came to it.
    var binding: Binding
    /// What speaks for it.
    var evidence: BindingEvidence
    /// By how much it is better than the next best assignment; at most ``BindingMargin/whole``.
    var margin: Double
    /// How likely it is right.
    var confidence: Confidence
  }

  /// What became of the rows.
  struct Outcome: Sendable {
    /// The assignment of each row; null where no indicator takes it.
    var assignments: [Assignment?]
    /// Why no indicator takes a row, of those rows.
    var doubts: [Int: BindingDoubt]
    /// The candidates of each row.
    var candidates: [[BindingCandidate]]
  }

  let mapping: Mapping
  let rows: [IndicatorRow]
  let places: [IndicatorTree.Place]

  private var candidates: [[BindingCandidate]]
  /// The candidate of each row that was chosen.
  private var chosen: [Int?]
  /// The row that each indicator was bound to.
  private var takenBy: [Int?]
  private var undecided: Set<Int> = []

  /// A row out of the form's order needs more.
  private static let leastOutOfOrder = 4.5
  /// Two labels are look-alikes from here on.
  private static let lookAlike = 0.85

  /// Binds the rows; `matches` are the indicators that have each row's label, given as match keys.
  static func outcome(
    mapping: Mapping, rows: [IndicatorRow], keys: [String], matches: [[Int]],
    places: [IndicatorTree.Place]
  ) -> Outcome {
    var finder = BinderCandidates(
      mapping: mapping, rows: rows, keys: keys, matches: matches, places: places)
    var binder = Binder(
      mapping: mapping, rows: rows, places: places, candidates: finder.candidates())
    return binder.bind()
  }

  private init(
    mapping: Mapping, rows: [IndicatorRow], places: [IndicatorTree.Place],
    candidates: [[BindingCandidate]]
  ) {
    self.mapping = mapping
    self.rows = rows
    self.places = places
    self.candidates = candidates
    chosen = [Int?](repeating: nil, count: rows.count)
    takenBy = [Int?](repeating: nil, count: mapping.indicators.count)
  }

  private mutating func bind() -> Outcome {
    let chain = BindingChain.heaviest(candidates, indicators: mapping.indicators.count)
    for (row, choice) in chain.enumerated() {
      if let choice { take(row, choice) }
    }
    bindBetween()
    bindOutOfOrder()
    let margins = settleMargins()
    var outcome = Outcome(assignments: [], doubts: [:], candidates: [])
    outcome.assignments.reserveCapacity(rows.count)
    for row in rows.indices {
      outcome.assignments.append(assignment(row, margin: margins[row]))
      if chosen[row] == nil { outcome.doubts[row] = doubt(row) }
    }
    outcome.candidates = candidates
    return outcome
  }

  private mutating func take(_ row: Int, _ choice: Int) {
    chosen[row] = choice
    takenBy[candidates[row][choice].indicator] = row
  }

  private func indicator(of row: Int) -> Int? {
    chosen[row].map { candidates[row][$0].indicator }
  }

  // MARK: - By what stands around

  /// What the rows around a row say about a candidate of it.
  private func around(
    _ row: Int, _ candidate: BindingCandidate, above: Int?, below: Int?
  ) -> BindingEvidence {
    var evidence = candidate.evidence
    let index = candidate.indicator
    evidence.neighbours = (above == index - 1 ? 1 : 0) + (below == index + 1 ? 1 : 0)
    if let below, mapping.indicators[below].parent == index { evidence.neighbours += 1 }
    evidence.isInOrder = above.map { $0 < index } ?? true && below.map { $0 > index } ?? true
    if let parent = places[row].parent, let bound = indicator(of: parent) {
      evidence.parent = bound == mapping.indicators[index].parent ? .agrees : .differs
    }
    return evidence
  }

  /// The indicators of the nearest bound rows above and below each row.
  private func neighbours() -> [(above: Int?, below: Int?)] {
    var found: [(above: Int?, below: Int?)] = []
    found.reserveCapacity(rows.count)
    var last: Int?
    for row in rows.indices {
      found.append((last, nil))
      last = indicator(of: row) ?? last
    }
    last = nil
    for row in rows.indices.reversed() {
      found[row].below = last
      last = indicator(of: row) ?? last
    }
    return found
  }

  /// Binds rows that the chain left over where they stand between their neighbours in the form.
  private mutating func bindBetween() {
    guard chosen.contains(nil) else { return }
    let below = neighbours().map(\.below)
    var above: Int?
    for row in rows.indices {
      if chosen[row] == nil, !candidates[row].isEmpty {
        var best: (choice: Int, worth: Double)?
        for choice in candidates[row].indices {
          let candidate = candidates[row][choice]
          guard takenBy[candidate.indicator] == nil else { continue }
          let evidence = around(row, candidate, above: above, below: below[row])
          guard evidence.isInOrder else { continue }
          let isSafe =
            candidate.isVetoed
            ? isMisread(evidence) : evidence.worth > BindingEvidence.leastWorth
          let worth = candidate.isVetoed ? 0 : evidence.worth
          if isSafe, worth > best?.worth ?? -1 { best = (choice, worth) }
        }
        if let best { take(row, best.choice) }
      }
      above = indicator(of: row) ?? above
    }
  }

  /// Whether one letter parts the labels and all else agrees: a misreading, not another row.
  private func isMisread(_ evidence: BindingEvidence) -> Bool {
    guard let veto = evidence.difference.veto, veto.isOneLetter else { return false }
    return evidence.code == .same && evidence.isInPlace && evidence.unit != .differs
      && evidence.parent != .differs && evidence.neighbours > 0
      && evidence.likeness.similarity >= 0.9 && !evidence.difference.isDoubtful
  }

  /// Binds rows out of the form's order, the surest first.
  private mutating func bindOutOfOrder() {
    var open: [(row: Int, choice: Int, worth: Double)] = []
    var isAgain = false
    repeat {
      open.removeAll()
      let around = neighbours()
      for row in rows.indices where chosen[row] == nil && !undecided.contains(row) {
        for choice in candidates[row].indices {
          let candidate = candidates[row][choice]
          guard !candidate.isVetoed, takenBy[candidate.indicator] == nil else { continue }
          let evidence = self.around(
            row, candidate, above: around[row].above, below: around[row].below)
          let worth = evidence.printedWorth + max(0, evidence.orderWorth)
          if worth >= Self.leastOutOfOrder { open.append((row, choice, worth)) }
        }
      }
      // Rows whose parent is only now bound may follow it.
      isAgain = false
      open.sort { ($0.worth, $1.row, $1.choice) > ($1.worth, $0.row, $0.choice) }
      let choices = Dictionary(grouping: open, by: \.row)
      for (row, choice, worth) in open
      where chosen[row] == nil && !undecided.contains(row)
        && takenBy[candidates[row][choice].indicator] == nil
      {
        let isTied = choices[row, default: []].contains {
          $0.choice != choice && worth - $0.worth < BindingEvidence.leastMargin
            && takenBy[candidates[row][$0.choice].indicator] == nil
        }
        if isTied {
          undecided.insert(row)
        } else {
          take(row, choice)
          isAgain = true
        }
      }
    } while isAgain
  }

  // MARK: - Against the next best

  /// Measures each bound row against the next best assignment, and unbinds what is not better.
  private mutating func settleMargins() -> [Double] {
    var margins = [Double](repeating: BindingMargin.whole, count: rows.count)
    let around = neighbours()
    // What another row that was left over would have made of an indicator.
    var claims: [Int: Double] = [:]
    for row in rows.indices {
      if chosen[row] == nil {
        for candidate in candidates[row] where !candidate.isVetoed {
          claims[candidate.indicator] = max(
            claims[candidate.indicator] ?? 0, candidate.evidence.printedWorth)
        }
      } else {
        complete(row, around[row])
        preferNeighbour(row)
      }
    }
    for row in rows.indices {
      guard let choice = chosen[row] else { continue }
      let own = candidates[row][choice]
      if let claim = claims[own.indicator] {
        margins[row] = own.evidence.printedWorth - claim
      }
      for other in candidates[row].indices where other != choice {
        margins[row] = min(margins[row], margin(row, own, over: candidates[row][other]))
      }
      margins[row] = max(0, margins[row])
    }
    for row in rows.indices {
      guard let choice = chosen[row], margins[row] < BindingEvidence.leastMargin else { continue }
      // Of two rows that are alike in all, the first is it; that there are two is told.
      let index = candidates[row][choice].indicator
      if claims[index] != nil,
        !candidates[row].indices.contains(where: {
          $0 != choice && takenBy[candidates[row][$0].indicator] == nil
        })
      {
        continue
      }
      chosen[row] = nil
      takenBy[index] = nil
      undecided.insert(row)
    }
    return margins
  }

  /// Takes another free indicator for a bound row where the rows around it speak for that one: the
  /// chain does not see them.
  private mutating func preferNeighbour(_ row: Int) {
    guard let choice = chosen[row], candidates[row].count > 1 else { return }
    let own = candidates[row][choice]
    var best = (choice: choice, worth: own.evidence.worth)
    for other in candidates[row].indices {
      let candidate = candidates[row][other]
      guard !candidate.isVetoed, candidate.evidence.isInOrder,
        takenBy[candidate.indicator] == nil, candidate.evidence.worth > best.worth
      else { continue }
      best = (other, candidate.evidence.worth)
    }
    guard best.choice != choice else { return }
    takenBy[own.indicator] = nil
    take(row, best.choice)
  }

  /// Writes into the evidence of a row's candidates what the bound rows around it say.
  private mutating func complete(_ row: Int, _ around: (above: Int?, below: Int?)) {
    for choice in candidates[row].indices {
      candidates[row][choice].evidence = self.around(
        row, candidates[row][choice], above: around.above, below: around.below)
    }
  }

  /// How much worse the assignment would be with another candidate in a row's place.
  private func margin(
    _ row: Int, _ own: BindingCandidate, over other: BindingCandidate
  ) -> Double {
    let isFree = takenBy[other.indicator] == nil
    if own.evidence.isExact, other.evidence.code == .same, !other.evidence.isExact {
      // The label is one indicator's to the letter, the code is that of its look-alike: a digit of
      // the label may be misread, or the code be that of a row above.
      guard other.evidence.likeness.similarity >= Self.lookAlike else { return BindingMargin.whole }
      return isFree && other.evidence.isInOrder
        ? 0 : (BindingEvidence.leastMargin + BindingEvidence.safeMargin) / 2
    }
    guard !other.isVetoed else { return BindingMargin.whole }
    let difference = own.evidence.worth - other.evidence.worth
    if !own.evidence.isExact, other.evidence.isInOrder {
      let lead = own.evidence.labelWorth - other.evidence.labelWorth
      let isCoded = own.evidence.code == .same || own.evidence.code == .damaged
      let least = isCoded ? -BindingEvidence.leastLabelLead : BindingEvidence.leastLabelLead
      if lead < least { return isFree ? 0 : min(difference, BindingEvidence.safeMargin - 0.5) }
      if !isCoded, lead < BindingEvidence.leastMargin {
        return min(difference, BindingEvidence.safeMargin - 0.5)
      }
    }
    guard let rival = takenBy[other.indicator], rival != row, let held = chosen[rival] else {
      return difference
    }
    // The row that holds the other indicator would lose it.
    let loss = candidates[rival][held].evidence.worth - BindingEvidence.leastWorth
    return difference + max(0, loss)
  }

  // MARK: - Outcome

  private func assignment(_ row: Int, margin: Double) -> Assignment? {
    guard let choice = chosen[row] else { return nil }
    let candidate = candidates[row][choice]
    let binding = self.binding(row, candidate)
    return Assignment(
      indicator: candidate.indicator, binding: binding, evidence: candidate.evidence,
      margin: margin,
      confidence: BindingMargin.confidence(binding, candidate.evidence, margin: margin))
  }

  private func binding(_ row: Int, _ candidate: BindingCandidate) -> Binding {
    switch candidate.evidence.code {
    case .same, .damaged: .code
    case .none, .unknown, .other:
      if mapping.indicators[candidate.indicator].isUncodedPart {
        .position
      } else {
        rows[row].code == nil || isCounted(row, candidate.evidence) ? .label : .repaired
      }
    }
  }

  /// Whether a row's number only counts the rows of its group as the table prints them: where rows
  /// of the form are left out, `1` below `II` may be its II.3, and nothing is misprinted.
  private func isCounted(_ row: Int, _ evidence: BindingEvidence) -> Bool {
    guard let code = rows[row].code, evidence.isExact, evidence.isInOrder else { return false }
    return places[row].basis == .code && places[row].code != code.text
      && mapping.indexOfCode[code.text] == nil
  }

  private func doubt(_ row: Int) -> BindingDoubt {
    let ranked = candidates[row].sorted {
      ($0.evidence.printedWorth, $1.indicator) > ($1.evidence.printedWorth, $0.indicator)
    }
    var doubt = BindingDoubt(reason: .weak, nearest: ranked.prefix(2).map(\.indicator))
    guard let best = ranked.first else { return doubt }
    if undecided.contains(row) {
      doubt.reason = .undecided
    } else if let veto = best.evidence.difference.veto {
      doubt.reason = .vetoed(veto)
    } else if let other = takenBy[best.indicator],
      best.evidence.printedWorth > BindingEvidence.leastWorth
    {
      doubt.reason = .taken(byRow: other)
    } else if best.evidence.printedWorth > BindingEvidence.leastWorth {
      doubt.reason = .outOfOrder
    }
    return doubt
  }
}
