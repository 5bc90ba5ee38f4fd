import ArgumentParser

/// A format in which a series is written.
enum SeriesFormat: String, OutputFormat {
  /// One JSON object per line.
  case jsonl
  /// A list of the same objects.
  case json
  /// One row each, under a header.
  case csv
  /// For people: a block for each agency and frequency, with gaps and breaks.
  case table
  /// The same as bars.
  case chart

  static let onTerminal = table
  static let offTerminal = jsonl

  /// The format of the rows; null where people read them.
  var listing: ArchiveListingFormat? {
    switch self {
    case .jsonl: .jsonl
    case .json: .json
    case .csv: .csv
    case .table, .chart: nil
    }
  }
}
