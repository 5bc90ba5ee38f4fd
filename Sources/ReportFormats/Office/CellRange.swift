/// A rectangle of cells: `A1:C3`.
struct CellRange: Hashable {
  /// The rows, from 1, both ends included.
  var rows: ClosedRange<Int>
  /// The columns, from 1, both ends included.
  var columns: ClosedRange<Int>

  /// Makes a rectangle.
  init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// Reads `A1:C3`, or `A1` alone; null where it is none.
  init?(parsing text: String) {
    let ends = text.split(separator: ":", maxSplits: 1)
    guard let first = ends.first.flatMap({ CellReference(parsing: $0) }),
      let last = ends.last.flatMap({ CellReference(parsing: $0) }), first.row <= last.row,
      first.column <= last.column
    else { return nil }
    self.init(rows: first.row...last.row, columns: first.column...last.column)
  }

  /// The cell at its upper left.
  var anchor: CellReference {
    CellReference(row: rows.lowerBound, column: columns.lowerBound)
  }
}
