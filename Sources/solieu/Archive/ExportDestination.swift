import ReportFormats

/// Where the records of an archive go, in a format.
struct ExportDestination {
  /// Takes the rows.
  let writer: any TablesWriter
  /// Brings what was written to its place, once the writer has finished.
  let deliver: () throws(CommandFailure) -> Void

  /// Begins the output.
  ///
  /// - Parameter path: The file or folder; null for standard output.
  init(_ format: ExportFormat, at path: String?) throws(CommandFailure) {
    if let tables = format.tables {
      let destination = try TablesDestination(tables, at: path, hasVintages: true)
      writer = destination.writer
      deliver = destination.deliver
      return
    }
    let file = try OutputFile(orStandardOutput: path)
    deliver = { () throws(CommandFailure) in try file.finish() }
    writer =
      switch format {
      case .jsonl, .json:
        JSONTablesWriter(records: file, isList: format == .json, hasVintages: true)
      case .csv, .csvExcel:
        CSVTablesWriter(
          records: file, findings: nil, dialect: format == .csvExcel ? .spreadsheet : .data,
          hasVintages: true)
      case .table: RecordPages(file)
      default:
        throw CommandFailure(.internalFault, "--format \(format.rawValue) has no writer")
      }
  }
}
