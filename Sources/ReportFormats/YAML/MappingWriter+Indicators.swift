internal import ReportExtraction

extension MappingWriter {
  /// Writes the rows of the form, what has its default left out.
  mutating func writeIndicators(_ content: Mapping.Content, _ remarks: [Int: [String]]) {
    text += "\n"
    line("indicators:")
    for (index, indicator) in content.indicators.enumerated() {
      comment(remarks[index] ?? [], indent: "  ")
      write(indicator, parent: indicator.parent.map { content.indicators[$0].code })
    }
  }

  private mutating func write(_ indicator: Indicator, parent: String?) {
    let indent = "    "
    line("  - ", "code", YAMLText.scalar(indicator.code))
    line(indent, "label", YAMLText.scalar(indicator.label))
    list(indent, "aliases", indicator.aliases)
    if let concept = indicator.concept { line(indent, "concept", YAMLText.scalar(concept)) }
    line(indent, "type", indicator.type.rawValue)
    writeUnit(indicator)
    if let legend = indicator.legend {
      line("\(indent)legend:")
      for option in legend.options {
        line(indent + "  ", option.code.description, YAMLText.scalar(option.label))
      }
    }
    if let parts = indicator.parts { line(indent, "parts", parts.rawValue) }
    if parent != MappingDecoder.parentCode(of: indicator.code) {
      line(indent, "parent", parent.map { YAMLText.scalar($0) } ?? "null")
    }
    if indicator.isShare { line(indent, "share", "true") }
    let least: ExactDecimal? = indicator.isShare || indicator.type == .count ? .zero : nil
    if indicator.minimum != least {
      line(indent, "minimum", indicator.minimum?.description ?? "null")
    }
    if indicator.maximum != (indicator.isShare ? ExactDecimal(coefficient: 100) : nil) {
      line(indent, "maximum", indicator.maximum?.description ?? "null")
    }
    if let isCumulative = indicator.isCumulative {
      line(indent, "cumulative", isCumulative ? "true" : "false")
    }
    let levels = AgencyLevel.allCases.filter(indicator.applicability.contains)
    if !levels.isEmpty { line(indent, "applies_to", YAMLText.flow(levels.map(\.rawValue))) }
    map(indent, "absences", indicator.absences.mapValues(\.rawValue))
    writeHints(indicator.narrative)
  }

  /// A quantity of which the form prints no unit says so, for leaving the unit out is an oversight.
  private mutating func writeUnit(_ indicator: Indicator) {
    if let unit = indicator.unit {
      if indicator.type != .percent || unit != "percent" {
        line("    ", "unit", YAMLText.scalar(unit))
      }
    } else if indicator.type.isQuantity {
      line("    ", "unit", "null")
    }
  }

  private mutating func writeHints(_ hints: [NarrativeHint]) {
    guard !hints.isEmpty else { return }
    line("    narrative:")
    for hint in hints {
      line("      - ", "subject", YAMLText.flow(hint.subject))
      if !hint.with.isEmpty {
        let groups = hint.with.map(YAMLText.flow)
        line("        ", "with", "[" + groups.joined(separator: ", ") + "]")
      }
      if !hint.without.isEmpty { line("        ", "without", YAMLText.flow(hint.without)) }
      if !hint.context.isEmpty { line("        ", "context", YAMLText.flow(hint.context)) }
      if hint.term != .value { line("        ", "term", hint.term.rawValue) }
    }
  }
}
