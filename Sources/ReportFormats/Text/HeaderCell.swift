/// A cell of the header of an aligned table, of one line or several.
struct HeaderCell {
  /// The columns it stands over.
  var columns: ClosedRange<Int>
  /// The display columns it covers, over all its lines.
  var extent: Range<Int>
  /// The text of its first line.
  var text: String
  /// The indices of its lines, top to bottom.
  var lines: [Int]
  /// What it prints.
  var pieces = CellPieces()
  /// Where it begins in the source.
  var offset: Int
  /// Its first row in the header.
  var level = 0
  /// How many rows it takes.
  var rowSpan = 1

  /// A cell of one line.
  init(_ cell: LineCell, ofLine line: Int) {
    columns = cell.columns
    extent = cell.extent
    text = cell.text
    lines = [line]
    offset = cell.bytes.lowerBound
    pieces.addLine(cell.bytes)
  }

  /// Twice the middle of what it covers.
  var middle: Int { extent.lowerBound + extent.upperBound }

  /// Twice the height it stands at: the middle between its first and its last line.
  var height: Int { (lines.first ?? 0) + (lines.last ?? 0) }

  /// Puts another line above its own.
  mutating func addAbove(_ cell: HeaderCell) {
    // A short word that its cell was too narrow for goes on without a space.
    let isBroken = ["stt", "đvt"].contains((cell.text + text).lowercased()) && lines.count == 1
    var pieces = cell.pieces
    if isBroken {
      for piece in self.pieces.pieces { pieces.add(piece.bytes) }
    } else {
      pieces.addLines(self.pieces)
    }
    self.pieces = pieces
    text = cell.text
    lines = cell.lines + lines
    offset = cell.offset
    extent =
      min(
        extent.lowerBound, cell.extent.lowerBound)..<max(extent.upperBound, cell.extent.upperBound)
  }
}
