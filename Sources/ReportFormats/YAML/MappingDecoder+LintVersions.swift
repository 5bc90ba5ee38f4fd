internal import ReportExtraction

extension MappingDecoder {
  /// Logs what does not fit the other versions of the form.
  mutating func lintVersions(_ others: [String: Mapping.Content]) {
    lintRelations(others)
    if let base { lintContinuations(of: base) }
    for other in others.values.sorted(by: { $0.id < $1.id }) where isVersion(other) {
      lintValidity(against: other)
    }
  }

  private mutating func lintRelations(_ others: [String: Mapping.Content]) {
    var missing: Set<String> = []
    let here = Self.indicatorOfCode(content)
    var there: [String: [String: Indicator]] = [:]
    for (relation, places) in zip(content.relations, relationPlaces) {
      guard let other = relation.mapping == base?.id ? base : others[relation.mapping] else {
        if missing.insert(relation.mapping).inserted {
          log.warning(
            "no file here has the mapping '\(relation.mapping)': its codes are not checked",
            at: places.mapping)
        }
        continue
      }
      guard relation.kind != .split, relation.kind != .merged else { continue }
      let before = there[other.id] ?? Self.indicatorOfCode(other)
      there[other.id] = before
      for (index, (old, new)) in zip(relation.from, relation.to).enumerated() {
        guard let old = before[old], let new = here[new], let was = old.concept,
          let concept = new.concept
        else { continue }
        if relation.kind == .redefined, was == concept {
          log.warning(
            "\(new.code) is redefined and has the concept '\(concept)' as before",
            at: places.to[index])
        } else if relation.kind != .redefined, was != concept {
          log.warning(
            "\(new.code) is the figure of before and has the concept '\(concept)', not '\(was)'",
            at: places.to[index])
        }
      }
    }
  }

  private static func indicatorOfCode(_ content: Mapping.Content) -> [String: Indicator] {
    Dictionary(content.indicators.map { ($0.code, $0) }) { first, _ in first }
  }

  /// Rows that changed in what they measure, and rows that look like one that is gone.
  private mutating func lintContinuations(of base: Mapping.Content) {
    let stated = zip(content.relations, relationPlaces).map(\.0).filter { $0.mapping == base.id }
    let from = Set(stated.flatMap(\.from))
    let to = Set(stated.flatMap(\.to))
    var codeInBase: [String: Indicator] = [:]
    var gone: [String: String] = [:]
    for old in base.indicators {
      if let code = codeOfBase[old.code] {
        codeInBase[code] = old
      } else if let concept = old.concept, !from.contains(old.code) {
        gone[concept] = old.code
      }
    }
    for (index, indicator) in content.indicators.enumerated() where !to.contains(indicator.code) {
      guard let position = indicatorPositions[index] else { continue }
      if let old = codeInBase[indicator.code] {
        if isOtherMeasure(indicator, than: old) {
          log.warning(
            "\(indicator.code) differs from \(old.code) of '\(base.id)' in type, unit or concept, "
              + "and no relation says what became of it", at: position)
        }
      } else if let old = indicator.concept.flatMap({ gone[$0] }) {
        log.warning(
          "\(indicator.code) has the concept of \(old) of '\(base.id)', which is removed; "
            + "'was: \(old)' would continue it", at: position)
      }
    }
  }

  /// Whether another mapping is a version of the same form: one extends or relates to the other.
  private func isVersion(_ other: Mapping.Content) -> Bool {
    content.base == other.id || other.base == content.id
      || content.relations.contains { $0.mapping == other.id }
      || other.relations.contains { $0.mapping == content.id }
  }

  /// Two versions that are valid on one day leave it open which one a report follows.
  private mutating func lintValidity(against other: Mapping.Content) {
    // Of a version without any date nothing is known.
    guard content.validFrom != nil || content.validTo != nil,
      other.validFrom != nil || other.validTo != nil
    else { return }
    if let end = content.validTo, let start = other.validFrom, end < start { return }
    if let end = other.validTo, let start = content.validFrom, end < start { return }
    let place = top?[content.validFrom == nil ? .validTo : .validFrom]?.position
    log.warning(
      "'\(other.id)' is valid on days on which this version is", at: place ?? basePosition)
  }
}
