import GRDB
import ReportExtraction

extension ArchiveReader {
  /// The histories of figures, by series, period, agency, area and aspect.
  ///
  /// - Parameters:
  ///   - series: The ids of series.
  ///   - agencies: The ids of agencies; null for all.
  ///   - period: The period as SDMX writes it: `2023-S1`; null for all.
  /// - Throws: ``ArchiveError``
  public func histories(
    of series: [String], agencies: [String]? = nil, period: String? = nil
  ) throws(ArchiveError) -> [FigureHistory] {
    var found: [FigureHistory.Figure: FigureHistory] = [:]
    var selection = ArchiveSelection()
    selection.series = series
    selection.agencies = agencies
    selection.statements = .all
    do {
      try forEachRecord(selection) { record in
        let figure = record.figure
        guard period == nil || figure.period == period, record[.kind] != .text("heading") else {
          return
        }
        found[figure, default: FigureHistory(figure: figure, statements: [], former: [])]
          .statements.append(record)
      }
      try forEachFormerRecord(of: series, agencies) { former, figure in
        guard period == nil || figure.period == period, former[.kind] != .text("heading") else {
          return
        }
        found[figure, default: FigureHistory(figure: figure, statements: [], former: [])]
          .former.append(former)
      }
    } catch {
      throw ArchiveError(path: path, error)
    }
    return found.values.map(\.inOrder).sorted { $0.figure.sortKey < $1.figure.sortKey }
  }

  private func forEachFormerRecord(
    of series: [String], _ agencies: [String]?,
    _ body: (FigureHistory.Former, FigureHistory.Figure) -> Void
  ) throws {
    let columns = RecordField.allCases.map { "former_records.\"\($0.rawValue)\"" }
    let marks = series.map { _ in "?" }.joined(separator: ", ")
    try queue.read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(columns.joined(separator: ", ")), value_text, series, aspect, reports.agency,
            former_records.reading, readings.program, readings.added
          FROM former_records
          JOIN reports ON reports.document = former_records.document
          JOIN readings ON readings.document = former_records.document
            AND readings.reading = former_records.reading
          WHERE series IN (\(marks))
          ORDER BY former_records.document, former_records.reading, former_records.rowid
          """, arguments: StatementArguments(series))
      let next = RecordField.allCases.count + 1
      while let row = try rows.next() {
        let agency: String? = row[next + 2]
        if let agencies, !agencies.contains(where: { $0 == agency }) { continue }
        let former = FigureHistory.Former(
          values: RecordRow.values(of: row), reading: row[next + 3], program: row[next + 4],
          added: row[next + 5])
        let figure = FigureHistory.Figure(
          series: row[next], agency: agency, aspect: row[next + 1], former.values)
        body(former, figure)
      }
    }
  }
}

extension ArchivedRecord {
  /// The figure that it is a statement of.
  var figure: FigureHistory.Figure {
    FigureHistory.Figure(series: series, agency: agency, aspect: aspect, values)
  }
}

extension FigureHistory.Figure {
  init(series: String, agency: String?, aspect: String, _ values: [FieldValue]) {
    func text(_ field: RecordField) -> String? {
      values[RecordField.allCases.firstIndex(of: field) ?? 0].exactText
    }
    let period = text(.period)
    self.init(
      series: series, agency: agency,
      // Without a period a record is a figure of its own.
      alone: period == nil ? text(.record) : agency == nil ? text(.document) : nil,
      area: text(.area), aspect: aspect, period: period)
  }

  /// By series, period, agency, area and aspect.
  fileprivate var sortKey: [String] {
    [series, period ?? "", agency ?? "", area ?? "", aspect, alone ?? ""]
  }
}

extension FigureHistory {
  /// The statements by revision, the one that began it first.
  fileprivate var inOrder: FigureHistory {
    var history = self
    history.statements.sort { $0.place < $1.place }
    return history
  }
}

extension ArchivedRecord {
  fileprivate var place: [String] {
    [
      String(1_000_000 + revision), repeats ? "1" : "0", knownFrom?.description ?? "",
      values.first?.exactText ?? "",
    ]
  }
}

extension [String] {
  fileprivate static func < (left: [String], right: [String]) -> Bool {
    left.lexicographicallyPrecedes(right)
  }
}
