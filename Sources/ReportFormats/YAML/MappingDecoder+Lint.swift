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
    lintParts()
    lintRules()
  }

  private mutating func lint(_ indicator: Indicator, at position: YAMLPosition) {
    if Folding.key(indicator.label).isEmpty {
      log.warning("\(indicator.code) has a label without words", at: position)
    }
    if indicator.type.isQuantity, indicator.unit == nil,
      !codesWithoutUnit.contains(indicator.code)
    {
      log.warning(
        "\(indicator.code) has type '\(indicator.type.rawValue)' and no unit", at: position)
    }
    if indicator.type == .code, indicator.legend == nil {
      log.warning("\(indicator.code) has type 'code' and no legend", at: position)
    }
    if indicator.type == .heading, indicator.unit != nil {
      log.warning("\(indicator.code) is a heading and has a unit", at: position)
    }
    var labels: Set<String> = []
    for option in indicator.legend?.options ?? []
    where !labels.insert(Folding.markedKey(option.label)).inserted {
      log.warning(
        "\(indicator.code) has the answer '\(option.label)' twice in its legend", at: position)
    }
    for hint in indicator.narrative where hint.subject.isEmpty {
      log.warning("\(indicator.code) has a narrative hint without a subject", at: position)
    }
    for hint in indicator.narrative where hint.with.contains(where: \.isEmpty) {
      log.warning("\(indicator.code) has a narrative hint with an empty group", at: position)
    }
  }

  private mutating func lintParts() {
    for (index, indicator) in content.indicators.enumerated() {
      guard let relation = indicator.parts else { continue }
      let parts = content.indicators.filter { $0.parent == index }
      let position = indicatorPositions[index] ?? basePosition
      if parts.isEmpty {
        log.warning(
          "\(indicator.code) says how its parts relate and has none", at: position)
      }
      switch relation {
      case .sum:
        for part in parts where part.unit != indicator.unit {
          log.warning(
            "\(part.code) is no addend of \(indicator.code): its unit is another",
            at: position)
        }
      case .exclusiveShares:
        for part in parts where !part.isShare {
          log.warning(
            "\(part.code) is a part by exclusive shares and no share",
            at: position)
        }
      case .ofWhich: break
      }
    }
  }

  private mutating func lintRules() {
    let indicators = Dictionary(
      content.indicators.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<RuleExpression> = []
    for (rule, place) in zip(content.rules, rulePositions) {
      guard let position = place else {
        seen.insert(rule.check)
        continue
      }
      if rule.check.codes.isEmpty {
        log.warning("the rule names no indicator: it says nothing about a report", at: position)
      }
      if !seen.insert(rule.check).inserted {
        log.warning("the rule stands twice", at: position)
      }
      for code in rule.check.codesOfValues {
        guard let type = indicators[code]?.type, !type.isQuantity, type != .code else { continue }
        log.warning(
          "the rule can never be evaluated: \(code) has type '\(type.rawValue)', no number",
          at: position)
      }
    }
  }
}
