import ArgumentParser

/// A format in which rows of an answer of the archive are written.
enum ArchiveListingFormat: String, OutputFormat {
  /// One JSON object per line.
  case jsonl
  /// A list of the same objects.
  case json
  /// One row each, under a header.
  case csv
  /// For people.
  case table

  static let onTerminal = table
  static let offTerminal = jsonl
}
