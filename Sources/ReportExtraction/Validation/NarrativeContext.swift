/// The words among which a figure of the prose stands, nearest first.
struct NarrativeContext {
  /// The clause of the figure.
  let own: NarrativeClause
  /// The words between the figure before it and its clause.
  private(set) var leads: [NarrativeClause] = []
  /// The clause whose parts are told, with what leads to it.
  private(set) var whole: [NarrativeClause] = []
  /// The first clause of its sentence with a figure, with what leads to it.
  private(set) var topic: [NarrativeClause] = []
  /// The words before the figures between both.
  private var between: [NarrativeClause] = []
  /// The rest of a name that a comma parts: `11 nhà tạm, dột nát`.
  private(set) var trail: NarrativeClause?
  /// The clause before it whose share in percent it is.
  private(set) var shareOf: [NarrativeClause] = []

  /// Gathers what stands around the figure of a clause.
  init(of index: Int, in clauses: [NarrativeClause]) {
    own = clauses[index]
    let start = clauses[...index].lastIndex { $0.opensSentence } ?? 0
    leads = Self.leads(of: index, from: start, in: clauses)
    if let first = clauses[start..<index].firstIndex(where: { $0.figure != nil }) {
      topic = [clauses[first]] + Self.leads(of: first, from: start, in: clauses)
      between = clauses[(first + 1)..<index].filter {
        $0.figure != nil && $0.depth <= clauses[index].depth
      }
    }
    trail = Self.trail(of: index, in: clauses)
    if let parent = Self.parent(of: index, from: start, in: clauses) {
      let sentence = clauses[...parent].lastIndex { $0.opensSentence } ?? 0
      whole = [clauses[parent]] + Self.leads(of: parent, from: sentence, in: clauses)
    }
    if own.figure?.isPercent == true, own.has(.share),
      own.words.allSatisfy({ $0.roles.contains(.share) }),
      let before = clauses[start..<index].lastIndex(where: { $0.figure != nil })
    {
      shareOf = [clauses[before]] + Self.leads(of: before, from: start, in: clauses)
    }
  }

  private static func leads(
    of index: Int, from start: Int, in clauses: [NarrativeClause]
  ) -> [NarrativeClause] {
    var first = index
    while first > start, clauses[first - 1].figure == nil { first -= 1 }
    // What stands in parentheses belongs to what stands before them.
    return clauses[first..<index].filter { $0.depth <= clauses[index].depth }
  }

  /// The one clause behind it without a figure, where the next begins anew.
  private static func trail(of index: Int, in clauses: [NarrativeClause]) -> NarrativeClause? {
    guard index + 1 < clauses.count else { return nil }
    let next = clauses[index + 1]
    guard next.figure == nil, !next.opensSegment, !next.opensParts,
      next.depth == clauses[index].depth
    else { return nil }
    if index + 2 < clauses.count {
      let behind = clauses[index + 2]
      guard behind.opensSegment || behind.opensParts || behind.depth != next.depth else {
        return nil
      }
    }
    return next
  }

  /// The clauses that make up one name with the figure's own: those before it that commas alone
  /// part from it, and the one behind.
  var near: [NarrativeClause] {
    let lead = own.opensSegment ? [] : leads.suffix(2).filter { $0.depth == own.depth }
    return [own] + shareOf + lead + (trail.map { [$0] } ?? [])
  }

  /// The clause with the figure whose parts stand here: before `trong đó`, or the parenthesis.
  private static func parent(
    of index: Int, from start: Int, in clauses: [NarrativeClause]
  ) -> Int? {
    let depth = clauses[index].depth
    var opening = index
    while opening >= start {
      let clause = clauses[opening]
      if clause.depth < depth { break }
      if clause.opensParts, clause.depth == depth { break }
      if clause.opensSegment, opening < index || clause.opensSentence { return nil }
      opening -= 1
    }
    guard opening >= 0 else { return nil }
    if clauses[opening].depth < depth {
      return clauses[...opening].lastIndex { $0.figure != nil }
    }
    guard clauses[opening].opensParts else { return nil }
    return clauses[..<opening].lastIndex { $0.figure != nil && $0.depth <= depth }
  }

  /// All words that the figure may be about, nearest first.
  var levels: [[NarrativeClause]] { [[own] + shareOf, leads, whole, topic] }

  /// Whether the word stands anywhere around.
  func contains(_ word: NarrativeWord) -> Bool {
    own.contains(word) || leads.contains { $0.contains(word) }
      || whole.contains { $0.contains(word) } || topic.contains { $0.contains(word) }
      || shareOf.contains { $0.contains(word) } || trail?.contains(word) == true
  }

  /// Whether words before the figure tell of another time, of what is planned, or of another place
  /// or level than the row.
  func isElsewhere(than subject: NarrativeSubjects.Subject?) -> Bool {
    let roles: NarrativeLexicon.Roles = [.otherTime, .plan, .scope, .foreign]
    let words = own.words[..<own.leading] + lasting
    return words.contains { word in
      !word.roles.isDisjoint(with: roles)
        && subject?.words.contains { $0.word == word.word } != true
        && subject?.headings.contains(word.word) != true
    }
  }

  /// The words of other clauses that hold for this one as well: times and plans, and the place or
  /// level where its own clause names none.
  var lasting: [NarrativeClause.Word] {
    var words: [NarrativeClause.Word] = []
    let hasScope = own.has(.scope) || leads.contains { $0.has(.scope) }
    var roles = NarrativeLexicon.Roles.lasting
    if !hasScope { roles.formUnion(.scope) }
    let leadRoles = NarrativeLexicon.Roles.lasting.union([.scope, .change])
    for clause in leads {
      words += clause.words.filter { !$0.roles.isDisjoint(with: leadRoles) }
    }
    for clause in whole + topic + between {
      words += clause.words[..<clause.leading].filter { !$0.roles.isDisjoint(with: roles) }
    }
    for clause in topic.dropFirst() + whole.dropFirst() {
      words += clause.words.filter { $0.roles.contains(.change) }
    }
    return words
  }
}
