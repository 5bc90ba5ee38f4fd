internal import ReportExtraction

/// Reads HTML.
enum HTMLReader {
  static func read(_ source: Span<UInt8>, _ range: Range<Int>) throws(ReadingError) -> Document {
    Document(format: SourceFormat.html.rawValue, blocks: [])
  }
}
