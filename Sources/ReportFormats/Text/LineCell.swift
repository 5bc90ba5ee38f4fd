/// What one line prints of a cell.
struct LineCell {
  /// Its bytes.
  var bytes: Range<Int>
  /// The display columns it covers.
  var extent: Range<Int>
  /// The columns of the table it covers.
  var columns: ClosedRange<Int>
  /// Its text.
  var text: String
}

/// A line of a table, cut into cells.
struct TableLine {
  /// The index of the line.
  var line: Int
  /// What it prints, left to right, blank cells left out.
  var cells: [LineCell]
  /// Whether a blank line stands above it.
  var isBelowBlank = false
}
