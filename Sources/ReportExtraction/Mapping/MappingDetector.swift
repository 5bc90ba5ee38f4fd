/// Tells which form a table is.
struct MappingDetector {
  /// A mapping that fits, and what else fits nearly as well.
  struct Choice {
    /// The mapping.
    var mapping: Mapping
    /// Mappings whose score is within the margin.
    var rivals: [Mapping]
  }

  /// Below this share of rows a table is of another form.
  static let leastScore = 0.35
  /// Two scores closer than this are no decision.
  static let margin = 0.05

  let mappings: [Mapping]

  /// The mapping that fits rows with the given label keys and codes best; null where none does.
  func choice(rows: [IndicatorRow], keys: [String], caption: [String]) -> Choice? {
    guard !rows.isEmpty else { return nil }
    var scored: [(mapping: Mapping, score: Double)] = []
    for mapping in mappings {
      let score = score(mapping, rows: rows, keys: keys, caption: caption)
      if score >= Self.leastScore { scored.append((mapping, score)) }
    }
    guard let best = scored.max(by: { $0.score < $1.score }) else { return nil }
    let rivals = scored.filter { $0.mapping.id != best.mapping.id }
      .filter { best.score - $0.score < Self.margin }.map(\.mapping)
    return Choice(mapping: best.mapping, rivals: rivals)
  }

  /// The share of rows whose label the mapping knows; codes and title add to it, but never make
  /// a form of themselves: every outline has a 1.1.
  private func score(
    _ mapping: Mapping, rows: [IndicatorRow], keys: [String], caption: [String]
  ) -> Double {
    var labels = 0
    var codes = 0
    for (row, key) in zip(rows, keys) {
      if !mapping.labels.indices(ofKey: key).isEmpty {
        labels += 1
      } else if let code = row.code, mapping.indexOfCode[code.text] != nil {
        codes += 1
      }
    }
    var score = (Double(labels) + 0.2 * Double(codes)) / Double(rows.count)
    let isTitled = mapping.content.titles.contains { title in
      let wanted = Folding.key(title)
      return caption.contains { Folding.key($0).contains(wanted) }
    }
    if isTitled { score += 0.1 }
    return score
  }
}
