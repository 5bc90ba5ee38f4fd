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
      let heads = Self.narrowed(row, of: grid)
      let isOpenBelow = (0..<grid.columnCount).map { column in
        rows[(position + 1)...].contains { !grid.text(row: $0, column: column).isEmpty }
      }
      // The text to the left, and the column in which it stands.
      var nearest: (text: String, column: Int)?
      for column in 0..<grid.columnCount {
        var text = heads[column] ?? grid.text(row: row, column: column)
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

  /// The heads of a row by the columns they stand above, where their spans reach over more columns
  /// than there are, each over as many too many; empty where they add up.
  private static func narrowed(_ row: Int, of grid: TableGrid) -> [Int: String] {
    let heads = grid.cells.filter { $0.row == row && $0.rowSpan == 1 && $0.columnSpan > 1 }
    guard heads.count > 1, let first = heads.first, let last = heads.last else { return [:] }
    let end = last.column + last.columnSpan
    let ends = grid.cells.reduce(0) { $1.row > row ? max($0, $1.column + 1) : $0 }
    let isOneRun = zip(heads, heads.dropFirst()).allSatisfy {
      $0.column + $0.columnSpan == $1.column
    }
    let surplus = end - ends
    guard isOneRun, ends > first.column, surplus > 0, surplus.isMultiple(of: heads.count) else {
      return [:]
    }
    let each = surplus / heads.count
    guard heads.allSatisfy({ $0.columnSpan > each }) else { return [:] }
    var texts: [Int: String] = [:]
    var column = first.column
    for head in heads {
      for covered in column..<column + head.columnSpan - each { texts[covered] = head.cell.text }
      column += head.columnSpan - each
    }
    return texts
  }
}
