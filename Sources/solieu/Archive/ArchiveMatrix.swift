import ArgumentParser
import ReportArchive
import ReportExtraction

/// `solieu archive matrix`: who reported what, and what is missing.
struct ArchiveMatrix: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Says who reported, what is missing, copied forward or out of line.",
    discussion: """
      Reporters by periods, a block for each form (over all its versions) and frequency. A report is \
      missing where the agency reported before and anybody reported for the period or a later one. \
      It is taken for a copy where at least \(FigureSheet.copiedShare.numerator) of \
      \(FigureSheet.copiedShare.denominator) figures are those of the period before, and is out of \
      line where a figure stands far from the agency's own earlier ones (at least \
      \(FigureOutlier.leastPeriods) periods; median and median absolute deviation of the logarithms).

        solieu archive matrix
        solieu archive matrix --mapping kstthc-2020 --from 2021 --format csv
        solieu archive matrix --format jsonl | jq 'select(.state == "missing")'
      """)

  @OptionGroup var question: ArchiveQuestionOptions

  @Option(
    help: ArgumentHelp(
      "Only this form, over all its versions: the id of a mapping.", valueName: "id"))
  var mapping: String?

  @OptionGroup var output: OutputOptions<ArchiveListingFormat>

  mutating func run() throws {
    let reader = try question.choice.file.reader(writing: [("--output", output.output)])
    let versions = try ArchiveOptions.reading { () throws(ArchiveError) in
      try reader.versions()
    }
    let filed = try ArchiveOptions.reading { () throws(ArchiveError) in
      try reader.filedReports()
    }
    try checkMapping(filed, versions)
    var matrix = ReportingMatrix(
      filed, agencies: try agencies(of: reader), versions: versions, mapping: mapping,
      range: question.choice.range, asOf: question.day)
    let registry = try RegistryStore.load(mappings: question.choice.mappings)
    matrix.hasEnded = { agency, day in
      registry.successor(of: agency, on: day).map { $0 != agency } ?? false
    }
    if matrix.unplaced > 0 {
      question.choice.say(
        "reports without an issuer or a period, which stand nowhere: \(matrix.unplaced)")
    }
    let file = try OutputFile(orStandardOutput: output.output)
    let format = output.settledFormat
    if format == .table {
      var table = MatrixTable(matrix)
      try forEachReporter(matrix, reader) { blocks throws(CommandFailure) in table.add(blocks) }
      try file.write(Array(table.text.utf8))
    } else {
      var listing = try ArchiveListing(MatrixListing.columns, format: format, to: file)
      var rows: [MatrixListing.Row] = []
      try forEachReporter(matrix, reader) { blocks throws(CommandFailure) in
        rows += blocks.flatMap { $0.cells.map(MatrixListing.Row.init) }
      }
      for row in rows.sorted() { try listing.append(row.cells) }
      try listing.finish()
    }
    try file.finish()
  }

  private func agencies(of reader: ArchiveReader) throws(CommandFailure) -> [Agency] {
    if let named = try question.choice.agencies(of: reader) { return named }
    return try ArchiveOptions.reading { () throws(ArchiveError) in try reader.agencies() }
  }

  private func checkMapping(
    _ filed: [FiledReport], _ versions: VersionCatalogue
  ) throws(CommandFailure) {
    guard let mapping else { return }
    let ids = Set(filed.flatMap(\.mappings)).union(versions.versions.map(\.id))
    guard !ids.contains(mapping) else { return }
    throw CommandFailure(
      .usage,
      "--mapping \(mapping): no such form in \(question.choice.file.archive), "
        + (ids.isEmpty ? "which has none" : "which has: \(ids.sorted().joined(separator: ", "))"))
  }

  /// Goes through the reporters, the figures of one at a time.
  private func forEachReporter(
    _ matrix: ReportingMatrix, _ reader: ArchiveReader,
    _ body: ([(block: ReportingMatrix.Block, cells: [MatrixCell])]) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    for reporter in matrix.reporters {
      var selection = ArchiveSelection()
      selection.agencies = [reporter]
      selection.statements = question.statements
      var reading = matrix.reading(of: reporter)
      try ArchiveOptions.forEachRecord(reader, selection) { reading.add($0) }
      try body(matrix.cells(of: reading))
    }
  }
}
