/// The keys of a mapping file, map by map, in the order in which they are best written.
package enum MappingKeys {
  /// The keys at the top of a file.
  package enum Form: String, CaseIterable {
    case id, version, extends, title, namespace, note
    case validFrom = "valid_from"
    case validTo = "valid_to"
    case titles, headers, abbreviations, absences, units
    case cutOffs = "cut_offs"
    case removed, indicators, relations, rules
  }

  /// The keys of a window under `cut_offs`.
  package enum Window: String, CaseIterable {
    case period, from, to
  }

  /// The keys of a row under `indicators`.
  package enum Row: String, CaseIterable {
    case code, was, after, label, aliases, concept, type, unit, legend, parts, parent, share
    case minimum, maximum, cumulative
    case appliesTo = "applies_to"
    case absences, narrative
  }

  /// The keys of a hint under `narrative`.
  package enum Hint: String, CaseIterable {
    case subject, with, without, context, term
  }

  /// The keys of a rule under `rules`.
  package enum Rule: String, CaseIterable {
    case check, replaces, finding, severity, message
  }

  /// The keys of a relation under `relations`.
  package enum Relation: String, CaseIterable {
    case kind, mapping, from, to, note
  }
}
