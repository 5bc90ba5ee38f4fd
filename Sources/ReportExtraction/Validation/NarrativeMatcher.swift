/// Tells which row a figure of the prose is about, by the words around it.
///
/// Both ways must fit: the words around the figure hold those of the label, and the label, its
/// headings and its column explain those of the figure's own clause. What denies, compares, plans,
/// narrows or tells of another time speaks of no row whose label does not.
struct NarrativeMatcher {
  let subjects: NarrativeSubjects
  let rows: NarrativeRows

  /// A row that fits, from 0 to 100.
  struct Match {
    var row: Int
    /// The record in the column that is meant.
    var record: Int
    var score: Int
  }

  /// The rows that a figure may be about, the likeliest first.
  func matches(
    _ context: NarrativeContext, below outline: NarrativeOutline,
    passage: (NarrativeWord) -> Bool
  ) -> [Match] {
    guard let figure = context.own.figure, !context.own.isTangled else { return [] }
    // How many of the near words each row's label has; a word that stands twice counts twice.
    var counts = [Int](repeating: 0, count: subjects.subjects.count)
    var touched: [Int] = []
    for clause in context.near {
      for word in clause.words {
        for row in subjects.rows[word.word] ?? [] {
          if counts[row] == 0 { touched.append(row) }
          counts[row] += 1
        }
      }
    }
    let mayStandFor = implied(in: context)
    var lasting = context.lasting
    if !context.own.has(.scope), !context.leads.contains(where: { $0.has(.scope) }) {
      lasting += outline.lasting
    }
    var matches: [Match] = []
    for row in touched {
      guard let subject = subjects.subjects[row], subject.isPercent == figure.isPercent else {
        continue
      }
      // Most rows share a word or two; half of the label must stand near, or be implied.
      let lacking = subject.words.count - 2 * counts[row]
      guard lacking <= 0 || 2 * subject.words.count(where: mayStandFor) >= lacking else { continue }
      for cell in rows.cells[row] ?? [] {
        guard
          let score = score(subject, context, lasting: lasting, cell: cell, passage: passage)
        else { continue }
        matches.append(Match(row: row, record: cell.record, score: score))
      }
    }
    return matches.sorted { ($0.score, $1.row) > ($1.score, $0.row) }
  }

  /// Whether another row that shares half of its words with the figure's clause holds the number.
  func isNearAnother(
    than row: Int, _ context: NarrativeContext, where holds: (Int) -> Bool
  ) -> Bool {
    var counts: [Int: Int] = [:]
    for word in context.own.words {
      for other in subjects.rows[word.word] ?? [] where other != row {
        counts[other, default: 0] += 1
      }
    }
    return counts.contains { other, count in
      guard let subject = subjects.subjects[other] else { return false }
      return count * 2 >= subject.words.count && holds(other)
    }
  }

  /// Whether a word of a label is said by other words near the figure, or by its unit.
  private func implied(in context: NarrativeContext) -> (NarrativeClause.Word) -> Bool {
    let tellsShare = context.near.contains { $0.has(.share) }
    let isMoney = context.own.figure?.unit?.isMoney == true
    return { word in
      tellsShare && word.roles.contains(.share) || isMoney && Self.money.contains(word.word)
    }
  }

  private func score(
    _ subject: NarrativeSubjects.Subject, _ context: NarrativeContext,
    lasting: [NarrativeClause.Word], cell: NarrativeRows.Cell,
    passage: (NarrativeWord) -> Bool
  ) -> Int? {
    let label = subject.words
    func isLabelled(_ word: NarrativeWord) -> Bool { label.contains { $0.word == word } }
    func isExplained(_ word: NarrativeWord) -> Bool {
      isLabelled(word) || subject.headings.contains(word) || cell.explanation.contains(word)
    }
    // The words of the label, near the figure and farther off.
    let near = context.near
    let mayStandFor = implied(in: context)
    var (nearCount, missing) = (0, 0)
    for word in label {
      if near.contains(where: { $0.contains(word.word) }) {
        nearCount += 1
      } else if mayStandFor(word) {
        nearCount += 1
      } else if context.contains(word.word) {
        // What is done is said by the nearest clause that says any.
        guard isNearestAction(word, of: label, context) else { return nil }
      } else {
        let telling: NarrativeLexicon.Roles = [
          .scope, .action, .otherTime, .negation, .rest, .plan, .change,
        ]
        guard word.roles.isDisjoint(with: telling) else { return nil }
        missing += 1
      }
    }
    guard missing <= (label.count >= 10 ? 2 : label.count >= 6 ? 1 : 0),
      nearCount * 2 >= label.count
    else { return nil }
    // The words of the clause.
    var (content, strange, isReceived) = (0, 0, false)
    let tellsAction = label.contains { $0.roles.contains(.action) }
    for word in ([context.own] + context.shareOf).flatMap(\.words) {
      content += 1
      guard !isExplained(word.word) else { continue }
      if word.roles.contains(.share) { continue }
      if !tellsAction, Self.receiving.contains(word.word) {
        isReceived = true
        continue
      }
      let telling = NarrativeLexicon.Roles.forbidding.union([.scope, .action])
      guard word.roles.isDisjoint(with: telling) else { return nil }
      strange += 1
    }
    guard strange == 0 || context.shareOf.isEmpty && content >= 7 && strange == 1 else {
      return nil
    }
    guard lasting.allSatisfy({ isExplained($0.word) }),
      cell.times.isEmpty
        || (lasting + context.own.words).contains(where: { cell.times.contains($0.word) }),
      isActionExplained(context, isExplained),
      cell.demand.allSatisfy({ context.contains($0) || isLabelled($0) || passage($0) })
    else { return nil }
    guard subject.scope.allSatisfy({ context.contains($0) || passage($0) }) else { return nil }
    if subject.needsHeading {
      let met = subject.headings.filter { context.contains($0) || passage($0) }
      guard met.count * 5 >= subject.headings.count * 3 else { return nil }
    }
    return nearCount * 100 / label.count - strange * 10 - missing * 10 - (isReceived ? 20 : 0)
  }

  /// Whether the nearest clause that says what is done says it, or something else that the label
  /// says as well: `phát hiện 11 vấn đề, đã xử lý 9`.
  private func isNearestAction(
    _ word: NarrativeClause.Word, of label: [NarrativeClause.Word], _ context: NarrativeContext
  ) -> Bool {
    guard word.roles.contains(.action) else { return true }
    for level in context.levels where level.contains(where: { $0.has(.action) }) {
      return level.contains { clause in
        clause.words.contains { said in
          said.roles.contains(.action) && label.contains { $0.word == said.word }
        }
      }
    }
    return false
  }

  /// What the clause that these are parts of does, they do as well.
  private func isActionExplained(
    _ context: NarrativeContext, _ isExplained: (NarrativeWord) -> Bool
  ) -> Bool {
    guard !context.own.has(.action) else { return true }
    let level = context.leads.contains { $0.has(.action) } ? context.leads : context.whole
    return level.allSatisfy { clause in
      clause.words.allSatisfy {
        !$0.roles.contains(.action) || isExplained($0.word) || Self.receiving.contains($0.word)
      }
    }
  }

  /// What comes in is all that there is.
  private static let receiving = Set(NarrativeWord.all(of: "tiếp nhận"))
  /// What is counted where a sum of money is told.
  private static let money = Set(["tiền", "vốn", "kinh phí"].flatMap(NarrativeWord.all(of:)))
}
