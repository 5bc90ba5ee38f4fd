import ArgumentParser

/// A format in which records are written.
enum RecordFormat: String, OutputFormat {
  /// One JSON object per line, one line per record.
  case jsonl
  /// The reports whole: letterhead, narrative, tables, records, findings and ledger.
  case json
  /// One row per record.
  case csv
  /// CSV that a spreadsheet program opens by a double click.
  case csvExcel = "csv-excel"
  /// For people: records, findings and ledger of each report.
  case table
  /// One JSON object per report, one key per indicator of its form.
  case typed
  /// A Data Package.
  case datapackage
  /// CSV with the metadata of CSV on the Web.
  case csvw
  /// SDMX-CSV with its structure.
  case sdmx
  /// A workbook.
  case xlsx
  /// A script for psql.
  case postgres
  /// A SQLite archive.
  case sqlite

  static let onTerminal = table
  static let offTerminal = jsonl

  /// The format of tables that it is; null where reports are written one by one.
  var tables: TablesFormat? { TablesFormat(rawValue: rawValue) }

  /// Whether the output takes the reading itself, not its bytes.
  var takesResults: Bool { self == .sqlite || tables != nil }

  var place: OutputPlace {
    self == .sqlite ? .file("records.sqlite") : tables?.place ?? .stream
  }
}
