import ArgumentParser
import ReportExtraction
import ReportFormats

/// `solieu inspect`: one report as it was read.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows how a report was read.",
    discussion: """
      Letterhead, period, the outline of the narrative, cited documents, tables, findings, and the \
      ledger that accounts for every row.

        solieu inspect report.txt
        solieu inspect report.txt --json | jq .letterhead
      """)

  /// A format in which a report is shown.
  enum Format: String, OutputFormat {
    case json
    case table

    // A report as it was read is for people, also through a pager.
    static let onTerminal = table
    static let offTerminal = table
  }

  @Argument(help: ArgumentHelp("A file, or - for standard input.", valueName: "input"))
  var input: String

  @Flag(help: "Print everything that was read, as one JSON object: --format json.")
  var json = false

  @OptionGroup var mapping: MappingOptions
  @OptionGroup var correction: CorrectionOptions
  @OptionGroup var output: OutputOptions<Format>
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if json, output.format == .table {
      throw ValidationError("--json and --format table exclude each other.")
    }
  }

  mutating func run() throws {
    var inputs = try InputWalk([input])
    try OutputPlaces(output: output.output, reading: [mapping.file, correction.corrections])
      .keepApart(&inputs)
    guard inputs.isSingle, let only = inputs.next() else {
      throw ValidationError("\(input) is a folder; inspect shows one report.")
    }
    let corrections = try correction.read()
    let reader = ReportReader(
      extractor: try MappingStore.extractor(
        mapping, corrections: corrections, isQuiet: speech.quiet))
    Interruption.prepare()
    let file = try OutputFile(orStandardOutput: output.output)
    let result = try report(only, by: reader)
    try file.write(rendered(result))
    try file.finish()
    if let corrections, !speech.quiet {
      for stale in result.corrections.stale {
        Diagnostics.say(corrections.message(stale, of: result.identity.source))
      }
    }
    if speech.verbose {
      Diagnostics.say(Reading(counting: result, writesFindings: false).summary(Delivery()))
    }
  }

  private func report(
    _ input: Input, by reader: ReportReader
  ) throws(CommandFailure) -> ExtractionResult {
    do throws(InputFailure) {
      return try reader.report(input)
    } catch {
      throw CommandFailure(error.status, "\(error)")
    }
  }

  private func rendered(_ result: ExtractionResult) -> [UInt8] {
    let format = json ? .json : output.namedFormat ?? .table
    guard format == .json else {
      return ReportView(result, text: output.output == nil ? .forTerminal : .forFile).bytes
    }
    var json = JSONWriter()
    DocumentJSON.append(result, program: Solieu.program, to: &json)
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
