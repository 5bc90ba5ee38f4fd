/// What two indicators differ in, key by key of the mapping file.
enum IndicatorDetails {
  typealias Detail = MappingDifference.Detail

  /// The keys that make an indicator another one: concept, type, unit, legend.
  static func meaning(_ old: Indicator, _ new: Indicator) -> [Detail] {
    // A concept that only one version names is no other concept.
    let haveConcepts = old.concept != nil && new.concept != nil
    return differing([
      ("concept", haveConcepts ? old.concept : nil, haveConcepts ? new.concept : nil),
      ("type", old.type.rawValue, new.type.rawValue), ("unit", old.unit, new.unit),
      ("legend", old.legend?.text, new.legend?.text),
    ])
  }

  /// The keys that change what is checked of it, or how it is found.
  static func rest(_ old: Indicator, _ new: Indicator) -> [Detail] {
    // The bounds of another type are others of themselves.
    let isOneType = old.type == new.type
    return differing([
      ("parts", old.parts?.rawValue, new.parts?.rawValue),
      ("share", old.isShare ? "true" : "false", new.isShare ? "true" : "false"),
      ("minimum", bound(old.minimum, isOneType), bound(new.minimum, isOneType)),
      ("maximum", bound(old.maximum, isOneType), bound(new.maximum, isOneType)),
      ("applies_to", levels(old), levels(new)),
      (
        "cumulative", old.isCumulative.map { $0 ? "true" : "false" },
        new.isCumulative.map { $0 ? "true" : "false" }
      ),
      ("absences", absences(old), absences(new)),
    ])
  }

  /// The pairs that differ.
  static func differing(_ pairs: [(key: String, from: String?, to: String?)]) -> [Detail] {
    pairs.filter { $0.from != $0.to }.map { Detail(key: $0.key, from: $0.from, to: $0.to) }
  }

  private static func bound(_ bound: ExactDecimal?, _ counts: Bool) -> String? {
    counts ? bound?.reduced.description : nil
  }

  private static func levels(_ indicator: Indicator) -> String? {
    let levels = AgencyLevel.allCases.filter(indicator.applicability.contains)
    return levels.isEmpty ? nil : levels.map(\.rawValue).joined(separator: ", ")
  }

  private static func absences(_ indicator: Indicator) -> String? {
    guard !indicator.absences.isEmpty else { return nil }
    return indicator.absences.sorted { $0.key < $1.key }
      .map { "\($0.key): \($0.value.rawValue)" }.joined(separator: ", ")
  }
}
