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

  @Argument(help: ArgumentHelp("A file, or - for standard input.", valueName: "input"))
  var input: String

  @Flag(help: "Print everything that was read, as one JSON object.")
  var json = false

  @OptionGroup var mapping: MappingOptions

  mutating func run() throws {
    var inputs = try InputWalk([input])
    guard inputs.isSingle, let only = inputs.next() else {
      throw ValidationError("\(input) is a folder; inspect shows one report.")
    }
    let reader = ReportReader(extractor: try MappingStore.extractor(mapping))
    let output = OutputFile()
    try output.write(rendered(try report(only, by: reader)))
    try output.finish()
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
    guard json else { return ReportView(result, text: .forTerminal).bytes }
    var json = JSONWriter()
    DocumentJSON.append(result, program: Solieu.program, to: &json)
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
