import ArgumentParser

/// Which mappings bind the rows of a report.
struct MappingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Bind by this mapping: its id or its file (default: told from the report).",
      valueName: "id|file"))
  var mapping: String?

  @Option(
    help: ArgumentHelp(
      "The folder of mapping files (default: $SOLIEU_MAPPINGS, else those that came with solieu).",
      valueName: "dir"))
  var mappings: String?

  /// The mapping file that is named; null where an id is, or nothing.
  var file: String? {
    mapping.flatMap { NamedMapping.isFile($0) ? $0 : nil }
  }
}
