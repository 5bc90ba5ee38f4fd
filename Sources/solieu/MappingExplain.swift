import ArgumentParser
import ReportExtraction
import ReportFormats

/// `solieu mapping explain`: why the rows of a report were bound as they were.
struct MappingExplain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says why rows of a report were bound as they were.",
    discussion: """
      For each table the form it was taken for; for each row the indicators it may be, what speaks \
      for each and against it, and what decided. Without a choice of rows those that a person should \
      look at: unbound, bound against their code or label, or with a confidence below 0.9.

        solieu mapping explain report.txt
        solieu mapping explain report.txt --code 3.2 --line 146
        solieu mapping explain report.txt --all --format json
      """)

  /// A format in which rows are explained.
  enum Format: String, OutputFormat {
    case json
    case table

    static let onTerminal = table
    static let offTerminal = table
  }

  @Argument(help: ArgumentHelp("A file, or - for standard input.", valueName: "input"))
  var input: String

  @Option(help: ArgumentHelp("A row of its table, from 1; may be repeated.", valueName: "n"))
  var row: [Int] = []

  @Option(
    help: ArgumentHelp("The row that begins in this line; may be repeated.", valueName: "n"))
  var line: [Int] = []

  @Option(
    help: ArgumentHelp(
      "The rows with this code, printed or bound; may be repeated.", valueName: "code"))
  var code: [String] = []

  @Option(help: ArgumentHelp("Only this table, from 1.", valueName: "n"))
  var table: Int?

  @Flag(help: "All rows.")
  var all = false

  @OptionGroup var mapping: MappingOptions
  @OptionGroup var output: OutputOptions<Format>

  private var choosesRows: Bool { !row.isEmpty || !line.isEmpty || !code.isEmpty }

  func validate() throws {
    if all, choosesRows {
      throw ValidationError(
        "--all and a choice of rows (--row, --line, --code) exclude each other.")
    }
  }

  mutating func run() throws {
    var inputs = try InputWalk([input])
    try OutputPlaces(output: output.output, reading: [mapping.file]).keepApart(&inputs)
    guard inputs.isSingle, let only = inputs.next() else {
      throw ValidationError("\(input) is a folder; explain shows one report.")
    }
    let extractor = try MappingStore.extractor(mapping, isQuiet: false)
    Interruption.prepare()
    let tables = try chosen(among: explanations(of: only, by: extractor))
    let file = try OutputFile(orStandardOutput: output.output)
    let format = output.namedFormat ?? .table
    try file.write(
      format == .json
        ? ExplanationJSON.bytes(tables, source: only.source)
        : ExplanationText(isChosen: all || choosesRows).bytes(tables))
    try file.finish()
  }

  private func explanations(
    of input: Input, by extractor: Extractor
  ) throws(CommandFailure) -> [FormExplanation] {
    let document: Document
    do throws(InputFailure) {
      document = try ReportReader.document(input).0
    } catch {
      throw CommandFailure(error.status, "\(error)")
    }
    do throws(ExtractionError) {
      return try extractor.explain(document)
    } catch {
      throw CommandFailure(.unreadableReport, "\(input.source): \(error)")
    }
  }

  // MARK: - Choice

  /// The tables and rows that are asked for.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/usage`` where one of them is not there.
  private func chosen(
    among tables: [FormExplanation]
  ) throws(CommandFailure) -> [FormExplanation] {
    var tables = tables
    if let table {
      tables.removeAll { $0.table != table }
      if tables.isEmpty { throw missing("--table \(table): the report has no such table") }
    }
    guard choosesRows else {
      if !all {
        for index in tables.indices { tables[index].rows.removeAll { !$0.isDoubtful } }
      }
      return tables
    }
    let rows = tables.flatMap(\.rows)
    if let number = row.first(where: { number in !rows.contains { $0.row == number } }) {
      let most = rows.map(\.row).max() ?? 0
      throw missing("--row \(number): no table with a form has such a row; the last is \(most)")
    }
    if let number = line.first(where: { number in !rows.contains { $0.line == number } }) {
      throw missing("--line \(number): no row of a table with a form begins there")
    }
    if let text = code.first(where: { text in !rows.contains { Self.has(text, $0) } }) {
      throw missing("--code \(text): no row has it, printed or bound")
    }
    for index in tables.indices {
      tables[index].rows.removeAll { explanation in
        !row.contains(explanation.row)
          && !(explanation.line.map(line.contains) ?? false)
          && !code.contains { Self.has($0, explanation) }
      }
    }
    tables.removeAll { $0.rows.isEmpty }
    return tables
  }

  private func missing(_ message: String) -> CommandFailure { CommandFailure(.usage, message) }

  /// Whether a row has a code, bound or printed; closing punctuation does not count.
  private static func has(_ code: String, _ row: BindingExplanation) -> Bool {
    if row.bound == code || row.codePrinted == code { return true }
    guard let printed = row.codePrinted.flatMap({ OutlineNumber.text($0) }) else { return false }
    return printed == OutlineNumber.text(code)
  }
}

/// A code without what closes it: `1.1` of `1.1.`.
private enum OutlineNumber {
  static func text(_ code: String) -> String? {
    var code = code
    while let last = code.utf8.last, Array(".) ".utf8).contains(last) { code.removeLast() }
    return code.isEmpty ? nil : code
  }
}
