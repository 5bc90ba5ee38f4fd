import ArgumentParser
import ReportExtraction
import ReportFormats

/// `solieu mapping lint`: what is wrong or doubtful in mapping files.
struct MappingLint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Says what is wrong or doubtful in mapping files.",
    discussion: """
      One line each: file:line:column: error or warning: what was read and what was expected. \
      Ends with status 78 where there is an error, with --strict with 2 where there is a warning.

      What a mapping extends is looked for among the files given, beside them, and in the folder \
      of mappings.

        solieu mapping lint my-form.yaml
        solieu mapping lint --strict Mappings
      """)

  /// A format in which the diagnostics are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  @Argument(help: ArgumentHelp("Mapping files, or folders of them.", valueName: "file|dir"))
  var files: [String]

  @Option(
    help: ArgumentHelp("text, or json: one object on a line for each fault.", valueName: "format"))
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "The folder of mapping files (default: $SOLIEU_MAPPINGS, else those that came with solieu).",
      valueName: "dir"))
  var mappings: String?

  @Flag(help: "End with status 2 where there is a warning.")
  var strict = false

  mutating func run() throws {
    var library = MappingLibrary()
    let paths = try MappingStore.expanded(files)
    guard !paths.isEmpty else {
      throw CommandFailure(
        .missingInput, "\(files.joined(separator: ", ")): holds no mapping (*.yaml, *.yml)")
    }
    var indices: [Int] = []
    for path in paths { indices.append(library.add(try MappingStore.text(of: path), file: path)) }
    MappingStore.addReferences(
      to: &library, besides: paths, mappings: mappings, for: \.missingRelatedIDs)
    let output = OutputFile()
    var worst: Severity?
    for index in indices {
      for diagnostic in library.lint(index) {
        worst = worst == .error ? .error : diagnostic.severity
        try output.write(format == .json ? json(diagnostic) : text(diagnostic))
      }
    }
    try output.finish()
    if worst == .error { throw CommandFailure(.badMapping) }
    if strict, worst != nil { throw CommandFailure(.strictFinding) }
  }

  private func text(_ diagnostic: MappingDiagnostic) -> [UInt8] {
    let place = "\(diagnostic.file):\(diagnostic.line):\(diagnostic.column)"
    return Array("\(place): \(diagnostic.severity.rawValue): \(diagnostic.message)\n".utf8)
  }

  private func json(_ diagnostic: MappingDiagnostic) -> [UInt8] {
    var json = JSONWriter()
    json.raw(#"{"file":"#)
    json.string(diagnostic.file)
    json.raw(#","line":"#)
    json.integer(diagnostic.line)
    json.raw(#","column":"#)
    json.integer(diagnostic.column)
    json.raw(#","severity":"#)
    json.string(diagnostic.severity.rawValue)
    json.raw(#","message":"#)
    json.string(diagnostic.message)
    json.raw("}\n")
    return json.bytes
  }
}
