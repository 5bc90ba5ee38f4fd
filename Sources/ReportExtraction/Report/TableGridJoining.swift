extension TableGrid {
  /// One grid from the kept rows of several with the same columns; cells keep their provenance.
  ///
  /// A cell whose first row is left out is left out with it; a span shrinks by the rows left out.
  init(joining grids: [TableGrid], rows: [KeptRow], headerRowCount: Int) {
    var newRow = grids.map { [Int](repeating: -1, count: $0.rowCount) }
    var provenance: [Provenance] = []
    provenance.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      newRow[row.piece][row.row] = index
      provenance.append(grids[row.piece].rowProvenance[row.row])
    }
    var cells: [PlacedCell] = []
    cells.reserveCapacity(grids.reduce(0) { $0 + $1.cells.count })
    for (piece, grid) in grids.enumerated() {
      for cell in grid.cells {
        let start = newRow[piece][cell.row]
        guard start >= 0 else { continue }
        var placed = cell
        placed.row = start
        placed.rowSpan = (cell.row..<cell.row + cell.rowSpan).count { newRow[piece][$0] >= 0 }
        cells.append(placed)
      }
    }
    self.init(
      caption: grids.first?.caption, cells: cells, rowCount: rows.count,
      columnCount: grids.first?.columnCount ?? 0, headerRowCount: headerRowCount,
      rowProvenance: provenance)
  }

  /// The grid in which each of the given rows is part of the row above it: texts of one column are
  /// joined by a space.
  func mergingRows(_ cut: [Int]) -> TableGrid {
    var grid = self
    for row in cut.sorted(by: >) {
      for column in 0..<columnCount {
        guard let index = grid.cellIndex(row: row, column: column),
          grid.cells[index].row == row, grid.cells[index].column == column,
          let above = grid.cellIndex(row: row - 1, column: column)
        else { continue }
        let rest = grid.cells[index].cell
        guard !rest.text.isEmpty else { continue }
        var cell = grid.cells[above].cell
        cell.text = cell.text.isEmpty ? rest.text : cell.text + " " + rest.text
        if let start = cell.provenance.range, let end = rest.provenance.range,
          start.start == start.end
        {
          cell.provenance.range = end
        }
        grid.cells[above].cell = cell
      }
    }
    let removed = Set(cut)
    let kept = (0..<rowCount).filter { !removed.contains($0) }
      .map { KeptRow(piece: 0, row: $0, isBoundary: false) }
    return TableGrid(joining: [grid], rows: kept, headerRowCount: headerRowCount)
  }

  /// A grid from placed cells; the slots follow from them.
  init(
    caption: String?, cells: [PlacedCell], rowCount: Int, columnCount: Int, headerRowCount: Int,
    rowProvenance: [Provenance]
  ) {
    self.caption = caption
    self.cells = cells
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.headerRowCount = headerRowCount
    self.rowProvenance = rowProvenance
    var lengths = [Int](repeating: 0, count: rowCount)
    for cell in cells {
      for row in cell.row..<cell.row + cell.rowSpan {
        lengths[row] = max(lengths[row], cell.column + cell.columnSpan)
      }
    }
    fillSlots(lengths: lengths)
  }
}
