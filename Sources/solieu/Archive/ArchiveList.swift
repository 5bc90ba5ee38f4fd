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

  @OptionGroup var archive: ArchiveOptions

  @Option(help: ArgumentHelp("Only reports of this agency: its id or name.", valueName: "agency"))
  var agency: [String] = []

  @Option(
    help: ArgumentHelp(
      "Leave out periods that end before this one begins: 2021, 2021-S1, 2021-03-15.",
      valueName: "period"))
  var from: String?

  @Option(
    help: ArgumentHelp("Leave out periods that begin after this one ends.", valueName: "period"))
  var to: String?

  @OptionGroup var output: OutputOptions<ListingFormat>

  func validate() throws {
    for (option, text) in [("--from", from), ("--to", to)] {
      guard let text, PeriodArgument(text) == nil else { continue }
      throw ValidationError("\(option) \(text): expected a period (2021, 2021-S1) or a day.")
    }
  }

  mutating func run() throws {
    Interruption.prepare()
    let reader = try archive.reader()
    let agencies = try ArchiveOptions.agencies(named: agency, in: reader)
    let reports = try ArchiveOptions.reading { () throws(ArchiveError) in
      try reader.reports(
        agencies: agencies, from: from.flatMap(PeriodArgument.init)?.start,
        to: to.flatMap(PeriodArgument.init)?.end)
    }
    let format = output.settledFormat
    let listing = Listing(columns: ArchivedReport.Column.allCases.map(\.rawValue))
    let file = try OutputFile(orStandardOutput: output.output)
    try file.write(listing.opening(format))
    for (index, report) in reports.enumerated() {
      try file.write(listing.row(report.values, format, isFirst: index == 0))
    }
    try file.write(format == .table ? table(reports) : listing.closing(format))
    try file.finish()
  }

  private func table(_ reports: [ArchivedReport]) -> [UInt8] {
    var columns = Columns(width: output.output == nil ? Terminal.outputWidth : .max)
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
