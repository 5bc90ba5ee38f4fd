/// A mapping that a table may be a form of, with the indicators that each row's label names.
struct FormCandidate: Sendable {
  /// The mapping.
  let mapping: Mapping
  /// The indices of the indicators whose label each row has.
  let matches: [[Int]]
  /// How well the mapping fits: the share of rows whose label it knows.
  ///
  /// Codes and title add to it, but never make a form of themselves: every outline has a 1.1.
  let score: Double

  /// Looks up the rows' labels, given as match keys, in a mapping.
  init(_ mapping: Mapping, rows: [IndicatorRow], keys: [String], caption: [String]) {
    self.mapping = mapping
    matches = keys.map { mapping.labels.indices(ofKey: $0) }
    guard !rows.isEmpty else {
      score = 0
      return
    }
    var labels = 0
    var codes = 0
    for (row, match) in zip(rows, matches) {
      if !match.isEmpty {
        labels += 1
      } else if let code = row.code, mapping.indexOfCode[code.text] != nil {
        codes += 1
      }
    }
    let share = (Double(labels) + 0.2 * Double(codes)) / Double(rows.count)
    // A title decides only where labels alone leave it open.
    let isOpen = share > 0 && share < 1
    score = isOpen && Self.isTitled(mapping, caption) ? share + 0.1 : share
  }

  private static func isTitled(_ mapping: Mapping, _ caption: [String]) -> Bool {
    let lines = caption.map(Folding.key)
    return mapping.content.titles.contains { title in
      let wanted = Folding.key(title)
      return lines.contains { $0.contains(wanted) }
    }
  }
}

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
