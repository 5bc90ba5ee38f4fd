import ArgumentParser
import ReportExtraction
import ReportFormats

/// `solieu tables`: every table as a grid of cells, before any mapping.
struct Tables: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints every table of the inputs, before any mapping.",
    discussion: """
      Spans are resolved as a browser resolves them; a table that the page breaks cut in pieces is \
      put together (--raw leaves the pieces).

        solieu tables report.html
        solieu tables report.txt --format json
      """)

  /// A format in which tables are written.
  enum Format: String, OutputFormat {
    case json
    case table

    static let onTerminal = table
    static let offTerminal = json
  }

  @OptionGroup var run: RunOptions

  @Flag(help: "Leave the pieces of a table as they are.")
  var raw = false

  @OptionGroup var output: BatchOutputOptions<Format>

  mutating func run() async throws {
    var inputs = try InputWalk(run.inputs)
    try OutputPlaces(run, output).keepApart(&inputs)
    Interruption.prepare()
    let format = output.format
    let width = output.isStandardOutput ? Terminal.outputWidth : Terminal.defaultWidth
    let writesFindings = run.findings != nil
    let raw = raw
    let extractor = Extractor(mappings: [])
    let run = try ReadingRun(
      options: run,
      output: try output.begin(isList: !inputs.isSingle) { isList in
        format == .json ? .json(isList: isList) : .blankLine
      })
    try await run.run(inputs) { input throws(InputFailure) in
      let (document, identity) = try ReportReader.document(input)
      var notices = document.notices
      let tables = extractor.tables(of: document, raw: raw, notices: &notices)
      var reading = Reading(counting: notices, of: identity, writesFindings: writesFindings)
      switch format {
      case .json:
        var json = JSONWriter()
        TablesJSON.append(tables, source: identity.source, to: &json)
        reading.body = json.bytes
      case .table:
        reading.body = GridText.body(of: tables, source: identity.source, width: width)
      }
      return reading
    }
  }
}
