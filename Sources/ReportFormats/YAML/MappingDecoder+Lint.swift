internal import ReportExtraction

extension MappingDecoder {
  /// Logs what is allowed in a mapping but likely not what was meant.
  ///
  /// - Parameter others: The other versions and forms that are at hand, by id.
  mutating func lint(others: [String: Mapping.Content]) {
    if content.titles.isEmpty, let top {
      log.warning(
        "no titles: the form is recognised by its indicators alone", at: top.position)
    }
    lintWords()
    lintCutOffs()
    var indexOfConcept: [String: Int] = [:]
    for (index, indicator) in content.indicators.enumerated() {
      if let position = indicatorPositions[index] { lint(indicator, at: position) }
      guard let concept = indicator.concept else { continue }
      if let first = indexOfConcept.updateValue(index, forKey: concept) {
        log.warning(
          "\(indicator.code) measures '\(concept)', and so does "
            + "\(content.indicators[first].code)",
          at: indicatorPositions[index] ?? indicatorPositions[first] ?? basePosition)
      }
    }
    lintNames()
    lintParts()
    lintRules()
    lintVersions(others)
  }

  // MARK: The form

  private mutating func lintWords() {
    guard let top else { return }
    var texts = content.titles + [content.title]
    for indicator in content.indicators {
      texts += [indicator.label] + indicator.aliases
      texts += indicator.legend?.options.map(\.label) ?? []
      for hint in indicator.narrative {
        texts += hint.subject + hint.context + hint.with.flatMap { $0 }
      }
    }
    // A space at both ends, so that whole words are looked for.
    let words = texts.map { " \(Folding.key($0)) " }
    for (key, name, _) in top.pairs(.abbreviations, log: &log) {
      guard let meaning = content.abbreviations[name] else { continue }
      let isUsed = [name, meaning].contains { term in
        let term = " \(Folding.key(term)) "
        return words.contains { $0.contains(term) }
      }
      if !isUsed {
        log.warning(
          "no label and no hint uses '\(name)' or what it stands for", at: key.position)
      }
    }
    for (key, name, _) in top.pairs(.absences, log: &log) where ExactDecimal(plain: name) != nil {
      log.warning("'\(name)' is a figure and would be read as none", at: key.position)
    }
  }

  private mutating func lintCutOffs() {
    func days(_ cutOff: CutOff) -> ClosedRange<Int> {
      // Months of 32 days keep the order of days.
      let start = cutOff.startMonth * 32 + cutOff.startDay
      return start...max(start, cutOff.endMonth * 32 + cutOff.endDay)
    }
    for (index, cutOff) in content.cutOffs.enumerated() {
      for other in content.cutOffs[..<index]
      where other.period.utf8.first == cutOff.period.utf8.first
        && cutOff.period.utf8.first != UInt8(ascii: "P")
        && days(other).overlaps(days(cutOff))
      {
        log.warning(
          "the windows of \(other.period) and \(cutOff.period) overlap",
          at: cutOffPositions[cutOff.period] ?? cutOffPositions[other.period] ?? basePosition)
      }
    }
  }

  // MARK: Rows

  private mutating func lint(_ indicator: Indicator, at position: YAMLPosition) {
    let code = indicator.code
    if Folding.key(indicator.label).isEmpty {
      log.warning("\(code) has a label without words", at: position)
    }
    if indicator.type.isQuantity, indicator.unit == nil,
      !codesWithoutUnit.contains(indicator.code)
    {
      log.warning("\(code) has type '\(indicator.type.rawValue)' and no unit", at: position)
    }
    if indicator.type == .code, indicator.legend == nil {
      log.warning("\(code) has type 'code' and no legend", at: position)
    }
    if indicator.type == .heading, indicator.unit != nil {
      log.warning("\(code) is a heading and has a unit", at: position)
    }
    if indicator.isCumulative == true, !indicator.type.isQuantity {
      log.warning("\(code) has type '\(indicator.type.rawValue)' and is cumulative", at: position)
    }
    if indicator.legend?.options.count == 1 {
      log.warning("\(code) has one answer only in its legend", at: position)
    }
    var labels: Set<String> = []
    for option in indicator.legend?.options ?? []
    where !labels.insert(Folding.markedKey(option.label)).inserted {
      log.warning("\(code) has the answer '\(option.label)' twice in its legend", at: position)
    }
    for hint in indicator.narrative where hint.subject.isEmpty {
      log.warning("\(code) has a narrative hint without a subject", at: position)
    }
    for hint in indicator.narrative where hint.with.contains(where: \.isEmpty) {
      log.warning("\(code) has a narrative hint with an empty group", at: position)
    }
    for (marker, absence) in indicator.absences.sorted(by: { $0.key < $1.key }) {
      if ExactDecimal(plain: marker) != nil {
        log.warning("\(code) would read the figure '\(marker)' as none", at: position)
      } else if content.absences[marker] == absence {
        log.warning("\(code) reads '\(marker)' as the form does", at: position)
      }
    }
    lintLevels(of: indicator, at: position)
  }

  private mutating func lintLevels(of indicator: Indicator, at position: YAMLPosition) {
    guard !indicator.applicability.isEmpty else { return }
    if indicator.applicability.count == AgencyLevel.allCases.count {
      log.warning("\(indicator.code) applies to every level, as without 'applies_to'", at: position)
    }
    var above = indicator.parent
    while let parent = above.map({ content.indicators[$0] }) {
      above = parent.parent
      guard !parent.applicability.isEmpty else { continue }
      if !indicator.applicability.isSubset(of: parent.applicability) {
        log.warning(
          "\(indicator.code) applies to a level that \(parent.code) above it does not apply to",
          at: position)
      }
      return
    }
  }

  /// Names that cannot be told from each other under one row.
  ///
  /// Rows of one label are told by their codes, where the form prints codes for both.
  private mutating func lintNames() {
    struct Name: Hashable {
      var parent: Int?
      var key: String
    }
    struct Owner {
      var index: Int
      var needsName: Bool
    }
    var owners: [Name: Owner] = [:]
    for (index, indicator) in content.indicators.enumerated() {
      let label = Folding.markedKey(indicator.label)
      let aliases = indicator.aliases.map(Folding.markedKey)
      let position = indicatorPositions[index]
      if let position, aliases.contains(label) {
        log.warning("\(indicator.code) has its label again as an alias", at: position)
      }
      for name in Set([label] + aliases).sorted() where !name.isEmpty {
        let owner = Owner(index: index, needsName: name != label || indicator.isUncodedPart)
        let key = Name(parent: indicator.parent, key: name)
        guard let first = owners.updateValue(owner, forKey: key),
          first.needsName || owner.needsName,
          let position = position ?? indicatorPositions[first.index]
        else { continue }
        log.warning(
          "\(indicator.code) has a label or alias of \(content.indicators[first.index].code), "
            + "which stands under the same row", at: position)
      }
    }
  }

  private mutating func lintParts() {
    let partsOfRow = Dictionary(grouping: content.indicators, by: \.parent)
    for (index, indicator) in content.indicators.enumerated() {
      guard let relation = indicator.parts else { continue }
      let parts = partsOfRow[index] ?? []
      let position = indicatorPositions[index] ?? basePosition
      if parts.isEmpty {
        log.warning("\(indicator.code) says how its parts relate and has none", at: position)
      }
      switch relation {
      case .sum:
        for part in parts where part.unit != indicator.unit {
          log.warning(
            "\(part.code) is no addend of \(indicator.code): its unit is another", at: position)
        }
      case .exclusiveShares:
        for part in parts where !part.isShare {
          log.warning(
            "\(part.code) is a part by exclusive shares and no share", at: position)
        }
      case .ofWhich: break
      }
    }
  }
}
