import ArgumentParser

/// A format in which records are written.
enum RecordFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
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

  /// The format that the name of an output file asks for; null where it asks for none.
  init?(ofFileNamed path: String) {
    switch FilePath.suffix(of: path) {
    case "jsonl", "ndjson": self = .jsonl
    case "json": self = .json
    case "csv": self = .csv
    case "txt": self = .table
    case "sqlite", "sqlite3", "db": self = .sqlite
    default: return nil
    }
  }

  /// The ending of a file in this format.
  var suffix: String { self == .table ? "txt" : rawValue }
}
