import ArgumentParser
import ReportExtraction

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
  enum Format: String, OutputFormat {
    case jsonl
    case table

    static let onTerminal = table
    static let offTerminal = jsonl
  }

  @OptionGroup var run: RunOptions
  @OptionGroup var mapping: MappingOptions
  @OptionGroup var output: BatchOutputOptions<Format>

  mutating func run() async throws {
    var inputs = try InputWalk(run.inputs)
    try OutputPlaces(run, output, mapping: mapping.file).keepApart(&inputs)
    let reader = ReportReader(
      extractor: try MappingStore.extractor(mapping, isQuiet: run.speech.quiet))
    Interruption.prepare()
    let format = output.format
    let text: ReportText = output.isStandardOutput ? .forTerminal : .forFile
    let writesFindings = run.findings != nil
    let run = try ReadingRun(
      options: run,
      output: try output.begin(isList: false) { _ in format == .table ? .blankLine : .lines })
    try await run.run(inputs) { input throws(InputFailure) in
      let result = try reader.report(input)
      var reading = Reading(counting: result, writesFindings: writesFindings)
      reading.body =
        switch format {
        case .jsonl: Reading.lines(of: result.findings, of: result.identity)
        case .table: text.findings(result)
        }
      return reading
    }
  }
}
