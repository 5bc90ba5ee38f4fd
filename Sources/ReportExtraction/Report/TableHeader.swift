/// Which rows at the top of a table are its header.
struct TableHeader {
  let words: HeaderWords

  /// How many rows at the top of the grid are header rows, title rows above them included.
  func rowCount(of grid: TableGrid) -> Int {
    guard grid.rowCount > 0 else { return 0 }
    // A form's title or unit may stand in the table, above the header, in a cell of full width.
    var first = 0
    while first < min(4, grid.rowCount), isFullWidth(row: first, of: grid) { first += 1 }
    guard first < grid.rowCount,
      isHeader(row: first, of: grid) || Self.isAboveColumnLetters(row: first, of: grid)
    else {
      // Marked cells are believed where words say nothing, but a row of data in `th` is data.
      return (0..<grid.headerRowCount).contains { OutlineCode.leads(row: $0, of: grid) }
        ? 0 : grid.headerRowCount
    }
    var end = first + 1
    for cell in grid.cells where cell.row == first { end = max(end, cell.row + cell.rowSpan) }
    end = min(end, grid.rowCount)
    while end < grid.rowCount, isSubheader(row: end, below: first, of: grid) { end += 1 }
    if end < grid.rowCount, Self.isColumnLetters(row: end, of: grid) { end += 1 }
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
      if filled == 0, let byte = cell.cell.text.utf8.first,
        byte.isDigit
      {
        return false
      }
      filled += 1
      if words.role(of: cell.cell.text) != nil { named += 1 }
    }
    return named >= 2 && named * 2 >= filled
  }

  /// A further header row: it fills only columns that the row above leaves open or spans, and
  /// holds no figures.
  private func isSubheader(row: Int, below first: Int, of grid: TableGrid) -> Bool {
    if grid.cells.contains(where: { $0.row < row && $0.row >= first && $0.row + $0.rowSpan > row })
    {
      return true
    }
    var named = 0
    var filled = 0
    for column in 0..<grid.columnCount {
      guard let cell = grid.cell(row: row, column: column), cell.row == row,
        !cell.cell.text.isEmpty
      else { continue }
      let text = cell.cell.text
      let above = grid.cell(row: first, column: column)
      let isOpen =
        above == nil || above?.cell.text.isEmpty == true || (above?.columnSpan ?? 1) > 1
        || (column + 1 < grid.columnCount
          && grid.cell(row: first, column: column + 1)?.cell.text.isEmpty == true)
      guard isOpen, column > 0, words.role(of: text) != nil || !Self.holdsFigure(text) else {
        return false
      }
      if let role = above.flatMap({ words.role(of: $0.cell.text) }), role == .code || role == .label
      {
        return false
      }
      filled += 1
      if words.role(of: text) != nil { named += 1 }
    }
    // One lone text that names nothing is the rest of a cell that a page break cut.
    return filled > 1 || named > 0
  }

  /// Column letters and numbers in sequence: `A B 1 2`, `(1) (2) (3)=(1)+(2)`.
  ///
  /// Letters come first, from A on, then numbers from 1 on, one for each column: a row of data with
  /// short texts (`1 A 5`) is none.
  static func isColumnLetters(row: Int, of grid: TableGrid) -> Bool {
    guard grid.columnCount >= 3 else { return false }
    var letter = UInt8(ascii: "A")
    var number = 1
    for column in 0..<grid.columnCount {
      let utf8 = grid.text(row: row, column: column).utf8
      guard let first = utf8.first else { return false }
      if utf8.count == 1, first.isUppercase {
        guard first == letter, number == 1 else { return false }
        letter += 1
        continue
      }
      guard utf8.allSatisfy({ $0.isDigit || formulaSigns.contains($0) }),
        leadingNumber(of: utf8) == number
      else { return false }
      number += 1
    }
    return true
  }

  /// Whether the row below is one of column letters, which only a header has below it.
  private static func isAboveColumnLetters(row: Int, of grid: TableGrid) -> Bool {
    row + 1 < grid.rowCount && isColumnLetters(row: row + 1, of: grid)
      && !isColumnLetters(row: row, of: grid) && !OutlineCode.leads(row: row, of: grid)
  }

  private static func leadingNumber(of utf8: String.UTF8View) -> Int? {
    let digits = utf8.drop { !$0.isDigit }.prefix { $0.isDigit }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private func isFullWidth(row: Int, of grid: TableGrid) -> Bool {
    guard grid.columnCount > 1, let cell = grid.cell(row: row, column: 0) else { return false }
    return cell.columnSpan == grid.columnCount && !cell.cell.text.isEmpty
  }

  private static let formulaSigns: [UInt8] = Array("()*+-/:= x".utf8)

  private static func holdsFigure(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return first.isDigit || text == "-"
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
