/// The keys of a file of the registry, map by map, in the order in which they are best written.
package enum RegistryKeys {
  /// The keys at the top of a file.
  package enum File: String, CaseIterable {
    case title, source, note, levels, places, bodies
  }

  /// The keys of a level under `levels`.
  package enum Level: String, CaseIterable {
    case level
    case validTo = "valid_to"
    case source, note
  }

  /// The keys of a place under `places`.
  package enum Place: String, CaseIterable {
    case id, name, kind, names, former, within
    case validFrom = "valid_from"
    case validTo = "valid_to"
    case predecessors, source, note
  }

  /// The keys of a name under `former`.
  package enum Former: String, CaseIterable {
    case name, kind
    case validTo = "valid_to"
  }

  /// The keys of a body under `bodies`.
  package enum Body: String, CaseIterable {
    case id, name, names, level
    case validFrom = "valid_from"
    case validTo = "valid_to"
    case predecessors, source, note
  }
}
