public import ReportExtraction

/// The versions of forms that an archive knows, and what became of their indicators.
public struct VersionCatalogue: Sendable {
  /// The versions, in the order of the days from which they are valid, those of which it is not known
  /// first.
  public let versions: [Mapping.Content]
  private let crosswalk: VersionCrosswalk
  private let indicators: [String: [String: Indicator]]
  private let notes: [VersionRelation]

  /// Makes a catalogue; the order of the versions does not count.
  public init(_ versions: [Mapping.Content]) {
    self.versions = versions.sorted {
      ($0.validFrom?.dayNumber ?? 0, $0.id) < ($1.validFrom?.dayNumber ?? 0, $1.id)
    }
    crosswalk = VersionCrosswalk(self.versions)
    indicators = Dictionary(
      versions.map { version in
        (
          version.id,
          Dictionary(version.indicators.map { ($0.code, $0) }) { first, _ in first }
        )
      }
    ) { first, _ in first }
    notes = self.versions.flatMap(\.relations).filter { $0.note != nil }
  }

  /// The id of the series of an indicator: its concept, else its id; null where the version has no
  /// such code.
  func series(of code: String, in mapping: String) -> String? {
    guard let indicator = indicators[mapping]?[code],
      let version = versions.first(where: { $0.id == mapping })
    else { return nil }
    return indicator.concept ?? version.namespace + "." + code
  }

  /// Whether a figure counts from the beginning of the year; null where the form does not say.
  func isCumulative(_ code: String, in mapping: String) -> Bool? {
    indicators[mapping]?[code]?.isCumulative
  }

  /// What an indicator of one version is in another; null where the other has nothing.
  func counterpart(
    of code: String, in mapping: String, version other: String
  ) -> VersionRelation? {
    crosswalk.counterpart(of: code, in: mapping, version: other)
  }

  /// What a mapping file says about a relation in words; null where it says nothing.
  func note(_ relation: VersionRelation, to other: String) -> String? {
    notes.first { note in
      let there =
        Set(note.from).isSubset(of: relation.from) && Set(note.to).isSubset(of: relation.to)
      let back =
        Set(note.from).isSubset(of: relation.to) && Set(note.to).isSubset(of: relation.from)
      return note.mapping == relation.mapping && there || note.mapping == other && back
    }?.note
  }

  /// The earliest version in which indicators mean what they do in this one.
  func definition(of codes: Set<String>, in mapping: String) -> String {
    guard let code = codes.min() else { return mapping }
    for version in versions where version.id != mapping {
      guard let relation = counterpart(of: code, in: mapping, version: version.id),
        relation.kind != .redefined, Set(relation.from) == codes
      else { continue }
      let isEarlier =
        versions.firstIndex { $0.id == version.id } ?? 0
        < versions.firstIndex { $0.id == mapping } ?? 0
      return isEarlier ? version.id : mapping
    }
    return mapping
  }

  /// The versions of the form that a mapping is a version of, itself among them, in their order.
  public func family(of mapping: String) -> [String] {
    var family: Set<String> = [mapping]
    var isGrowing = true
    while isGrowing {
      let count = family.count
      for version in versions {
        for relation in version.relations
        where family.contains(version.id) || family.contains(relation.mapping) {
          family.insert(version.id)
          if indicators[relation.mapping] != nil { family.insert(relation.mapping) }
        }
      }
      isGrowing = family.count > count
    }
    let known = versions.map(\.id).filter(family.contains)
    return known.isEmpty ? [mapping] : known
  }
}
