import ArgumentParser

/// A format in which records are written.
enum RecordFormat: String, OutputFormat {
  /// One JSON object per line, one line per record.
  case jsonl
  /// The reports whole: letterhead, narrative, tables, records, findings and ledger.
  case json
  /// One row per record.
  case csv
  /// For people: records, findings and ledger of each report.
  case table
  /// A SQLite archive.
  case sqlite
  /// A workbook.
  case xlsx
  /// A script for psql.
  case postgres

  static let onTerminal = table
  static let offTerminal = jsonl
}
