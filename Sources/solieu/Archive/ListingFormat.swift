import ArgumentParser

/// A format in which the rows of a list are written.
enum ListingFormat: String, OutputFormat {
  /// One JSON object per line.
  case jsonl
  /// A list of JSON objects.
  case json
  /// One row per line, a header before them.
  case csv
  /// For people.
  case table

  static let onTerminal = table
  static let offTerminal = jsonl
}

extension OutputOptions<ListingFormat> {
  /// The format that the options, the name of the output and the terminal settle.
  var settledFormat: ListingFormat {
    if let namedFormat { return namedFormat }
    return output == nil && FileDescriptor.standardOutput().isTerminal ? .table : .jsonl
  }
}
