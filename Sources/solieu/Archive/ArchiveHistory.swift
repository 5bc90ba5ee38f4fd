import ArgumentParser
import ReportArchive
import ReportExtraction
import ReportFormats

/// `solieu archive history`: every vintage of figures.
struct ArchiveHistory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Shows every vintage of figures, with the report and line each came from.",
    discussion: """
      What was known of a figure, from when to when, which report said so, what it revises, and who \
      said the same again. What was read before a correction or by another mapping is shown as former.

        solieu archive history CCHC.1.1.1
        solieu archive history 1.1.1 --agency "Sở Nội vụ" --period 2023-S1

      The name is a concept, the id of a series or an indicator, or a code: then every form that has \
      it is shown.
      """)

  @Argument(help: ArgumentHelp("A concept, indicator or code.", valueName: "name"))
  var name: String

  @OptionGroup var choice: ArchiveChoiceOptions

  @Option(help: ArgumentHelp("Only figures of this period: 2023-S1.", valueName: "period"))
  var period: String?

  @OptionGroup var output: OutputOptions<ArchiveListingFormat>

  func validate() throws {
    if let period, TimePeriod(sdmx: period) == nil {
      throw ValidationError("--period \(period): expected a period, as 2023, 2023-S1 or 2023-06.")
    }
  }

  mutating func run() throws {
    Interruption.prepare()
    let reader = try choice.file.reader(writing: [("--output", output.output)])
    let agencies = try choice.agencies(of: reader)?.map(\.id)
    let series = try choice.series(named: [name], of: reader)
    let wanted = period.flatMap(TimePeriod.init(sdmx:))?.sdmx
    let all = try ArchiveOptions.reading { () throws(ArchiveError) in
      try reader.histories(of: series.map(\.series), agencies: agencies, period: wanted)
    }
    let histories = all.filter { history in
      choice.range?.contains(history.figure.period.flatMap(TimePeriod.init(sdmx:))) ?? true
    }
    let format = output.settledFormat
    let file = try OutputFile(orStandardOutput: output.output)
    if format == .table {
      try file.write(table(histories, series))
    } else {
      try write(histories, format, to: file)
    }
    try file.finish()
  }

  /// The keys behind those of the record.
  private static let columns =
    RecordField.allCases.map(\.rawValue) + [
      "known_from", "known_to", "revision", "series", "agency", "aspect", "status", "repeats",
      "supersedes", "former_reading",
    ]

  private func write(
    _ histories: [FigureHistory], _ format: ArchiveListingFormat, to file: OutputFile
  ) throws(CommandFailure) {
    var listing = try ArchiveListing(Self.columns, format: format, to: file)
    for history in histories {
      for row in history.rows { try listing.append(row.map(ListingCell.field)) }
    }
    try listing.finish()
  }

  private func table(_ histories: [FigureHistory], _ series: [ArchivedSeries]) -> [UInt8] {
    let labels = Dictionary(series.map { ($0.series, $0.label) }) { first, _ in first }
    var blocks: [String] = []
    for history in histories {
      let figure = history.figure
      let aspect = figure.aspect.isEmpty ? nil : figure.aspect
      let parts = [figure.series, labels[figure.series], figure.agency, figure.area, aspect]
      let title = parts.compactMap(\.self) + [figure.period ?? "no period"]
      var columns = Columns(
        width: output.output == nil ? Terminal.outputWidth(elsewhere: .max) : .max)
      columns.add(["REVISION", "VALUE", "KNOWN FROM", "KNOWN TO", "REPORT", "DATE", "SOURCE", ""])
      for row in history.lines { columns.add(row) }
      blocks.append(
        title.map(TerminalText.printable).joined(separator: " · ") + "\n" + columns.text)
    }
    return Array(blocks.joined(separator: "\n").utf8)
  }
}

extension FigureHistory {
  /// The statements, then what was read before, as rows of data.
  fileprivate var rows: [[FieldValue]] {
    func text(_ text: String?) -> FieldValue { text.map(FieldValue.text) ?? .null }
    return statements.map { record in
      record.values + [
        text(record.knownFrom?.description), text(record.knownTo?.description),
        .integer(record.revision), .text(record.series), text(record.agency), .text(record.aspect),
        .text(record.status.rawValue), .boolean(record.repeats), text(record.supersedes), .null,
      ]
    }
      + former.map { former in
        former.values + [
          .null, .null, .null, .text(figure.series), text(figure.agency), .text(figure.aspect),
          .null, .boolean(false), .null, .integer(former.reading),
        ]
      }
  }

  /// The same for people.
  fileprivate var lines: [[String]] {
    statements.map { record in
      [
        record.repeats ? "=" : String(record.revision),
        Self.value(record[.value], record[.absence]),
        record.knownFrom?.description ?? "?", record.knownTo?.description ?? "",
        record[.reportNumber].shown, record[.reportDate].shown, Self.place(record.values),
        record.status == .signed ? "" : record.status.rawValue,
      ]
    }
      + former.map { former in
        [
          "former", Self.value(former[.value], former[.absence]), "", "",
          former[.reportNumber].shown, former[.reportDate].shown, Self.place(former.values),
          "reading \(former.reading), \(former.program)",
        ]
      }
  }

  private static func value(_ value: FieldValue, _ absence: FieldValue) -> String {
    absence == .null ? value.shown : "(\(absence.shown))"
  }

  private static func place(_ values: [FieldValue]) -> String {
    func shown(_ field: RecordField) -> String {
      values[RecordField.allCases.firstIndex(of: field) ?? 0].shown
    }
    let page = shown(.page)
    return "\(shown(.source)):\(shown(.line))" + (page.isEmpty ? "" : " (page \(page))")
  }
}
