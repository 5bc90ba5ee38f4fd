import ArgumentParser

/// What the commands that extract records have in common, beside what they write.
struct ReportOptions: ParsableArguments {
  @OptionGroup var run: RunOptions
  @OptionGroup var mapping: MappingOptions

  @Option(
    help: ArgumentHelp("Write the findings to this file, as JSON Lines.", valueName: "file"))
  var findings: String?

  @Option(
    help: ArgumentHelp(
      "Write what became of each input to this file, as JSON Lines.", valueName: "file"))
  var manifest: String?

  @Flag(help: "End with status 2 where a finding has severity error.")
  var strict = false
}
