internal import ReportExtraction

/// Reads HTML, tag soup and Word's export included, into the same document as report text.
///
/// Lines are those of the start tags; there are no byte positions and no pages.
enum HTMLReader {
  /// Reads a range of valid UTF-8.
  ///
  /// A charset that the page declares is passed over: the bytes are UTF-8.
  ///
  /// - Throws: ``ReadingError`` where a limit is met or the parser gives up.
  static func read(_ source: Span<UInt8>, _ range: Range<Int>) throws(ReadingError) -> Document {
    var parser = try HTMLSAXParser()
    if MendedHTML.isNeeded(for: source, range) {
      try parser.parse(MendedHTML(source, range).bytes.span)
    } else {
      try parser.parse(source.extracting(range))
    }
    let (blocks, notices) = parser.finish()
    return Document(format: SourceFormat.html.rawValue, blocks: blocks, notices: notices)
  }
}
