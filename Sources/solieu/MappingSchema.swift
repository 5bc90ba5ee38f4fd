import ArgumentParser
import ReportExtraction
import ReportFormats

/// `solieu mapping schema`: the schema of the typed record of a form.
struct MappingSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Writes the schema of the typed record of a form.",
    discussion: """
      The typed record is one object, or one row of a table, for each report, with one value for \
      each indicator: its name is the indicator's id (CCHC.1.2.1), an absence is null. Legends \
      become the values allowed; bounds are only told (x-minimum, x-maximum), for a value beyond \
      one raises a finding and stays.

        solieu mapping schema cchc-2022 > cchc-2022.schema.json
        solieu mapping schema my-form.yaml --format table-schema -o my-form.tableschema.json
      """)

  /// A language of schemas.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json = "json-schema"
    case table = "table-schema"
  }

  @Argument(help: ArgumentHelp("The id of a mapping, or its file.", valueName: "id|file"))
  var mapping: String

  @Option(
    help: ArgumentHelp(
      "json-schema (JSON Schema 2020-12) or table-schema (Data Package 2.0).", valueName: "format"))
  var format = Format.json

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file; it appears whole or not at all.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The folder of mapping files (default: $SOLIEU_MAPPINGS, else those that came with solieu).",
      valueName: "dir"))
  var mappings: String?

  mutating func run() throws {
    let content = try NamedMapping.read(mapping, folder: mappings)
    var inputs = try InputWalk(NamedMapping.isFile(mapping) ? [mapping] : [])
    try OutputPlaces(output: output).keepApart(&inputs)
    var json = JSONWriter()
    switch format {
    case .json: TypedRecordSchema.append(content, to: &json)
    case .table: TypedRecordTableSchema.append(content, to: &json)
    }
    let file = try OutputFile(orStandardOutput: output)
    try file.write(json.bytes)
    try file.finish()
  }
}
