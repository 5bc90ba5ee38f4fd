/// The headings of the prose above a paragraph.
struct NarrativeOutline {
  private var headings: [(level: Int, words: [NarrativeClause.Word], isAhead: Bool)] = []

  /// Whether the paragraph tells of what is still to come: tasks ahead, requests.
  var isAhead: Bool { headings.contains { $0.isAhead } }

  /// Whether a heading above the paragraph has the word.
  func contains(_ word: NarrativeWord) -> Bool {
    headings.contains { $0.words.contains { $0.word == word } }
  }

  /// The words of the headings by which what stands below is about a place, a level or a time.
  var lasting: [NarrativeClause.Word] {
    headings.flatMap { heading in
      heading.words.filter { !$0.roles.isDisjoint(with: [.scope, .otherTime]) }
    }
  }

  /// Whether the paragraph ends a section or begins one.
  func mayEnter(_ text: String) -> Bool { OutlineMarker(of: text) != nil }

  /// Goes on to the next paragraph, which may be a heading.
  mutating func enter(_ text: String, _ clauses: [NarrativeClause]) {
    guard let marker = OutlineMarker(of: text) else { return }
    headings.removeAll { $0.level >= marker.level }
    guard marker.level <= 3, text.utf8.count <= 240 else { return }
    guard !clauses.contains(where: { $0.figure != nil }) else { return }
    let words = clauses.flatMap(\.words)
    headings.append((marker.level, words, words.contains { $0.roles.contains(.plan) }))
  }
}
