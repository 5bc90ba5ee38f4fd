import ArgumentParser
import ReportArchive
import ReportExtraction

/// `solieu archive list`: the reports of an archive.
struct ArchiveList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the reports of an archive.",
    discussion: """
      One line a report, by period, then issuer: what it is, whether it is signed, which report \
      replaces it, how many records and findings it has, from when to when it held.

        solieu archive list
        solieu archive list --agency "Sở Nội vụ" --from 2021 --to 2023-S1
        solieu archive list --format csv -o reports.csv
      """)

  @OptionGroup var choice: ArchiveChoiceOptions
  @OptionGroup var output: OutputOptions<ArchiveListingFormat>

  mutating func run() throws {
    Interruption.prepare()
    let reader = try choice.file.reader(writing: [("--output", output.output)])
    let agencies = try choice.agencies(of: reader)?.map(\.id)
    let all = try ArchiveOptions.reading { () throws(ArchiveError) in
      try reader.reports(agencies: agencies)
    }
    let reports = all.filter { report in
      guard let range = choice.range else { return true }
      guard case .text(let period) = report[.period] else { return false }
      return range.contains(TimePeriod(sdmx: period))
    }
    let format = output.settledFormat
    let file = try OutputFile(orStandardOutput: output.output)
    if format == .table {
      try file.write(table(reports))
    } else {
      var listing = try ArchiveListing(
        ArchivedReport.Column.allCases.map(\.rawValue), format: format, to: file)
      for report in reports { try listing.append(report.values.map(ListingCell.field)) }
      try listing.finish()
    }
    try file.finish()
  }

  private func table(_ reports: [ArchivedReport]) -> [UInt8] {
    var columns = Columns(
      width: output.output == nil ? Terminal.outputWidth(elsewhere: .max) : .max)
    columns.add([
      "PERIOD", "AGENCY", "NUMBER", "DATE", "STATUS", "RECORDS", "FINDINGS", "REPLACED BY",
      "SOURCE",
    ])
    for report in reports {
      let cells: [ArchivedReport.Column] = [
        .period, .agency, .reportNumber, .reportDate, .status, .records, .findings, .replacedBy,
        .source,
      ]
      columns.add(cells.map { report[$0].shown })
    }
    return Array(columns.text.utf8)
  }
}

extension FieldValue {
  /// What people are shown; nothing where there is nothing.
  var shown: String {
    switch self {
    case .null: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .boolean(let answer): answer ? "true" : "false"
    case .range(let range): "\(range.start)-\(range.end)"
    case .texts(let texts): texts.joined(separator: " ")
    }
  }
}
