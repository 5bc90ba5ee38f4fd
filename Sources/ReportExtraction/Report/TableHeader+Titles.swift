extension TableHeader {
  /// Whether the row holds one text alone, that reaches across the whole table or repeats in each of
  /// its columns, or that states a unit.
  static func isTitle(row: Int, of grid: TableGrid) -> Bool {
    guard grid.columnCount > 1 else { return false }
    var text: String?
    var columns = 0
    var span = 0
    for column in 0..<grid.columnCount {
      guard let index = grid.cellIndex(row: row, column: column), grid.cells[index].row == row
      else {
        continue
      }
      let cell = grid.cells[index]
      guard !cell.cell.text.isEmpty else { continue }
      guard text == nil || text == cell.cell.text else { return false }
      text = cell.cell.text
      columns += 1
      span = max(span, cell.columnSpan)
    }
    guard let text else { return false }
    return columns == grid.columnCount && (span == columns || columns > 2)
      || Unit.isCaption(text)
  }

  /// Whether nothing stands in the row.
  static func isEmpty(row: Int, of grid: TableGrid) -> Bool {
    (0..<grid.columnCount).allSatisfy { grid.text(row: row, column: $0).isEmpty }
  }

  /// Whether the row holds nothing but the unit of the whole table.
  static func isUnitTitle(row: Int, of grid: TableGrid) -> Bool {
    guard isTitle(row: row, of: grid) else { return false }
    return (0..<grid.columnCount).contains { Unit.isCaption(grid.text(row: row, column: $0)) }
  }

  /// The texts of the title rows of a grid's header.
  static func titles(of grid: TableGrid) -> [String] {
    (0..<min(grid.headerRowCount, grid.rowCount)).compactMap { row in
      guard isTitle(row: row, of: grid) else { return nil }
      return (0..<grid.columnCount).lazy.map { grid.text(row: row, column: $0) }
        .first { !$0.isEmpty }
    }
  }
}
