extension TableGrid {
  /// One grid from the kept rows of several with the same columns; cells keep their provenance.
  ///
  /// A cell whose first row is left out is left out with it; a span shrinks by the rows left out.
  /// A row that goes on after a page break is put into the row above it: texts of one column are
  /// joined by a space.
  init(joining grids: [TableGrid], rows: [KeptRow], headerRowCount: Int) {
    var newRow = grids.map { [Int](repeating: -1, count: $0.rowCount) }
    rowProvenance = []
    rowProvenance.reserveCapacity(rows.count)
    for row in rows where !row.isContinuation {
      newRow[row.piece][row.row] = rowProvenance.count
      rowProvenance.append(grids[row.piece].rowProvenance[row.row])
    }
    caption = grids.first?.caption
    rowCount = rowProvenance.count
    columnCount = grids.reduce(0) { max($0, $1.columnCount) }
    self.headerRowCount = headerRowCount
    cells.reserveCapacity(grids.reduce(0) { $0 + $1.cells.count })
    var lengths = [Int](repeating: 0, count: rowCount)
    for (piece, grid) in grids.enumerated() {
      for index in grid.cells.indices {
        let start = newRow[piece][grid.cells[index].row]
        guard start >= 0 else { continue }
        var placed = grid.cells[index]
        if placed.rowSpan > 1 {
          placed.rowSpan = (placed.row..<placed.row + placed.rowSpan)
            .count { newRow[piece][$0] >= 0 }
        }
        placed.row = start
        for row in start..<start + placed.rowSpan {
          lengths[row] = max(lengths[row], placed.column + placed.columnSpan)
        }
        cells.append(placed)
      }
    }
    fillSlots(lengths: lengths)
    var above = -1
    for row in rows {
      if row.isContinuation {
        goOn(row: above, with: grids[row.piece], row: row.row)
      } else {
        above += 1
      }
    }
  }

  /// Adds the texts of another grid's row to those of a row of this one.
  private mutating func goOn(row: Int, with piece: TableGrid, row rest: Int) {
    for column in 0..<piece.columnCount {
      guard let index = piece.cellIndex(row: rest, column: column),
        piece.cells[index].row == rest, piece.cells[index].column == column,
        let above = cellIndex(row: row, column: column)
      else { continue }
      let cell = piece.cells[index].cell
      guard !cell.text.isEmpty else { continue }
      cells[above].cell.goOn(with: cell)
    }
  }
}

extension Cell {
  /// Adds the rest of a cell that a page break cut; no space stands within a word (`72/KH-`, `BDT`).
  mutating func goOn(with rest: Cell) {
    footnotes += rest.footnotes
    guard !rest.text.isEmpty else { return }
    guard !text.isEmpty else {
      (text, lineBreaks, stored, provenance) =
        (rest.text, rest.lineBreaks, rest.stored, rest.provenance)
      return
    }
    if !OpenPhrase.endsInWord(text) { text += " " }
    let start = text.utf8.count
    lineBreaks += rest.lineBreaks.map { $0 + start }
    text += rest.text
    stored = nil
  }
}
