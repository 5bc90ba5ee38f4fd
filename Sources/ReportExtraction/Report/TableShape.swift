/// How the indicators of a table lie.
enum TableShape: Hashable, Sendable {
  /// One indicator a row.
  case rows
  /// Labels with their values, several groups of them side by side in each row.
  case pairs([Pair])
  /// One indicator a column, what it says of itself down the rows.
  case transposed(TransposedShape)

  /// The columns of one group, from 0.
  struct Pair: Hashable, Sendable {
    /// The column of codes.
    var code: Int?
    /// The column of labels.
    var label: Int
    /// The column of units.
    var unit: Int?
    /// The columns of values.
    var values: [Int]
  }
}

extension IndicatorRow {
  /// The pairs of each row, left to right; those of one row have its number.
  static func pairRows(of grid: TableGrid, pairs: [TableShape.Pair]) -> [IndicatorRow] {
    guard grid.headerRowCount < grid.rowCount else { return [] }
    var rows: [IndicatorRow] = []
    for index in grid.headerRowCount..<grid.rowCount {
      for (position, pair) in pairs.enumerated() {
        let roles = ColumnRoles(
          code: pair.code, label: pair.label, unit: pair.unit, values: pairs.flatMap(\.values))
        var row = IndicatorRow(
          index, number: index - grid.headerRowCount + 1, of: grid, roles: roles)
        row.values.removeAll { !pair.values.contains(roles.values[$0.index].column) }
        // An open group fills a row whose number of indicators does not add up.
        if position > 0, row.label.isEmpty, row.codePrinted == nil, row.isBare { continue }
        rows.append(row)
      }
    }
    return rows
  }

  /// One row for each column behind the heads; its number is that of the grid column, from 1.
  static func transposedRows(of grid: TableGrid, _ shape: TransposedShape) -> [IndicatorRow] {
    let turned = TableGrid(turning: grid)
    let roles = ColumnRoles(
      code: shape.code, label: shape.label, unit: shape.unit, values: shape.values)
    return (1..<turned.rowCount).map { column in
      var row = IndicatorRow(column, number: column + 1, of: turned, roles: roles)
      row.provenance = grid.rowProvenance[shape.values[0]]
      return row
    }
  }
}

extension TableGrid {
  /// The grid with rows and columns exchanged.
  fileprivate init(turning grid: TableGrid) {
    caption = grid.caption
    rowCount = grid.columnCount
    columnCount = grid.rowCount
    rowProvenance = [Provenance](repeating: Provenance(), count: rowCount)
    cells = grid.cells.map { placed in
      var turned = placed
      (turned.row, turned.column) = (placed.column, placed.row)
      (turned.rowSpan, turned.columnSpan) = (placed.columnSpan, placed.rowSpan)
      return turned
    }
    fillSlots(lengths: [Int](repeating: columnCount, count: rowCount))
  }
}
