import ArgumentParser
import ReportExtraction
import ReportFormats

/// `solieu mapping schema`: the schema of the typed record of a form.
struct MappingSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Writes the schema of the typed record of a form, or of any record.",
    discussion: """
      The typed record is one object, or one row of a table, for each report, with one value for \
      each indicator: its name is the indicator's id (CCHC.1.2.1), an absence is null. Legends \
      become the values allowed; bounds are only told (x-minimum, x-maximum), for a value beyond \
      one raises a finding and stays.

        solieu mapping schema cchc-2022 > cchc-2022.schema.json
        solieu mapping schema my-form.yaml --format table-schema -o my-form.tableschema.json

      extract --format typed writes such records. What all other JSON Lines hold is described without \
      a form: --record is the schema of a record, --finding that of a finding.

        solieu mapping schema --record > record.schema.json
      """)

  /// A language of schemas.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json = "json-schema"
    case table = "table-schema"
  }

  /// A line of JSON Lines that is the same for all forms.
  enum Line: String, EnumerableFlag {
    case record
    case finding

    static func help(for value: Line) -> ArgumentHelp? {
      value == .record ? "The JSON Schema of a record." : "The JSON Schema of a finding."
    }
  }

  @Argument(help: ArgumentHelp("The id of a mapping, or its file.", valueName: "id|file"))
  var mapping: String?

  @Flag(exclusivity: .exclusive)
  var line: Line?

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

  func validate() throws {
    switch (mapping, line) {
    case (nil, nil): throw ValidationError("Name a mapping, or give --record or --finding.")
    case (.some, .some(let line)):
      throw ValidationError("--\(line.rawValue) is the same for all forms and takes no mapping.")
    case (nil, .some(let line)) where format == .table:
      throw ValidationError(
        "--\(line.rawValue) is a JSON Schema; see extract --format datapackage.")
    default: break
    }
  }

  mutating func run() throws {
    var json = JSONWriter()
    if let line {
      OutputSchema.append(line == .record ? .records : .findings, to: &json)
    } else if let mapping {
      let content = try NamedMapping.read(mapping, folder: mappings)
      var inputs = try InputWalk(NamedMapping.isFile(mapping) ? [mapping] : [])
      try OutputPlaces(output: output).keepApart(&inputs)
      switch format {
      case .json: TypedRecordSchema.append(content, to: &json)
      case .table: TypedRecordTableSchema.append(content, to: &json)
      }
    }
    let file = try OutputFile(orStandardOutput: output)
    try file.write(json.bytes)
    try file.finish()
  }
}
