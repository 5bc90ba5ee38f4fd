/// The texts above each column of a table, top to bottom.
///
/// Titles of full width and rows of column letters are left out; a text that stands twice one above
/// the other, as a span repeated does, is given once.
struct HeaderPaths {
  /// The texts above each column.
  let columns: [[String]]

  /// Reads the header rows of a grid.
  init(of grid: TableGrid) {
    let rows = (0..<min(grid.headerRowCount, grid.rowCount)).filter {
      !TableHeader.isTitle(row: $0, of: grid) && !TableHeader.isColumnLetters(row: $0, of: grid)
    }
    var paths = [[String]](repeating: [], count: grid.columnCount)
    for (position, row) in rows.enumerated() {
      let above = paths
      let isOpenBelow = (0..<grid.columnCount).map { column in
        rows[(position + 1)...].contains { !grid.text(row: $0, column: column).isEmpty }
      }
      // The text to the left, and the column in which it stands.
      var nearest: (text: String, column: Int)?
      for column in 0..<grid.columnCount {
        var text = grid.text(row: row, column: column)
        if !text.isEmpty {
          nearest = isOpenBelow[column] ? (text, column) : nil
        } else if let left = nearest, isOpenBelow[column], above[column] == above[left.column] {
          // Text states no spans: an open cell that is filled further down stands under its
          // neighbour, where that is parted below as well and both have the same above them.
          text = left.text
        }
        if !text.isEmpty, paths[column].last != text { paths[column].append(text) }
      }
    }
    columns = paths
  }
}
