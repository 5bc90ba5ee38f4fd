/// The placing of a table's cells in their grid, row by row.
struct TablePlacement {
  /// The cells placed so far.
  private(set) var cells: [TableGrid.PlacedCell] = []
  /// How many columns they reach over.
  private(set) var columnCount = 0
  /// How many slots each row has, up to its last cell.
  private(set) var rowLengths: [Int]
  /// How many spans were clamped at a limit.
  private(set) var clampedSpans = 0
  /// The line of the first of them.
  private(set) var firstClampedLine: Int?

  /// For each column the row, from 0, in which it is free again.
  private var freeFrom: [Int] = []
  /// The columns within which spans stay inside the limit on slots.
  private let columnsForSpans: Int

  /// Makes an empty placement for a table.
  init(_ table: Table) {
    let cellCount = table.rows.reduce(0) { $0 + $1.cells.count }
    let slots = max(TableGrid.slotAllowance, TableGrid.slotsPerCell * cellCount)
    columnsForSpans = slots / max(1, table.rows.count)
    rowLengths = [Int](repeating: 0, count: table.rows.count)
    cells.reserveCapacity(cellCount)
  }

  /// Places all cells.
  mutating func placeAll(_ table: Table) {
    var groupEnd = 0
    for (row, source) in table.rows.enumerated() {
      if row == groupEnd {
        while groupEnd < table.rows.count, table.rows[groupEnd].group == source.group {
          groupEnd += 1
        }
      }
      // Cells from above may reach further than those of the row; none does beyond these columns.
      var length = freeFrom.prefix(columnsForSpans).lastIndex { $0 > row }.map { $0 + 1 } ?? 0
      var column = 0
      for cell in source.cells {
        while column < freeFrom.count, freeFrom[column] > row { column += 1 }
        let span = span(of: cell, row: row, column: column, groupEnd: groupEnd)
        cells.append(
          TableGrid.PlacedCell(
            cell: cell, row: row, column: column, rowSpan: span.rows, columnSpan: span.columns))
        let end = column + span.columns
        while freeFrom.count < end { freeFrom.append(0) }
        for covered in column..<end { freeFrom[covered] = max(freeFrom[covered], row + span.rows) }
        length = max(length, end)
        column = end
      }
      rowLengths[row] = length
    }
    columnCount = freeFrom.count
  }

  /// The rows and columns that a cell covers where it is placed.
  private mutating func span(
    of cell: Cell, row: Int, column: Int, groupEnd: Int
  ) -> (rows: Int, columns: Int) {
    let columns = max(1, min(cell.columnSpan, TableGrid.maximumColumnSpan))
    let allowedColumns = max(1, min(columns, columnsForSpans - column))
    let restOfGroup = groupEnd - row
    let rows =
      switch cell.rowSpan {
      case 0: restOfGroup
      case ..<0: 1
      default: min(cell.rowSpan, TableGrid.maximumRowSpan, restOfGroup)
      }
    let allowedRows = column + allowedColumns > columnsForSpans ? 1 : rows
    let isClamped =
      allowedColumns < max(1, cell.columnSpan) || allowedRows < rows
      || cell.rowSpan > TableGrid.maximumRowSpan
    if isClamped {
      clampedSpans += 1
      if clampedSpans == 1 { firstClampedLine = cell.provenance.line }
    }
    return (allowedRows, allowedColumns)
  }
}
