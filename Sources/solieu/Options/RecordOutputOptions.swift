import ArgumentParser

/// Where records are written, and in which format.
struct RecordOutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "jsonl, json, csv, table or sqlite (default: by the name of the output, else table on a terminal, else jsonl).",
      valueName: "format"))
  var format: RecordFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file; it appears whole or not at all. A SQLite file that is there is added to.",
      valueName: "file"))
  var output: String?

  @Option(
    name: .customLong("output-dir"),
    help: ArgumentHelp("Write one file per input into this folder.", valueName: "dir"))
  var outputFolder: String?

  func validate() throws {
    if output != nil && outputFolder != nil {
      throw ValidationError("--output and --output-dir exclude each other.")
    }
    if format == .sqlite && output == nil {
      throw ValidationError("--format sqlite needs a file: --output records.sqlite.")
    }
  }

  /// Whether the records go to standard output.
  var isStandardOutput: Bool { output == nil && outputFolder == nil }

  /// The format that the options and the name of the output settle.
  var settledFormat: RecordFormat {
    if let format { return format }
    if let output { return RecordFormat(ofFileNamed: output) ?? .jsonl }
    if outputFolder != nil { return .jsonl }
    return FileDescriptor.standardOutput().isTerminal ? .table : .jsonl
  }
}
