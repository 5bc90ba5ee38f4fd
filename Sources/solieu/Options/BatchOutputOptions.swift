import ArgumentParser

/// Where the readings of many inputs are written: one file, or one for each.
struct BatchOutputOptions<Format: OutputFormat>: ParsableArguments {
  @OptionGroup var file: OutputOptions<Format>

  @Option(
    name: .customLong("output-dir"),
    help: ArgumentHelp("Write one file per input into this folder.", valueName: "dir"))
  var folder: String?

  func validate() throws {
    if file.output != nil && folder != nil {
      throw ValidationError("--output and --output-dir exclude each other.")
    }
  }

  /// Whether everything goes to standard output.
  var isStandardOutput: Bool { file.output == nil && folder == nil }

  /// The format that the options, the name of the output and the terminal settle.
  var format: Format {
    if let named = file.namedFormat { return named }
    let isOnTerminal = isStandardOutput && FileDescriptor.standardOutput().isTerminal
    return isOnTerminal ? Format.onTerminal : Format.offTerminal
  }

  /// Begins the output.
  ///
  /// - Parameter framing: What stands around the readings, in a list or not.
  func begin(
    isList: Bool, framing: (_ isList: Bool) -> OutputFraming.Kind
  ) throws(CommandFailure) -> any ReadingOutput {
    if let folder {
      return try FolderOutput(folder, suffix: format.suffix, framing: framing(false))
    }
    return try stream(framing(isList))
  }

  /// Begins the one file, or standard output.
  func stream(_ framing: OutputFraming.Kind) throws(CommandFailure) -> StreamOutput {
    StreamOutput(try OutputFile(orStandardOutput: file.output), framing: framing)
  }
}
