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
    if let mended = mended(source, range) {
      try parser.parse(mended.span)
    } else {
      try parser.parse(source.extracting(range))
    }
    let (blocks, notices) = parser.finish()
    return Document(format: SourceFormat.html.rawValue, blocks: blocks, notices: notices)
  }

  /// The source with what the parser would lose or miscount mended; null where there is nothing.
  ///
  /// libxml2 drops all up to the next `>` after a `<` that begins no tag (`<đúng hạn>`), which the
  /// standard keeps as text; and it counts no lines that end in a lone CR.
  private static func mended(_ source: Span<UInt8>, _ range: Range<Int>) -> [UInt8]? {
    let hasLoneReturns = !source.contains(0x0A) && source.contains(0x0D)
    guard hasLoneReturns || hasStrayAngle(source, range) else { return nil }
    var mended: [UInt8] = []
    mended.reserveCapacity(range.count + range.count / 16)
    for index in range {
      switch source[index] {
      case 0x3C where index + 1 == range.upperBound || !beginsTag(source[index + 1]):
        for byte in "&lt;".utf8 { mended.append(byte) }
      case 0x0D where hasLoneReturns: mended.append(0x0A)
      case let byte: mended.append(byte)
      }
    }
    return mended
  }

  private static func hasStrayAngle(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var found = false
    for index in range.dropLast() {
      found = found || source[index] == 0x3C && !beginsTag(source[index + 1])
    }
    return found || range.last.map { source[$0] == 0x3C } ?? false
  }

  /// Whether a byte after `<` begins a tag, a comment or a declaration (HTML standard, 13.2.5.6).
  @inline(__always)
  private static func beginsTag(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == 0x2F || byte == 0x21 || byte == 0x3F
  }
}
