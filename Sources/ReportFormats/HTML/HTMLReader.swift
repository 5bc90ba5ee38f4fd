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
    var parser = try HTMLSAXParser(hasLegacyFonts: HTMLFonts.areNeeded(for: source))
    if source.firstBlock(with: 0x0A, from: 0) == nil, source.contains(0x0D) {
      // libxml2 counts no lines that end in a lone CR.
      var lines: [UInt8] = []
      lines.append(source, range)
      for index in lines.indices where lines[index] == 0x0D { lines[index] = 0x0A }
      try parser.parse(lines.span)
    } else {
      try parser.parse(source.extracting(range))
    }
    var document = try parser.finish()
    if !document.notices.contains(where: { $0.rule == .inputTruncated }),
      endsInsideTag(source, range)
    {
      document.notices.append(
        ReadingNotice(rule: .inputTruncated, message: "the page ends inside a tag"))
    }
    return document
  }

  /// Whether the last `<` begins a tag that no `>` ends; libxml2 says nothing of it.
  private static func endsInsideTag(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range.reversed() {
      switch source[index] {
      case 0x3E: return false
      case 0x3C:
        guard index + 1 < range.upperBound else { return true }
        return (source[index + 1] | 0x20) &- 0x61 < 26 || source[index + 1] == 0x2F
      default: break
      }
    }
    return false
  }
}
