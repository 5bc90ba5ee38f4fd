import ReportFormats

/// How tables in a format are written to their place, where they appear whole or not at all.
struct TablesDestination {
  /// Takes the rows.
  let writer: any TablesWriter
  /// Brings what was written to its place, once the writer has finished.
  let deliver: () throws(CommandFailure) -> Void

  /// Begins the output.
  ///
  /// - Parameter path: The file or folder; null for standard output, which a format of folders or
  ///   files refuses.
  init(
    _ format: TablesFormat, at path: String?, hasVintages: Bool
  ) throws(CommandFailure) {
    let time = try OutputTime()
    switch format {
    case .xlsx:
      let file = try WorkbookPlace(try Self.name(path, of: format))
      writer = try Self.writing(to: path) {
        try XLSXWriter(
          path: file.path, hasVintages: hasVintages, created: time.isGiven ? time.seconds : 0)
      }
      deliver = { () throws(CommandFailure) in try file.finish() }
    case .postgres:
      let file = try OutputFile(orStandardOutput: path)
      // What an archive is asked for may be a part of its documents.
      let scope = hasVintages ? PostgresWriter.Scope.selection : .wholeDocuments
      writer = try Self.writing(to: path) {
        try PostgresWriter(hasVintages: hasVintages, scope: scope, sink: file)
      }
      deliver = { () throws(CommandFailure) in try file.finish() }
    case .datapackage, .csvw:
      let package = try CSVPackage(
        at: try Self.name(path, of: format), isDataPackage: format == .datapackage,
        hasVintages: hasVintages, created: time.text)
      writer = package.writer
      deliver = package.deliver
    case .sdmx:
      let folder = try OutputFolder(
        try Self.name(path, of: format), files: ["data.csv", "structure.xml"])
      let data = try folder.file("data.csv")
      let structure = try folder.file("structure.xml")
      writer = SDMXWriter(
        data: data, structure: structure, prepared: time.text, hasVintages: hasVintages)
      deliver = { () throws(CommandFailure) in
        try data.finish()
        try structure.finish()
        try folder.finish()
      }
    }
  }

  private static func name(
    _ path: String?, of format: TablesFormat
  ) throws(CommandFailure) -> String {
    guard let path else {
      throw CommandFailure(.usage, "--format \(format.rawValue) cannot go to standard output")
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
