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
