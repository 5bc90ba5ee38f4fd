import ArgumentParser
import ReportExtraction
import ReportFormats

/// `solieu check`: findings only.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks reports against their form and says what was found.",
    discussion: """
      The rules of the mapping and of the form itself: totals, shares, codes out of place, figures \
      that the prose tells otherwise. On a terminal a table, else JSON Lines.

        solieu check report.txt
        solieu check reports/ --strict --quiet
      """)

  /// A format in which findings are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case jsonl
    case table
  }

  @OptionGroup var run: RunOptions
  @OptionGroup var mapping: MappingOptions

  @Option(
    help: ArgumentHelp("jsonl or table (default: table on a terminal).", valueName: "format"))
  var format: Format?

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"))
  var output: String?

  @Flag(help: "End with status 2 where a finding has severity error.")
  var strict = false

  mutating func run() async throws {
    var inputs = try InputWalk(run.inputs)
    let reader = ReportReader(extractor: try MappingStore.extractor(mapping))
    try inputs.refuse(outputs: [output])
    Interruption.prepare()
    inputs.exclude([output])
    let file = try OutputFile(orStandardOutput: output)
    let format = format ?? (file.isTerminal ? .table : .jsonl)
    let text: ReportText = output == nil ? .forTerminal : .forFile
    var run = ReadingRun(
      options: run,
      output: StreamOutput(file, framing: format == .table ? .blankLine : .lines))
    run.isStrict = strict
    try await run.run(inputs) { input throws(InputFailure) in
      let result = try reader.report(input)
      var reading = Reading(counting: result)
      reading.body =
        switch format {
        case .jsonl: Reading.lines(ofFindingsOf: result)
        case .table: text.findings(result)
        }
      return reading
    }
  }
}
