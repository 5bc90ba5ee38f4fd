extension TableHeader {
  /// A further header row: it fills only columns that the row above leaves open or spans, and
  /// holds no figures but years.
  ///
  /// A text that repeats the one above it stands for its span.
  func isSubheader(row: Int, below first: Int, of grid: TableGrid) -> Bool {
    if grid.cells.contains(where: { $0.row < row && $0.row >= first && $0.row + $0.rowSpan > row })
    {
      return true
    }
    if isRowOfUnits(row, of: grid) { return true }
    var named = 0
    var filled = 0
    for column in 0..<grid.columnCount {
      guard let cell = grid.cell(row: row, column: column), cell.row == row,
        !cell.cell.text.isEmpty
      else { continue }
      let text = cell.cell.text
      let above = grid.cell(row: first, column: column)
      if above?.cell.text == text { continue }
      let role = words.role(of: text)
      let isPeriod = Self.isYear(text)
      guard column > 0, isOpen(column: column, of: first, in: grid),
        role != nil || isPeriod || !Self.holdsFigure(text)
      else {
        return false
      }
      if let role = above.flatMap({ words.role(of: $0.cell.text) }), role == .code || role == .label
      {
        return false
      }
      filled += 1
      if role != nil || isPeriod && filled > 1 { named += 1 }
    }
    // One lone text that names nothing is the rest of a cell that a page break cut.
    return filled > 1 || named > 0
  }

  /// Whether the row holds nothing but units of its columns, none below the first one; those that no
  /// list knows stand in brackets.
  private func isRowOfUnits(_ row: Int, of grid: TableGrid) -> Bool {
    guard grid.text(row: row, column: 0).isEmpty else { return false }
    var filled = 0
    var known = 0
    for column in 1..<max(1, grid.columnCount) {
      let text = grid.text(row: row, column: column)
      guard !text.isEmpty else { continue }
      let words = HeaderUnit.inBrackets(text)
      if Unit(printed: words ?? text) != nil {
        known += 1
      } else if words == nil || text.utf8.contains(where: \.isDigit) {
        return false
      }
      filled += 1
    }
    return filled > 1 && known > 0
  }

  /// Whether a header row leaves a column open for the rows below, or spans it and its neighbour.
  private func isOpen(column: Int, of row: Int, in grid: TableGrid) -> Bool {
    guard let cell = grid.cell(row: row, column: column), !cell.cell.text.isEmpty else {
      return true
    }
    if cell.columnSpan > 1 { return true }
    let text = cell.cell.text
    if column > 0, grid.text(row: row, column: column - 1) == text { return true }
    guard column + 1 < grid.columnCount else { return false }
    let next = grid.text(row: row, column: column + 1)
    return next.isEmpty || next == text
  }

  /// Whether a head is a year: `2021`.
  static func isYear(_ text: String) -> Bool {
    guard text.utf8.count == 4, let year = Int(text) else { return false }
    return (1900...2100).contains(year)
  }

  static func holdsFigure(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return first.isDigit || text == "-"
  }
}
