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
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json
    case table
  }

  @OptionGroup var run: RunOptions

  @Flag(help: "Leave the pieces of a table as they are.")
  var raw = false

  @Option(
    help: ArgumentHelp("json or table (default: table on a terminal).", valueName: "format"))
  var format: Format?

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"))
  var output: String?

  mutating func run() async throws {
    var inputs = try InputWalk(run.inputs)
    try inputs.refuse(outputs: [output])
    Interruption.prepare()
    inputs.exclude([output])
    let file = try OutputFile(orStandardOutput: output)
    let format = format ?? (file.isTerminal ? .table : .json)
    let width = Terminal.outputWidth
    let output = StreamOutput(
      file, framing: format == .json ? .json(isList: !inputs.isSingle) : .blankLine)
    let (raw, isQuiet) = (raw, run.quiet)
    let extractor = Extractor(mappings: [])
    try await ReadingRun(options: run, output: output).run(inputs) { input throws(InputFailure) in
      let (document, identity) = try ReportReader.document(input)
      var notices = document.notices
      let tables = extractor.tables(of: document, raw: raw, notices: &notices)
      for notice in notices where !isQuiet {
        let line = notice.line.map { ":\($0)" } ?? ""
        Diagnostics.say("\(identity.source)\(line): \(notice.message)")
      }
      var reading = Reading(identity: identity)
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
