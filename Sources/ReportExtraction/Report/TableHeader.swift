/// Which rows at the top of a table are its header.
struct TableHeader {
  let words: HeaderWords

  /// A title or a unit may stand in so many rows above a header.
  private static let mostTitleRows = 4

  /// How many rows at the top of the grid are header rows, title rows above them included.
  ///
  /// Known words tell, or a row of column letters below, or what stands below: words above codes
  /// and figures are a header, whatever they are. Where none of them tells, the source's own marks
  /// are believed.
  func rowCount(of grid: TableGrid) -> Int {
    guard grid.rowCount > 0 else { return 0 }
    if let shape = TransposedShape(of: grid, words: words) { return shape.headerRowCount }
    // A form's title or unit may stand in the table, above the header, in a cell of full width.
    var first = 0
    while first < min(Self.mostTitleRows, grid.rowCount - 1),
      Self.isTitle(row: first, of: grid) || first > 0 && Self.isEmpty(row: first, of: grid)
    {
      first += 1
    }
    guard
      isHeader(row: first, of: grid) || Self.isAboveColumnLetters(row: first, of: grid)
        || isAboveFigures(row: first, of: grid) || isHeaderAlone(row: first, of: grid)
    else {
      // Marked cells are believed where words say nothing, but a row of data in `th` is data.
      return (0..<grid.headerRowCount).contains { OutlineCode.leads(row: $0, of: grid) }
        || grid.headerRowCount == 0 ? 0 : endOfLetters(from: grid.headerRowCount, of: grid)
    }
    var end = first + 1
    for cell in grid.cells where cell.row == first { end = max(end, cell.row + cell.rowSpan) }
    end = min(end, grid.rowCount)
    while end < grid.rowCount, isSubheader(row: end, below: first, of: grid) { end += 1 }
    return endOfLetters(from: end, of: grid)
  }

  /// The end of the header whose heads end at a row: behind column letters and the unit of the table.
  private func endOfLetters(from heads: Int, of grid: TableGrid) -> Int {
    var end = heads
    while end < grid.rowCount - 1,
      Self.isColumnLetters(row: end, of: grid) || Self.isUnitTitle(row: end, of: grid)
    {
      end += 1
    }
    if end == grid.rowCount - 1, Self.isColumnLetters(row: end, of: grid) { end += 1 }
    return end
  }

  /// Whether the row's cells name roles: two or more, or all there are.
  func isHeader(row: Int, of grid: TableGrid) -> Bool {
    var named = 0
    var filled = 0
    for column in 0..<grid.columnCount {
      guard let cell = grid.cell(row: row, column: column), cell.column == column,
        cell.row == row, !cell.cell.text.isEmpty
      else { continue }
      if filled == 0, let byte = cell.cell.text.utf8.first, byte.isDigit,
        !Self.isMisreadWord(cell.cell.text)
      {
        return false
      }
      filled += 1
      if words.role(of: cell.cell.text) != nil { named += 1 }
    }
    return named >= 2 && named * 2 >= filled
  }

  /// Whether a head of capitals begins with a digit that is none: `5TT`.
  private static func isMisreadWord(_ text: String) -> Bool {
    (3...4).contains(text.utf8.count) && text.utf8.dropFirst().allSatisfy(\.isUppercase)
  }

  /// Whether the grid from the row on is a header that stands apart from its rows: it begins with the
  /// head of the codes, holds no figure, and is marked throughout, or that head reaches down to its
  /// end.
  private func isHeaderAlone(row: Int, of grid: TableGrid) -> Bool {
    guard grid.columnCount > 2, let first = grid.cell(row: row, column: 0), first.row == row,
      words.role(of: first.cell.text) == .code
    else { return false }
    let reachesEnd = grid.rowCount - row > 1 && row + first.rowSpan == grid.rowCount
    return grid.cells.allSatisfy { placed in
      placed.row < row
        || (reachesEnd || placed.cell.isHeader) && !Self.holdsFigure(placed.cell.text)
          && !UncodedPart.isMarker(placed.cell.text)
    }
  }

  /// Whether the row below is one of column letters, which only a header has below it.
  private static func isAboveColumnLetters(row: Int, of grid: TableGrid) -> Bool {
    // The cells of a header of several rows reach down to the letters.
    let end = grid.cells.lazy.filter { $0.row == row }.map { $0.row + $0.rowSpan }.max() ?? row + 1
    return [row + 1, end].contains { $0 < grid.rowCount && isColumnLetters(row: $0, of: grid) }
      && !isColumnLetters(row: row, of: grid) && !OutlineCode.leads(row: row, of: grid)
  }
}

extension OutlineCode {
  /// Whether the first filled cell of the row holds a code.
  static func leads(row: Int, of grid: TableGrid) -> Bool {
    for column in 0..<grid.columnCount {
      let text = grid.text(row: row, column: column)
      if !text.isEmpty { return OutlineCode(parsing: text) != nil }
    }
    return false
  }
}
