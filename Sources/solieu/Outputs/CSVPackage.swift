import ReportFormats

/// A folder of CSV files with what describes them: CSV on the Web, and a Data Package where asked for.
struct CSVPackage {
  /// Takes the rows.
  let writer: CSVTablesWriter
  private let folder: OutputFolder
  private let files: [(table: OutputTable, file: DigestedFile)]
  private let isDataPackage: Bool
  private let hasVintages: Bool
  private let created: String

  private static let description = "datapackage.json"

  /// Begins the folder.
  init(
    at path: String, isDataPackage: Bool, hasVintages: Bool, created: String
  ) throws(CommandFailure) {
    let names = OutputTable.allCases.flatMap { [Self.name(of: $0), Self.metadataName(of: $0)] }
    folder = try OutputFolder(path, files: names + (isDataPackage ? [Self.description] : []))
    let records = DigestedFile(try folder.file(Self.name(of: .records)))
    let findings = DigestedFile(try folder.file(Self.name(of: .findings)))
    files = [(.records, records), (.findings, findings)]
    writer = CSVTablesWriter(
      records: records, findings: findings, dialect: .data, hasVintages: hasVintages)
    self.isDataPackage = isDataPackage
    self.hasVintages = hasVintages
    self.created = created
  }

  /// Describes the files and brings the folder to its place.
  func deliver() throws(CommandFailure) {
    var resources: [DataPackage.Resource] = []
    for (table, file) in files {
      try file.finish()
      let name = Self.name(of: table)
      resources.append(
        DataPackage.Resource(table: table, path: name, bytes: file.count, hash: file.hash))
      var json = JSONWriter()
      CSVWMetadata.append(table, path: name, hasVintages: hasVintages, to: &json)
      try write(json, to: Self.metadataName(of: table))
    }
    if isDataPackage {
      var json = JSONWriter()
      DataPackage(
        resources: resources, hasVintages: hasVintages, program: Solieu.program, created: created
      ).append(to: &json)
      try write(json, to: Self.description)
    }
    try folder.finish()
  }

  private func write(_ json: JSONWriter, to name: String) throws(CommandFailure) {
    let file = try folder.file(name)
    try file.write(json.bytes)
    try file.finish()
  }

  private static func name(of table: OutputTable) -> String { table.rawValue + ".csv" }

  private static func metadataName(of table: OutputTable) -> String {
    name(of: table) + "-metadata.json"
  }
}
