import ReportFormats

/// A format that holds several tables, or a folder of files; the raw value is the option's.
enum TablesFormat: String {
  case datapackage
  case csvw
  case sdmx

  /// What it is written to.
  var place: OutputPlace { .folder("records-\(rawValue)") }
}
