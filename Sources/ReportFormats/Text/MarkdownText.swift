/// The text of a Markdown cell without its marks: `**bold**`, `*italic*`, `\*`.
///
/// A mark opens before and closes behind a character that is no space; what has no counterpart in its
/// cell is text (after CommonMark 6.2).
enum MarkdownText {
  private struct Mark {
    var range: Range<Int>
    var opens: Bool
    var closes: Bool
  }

  /// What is text in a range.
  static func pieces(_ range: Range<Int>, _ source: Span<UInt8>) -> CellPieces {
    var pieces = CellPieces()
    var start = range.lowerBound
    var isFirst = true
    for mark in removed(range, source) {
      if isFirst {
        pieces.addLine(start..<mark.lowerBound)
      } else {
        pieces.add(start..<mark.lowerBound)
      }
      (start, isFirst) = (mark.upperBound, false)
    }
    if isFirst {
      pieces.addLine(start..<range.upperBound)
    } else {
      pieces.add(start..<range.upperBound)
    }
    return pieces
  }

  /// The marks that are no text, in order.
  private static func removed(_ range: Range<Int>, _ source: Span<UInt8>) -> [Range<Int>] {
    var removed: [Range<Int>] = []
    var open: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      if byte == 0x5C, index + 1 < range.upperBound, isPunctuation(source[index + 1]) {
        removed.append(index..<index + 1)
        index += 2
        continue
      }
      guard byte == 0x2A || byte == 0x5F else {
        index += 1
        continue
      }
      let mark = mark(at: index, range, source)
      index = mark.range.upperBound
      var rest = mark.range
      while mark.closes, !rest.isEmpty,
        let match = open.lastIndex(where: {
          source[$0.lowerBound] == byte && $0.count <= rest.count
        })
      {
        let end = rest.lowerBound + open[match].count
        removed += [open[match], rest.lowerBound..<end]
        rest = end..<rest.upperBound
        open.removeSubrange(match...)
      }
      if mark.opens, !rest.isEmpty { open.append(rest) }
    }
    return removed.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func mark(at start: Int, _ range: Range<Int>, _ source: Span<UInt8>) -> Mark {
    var end = start
    while end < range.upperBound, source[end] == source[start] { end += 1 }
    let before = start > range.lowerBound ? source[start - 1] : 0x20
    let after = end < range.upperBound ? source[end] : 0x20
    // Within a word a low line is a letter.
    let isLow = source[start] == 0x5F
    return Mark(
      range: start..<end, opens: after > 0x20 && !(isLow && isWord(before)),
      closes: before > 0x20 && !(isLow && isWord(after)))
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}
