extension TableGrid {
  init(_ table: Table, notices: inout [ReadingNotice]) {
    var cells: [PlacedCell] = []
    var width = 0
    var occupied: [[Bool]] = []
    for (r, row) in table.rows.enumerated() {
      while occupied.count <= r { occupied.append([]) }
      var c = 0
      for cell in row.cells {
        while c < occupied[r].count, occupied[r][c] { c += 1 }
        let cs = max(1, min(1000, cell.columnSpan)), rs = max(1, min(cell.rowSpan, table.rows.count - r))
        for rr in r..<r + rs {
          while occupied.count <= rr { occupied.append([]) }
          while occupied[rr].count < c + cs { occupied[rr].append(false) }
          for cc in c..<c + cs { occupied[rr][cc] = true }
        }
        cells.append(PlacedCell(cell: cell, row: r, column: c, rowSpan: rs, columnSpan: cs))
        c += cs
        width = max(width, c)
      }
    }
    self.init(caption: table.caption, cells: cells, rowCount: table.rows.count, columnCount: width,
      headerRowCount: 0, rowProvenance: table.rows.map(\.provenance))
  }
}
