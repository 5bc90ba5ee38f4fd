import ReportFormats

/// A format that holds several tables, or a folder of files; the raw value is the option's.
enum TablesFormat: String {
  case datapackage
  case csvw
  case sdmx

  /// What it is written to.
  var place: OutputPlace { .folder("records-\(rawValue)") }
}

/// How tables in a format are written to their place, which appears whole or not at all.
struct TablesDestination {
  /// Takes the rows.
  let writer: any TablesWriter
  /// Brings what was written to its place, once the writer has finished.
  let deliver: () throws(CommandFailure) -> Void

  /// Begins the output.
  ///
  /// - Parameter path: the file or folder.
  init(
    _ format: TablesFormat, at path: String, hasVintages: Bool
  ) throws(CommandFailure) {
    let created = try OutputTime.now()
    switch format {
    case .datapackage, .csvw:
      let package = try CSVPackage(
        at: path, isDataPackage: format == .datapackage, hasVintages: hasVintages, created: created)
      writer = package.writer
      deliver = package.deliver
    case .sdmx:
      let folder = try OutputFolder(path, files: ["data.csv", "structure.xml"])
      let files = (
        data: try folder.file("data.csv"), structure: try folder.file("structure.xml")
      )
      writer = SDMXWriter(
        data: files.data, structure: files.structure, prepared: created, hasVintages: hasVintages)
      deliver = { () throws(CommandFailure) in
        try files.data.finish()
        try files.structure.finish()
        try folder.finish()
      }
    }
  }
}
