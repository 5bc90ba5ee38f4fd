import ArgumentParser

/// The file that a command writes, and its format.
struct OutputOptions<Format: OutputFormat>: ParsableArguments {
  @Option(help: ArgumentHelp("\(Format.help)", valueName: "format"))
  var format: Format?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file; it appears whole or not at all.\(Format.adding)", valueName: "file"))
  var output: String?

  func validate() throws {
    if format?.rawValue == "sqlite" && output == nil {
      throw ValidationError("--format sqlite needs a file: --output records.sqlite.")
    }
  }

  /// The format that is asked for, or that the name of the output asks for.
  var namedFormat: Format? {
    format ?? output.flatMap { Format(ofFileNamed: $0) }
  }
}
