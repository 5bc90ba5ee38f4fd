import ReportFormats

/// A format that holds several tables, or a folder of files; the raw value is the option's.
enum TablesFormat: String {
  case datapackage
  case csvw
  case sdmx
  case xlsx
  case postgres

  /// What it is written to.
  var place: OutputPlace {
    switch self {
    case .datapackage, .csvw, .sdmx: .folder("records-\(rawValue)")
    case .xlsx: .file("records.xlsx")
    case .postgres: .stream
    }
  }
}
