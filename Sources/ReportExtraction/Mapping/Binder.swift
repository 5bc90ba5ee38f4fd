/// Binds the rows of a table to the indicators of a mapping: one assignment for the whole table.
///
/// Each row has candidates by label, by code and by place. Indicators stand in the order of the
/// form, so the assignment is the heaviest one in which bound rows and indicators run in the same
/// order; what it leaves over is bound where code and label agree, and is unbound otherwise.
struct Binder {
  /// What a row was bound to.
  struct Assignment: Hashable, Sendable {
    /// The indicator's index in the mapping.
    var indicator: Int
    /// How the row came to it.
    var binding: Binding
    /// How alike the labels are, 0…1.
    var similarity: Double
  }

  /// Labels less alike than this bind no row by its code alone.
  static let leastSimilarityWithCode = 0.5
  /// Labels less alike than this bind no row against its code, or without one.
  static let leastSimilarityAlone = 0.8
  /// Labels less alike than this bind no uncoded part by its position.
  static let leastSimilarityOfPart = 0.35

  private struct Candidate {
    var indicator: Int
    var binding: Binding
    var similarity: Double
    var weight: Double
  }

  let mapping: Mapping

  /// The assignment of each row; null where no indicator takes it.
  ///
  /// `matches` are the indicators that have each row's label.
  func assignments(
    of rows: [IndicatorRow], keys: [String], matches: [[Int]], places: [IndicatorTree.Place]
  ) -> [Assignment?] {
    var candidates: [[Candidate]] = []
    candidates.reserveCapacity(rows.count)
    for index in rows.indices {
      candidates.append(
        self.candidates(
          for: rows[index], key: keys[index], exact: matches[index], place: places[index],
          previous: candidates))
    }
    var chosen = heaviestChain(candidates)
    bindLeftovers(candidates, &chosen)
    return chosen.map { candidate in
      candidate.map {
        Assignment(indicator: $0.indicator, binding: $0.binding, similarity: $0.similarity)
      }
    }
  }

  // MARK: - Candidates

  private func candidates(
    for row: IndicatorRow, key: String, exact: [Int], place: IndicatorTree.Place,
    previous: [[Candidate]]
  ) -> [Candidate] {
    let byCode = row.code.flatMap { mapping.indexOfCode[$0.text] }
    var found: [Candidate] = []
    for index in exact {
      found.append(candidate(index, similarity: 1, row: row, byCode: byCode, place: place))
    }
    // A label to the letter says more than a code: codes are misprinted, and forms are renumbered.
    if !exact.isEmpty { return found }

    let query = LabelQuery(key: key)
    if let byCode {
      let similarity = mapping.labels.similarity(query, to: byCode)
      if similarity >= Self.leastSimilarityWithCode {
        found.append(
          candidate(byCode, similarity: similarity, row: row, byCode: byCode, place: place))
      }
    }
    if let part = place.part, let parent = place.parent {
      found += previous[parent].compactMap { above in
        partCandidate(of: above.indicator, part: part, query: query)
      }
    }
    if found.isEmpty, !key.isEmpty {
      found += alike(query).map {
        candidate($0.index, similarity: $0.similarity, row: row, byCode: byCode, place: place)
      }
    }
    return found
  }

  private func candidate(
    _ index: Int, similarity: Double, row: IndicatorRow, byCode: Int?, place: IndicatorTree.Place
  ) -> Candidate {
    let indicator = mapping.indicators[index]
    let binding: Binding =
      if index == byCode {
        .code
      } else if indicator.isUncodedPart {
        .position
      } else {
        row.code == nil ? .label : .repaired
      }
    var weight = similarity
    if index == byCode { weight += 0.6 }
    // The place in the table's own outline speaks for the indicator as well.
    if place.code == indicator.code { weight += 0.3 }
    // A coded row is no uncoded part, and the other way round, where there is a choice.
    if indicator.isUncodedPart != (row.code == nil) { weight -= 0.2 }
    return Candidate(indicator: index, binding: binding, similarity: similarity, weight: weight)
  }

  private func partCandidate(of parent: Int, part: Int, query: LabelQuery) -> Candidate? {
    let code = "\(mapping.indicators[parent].code)/\(part)"
    guard let index = mapping.indexOfCode[code] else { return nil }
    let similarity = mapping.labels.similarity(query, to: index)
    guard similarity >= Self.leastSimilarityOfPart else { return nil }
    return Candidate(
      indicator: index, binding: .position, similarity: similarity, weight: similarity + 0.3)
  }

  /// The indicators whose labels are alike enough to bind without the code, best first, at most 3.
  private func alike(_ query: LabelQuery) -> [(index: Int, similarity: Double)] {
    var best: [(index: Int, similarity: Double)] = []
    for index in mapping.indicators.indices {
      let similarity = mapping.labels.similarity(query, to: index)
      if similarity >= Self.leastSimilarityAlone { best.append((index, similarity)) }
    }
    best.sort { ($0.similarity, $1.index) > ($1.similarity, $0.index) }
    return Array(best.prefix(3))
  }

  // MARK: - Assignment

  /// The heaviest choice of one candidate a row in which indicators rise with the rows.
  ///
  /// A Fenwick tree holds, for each prefix of the indicators, the heaviest chain that ends in it:
  /// O(candidates × log indicators).
  private func heaviestChain(_ candidates: [[Candidate]]) -> [Candidate?] {
    struct Link {
      var row: Int
      var candidate: Candidate
      var weight: Double
      var previous: Int
    }
    var links: [Link] = []
    var tree = [Int](repeating: -1, count: mapping.indicators.count + 1)
    func best(before indicator: Int) -> Int {
      var position = indicator
      var best = -1
      while position > 0 {
        let link = tree[position]
        if link >= 0, best < 0 || links[link].weight > links[best].weight { best = link }
        position &= position - 1
      }
      return best
    }
    for (row, choices) in candidates.enumerated() {
      let start = links.count
      for choice in choices where choice.weight > 0 {
        let previous = best(before: choice.indicator)
        let weight = choice.weight + (previous < 0 ? 0 : links[previous].weight)
        links.append(Link(row: row, candidate: choice, weight: weight, previous: previous))
      }
      for link in start..<links.count {
        var position = links[link].candidate.indicator + 1
        while position < tree.count {
          let held = tree[position]
          if held < 0 || links[held].weight < links[link].weight { tree[position] = link }
          position += position & -position
        }
      }
    }
    var chosen = [Candidate?](repeating: nil, count: candidates.count)
    var link = best(before: mapping.indicators.count)
    while link >= 0 {
      chosen[links[link].row] = links[link].candidate
      link = links[link].previous
    }
    return chosen
  }

  /// Rows out of the form's order are bound where their code and label agree on an indicator that
  /// no row has taken.
  private func bindLeftovers(_ candidates: [[Candidate]], _ chosen: inout [Candidate?]) {
    var taken = Set(chosen.compactMap { $0?.indicator })
    for (row, choices) in candidates.enumerated() where chosen[row] == nil {
      let free = choices.filter {
        $0.binding == .code && $0.similarity >= Self.leastSimilarityAlone
          && !taken.contains($0.indicator)
      }
      guard let candidate = free.max(by: { $0.weight < $1.weight }) else { continue }
      chosen[row] = candidate
      taken.insert(candidate.indicator)
    }
  }
}
