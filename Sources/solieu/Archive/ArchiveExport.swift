import ArgumentParser
import ReportArchive
import ReportExtraction
import ReportFormats

/// `solieu archive export`: the records of an archive in any format.
struct ArchiveExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the records of an archive.",
    discussion: """
      By default what holds now: of each figure the last statement. Each record bears the day from \
      which it was known, the day on which another took its place, and which revision it is. Drafts \
      and plans are records like any other; the findings of the reports go with formats that have \
      a table for them.

        solieu archive export -o records.jsonl
        solieu archive export --format datapackage -o package
        solieu archive export CCHC.1.1.1 --from 2020 --to 2022-S1 --format csv
        solieu archive export --as-of 2022-07-01 --format sdmx -o sdmx
        solieu archive export --all-vintages --agency thua-thien-hue/so-noi-vu

      A SQLite database is the archive itself, with the views latest and as_of.
      """)

  @Argument(
    help: ArgumentHelp(
      "Only these series: concepts, indicators or codes.", valueName: "series"))
  var series: [String] = []

  @OptionGroup var question: ArchiveQuestionOptions
  @OptionGroup var output: OutputOptions<ExportFormat>

  @Flag(name: .customLong("all-vintages"), help: "Every statement of every figure.")
  var allVintages = false

  func validate() throws {
    if allVintages && question.asOf != nil {
      throw ValidationError("--all-vintages and --as-of exclude each other.")
    }
  }

  mutating func run() throws {
    let reader = try question.choice.file.reader(writing: [("--output", output.output)])
    let selection = try selection(of: reader)
    Interruption.prepare()
    let format = output.settledFormat
    let destination = try ExportDestination(format, at: output.output)
    do {
      try write(reader, selection, to: destination.writer)
      try ExportCoverage(selection, within: question.choice.range).tell(
        destination.writer, of: reader)
      try destination.writer.finish()
    } catch {
      throw CommandFailure(exporting: error, to: output.output ?? "standard output")
    }
    try destination.deliver()
    if let remark = destination.writer.remark { question.choice.say(remark) }
  }

  private func write(
    _ reader: ArchiveReader, _ selection: ArchiveSelection, to writer: any TablesWriter
  ) throws {
    var documents: Set<String> = []
    try reader.forEachRecord(selection) { record in
      if let range = question.choice.range {
        guard range.contains(record.text(.period).flatMap(TimePeriod.init(sdmx:))) else { return }
      }
      if let document = record.text(.document) { documents.insert(document) }
      try writer.append(
        OutputTable.row(of: record),
        from: RecordOrigin(agency: record.agency, status: record.status))
    }
    try reader.forEachFinding(of: documents) { finding, document in
      try writer.append(OutputTable.row(of: finding, about: document), to: .findings)
    }
  }

  private func selection(
    of reader: ArchiveReader
  ) throws(CommandFailure) -> ArchiveSelection {
    var selection = ArchiveSelection()
    selection.statements = allVintages ? .all : question.statements
    question.choice.range?.narrow(&selection)
    selection.agencies = try question.choice.agencies(of: reader)?.map(\.id)
    if !series.isEmpty {
      selection.series = try question.choice.series(named: series, of: reader).map(\.series)
        .sorted()
    }
    return selection
  }
}

extension OutputTable {
  /// A record of an archive as a row of records, with the columns of vintages.
  fileprivate static func row(of record: ArchivedRecord) -> [FieldValue] {
    func date(_ date: CalendarDate?) -> FieldValue {
      date.map { .text($0.description) } ?? .null
    }
    return record.values + [
      date(record.knownFrom), date(record.knownTo), .integer(record.revision),
    ]
  }
}

extension CommandFailure {
  /// Makes the failure that an error of reading an archive or of writing tables is.
  fileprivate init(exporting error: any Error, to path: String) {
    if let error = error as? ArchiveError {
      self.init(.inputOutput, "\(error)")
    } else {
      self.init(writingTables: error, to: path)
    }
  }
}
