/// The keys at the top of a mapping file, in the order in which they are best written.
enum MappingKey: String, CaseIterable {
  case id, version, title, namespace, note
  case validFrom = "valid_from"
  case validTo = "valid_to"
  case titles, headers, abbreviations, absences, units
  case cutOffs = "cut_offs"
  case indicators, rules
}

/// The keys of a window under `cut_offs`.
enum CutOffKey: String, CaseIterable {
  case period, from, to
}

/// The keys of an indicator.
enum IndicatorKey: String, CaseIterable {
  case code, label, aliases, concept, type, unit, legend, parts, parent, share, minimum, maximum
  case narrative
}

/// The keys of a narrative hint.
enum NarrativeKey: String, CaseIterable {
  case subject, with, without, term
}

/// The keys of a rule.
enum RuleKey: String, CaseIterable {
  case check, finding, severity, message
}
