/// The headings of the prose above a paragraph.
struct NarrativeOutline {
  private var headings: [(level: Int, words: [NarrativeWord], isAhead: Bool)] = []

  /// Whether the paragraph tells of what is still to come: tasks ahead, requests.
  var isAhead: Bool { headings.contains { $0.isAhead } }

  /// Whether a heading above the paragraph has the word.
  func contains(_ word: NarrativeWord) -> Bool {
    headings.contains { $0.words.contains(word) }
  }

  /// Goes on to the next paragraph, which may be a heading.
  mutating func enter(_ text: String, _ clauses: [NarrativeClause]) {
    guard let marker = OutlineMarker(of: text) else { return }
    headings.removeAll { $0.level >= marker.level }
    guard marker.level <= 3, text.utf8.count <= 240 else { return }
    let words = clauses.prefix(4).flatMap(\.words)
    headings.append(
      (
        marker.level, words.map(\.word),
        words.contains { $0.roles.contains(.plan) } && !clauses.contains { $0.figure != nil }
      ))
  }
}
