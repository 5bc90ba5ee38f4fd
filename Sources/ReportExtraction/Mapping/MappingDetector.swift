/// Tells which form a table is.
enum MappingDetector {
  /// A form that fits, and what else fits nearly as well.
  struct Choice {
    /// The form.
    var form: FormCandidate
    /// Mappings whose score is within the margin.
    var rivals: [Mapping]
  }

  /// Below this share of rows a table is of another form.
  static let leastScore = 0.35
  /// Two scores closer than this are no decision.
  static let margin = 0.05

  /// The candidate that fits best; null where none does.
  static func choice(among candidates: [FormCandidate]) -> Choice? {
    let fitting = candidates.filter { $0.score >= leastScore }
    guard let best = fitting.max(by: { $0.score < $1.score }) else { return nil }
    let rivals = fitting.filter { $0.mapping.id != best.mapping.id }
      .filter { best.score - $0.score < margin }.map(\.mapping)
    return Choice(form: best, rivals: rivals)
  }
}
