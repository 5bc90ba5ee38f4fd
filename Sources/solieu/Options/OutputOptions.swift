import ArgumentParser

/// The file that a command writes, and its format.
struct OutputOptions<Format: OutputFormat>: ParsableArguments {
  @Option(help: ArgumentHelp("\(Format.help)", valueName: "format"))
  var format: Format?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file or folder; it appears whole or not at all.\(Format.adding)",
      valueName: "file"))
  var output: String?

  /// Endings that nobody gives to a file of lines.
  private static var telling: Set<String> { ["sqlite", "sqlite3", "db", "xlsx", "parquet", "svg"] }

  func validate() throws {
    if let output, namedFormat == nil, let suffix = FilePath.suffix(of: output),
      Self.telling.contains(suffix)
    {
      throw ValidationError(
        "--output \(output): this command writes no .\(suffix); name another file, or a --format.")
    }
    guard let format, output == nil else { return }
    switch format.place {
    case .stream: break
    case .file(let example):
      throw ValidationError("--format \(format.rawValue) needs a file: --output \(example).")
    case .folder(let example):
      throw ValidationError("--format \(format.rawValue) needs a folder: --output \(example).")
    }
  }

  /// The format that is asked for, or that the name of the output asks for.
  var namedFormat: Format? {
    format ?? output.flatMap { Format(ofFileNamed: $0) }
  }

  /// The format that the options, the name of the output and the terminal settle.
  var settledFormat: Format {
    if let namedFormat { return namedFormat }
    let isOnTerminal = output == nil && FileDescriptor.standardOutput().isTerminal
    return isOnTerminal ? .onTerminal : .offTerminal
  }
}
