import ReportExtraction

/// Tables as grids for people: a cell stands in its first slot, the slots it spans are empty.
enum GridText {
  /// The tables of one source.
  static func body(of tables: [TableGrid], source: String, width: Int) -> [UInt8] {
    var text = ""
    for (index, table) in tables.enumerated() {
      let caption = table.caption.map { ": \($0)" } ?? ""
      text += "\(source), table \(index + 1), "
      text += "\(table.rowCount) rows, \(table.columnCount) columns\(caption)\n"
      text += grid(table, width: width)
      if index + 1 < tables.count { text += "\n" }
    }
    if tables.isEmpty { text = "\(source): no table\n" }
    return Array(text.utf8)
  }

  private static func grid(_ table: TableGrid, width: Int) -> String {
    var columns = Columns(width: width)
    for row in 0..<table.rowCount {
      columns.add(
        (0..<table.columnCount).map { column in
          guard let placed = table.cell(row: row, column: column), placed.row == row,
            placed.column == column
          else { return "" }
          return placed.cell.text
        })
    }
    return columns.text
  }
}
