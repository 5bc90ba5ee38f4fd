import ArgumentParser
import ReportExtraction
import ReportFormats

/// `solieu check`: findings only.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks reports against their form and says what was found.",
    discussion: """
      The rules of the mapping and of the form itself: totals, shares, codes out of place, figures \
      that the prose tells otherwise. On a terminal a listing by report, with the source lines and \
      a caret under what is printed there (--format table everywhere); else JSON Lines.

        solieu check report.txt
        solieu check reports/ --severity warning --format table | less
        solieu check reports/ --strict --quiet
        solieu check reports/ --corrections corrections.jsonl

      With --quiet the listing has findings only: no headings, no counts.
      """)

  /// A format in which findings are written.
  enum Format: String, OutputFormat {
    case jsonl
    case table

    static let onTerminal = table
    static let offTerminal = jsonl
  }

  @OptionGroup var run: RunOptions

  @Option(
    help: ArgumentHelp(
      "Show findings of at least this severity.", valueName: "level"))
  var severity: Severity = .info

  @OptionGroup var mapping: MappingOptions
  @OptionGroup var correction: CorrectionOptions
  @OptionGroup var output: BatchOutputOptions<Format>

  mutating func run() async throws {
    var inputs = try InputWalk(run.inputs)
    try OutputPlaces(run, output, reading: [mapping.file, correction.corrections])
      .keepApart(&inputs)
    let corrections = try correction.read()
    let reader = ReportReader(
      extractor: try MappingStore.extractor(
        mapping, corrections: corrections, isQuiet: run.speech.quiet))
    Interruption.prepare()
    let format = output.format
    let text: ReportText = output.isStandardOutput ? .forTerminal : .forFile
    let listing = FindingListing(
      width: text.width, isColoured: text.isColoured, isBrief: run.speech.quiet)
    let writesFindings = run.findings != nil
    let severity = severity
    let run = try ReadingRun(
      options: run, corrections: corrections, output: try begin(format, inputs))
    try await run.run(inputs) { input throws(InputFailure) in
      let (result, document) = try reader.reportAndDocument(input)
      var reading = Reading(counting: result, writesFindings: writesFindings)
      let shown = result.findings.filter { $0.severity.isAtLeast(severity) }
      reading.shown = FindingCount(shown)
      reading.body =
        switch format {
        case .jsonl: Reading.lines(of: shown, of: result.identity)
        case .table: Array(listing.text(of: result, readFrom: document, atLeast: severity).utf8)
        }
      return reading
    }
  }

  private func begin(
    _ format: Format, _ inputs: InputWalk
  ) throws(CommandFailure) -> any ReadingOutput {
    guard format == .table, output.folder == nil, !run.speech.quiet else {
      return try output.begin(isList: false) { _ in .lines }
    }
    return ListingOutput(try output.stream(.lines), total: !inputs.isSingle)
  }
}
