extension TableGrid {
  /// The grid on the columns of another table; what a row fills in two columns that become one is
  /// joined by a space.
  func placed(on alignment: ColumnAlignment, columnCount: Int) -> TableGrid {
    var placed = self
    placed.columnCount = columnCount
    placed.cells = []
    placed.slots = []
    placed.rowStarts = []
    var lengths = [Int](repeating: 0, count: rowCount)
    for cell in cells {
      guard let place = alignment.place(of: cell, columnCount: columnCount) else { continue }
      var cell = cell
      cell.column = place.lowerBound
      cell.columnSpan = place.count
      if let last = placed.cells.indices.last, placed.cells[last].row == cell.row,
        placed.cells[last].column + placed.cells[last].columnSpan > cell.column
      {
        guard !cell.cell.text.isEmpty else { continue }
        if placed.cells[last].cell.text.isEmpty {
          placed.cells[last].cell = cell.cell
        } else {
          placed.cells[last].cell.goOn(with: cell.cell)
        }
        continue
      }
      for row in cell.row..<cell.row + cell.rowSpan {
        lengths[row] = max(lengths[row], cell.column + cell.columnSpan)
      }
      placed.cells.append(cell)
    }
    placed.fillSlots(lengths: lengths)
    return placed
  }

  /// The rows of a range as a grid of their own; a span that reaches into it from above is left out
  /// with its cell, one that reaches beyond it is cut.
  func rows(_ range: Range<Int>) -> TableGrid {
    var part = TableGrid(
      caption: range.lowerBound == 0 ? caption : nil, rowCount: range.count,
      rowProvenance: Array(rowProvenance[range]))
    part.columnCount = columnCount
    part.headerRowCount = max(0, min(headerRowCount, range.upperBound) - range.lowerBound)
    var lengths = [Int](repeating: 0, count: range.count)
    // Cells stand in the order of their rows.
    var index = cells.partitioningIndex { $0.row >= range.lowerBound }
    while index < cells.count, cells[index].row < range.upperBound {
      var cell = cells[index]
      cell.rowSpan = min(cell.rowSpan, range.upperBound - cell.row)
      cell.row -= range.lowerBound
      for row in cell.row..<cell.row + cell.rowSpan {
        lengths[row] = max(lengths[row], cell.column + cell.columnSpan)
      }
      part.cells.append(cell)
      index += 1
    }
    part.fillSlots(lengths: lengths)
    return part
  }
}

extension ColumnAlignment {
  /// Where a cell comes to stand; null where it holds nothing and has no place.
  fileprivate func place(of cell: TableGrid.PlacedCell, columnCount: Int) -> Range<Int>? {
    let own = columns[
      min(cell.column, columns.count)..<min(cell.column + cell.columnSpan, columns.count)]
    // A line across the page is one across the table.
    if cell.columnSpan == columns.count, cell.columnSpan > 1 { return 0..<columnCount }
    guard let start = own.lazy.compactMap({ $0 }).first,
      let end = own.reversed().lazy.compactMap({ $0 }).first
    else { return cell.cell.text.isEmpty ? nil : columnCount - 1..<columnCount }
    return start..<max(start, end) + 1
  }
}

extension Array where Element == TableGrid.PlacedCell {
  /// The first index whose cell and all behind it fulfil the condition.
  fileprivate func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
