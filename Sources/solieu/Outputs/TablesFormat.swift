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

/// How tables in a format are written to their place, which appears whole or not at all.
struct TablesDestination {
  /// Takes the rows.
  let writer: any TablesWriter
  /// Brings what was written to its place, once the writer has finished.
  let deliver: () throws(CommandFailure) -> Void

  /// Begins the output.
  ///
  /// - Parameters:
  ///   - path: The file or folder; null for standard output.
  ///   - hasVintages: Whether the rows come from an archive, which may be asked for a part only.
  init(
    _ format: TablesFormat, at path: String?, hasVintages: Bool
  ) throws(CommandFailure) {
    let created = try OutputTime.now()
    switch format {
    case .postgres:
      let file = try OutputFile(orStandardOutput: path)
      writer = try Self.writing(to: path) {
        try PostgresWriter(
          hasVintages: hasVintages, scope: hasVintages ? .selection : .wholeDocuments, sink: file)
      }
      deliver = { () throws(CommandFailure) in try file.finish() }
    case .xlsx:
      let file = try WorkbookPlace(try Self.named(path, format))
      writer = try Self.writing(to: path) {
        try XLSXWriter(path: file.path, hasVintages: hasVintages)
      }
      deliver = { () throws(CommandFailure) in try file.finish() }
    case .datapackage, .csvw:
      let package = try CSVPackage(
        at: try Self.named(path, format), isDataPackage: format == .datapackage,
        hasVintages: hasVintages, created: created)
      writer = package.writer
      deliver = package.deliver
    case .sdmx:
      let folder = try OutputFolder(
        try Self.named(path, format), files: ["data.csv", "structure.xml"])
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

  /// The path of a format that cannot go to standard output.
  private static func named(
    _ path: String?, _ format: TablesFormat
  ) throws(CommandFailure) -> String {
    guard let path else {
      throw CommandFailure(.usage, "--format \(format.rawValue) needs a place: --output")
    }
    return path
  }

  /// Makes a writer; what it throws becomes the failure of a command.
  private static func writing<Writer>(
    to path: String?, _ make: () throws -> Writer
  ) throws(CommandFailure) -> Writer {
    do {
      return try make()
    } catch {
      throw CommandFailure(writingTables: error, to: path ?? "standard output")
    }
  }
}
