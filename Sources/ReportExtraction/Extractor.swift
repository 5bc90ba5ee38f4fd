/// The whole way from a document to records.
///
/// Pure: the same document, identity and mappings give the same result.
public struct Extractor: Sendable {
  private let mappings: [Mapping]
  private let isForced: Bool
  let joiner: TableJoiner
  private let narrativeRules: [String: NarrativeRules]
  private let corrections: CorrectionSet

  /// Makes an extractor.
  ///
  /// - Parameters:
  ///   - mappings: The forms among which the one of each table is detected.
  ///   - forced: The form of every table, instead of detection.
  ///   - corrections: What people say about cells; applied before any rule is checked.
  public init(
    mappings: [Mapping], forced: Mapping? = nil, corrections: CorrectionSet = CorrectionSet()
  ) {
    self.corrections = corrections
    let all = forced.map { [$0] } ?? mappings
    self.mappings = all
    isForced = forced != nil
    joiner = TableJoiner(words: HeaderWords(mappings: all), mappings: all)
    narrativeRules = Dictionary(all.map { ($0.id, NarrativeRules($0)) }) { first, _ in first }
  }

  /// The form of every table, where one was given; null where it is detected.
  public var forcedMapping: Mapping? { isForced ? mappings.first : nil }

  /// Reads a report: letterhead, prose, tables, records, findings and ledger.
  ///
  /// - Throws: ``ExtractionError`` where the document is no report, or where a source row would be
  ///   lost.
  public func extract(
    from document: Document, identity: DocumentIdentity
  ) throws(ExtractionError) -> ExtractionResult {
    var notices = document.notices
    var report = Report(of: document, joiner: joiner, notices: &notices)
    guard report.isReport else { throw .notAReport }
    let style = separatorStyle(of: report)
    let forms = self.forms(of: report)
    setWindow(of: &report, forms: forms)

    var log = RecordLog()
    for notice in notices {
      log.raise(
        Finding(
          notice.rule, severity: notice.severity, notice.message,
          lines: [notice.line].compactMap { $0 }))
    }
    for finding in report.findings { log.raise(finding) }
    for (index, form) in forms.enumerated() {
      let table = report.tables[index]
      let start = log.records.count
      log.ledger.read += table.sourceRowCount
      log.ledger.header += table.sourceHeaderRowCount
      log.ledger.continuations += table.continuationCount + form.openings
      RecordAssembler(form, number: index + 1, report: report, style: style)
        .assemble(into: &log)
      for finding in table.findings { log.raise(finding) }
      raise(table.cutRows, of: form, from: start, in: &log)
      raiseDoubt(about: form, from: start, in: &log)
    }
    let corrected = corrections.apply(to: &log, of: identity, letterhead: report.letterhead)
    let bound = boundMappings(forms)
    let level = AgencyLevel(
      issuer: report.letterhead.issuer, date: report.letterhead.reportDate)
    for mapping in bound {
      FormRules.checkMissingRows(mapping: mapping, level: level, &log)
      FormRules(mapping: mapping, log: log).check(&log)
      narrativeRules[mapping.id]?.check(
        report.narrative, period: report.letterhead.period?.period, &log)
    }
    if forms.contains(where: { $0.mapping == nil }) {
      NarrativeRules().check(
        report.narrative, period: report.letterhead.period?.period, &log)
    }
    InferredRules(forms).check(&log)
    ProseDates.check(report.narrative, &log)
    let references = ReferenceReader(report).references(in: &log)
    guard log.ledger.balances, report.areAllRowsPlaced else { throw .ledgerUnbalanced(log.ledger) }

    return ExtractionResult(
      identity: identity, format: document.format, encoding: document.encoding,
      mappingVersions: Dictionary(bound.map { ($0.id, $0.content.version) }) { first, _ in first },
      mappingFingerprints: Dictionary(bound.map { ($0.id, $0.content.fingerprint) }) { first, _ in
        first
      },
      letterhead: report.letterhead, sections: report.narrative.sections, references: references,
      tables: report.captionedGrids, records: log.records, findings: log.findings,
      ledger: log.ledger, corrections: corrected)
  }

  /// Every table of a document as a grid, before any mapping.
  ///
  /// Pieces of one table are joined unless they are asked for as they stand (`raw`). Limits met are
  /// added to the notices.
  public func tables(
    of document: Document, raw: Bool = false, notices: inout [ReadingNotice]
  ) -> [TableGrid] {
    if raw { return joiner.pieces(of: document, notices: &notices) }
    let tables = joiner.tables(of: document, notices: &notices)
    let zones = ReportZones(of: document, tables: tables)
    return zip(tables, zones.captions).map { $0.grid.captioned($1) }
  }

  // MARK: - Forms

  /// The form of each table of a report, its rows bound.
  func forms(of report: Report) -> [FormMatch] {
    report.tables.indices.map { index in
      FormMatch(
        report.tables[index], caption: report.captions[index].map(\.text), mappings: mappings,
        isForced: isForced, letterhead: report.letterhead)
    }
  }

  private func boundMappings(_ forms: [FormMatch]) -> [Mapping] {
    var bound: [Mapping] = []
    for form in forms {
      guard let mapping = form.mapping, !bound.contains(where: { $0.id == mapping.id }) else {
        continue
      }
      bound.append(mapping)
    }
    return bound
  }

  /// A window that the prose states goes before the form's cut-off days, these before the calendar.
  private func setWindow(of report: inout Report, forms: [FormMatch]) {
    guard let period = report.letterhead.period, period.basis == .nominal,
      let mapping = forms.lazy.compactMap(\.mapping).first
    else { return }
    report.letterhead.period = mapping.window(of: period.period) ?? period
  }

  /// How the document writes numbers, by the vote of all its value cells.
  private func separatorStyle(of report: Report) -> SeparatorStyle {
    var vote = SeparatorVote()
    for table in report.tables {
      let grid = table.grid
      if case .transposed(let shape) = table.roles.shape {
        for row in shape.values {
          for column in 1..<grid.columnCount { vote.add(grid.text(row: row, column: column)) }
        }
        continue
      }
      for row in grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount) {
        for value in table.roles.values {
          guard let cell = grid.cellIndex(row: row, column: value.column),
            grid.cells[cell].cell.stored == nil
          else { continue }
          vote.add(grid.cells[cell].cell.text)
        }
      }
    }
    return vote.style
  }

  // MARK: - Findings about whole tables

  /// Raises the findings about rows that were put together; each marks its row's records.
  private func raise(
    _ cutRows: [JoinedTable.CutRow], of form: FormMatch, from start: Int, in log: inout RecordLog
  ) {
    for cut in cutRows {
      let number = form.rows.first { $0.gridRow == cut.row }?.number
      let about = (start..<log.records.count).filter { log.records[$0].row == number }
      var finding = cut.finding
      finding.indicator = about.first.map { log.records[$0].indicator }
      log.raise(finding, about: about)
    }
  }

  /// Raises what is doubtful about which form a table is; all its records share the doubt.
  private func raiseDoubt(about form: FormMatch, from start: Int, in log: inout RecordLog) {
    guard let mapping = form.mapping, !isForced else { return }
    let rivals = form.rivals.map(\.id).joined(separator: ", ")
    let message: String
    if !rivals.isEmpty {
      message = "\(rivals) fits nearly as well as \(mapping.id), which was taken"
    } else if form.evidence.contains(where: { $0.mapping == mapping.id && $0.validity == .outside })
    {
      message = "\(mapping.id) fits best, but the report is of a time when it was not in use"
    } else {
      return
    }
    log.raise(
      Finding(
        .mappingAmbiguous, message,
        lines: [form.table.grid.rowProvenance.first?.line].compactMap { $0 }, printed: mapping.id,
        expected: rivals.isEmpty ? nil : rivals),
      about: Array(start..<log.records.count), doubt: Self.doubtOfForm)
  }

  /// Percent of confidence that records lose whose form is in doubt: versions share most rows.
  private static let doubtOfForm = 15
}

/// Why a document gives no result.
public enum ExtractionError: Error, Hashable, CustomStringConvertible {
  /// There is no table of figures in it, and no letterhead.
  case notAReport
  /// A source row would be lost or counted twice: a fault of the program, never of the report.
  case ledgerUnbalanced(Ledger)

  /// The fault in words.
  public var description: String {
    switch self {
    case .notAReport:
      "no report: neither a table of figures nor a letterhead (number, kind, date) was found"
    case .ledgerUnbalanced(let ledger):
      "internal fault: \(ledger.read) rows read, but \(ledger.bound) bound + \(ledger.headings) "
        + "headings + \(ledger.header) header + \(ledger.continuations) continuations + "
        + "\(ledger.unbound) unbound"
    }
  }
}
