/// Which indicators of two versions of a form are one and the same.
struct IndicatorPairing {
  /// The indicator of the first version that one of the second is.
  struct Pair {
    /// Its index in the first version.
    var index: Int
    /// By what the two were taken for one.
    var basis: MappingDifference.Basis
    /// Whether a relation says that it means something else now.
    var isRedefined = false
    /// What the relation says to readers.
    var note: String?
  }

  /// Indicators that a relation declares to have been split or merged.
  struct Group {
    var kind: MappingDifference.Kind
    /// Indices in the first version.
    var from: [Int]
    /// Indices in the second version, in its order.
    var to: [Int]
    var note: String?
  }

  /// Labels less alike than this make no pair under one code.
  private static let leastSimilarityWithCode = 0.5
  /// Labels less alike than this make no pair under different codes.
  private static let leastSimilarityAlone = 0.7

  /// The pair of each indicator of the second version that has one, by its index.
  private(set) var pairs: [Int: Pair] = [:]
  /// The groups, as declared.
  private(set) var groups: [Group] = []
  /// Which indicators of the first version have a pair or stand in a group.
  private(set) var isTaken: [Bool]

  private let old: Mapping
  private let new: Mapping

  /// Finds the pairs: declared, by concept, by code and label, by label, by likeness, by code.
  init(from old: Mapping, to new: Mapping) {
    self.old = old
    self.new = new
    isTaken = Array(repeating: false, count: old.indicators.count)
    pairDeclared()
    pairByConcept()
    pairByCode { old, new in Folding.key(old.label) == Folding.key(new.label) ? .code : nil }
    pairByLabel()
    pairByLikeness()
    // A code that was given to something else, unless concepts say that it is another indicator.
    pairByCode { _, _ in .codeAlone }
  }

  private func isFree(_ index: Int) -> Bool {
    pairs[index] == nil && !groups.contains { $0.to.contains(index) }
  }

  private mutating func pair(_ index: Int, with old: Int, _ basis: MappingDifference.Basis) {
    pairs[index] = Pair(index: old, basis: basis)
    isTaken[old] = true
  }

  // MARK: - Declared

  private mutating func pairDeclared() {
    for relation in new.content.relations where relation.mapping == old.id {
      add(relation.kind, from: relation.from, to: relation.to, note: relation.note)
    }
    // What the first version says of the second, read the other way round.
    for relation in old.content.relations where relation.mapping == new.id {
      let kind: VersionRelation.Kind =
        switch relation.kind {
        case .split: .merged
        case .merged: .split
        default: relation.kind
        }
      add(kind, from: relation.to, to: relation.from, note: relation.note)
    }
  }

  private mutating func add(
    _ kind: VersionRelation.Kind, from: [String], to: [String], note: String?
  ) {
    let from = from.compactMap { old.indexOfCode[$0] }.filter { !isTaken[$0] }
    let to = to.compactMap { new.indexOfCode[$0] }.filter(isFree)
    switch kind {
    case .same, .renumbered, .redefined:
      for (old, new) in zip(from, to) {
        pairs[new] = Pair(
          index: old, basis: .declared, isRedefined: kind == .redefined, note: note)
        isTaken[old] = true
      }
    case .split, .merged:
      guard !from.isEmpty, !to.isEmpty else { return }
      groups.append(
        Group(kind: kind == .split ? .split : .merged, from: from, to: to.sorted(), note: note))
      for index in from { isTaken[index] = true }
    }
  }

  // MARK: - Told by the indicators

  private mutating func pairByConcept() {
    var indices: [String: [Int]] = [:]
    for (index, indicator) in old.indicators.enumerated() where !isTaken[index] {
      if let concept = indicator.concept { indices[concept, default: []].append(index) }
    }
    for (index, indicator) in new.indicators.enumerated() where isFree(index) {
      guard let concept = indicator.concept, let found = indices[concept] else { continue }
      let free = found.filter { !isTaken[$0] }
      guard
        let match = free.first(where: { old.indicators[$0].code == indicator.code })
          ?? free.first
      else { continue }
      pair(index, with: match, .concept)
    }
  }

  private mutating func pairByCode(
    _ basis: (Indicator, Indicator) -> MappingDifference.Basis?
  ) {
    for (index, indicator) in new.indicators.enumerated() where isFree(index) {
      guard let match = old.indexOfCode[indicator.code], !isTaken[match],
        let basis = basis(old.indicators[match], indicator)
      else { continue }
      pair(index, with: match, basis)
    }
  }

  /// One label under another code, where it is the only one; among several, the one whose parent is
  /// the parent's pair.
  private mutating func pairByLabel() {
    var indices: [String: [Int]] = [:]
    for (index, indicator) in old.indicators.enumerated() where !isTaken[index] {
      indices[Folding.key(indicator.label), default: []].append(index)
    }
    for (index, indicator) in new.indicators.enumerated() where isFree(index) {
      let free = (indices[Folding.key(indicator.label)] ?? []).filter {
        !isTaken[$0] && mayBeOne(old.indicators[$0], indicator)
      }
      let parent = indicator.parent.flatMap { pairs[$0]?.index }
      let below = free.filter { old.indicators[$0].parent == parent }
      guard let match = free.count == 1 ? free.first : below.count == 1 ? below.first : nil
      else { continue }
      pair(index, with: match, .label)
    }
  }

  /// The most alike labels first; under one code less is enough.
  private mutating func pairByLikeness() {
    var likely: [(new: Int, old: Int, similarity: Double)] = []
    for (index, indicator) in new.indicators.enumerated() where isFree(index) {
      let query = old.labels.query(key: Folding.key(indicator.label), label: indicator.label)
      for (other, before) in old.indicators.enumerated()
      where !isTaken[other] && mayBeOne(before, indicator) {
        let match = old.labels.match(query, to: other)
        let similarity = match.likeness.similarity
        let isSameCode = before.code == indicator.code
        let least = isSameCode ? Self.leastSimilarityWithCode : Self.leastSimilarityAlone
        // Look-alikes that differ in a telling word are two indicators.
        guard similarity >= least, old.labels.difference(query, match).veto == nil else {
          continue
        }
        likely.append((index, other, similarity + (isSameCode ? 0.3 : 0)))
      }
    }
    likely.sort { ($0.similarity, $1.new, $1.old) > ($1.similarity, $0.new, $0.old) }
    for candidate in likely where isFree(candidate.new) && !isTaken[candidate.old] {
      let isSameCode =
        old.indicators[candidate.old].code == new.indicators[candidate.new].code
      pair(candidate.new, with: candidate.old, isSameCode ? .code : .similarity)
    }
  }

  /// Two concepts are two indicators, whatever their labels.
  private func mayBeOne(_ old: Indicator, _ new: Indicator) -> Bool {
    guard let before = old.concept, let after = new.concept else { return true }
    return before == after
  }
}
