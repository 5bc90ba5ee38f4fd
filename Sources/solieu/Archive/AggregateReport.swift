import ReportArchive
import ReportExtraction
import ReportFormats

/// Sums of series, as rows of data and for people.
///
/// One row for each period, and for each level, unit, type and province within it. `value` is the sum in units
/// of `multiplier`, null where there is none (`note` says why). `absent` are the agencies without a value,
/// by the reason; `missing` those that told the figure before and are silent now, `reporters` those
/// with a value. `definition` is the version of the form from which on the figure means what it does.
struct AggregateReport {
  static let columns = [
    "series", "label", "period", "period_start", "period_end", "frequency", "accumulation",
    "aspect",
    "definition", "level", "province", "unit", "multiplier", "type", "value", "reporters", "absent",
    "missing", "drafts", "minimum", "maximum", "answers", "reporting_agencies", "missing_agencies",
    "note",
  ]

  private let rows: [(series: ArchivedSeries, row: AggregateRow)]

  /// Makes a report of sums.
  init(_ sums: [(series: ArchivedSeries, aggregation: Aggregation)]) {
    rows = sums.flatMap { sum in sum.aggregation.rows.map { (sum.series, $0) } }
  }

  /// Writes the rows by period, in the order of the series within each.
  func write(to output: OutputFile, as format: ArchiveListingFormat) throws(CommandFailure) {
    var listing = try ArchiveListing(Self.columns, format: format, to: output)
    let ordered = rows.enumerated().sorted { left, right in
      let periods = (
        left.element.row.key.period?.sdmx ?? "", right.element.row.key.period?.sdmx ?? ""
      )
      return periods.0 == periods.1
        ? left.offset < right.offset : periods.0.utf8.lexicographicallyPrecedes(periods.1.utf8)
    }
    for (_, entry) in ordered { try listing.append(Self.cells(entry.row, of: entry.series)) }
    try listing.finish()
  }

  private static func cells(_ row: AggregateRow, of series: ArchivedSeries) -> [ListingCell] {
    let key = row.key
    let window = key.period.flatMap(ReportingPeriod.init(nominal:))
    return [
      ListingCell(series.series), ListingCell(series.label), ListingCell(key.period?.sdmx),
      ListingCell(window?.start), ListingCell(window?.end),
      ListingCell(key.period.map { Frequency($0).id }), ListingCell(key.accumulation.rawValue),
      ListingCell(key.aspect), ListingCell(key.definition), ListingCell(key.level?.rawValue),
      ListingCell(key.province), ListingCell(key.unit), ListingCell(row.multiplier),
      ListingCell(key.type), ListingCell(row.sum), ListingCell(row.reporters.count),
      .counts(row.absent.map { ($0.absence, $0.count) }), ListingCell(row.missing.count),
      ListingCell(row.drafts), ListingCell(row.minimum), ListingCell(row.maximum),
      .counts(row.answers.map { ($0.answer, $0.count) }), ListingCell(row.reporters),
      ListingCell(row.missing), ListingCell(note(row)),
    ]
  }

  private static func note(_ row: AggregateRow) -> String? {
    let note = row.isMultiplied ? "units of different multiples were multiplied out" : nil
    return row.refusal ?? note
  }

  /// A block for each series.
  var table: String {
    var blocks: [(series: ArchivedSeries, rows: [AggregateRow])] = []
    for (series, row) in rows {
      if blocks.last?.series == series {
        blocks[blocks.count - 1].rows.append(row)
      } else {
        blocks.append((series, [row]))
      }
    }
    guard !blocks.isEmpty else { return "no figures\n" }
    return blocks.map { series, rows in
      var columns = Columns(width: .max)  // A figure that is cut is none.
      columns.add([
        "PERIOD", "LEVEL", "PROVINCE", "SUM", "UNIT", "REPORTERS", "ABSENT", "MISSING", "RANGE",
        "NOTE",
      ])
      for row in rows { columns.add(Self.words(row)) }
      return TerminalText.printable("\(series.series)  \(series.label)") + "\n" + columns.text
    }.joined(separator: "\n")
  }

  private static func words(_ row: AggregateRow) -> [String] {
    let key = row.key
    let isYearToDate = key.accumulation == .yearToDate
    let period = key.period?.sdmx ?? "not known"
    let sum = row.sum.map { row.multiplier == .one ? "\($0)" : "\($0) × \(row.multiplier)" }
    let absent = row.absent.map {
      "\($0.absence.replacing("_", with: " ")) \($0.count)"
    }
    let range = [row.minimum, row.maximum].compactMap(\.self).map(\.description)
    let answers = row.answers.map { "\($0.answer): \($0.count)" }
    return [
      isYearToDate ? "\(period) (year to date)" : period, key.level?.rawValue ?? "",
      key.province ?? "", sum ?? "", key.unit ?? "", String(row.reporters.count),
      absent.joined(separator: ", "), row.missing.isEmpty ? "" : String(row.missing.count),
      range.joined(separator: ".."),
      (answers + [note(row)].compactMap(\.self)).joined(separator: "; "),
    ]
  }
}
