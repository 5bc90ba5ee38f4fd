/// Compares what the prose says with what the table prints.
///
/// Precision first: a figure speaks about a row only where the hints of the mapping say so, or where
/// its words and those of the label fit each other and no other row fits nearly as well. A conflict
/// is one only where no figure of the prose agrees with the table.
struct NarrativeRules: Sendable {
  private let preparation: NarrativePreparation?

  /// Prepares for a mapping; its hints and labels are read when it is first asked for.
  init(_ mapping: Mapping) {
    preparation = NarrativePreparation(mapping)
  }

  /// Prepares for tables without a mapping.
  init() {
    preparation = nil
  }

  private static let general = NarrativeLexicon()

  /// Raises conflicts, and figures that the prose gives and the table leaves blank.
  func check(_ narrative: Narrative, period: TimePeriod?, _ log: inout RecordLog) {
    guard !narrative.passages.isEmpty else { return }
    if let preparation {
      let terms = preparation.terms
      let rows = NarrativeRows(
        of: log, mapping: preparation.mapping.id, terms.lexicon, period: period)
      check(narrative, period: period, rows, terms, &log)
      return
    }
    var tables: [Int] = []
    for record in log.records where record.mapping == nil && tables.last != record.table {
      if !tables.contains(record.table) { tables.append(record.table) }
    }
    for table in tables {
      let rows = NarrativeRows(of: log, table: table, Self.general, period: period)
      let subjects = NarrativeSubjects(rows.asked(log), lexicon: Self.general, period: period)
      let terms = NarrativePreparation.Terms(
        lexicon: Self.general, hints: nil, subjects: subjects)
      check(narrative, period: period, rows, terms, &log)
    }
  }

  private func check(
    _ narrative: Narrative, period: TimePeriod?, _ rows: NarrativeRows,
    _ terms: NarrativePreparation.Terms, _ log: inout RecordLog
  ) {
    guard !rows.cells.isEmpty else { return }
    let (lexicon, subjects, hints) = (terms.lexicon, terms.subjects, terms.hints)
    let matcher = NarrativeMatcher(subjects: subjects, rows: rows)
    var statements: [Int: [NarrativeStatement]] = [:]
    var outline = NarrativeOutline()
    for passage in narrative.passages {
      guard NarrativeReader.mayCount(passage.text) || outline.mayEnter(passage.text) else {
        continue
      }
      let clauses = NarrativeReader.clauses(of: passage.text, lexicon: lexicon, period: period)
      outline.enter(passage.text, clauses)
      let hinted = hints?.findings(in: passage.text) ?? []
      for finding in hinted {
        guard let record = rows.records[finding.indicator] else { continue }
        if outline.isAhead { continue }
        if let place = clauses.firstIndex(where: { $0.range.lowerBound == finding.offset }),
          clauses[place].figure != nil,
          NarrativeContext(of: place, in: clauses).isElsewhere(
            than: subjects.subjects[finding.indicator])
        {
          continue
        }
        let figure = NarrativeFigure(number: finding.number, next: 0)
        statements[record, default: []].append(
          NarrativeStatement(
            figure: figure, printed: finding.printed, line: passage.line(at: finding.offset),
            score: 100))
      }
      guard !outline.isAhead else { continue }
      for (index, clause) in clauses.enumerated() {
        guard let figure = clause.figure,
          !hinted.contains(where: { $0.offset == clause.range.lowerBound })
        else { continue }
        let context = NarrativeContext(of: index, in: clauses)
        let matches = matcher.matches(context, below: outline) { word in
          clauses.contains { $0.contains(word) } || outline.contains(word)
        }
        guard let best = matches.first else { continue }
        var statement = NarrativeStatement(
          figure: figure, printed: "", line: passage.line(at: clause.range.lowerBound),
          score: best.score)
        let fitting = matches.filter { statement.fits(log.records[$0.record]) }
        let holding = { (row: Int) -> Bool in
          (rows.cells[row] ?? []).contains { cell in
            let record = log.records[cell.record]
            return record.amount != nil && statement.fits(record) && statement.agrees(with: record)
          }
        }
        guard let chosen = fitting.first, chosen.row == best.row,
          hints?.speak(of: chosen.row) != true,
          fitting.dropFirst().allSatisfy({ $0.score + Self.margin <= chosen.score }),
          !matcher.isNearAnother(than: chosen.row, context, where: holding)
        else { continue }
        statement.printed = Trimming.closingPunctuation(passage.text(in: clause.range))
        statements[chosen.record, default: []].append(statement)
      }
    }
    for (record, said) in statements.sorted(by: { $0.key < $1.key }) {
      compare(record, with: said, &log)
    }
  }

  /// How much better than any other a row must fit.
  private static let margin = 15

  // MARK: - Comparison

  private func compare(_ index: Int, with all: [NarrativeStatement], _ log: inout RecordLog) {
    let record = log.records[index]
    // What another column of the row prints was told of that one.
    let said = all.filter { !isPrinted($0, besides: index, log) }
    guard !said.isEmpty, !isElsewhere(record, said, log) else { return }
    if record.amount != nil {
      guard !said.contains(where: { $0.agrees(with: record) }) else { return }
      let best = Self.best(said)
      guard let first = best.first, !Self.addUp(said, to: record) else { return }
      let expected = first.expected(in: record)
      var message =
        "the table prints \(record.valuePrinted ?? ""), the prose says \(expected): "
        + "'\(first.printed)'"
      if let other = best.first(where: { $0.figure.amount != first.figure.amount }) {
        message += ", and \(other.expected(in: record)) elsewhere: '\(other.printed)'"
      }
      log.raise(
        Finding(
          .narrativeConflict, message, indicator: record.indicator,
          lines: [first.line, record.provenance.line].compactMap { $0 },
          printed: record.valuePrinted, expected: expected.description),
        about: [index], doubt: 15)
    } else if record.value.absence == .blank {
      // Two different figures supply neither, nor does one that is not exact.
      guard let first = said.first,
        said.allSatisfy({ $0.figure.amount == first.figure.amount && $0.isExact })
      else { return }
      let expected = first.expected(in: record)
      log.raise(
        Finding(
          .narrativeSupplies,
          "the table leaves it blank, the prose says \(expected): '\(first.printed)'",
          indicator: record.indicator,
          lines: [first.line, record.provenance.line].compactMap { $0 },
          expected: expected.description),
        about: [index])
    }
  }

  /// Whether another cell of the record's row prints the figure.
  private func isPrinted(
    _ statement: NarrativeStatement, besides index: Int, _ log: RecordLog
  ) -> Bool {
    let (table, row) = (log.records[index].table, log.records[index].row)
    func holds(_ other: Record) -> Bool {
      other.kind == .observation && other.amount != nil && other.amount == statement.figure.amount
    }
    for other in log.records[..<index].reversed() {
      guard other.table == table, other.row == row else { break }
      if holds(other) { return true }
    }
    for other in log.records[(index + 1)...] {
      guard other.table == table, other.row == row else { break }
      if holds(other) { return true }
    }
    return false
  }

  /// Whether another row of the same name may be the one that is meant.
  private func isElsewhere(
    _ record: Record, _ said: [NarrativeStatement], _ log: RecordLog
  ) -> Bool {
    if let amount = record.amount, said.contains(where: { $0.figure.amount == amount }) {
      return false
    }
    let label = Folding.key(record.label)
    return log.records.contains { other in
      (other.table, other.row) != (record.table, record.row) && other.kind == .observation
        && other.label.utf8.count == record.label.utf8.count && Folding.key(other.label) == label
        && (preparation == nil || other.table != record.table)
    }
  }

  private static func best(_ said: [NarrativeStatement]) -> [NarrativeStatement] {
    let score = said.map(\.score).max() ?? 0
    return said.filter { $0.score == score }
  }

  /// Whether several figures are parts that make up the one of the table.
  private static func addUp(_ said: [NarrativeStatement], to record: Record) -> Bool {
    guard said.count > 1 else { return false }
    var sum: ExactDecimal? = .zero
    for statement in said {
      guard let amount = statement.figure.amount else { return false }
      sum = sum?.adding(amount)
    }
    return sum.map { $0 == record.amount } ?? false
  }
}

extension NarrativeStatement {
  fileprivate var isExact: Bool {
    if case .exact = figure.exactness { return true }
    return false
  }
}

extension Narrative.Passage {
  fileprivate func text(in range: Range<Int>) -> String {
    String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
