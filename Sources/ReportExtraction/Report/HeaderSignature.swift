/// The header rows of a table, for knowing them again on the pages that follow.
struct HeaderSignature: Sendable {
  private let texts: [[String]]
  private let keys: [[String]]

  /// Takes the header rows of a grid; title rows of full width are not repeated.
  init(of grid: TableGrid) {
    let rows = (0..<min(grid.headerRowCount, grid.rowCount)).filter { row in
      let isTitle =
        grid.columnCount > 1
        && grid.cellIndex(row: row, column: 0)
          .map { grid.cells[$0].columnSpan == grid.columnCount } == true
      return !isTitle && !TableHeader.isColumnLetters(row: row, of: grid)
    }
    texts = rows.map { row in
      (0..<grid.columnCount).map { column in
        guard let index = grid.cellIndex(row: row, column: column), grid.cells[index].row == row,
          grid.cells[index].column == column
        else { return "" }
        return grid.cells[index].cell.text
      }
    }
    keys = texts.map { $0.map(Folding.key) }
  }

  /// How many rows from `start` on repeat the header, its first row at least, rows of column
  /// letters below it included; 0 where none does.
  ///
  /// Spelling may differ in case, and by what stands in brackets behind the words.
  func length(at start: Int, of grid: TableGrid) -> Int {
    guard !texts.isEmpty, isPlausible(start, of: grid), matches(0, start, of: grid) else {
      return 0
    }
    var row = start + 1
    var next = 1
    while row < grid.rowCount, next < texts.count {
      if matches(next, row, of: grid) { row += 1 }
      next += 1
    }
    while row < grid.rowCount, TableHeader.isColumnLetters(row: row, of: grid) { row += 1 }
    return row - start
  }

  /// Most rows begin with a code, and no header does.
  private func isPlausible(_ row: Int, of grid: TableGrid) -> Bool {
    guard let first = grid.text(row: row, column: 0).utf8.first else { return texts[0][0].isEmpty }
    return first > UInt8(ascii: "9")
  }

  private func matches(_ position: Int, _ row: Int, of grid: TableGrid) -> Bool {
    var filled = 0
    for column in 0..<min(texts[position].count, grid.columnCount) {
      guard let index = grid.cellIndex(row: row, column: column), grid.cells[index].row == row,
        grid.cells[index].column == column
      else {
        if texts[position][column].isEmpty { continue }
        return false
      }
      let text = grid.cells[index].cell.text
      if !text.isEmpty { filled += 1 }
      if text == texts[position][column] { continue }
      guard Self.isSameWords(Folding.key(text), keys[position][column]) else { return false }
    }
    return filled > 0
  }

  /// Whether the keys are equal, or one goes on where the other ends.
  private static func isSameWords(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    guard !left.isEmpty, !right.isEmpty else { return false }
    return left.hasPrefix(right + " ") || right.hasPrefix(left + " ")
  }
}
