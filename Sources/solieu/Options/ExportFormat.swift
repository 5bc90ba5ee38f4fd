import ArgumentParser

/// A format in which the records of an archive are written.
enum ExportFormat: String, OutputFormat {
  /// One JSON object per line, one line per record.
  case jsonl
  /// One JSON list of records.
  case json
  /// One row per record.
  case csv
  /// CSV that a spreadsheet program opens by a double click.
  case csvExcel = "csv-excel"
  /// For people: what each figure is, and since when.
  case table
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

  static let onTerminal = table
  static let offTerminal = jsonl

  /// The format of tables that it is; null where it is one stream of records.
  var tables: TablesFormat? { TablesFormat(rawValue: rawValue) }

  var place: OutputPlace { tables?.place ?? .stream }
}
