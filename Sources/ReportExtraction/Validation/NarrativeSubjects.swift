/// The indicators of a form, or the rows of a table without one, by the words of their labels.
struct NarrativeSubjects: Sendable {
  /// What a row is about.
  struct Subject: Sendable {
    /// The words of its label that tell it from others, each once.
    var words: [NarrativeClause.Word]
    /// The words of the headings above it.
    var headings: [NarrativeWord]
    /// Those of them that narrow to a level, a place or a time.
    var scope: [NarrativeWord]
    /// Whether it asks for a share in percent.
    var isPercent: Bool
    /// Whether rows under other headings have all its words as well, so that its own heading must
    /// be met too.
    var needsHeading = false
  }

  /// What is known of a row before its words are read.
  struct Row {
    var label: String
    var parent: Int?
    var isPercent: Bool
    /// Whether a figure is asked for.
    var isAsked: Bool
  }

  /// The rows; null where no figure is asked for.
  private(set) var subjects: [Subject?] = []
  /// The rows whose labels hold a word.
  private(set) var rows: [NarrativeWord: [Int]] = [:]

  /// Reads the labels of rows; a parent stands before its parts.
  init(_ asked: [Row], lexicon: NarrativeLexicon, period: TimePeriod?) {
    var labels: [[NarrativeClause.Word]] = []
    labels.reserveCapacity(asked.count)
    for row in asked {
      var words: [NarrativeClause.Word] = []
      for word in NarrativeReader.words(of: row.label, lexicon: lexicon, period: period)
      where !words.contains(where: { $0.word == word.word }) {
        words.append(word)
      }
      labels.append(words)
    }
    for (index, row) in asked.enumerated() {
      guard row.isAsked, !labels[index].isEmpty else {
        subjects.append(nil)
        continue
      }
      var headings: [NarrativeClause.Word] = []
      var above = row.parent
      var steps = 0
      while let parent = above, steps < 8 {
        headings += labels[parent]
        above = asked[parent].parent
        steps += 1
      }
      subjects.append(
        Subject(
          words: labels[index], headings: headings.map(\.word),
          scope: headings.filter { !$0.roles.isDisjoint(with: [.scope, .otherTime]) }.map(\.word),
          isPercent: row.isPercent))
      for word in labels[index] { rows[word.word, default: []].append(index) }
    }
    markRivals(asked)
  }

  /// Marks the rows whose words all stand in a row under another heading.
  private mutating func markRivals(_ asked: [Row]) {
    for index in subjects.indices {
      guard let subject = subjects[index], let parent = asked[index].parent else { continue }
      let postings = subject.words.map { rows[$0.word] ?? [] }
      guard let fewest = postings.min(by: { $0.count < $1.count }) else { continue }
      let isShared = fewest.contains { other in
        guard other != index, asked[other].parent != parent, asked[other].parent != index,
          let words = subjects[other]?.words
        else { return false }
        // `hồ sơ đang giải quyết` is told by a word that `hồ sơ giải quyết` is not told by.
        let isTold = words.contains { word in
          !word.roles.isDisjoint(with: .forbidding)
            && !subject.words.contains { $0.word == word.word }
        }
        return !isTold
          && subject.words.allSatisfy { word in words.contains { $0.word == word.word } }
      }
      if isShared { subjects[index]?.needsHeading = true }
    }
  }
}
