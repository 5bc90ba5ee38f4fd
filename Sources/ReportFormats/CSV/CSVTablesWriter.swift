public import ReportExtraction

/// Tables as CSV files, each with a header: see ``RecordCSV``.
///
/// Without a place for findings, these are left out.
public final class CSVTablesWriter: TablesWriter {
  /// How many bytes are gathered before they are handed on.
  private static let bufferSize = 1 << 16

  private let sinks: [OutputTable: any ByteSink]
  private var texts: [OutputTable: CSVText] = [:]

  /// Begins the tables, with their headers.
  public init(
    records: any ByteSink, findings: (any ByteSink)?, dialect: CSVDialect, hasVintages: Bool
  ) {
    var sinks: [OutputTable: any ByteSink] = [.records: records]
    sinks[.findings] = findings
    self.sinks = sinks
    for table in sinks.keys {
      var text = CSVText(dialect)
      text.appendHeader(table.columns(hasVintages: hasVintages).map(\.name))
      texts[table] = text
    }
  }

  /// Appends a row.
  public func append(_ row: [FieldValue], to table: OutputTable) throws {
    texts[table]?.append(row)
    if let text = texts[table], text.bytes.count >= Self.bufferSize { try flush(table) }
  }

  /// Hands on what is left.
  public func finish() throws {
    for table in OutputTable.allCases { try flush(table) }
  }

  private func flush(_ table: OutputTable) throws {
    guard let sink = sinks[table], let text = texts[table] else { return }
    try sink.write(text.bytes)
    texts[table]?.removeAll()
  }
}
