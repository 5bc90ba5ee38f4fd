import ArgumentParser

/// What the commands that read many inputs have in common, beside what they write.
struct RunOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders, or - for standard input.",
      discussion: """
        A folder is walked in the order of its paths; hidden files, *.jsonl, *.sqlite, *.yaml and \
        SOURCES.md are left out.
        """,
      valueName: "input"))
  var inputs: [String]

  @Option(
    help: ArgumentHelp("Write the findings to this file, as JSON Lines.", valueName: "file"))
  var findings: String?

  @Option(
    help: ArgumentHelp(
      "Write what became of each input to this file, as JSON Lines.", valueName: "file"))
  var manifest: String?

  @Option(help: ArgumentHelp("Inputs worked on at once (default: the processors).", valueName: "n"))
  var jobs: Int?

  @Flag(
    help: "End with status 2 where a finding has severity error, or a correction does not hold.")
  var strict = false

  @OptionGroup var speech: SpeechOptions

  @Flag(name: .customLong("no-progress"), help: "Show no progress bar.")
  var hidesProgress = false

  /// More jobs than any machine has processors only take memory.
  private static let mostJobs = 256

  func validate() throws {
    if let jobs, !(1...Self.mostJobs).contains(jobs) {
      throw ValidationError("--jobs must be 1 to \(Self.mostJobs), not \(jobs).")
    }
    if inputs.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input (-) can be read once only.")
    }
  }
}
