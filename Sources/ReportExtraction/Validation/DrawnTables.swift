/// Finds tables that are drawn with lines of characters, which this version does not read.
///
/// Their rows are kept as lines of the prose; that they are no records is said, never silent.
enum DrawnTables {
  /// Fewer lines are a formula or a path.
  private static let leastLines = 3

  /// The finding about such lines; null where there are none.
  static func finding(in document: Document) -> Finding? {
    var lines: [Int] = []
    var count = 0
    for case .paragraph(let paragraph) in document.blocks where isRow(paragraph.text) {
      count += 1
      if let line = paragraph.provenance.line { lines.append(line) }
    }
    guard count >= leastLines else { return nil }
    return Finding(
      .inputTruncated,
      "\(count) lines look like a table drawn with '|'; such tables are not read, "
        + "tab-separated and HTML ones are",
      lines: lines)
  }

  /// Two bars or more part a line into cells: `|`, or `│` and `║` of a drawn box.
  private static func isRow(_ text: String) -> Bool {
    let utf8 = text.utf8
    guard utf8.contains(UInt8(ascii: "|")) || utf8.contains(0xE2) else { return false }
    return text.unicodeScalars.count { $0 == "|" || $0 == "│" || $0 == "║" } >= 2
  }
}
