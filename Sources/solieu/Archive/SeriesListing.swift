import ReportArchive
import ReportExtraction

/// Series as rows of data: one for each figure, by period, then issuer.
///
/// The fields of the record, then `known_from`, `known_to`, `revision`, then `series` (the one that was
/// asked for), `agency`, `frequency`, `accumulation`, `aspect`, `status`, `parts` (the ids of the
/// records that were added up; none for a record's own figure), `breaks` (ids) and `break_note`.
struct SeriesListing {
  static let columns =
    RecordField.allCases.map(\.rawValue) + [
      "known_from", "known_to", "revision", "series", "agency", "frequency", "accumulation",
      "aspect", "status", "parts", "breaks", "break_note",
    ]

  /// A figure with the line that it stands in.
  private struct Entry {
    var series: String
    var key: SeriesLine.Key
    var figure: SeriesFigure

    /// What orders it: period, issuer, series, then the place in the report.
    var order: [String] {
      [.period, .issuer].map { figure.text($0) ?? "" } + [series, figure.text(.document) ?? ""]
    }

    var place: [Int] {
      [RecordField.table, .row, .column].map { field in
        if case .integer(let number) = figure[field] { number } else { 0 }
      }
    }
  }

  private let entries: [Entry]

  /// Makes a listing of all figures of the answers.
  init(answers: [SeriesQuestion.Answer]) {
    entries = answers.flatMap { answer in
      answer.lines.flatMap { line in
        line.figures.map {
          Entry(series: answer.plan.series.series, key: line.key, figure: $0)
        }
      }
    }.sorted { left, right in
      left.order == right.order
        ? left.place.lexicographicallyPrecedes(right.place)
        : left.order.lexicographicallyPrecedes(right.order) {
          $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
    }
  }

  /// Writes the rows.
  func write(to output: OutputFile, as format: ArchiveListingFormat) throws(CommandFailure) {
    var listing = try ArchiveListing(Self.columns, format: format, to: output)
    for entry in entries {
      let figure = entry.figure
      let notes = figure.breaks.map(\.reason).joined(separator: "; ")
      let parts = figure.isSum ? figure.records.compactMap { $0.text(.record) } : []
      try listing.append(
        figure.values.map(ListingCell.field) + [
          ListingCell(figure.knownFrom), ListingCell(figure.knownTo), ListingCell(figure.revision),
          ListingCell(entry.series), ListingCell(entry.key.agency),
          ListingCell(entry.key.frequency?.id), ListingCell(entry.key.accumulation.rawValue),
          ListingCell(entry.key.aspect), ListingCell(figure.status.rawValue), ListingCell(parts),
          ListingCell(figure.breaks.map(\.kind.rawValue)), ListingCell(notes.isEmpty ? nil : notes),
        ])
    }
    try listing.finish()
  }
}
