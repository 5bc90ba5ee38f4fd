internal import ReportExtraction

/// The bytes of a cell, line by line.
struct CellPieces {
  /// What is printed of the cell on its lines; each range is within one line.
  ///
  /// A new line of the cell begins with each piece that says so.
  private(set) var pieces: [(bytes: Range<Int>, beginsLine: Bool)] = []

  /// Whether nothing belongs to the cell.
  var isEmpty: Bool { pieces.isEmpty }

  /// Adds what is printed on the next line of the cell.
  mutating func addLine(_ bytes: Range<Int>) { pieces.append((bytes, true)) }

  /// Adds what follows on the same line.
  mutating func add(_ bytes: Range<Int>) { pieces.append((bytes, false)) }

  /// Adds all lines of another cell below these.
  mutating func addLines(_ other: CellPieces) {
    for (index, piece) in other.pieces.enumerated() {
      pieces.append((piece.bytes, index == 0 || piece.beginsLine))
    }
  }

  /// The cell.
  ///
  /// Its range is that of its first line with text: what stands beside the further lines of a
  /// wrapped cell belongs to others.
  ///
  /// - Parameters:
  ///   - offset: Where an empty cell stands.
  func cell(
    _ source: Span<UInt8>, at offset: Int, of line: TextLine, rowSpan: Int = 1,
    columnSpan: Int = 1, isHeader: Bool = false
  ) -> Cell {
    var printed = PrintedText()
    var range: SourceRange?
    for piece in pieces {
      if piece.beginsLine {
        printed.breakLine()
        if range == nil, !printed.isEmpty {
          range = SourceRange(start: printed.sourceStart, end: printed.sourceEnd)
        }
      }
      printed.appendUntagged(source, piece.bytes)
    }
    if range == nil, !printed.isEmpty {
      range = SourceRange(start: printed.sourceStart, end: printed.sourceEnd)
    }
    let (text, lineBreaks) = printed.take()
    return Cell(
      text: text, lineBreaks: lineBreaks, rowSpan: rowSpan, columnSpan: columnSpan,
      isHeader: isHeader,
      provenance: Provenance(
        line: line.number, page: line.page,
        range: range ?? SourceRange(start: offset, end: offset)))
  }

  /// The text alone.
  func text(_ source: Span<UInt8>) -> String {
    var printed = PrintedText()
    for piece in pieces {
      if piece.beginsLine { printed.breakLine() }
      printed.appendUntagged(source, piece.bytes)
    }
    return printed.take().text
  }
}
