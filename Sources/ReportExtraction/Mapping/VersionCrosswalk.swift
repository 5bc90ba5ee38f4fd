/// What became of indicators between versions of a form, over any number of versions.
///
/// Versions stand beside each other where one has relations to the other; where neither has, rows of
/// one concept are the same figure. Pure: only the contents count, not their order.
public struct VersionCrosswalk: Sendable {
  /// An indicator of one version.
  private struct Place: Hashable {
    var mapping: String
    var code: String
  }

  /// A relation between neighbours, as far as it is about one code or inseparable codes.
  private struct Link {
    var kind: VersionRelation.Kind
    var places: [Place]
  }

  private let contents: [String: Mapping.Content]
  private var links: [Place: [Link]] = [:]
  private var neighbours: [String: Set<String>] = [:]

  /// Relates the versions that are given; relations to others are left out.
  public init(_ versions: [Mapping.Content]) {
    contents = Dictionary(versions.map { ($0.id, $0) }) { first, _ in first }
    for version in versions {
      for relation in version.relations where contents[relation.mapping] != nil {
        add(relation, of: version.id)
      }
    }
  }

  private mutating func add(_ relation: VersionRelation, of mapping: String) {
    neighbours[mapping, default: []].insert(relation.mapping)
    neighbours[relation.mapping, default: []].insert(mapping)
    switch relation.kind {
    case .split, .merged:
      link(relation.kind, relation, relation.from, mapping, relation.to)
    case .same, .renumbered, .redefined:
      for (old, new) in zip(relation.from, relation.to) {
        link(relation.kind, relation, [old], mapping, [new])
      }
    }
  }

  private mutating func link(
    _ kind: VersionRelation.Kind, _ relation: VersionRelation, _ from: [String],
    _ mapping: String, _ to: [String]
  ) {
    let places =
      from.map { Place(mapping: relation.mapping, code: $0) }
      + to.map { Place(mapping: mapping, code: $0) }
    let link = Link(kind: kind, places: places)
    for place in places { links[place, default: []].append(link) }
  }

  // MARK: - Asking

  /// What an indicator of one version is in another.
  ///
  /// `from` are codes of `mapping`, the asked one among them, `to` codes of `version`. A `split` or
  /// `merged` names all indicators that add up to the same figure; a `redefined` is a break in the
  /// series. Several that became several others, or parts of which some are gone, are a break too.
  ///
  /// - Returns: The relation, from `mapping`'s side; null where the other version has nothing.
  public func counterpart(
    of code: String, in mapping: String, version other: String
  ) -> VersionRelation? {
    guard contents[mapping]?.indicators.contains(where: { $0.code == code }) == true,
      contents[other] != nil
    else { return nil }
    if mapping == other {
      return VersionRelation(.same, mapping: mapping, from: [code], to: [code])
    }
    guard let way = way(from: mapping, to: other) else {
      return counterpartByConcept(of: code, in: mapping, version: other)
    }
    return counterpart(of: Place(mapping: mapping, code: code), along: way)
  }

  /// What became of every indicator of one version in another, each relation once, in the order of
  /// the form.
  public func relations(from mapping: String, to other: String) -> [VersionRelation] {
    var relations: [VersionRelation] = []
    var seen: Set<String> = []
    for indicator in contents[mapping]?.indicators ?? [] where !seen.contains(indicator.code) {
      guard let relation = counterpart(of: indicator.code, in: mapping, version: other) else {
        continue
      }
      seen.formUnion(relation.from)
      relations.append(relation)
    }
    return relations
  }

  private func counterpartByConcept(
    of code: String, in mapping: String, version other: String
  ) -> VersionRelation? {
    guard let concept = contents[mapping]?.indicators.first(where: { $0.code == code })?.concept,
      let found = contents[other]?.indicators.filter({ $0.concept == concept }), found.count == 1,
      contents[mapping]?.indicators.count(where: { $0.concept == concept }) == 1
    else { return nil }
    return VersionRelation(
      found[0].code == code ? .same : .renumbered, mapping: mapping, from: [code],
      to: [found[0].code])
  }

  /// The versions between two, both among them, by the fewest steps.
  private func way(from start: String, to end: String) -> [String]? {
    var previous: [String: String] = [start: start]
    var next = [start]
    while !next.isEmpty, previous[end] == nil {
      var further: [String] = []
      for version in next {
        // Sorted, so that of two ways of one length it is always the same one.
        for neighbour in (neighbours[version] ?? []).sorted() where previous[neighbour] == nil {
          previous[neighbour] = version
          further.append(neighbour)
        }
      }
      next = further
    }
    guard previous[end] != nil else { return nil }
    var way = [end]
    while let last = way.last, last != start, let before = previous[last] { way.append(before) }
    return way.reversed()
  }

  private func counterpart(of place: Place, along way: [String]) -> VersionRelation? {
    var places: Set<Place> = [place]
    var waiting = [place]
    var kinds: Set<VersionRelation.Kind> = []
    var isWhole = true
    while let current = waiting.popLast() {
      guard let position = way.firstIndex(of: current.mapping) else { continue }
      for step in [position - 1, position + 1] where way.indices.contains(step) {
        let linked = (links[current] ?? []).filter { link in
          link.places.contains { $0.mapping == way[step] }
        }
        if linked.isEmpty { isWhole = false }
        for link in linked {
          kinds.insert(link.kind)
          for other in link.places where places.insert(other).inserted { waiting.append(other) }
        }
      }
    }
    guard let first = way.first, let last = way.last else { return nil }
    let from = codes(in: first, of: places)
    let to = codes(in: last, of: places)
    guard !to.isEmpty else { return nil }
    let kind: VersionRelation.Kind =
      switch (from.count, to.count) {
      case _ where kinds.contains(.redefined) || !isWhole: .redefined
      case (1, 1): from == to ? .same : .renumbered
      case (1, _): .split
      case (_, 1): .merged
      default: .redefined
      }
    return VersionRelation(kind, mapping: first, from: from, to: to)
  }

  private func codes(in mapping: String, of places: Set<Place>) -> [String] {
    (contents[mapping]?.indicators ?? []).map(\.code).filter {
      places.contains(Place(mapping: mapping, code: $0))
    }
  }
}
