/// Which rows at the top of a table are its header.
struct TableHeader {
  let words: HeaderWords

  /// A title or a unit may stand in so many rows above a header.
  private static let mostTitleRows = 4
  /// So many rows below a header tell what its columns hold.
  private static let sampleRows = 12

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
    while first < min(Self.mostTitleRows, grid.rowCount - 1), Self.isTitle(row: first, of: grid) {
      first += 1
    }
    guard
      isHeader(row: first, of: grid) || Self.isAboveColumnLetters(row: first, of: grid)
        || isAboveFigures(row: first, of: grid)
    else {
      // Marked cells are believed where words say nothing, but a row of data in `th` is data.
      return (0..<grid.headerRowCount).contains { OutlineCode.leads(row: $0, of: grid) }
        ? 0 : grid.headerRowCount
    }
    var end = first + 1
    for cell in grid.cells where cell.row == first { end = max(end, cell.row + cell.rowSpan) }
    end = min(end, grid.rowCount)
    while end < grid.rowCount, isSubheader(row: end, below: first, of: grid) { end += 1 }
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

  // MARK: - What stands below

  /// Whether the row holds words only, and below it a column of codes begins or a column of figures.
  ///
  /// A row of data that a page break put on top is none: it opens with a part's words, ends a key
  /// with a colon, or holds what a row below it holds too.
  private func isAboveFigures(row: Int, of grid: TableGrid) -> Bool {
    guard row + 1 < grid.rowCount, grid.columnCount > 1 else { return false }
    let below = (row + 1)..<min(grid.rowCount, row + 1 + Self.sampleRows)
    var filled = 0
    var named = 0
    for column in 0..<grid.columnCount {
      guard let cell = grid.cell(row: row, column: column), cell.column == column,
        cell.row == row, !cell.cell.text.isEmpty
      else { continue }
      let text = cell.cell.text
      guard text.utf8.last != UInt8(ascii: ":"), !UncodedPart.isMarker(text) else { return false }
      let role = words.role(of: text)
      if role == nil, !Self.isYear(text),
        Self.holdsFigure(text) || ColumnContent.looksLikeFigure(text)
      {
        return false
      }
      if below.contains(where: { grid.text(row: $0, column: column) == text }) { return false }
      filled += 1
      if role != nil || Self.isCount(text) { named += 1 }
    }
    guard filled >= 2, filled * 2 > grid.columnCount, !OutlineCode.leads(row: row, of: grid),
      !grid.text(row: row, column: 0).isEmpty || !opensWithCode(below, of: grid)
    else {
      return false
    }
    // Two columns without any known word are as likely pairs of keys and values.
    guard grid.columnCount > 2 || named > 0 else { return false }
    let data = below.dropFirst(lowerHeaderRows(below, of: grid))
    return hasFigures(data, row: row, of: grid)
      || filled == grid.columnCount && filled > 2 && beginsWithCodes(data, of: grid)
  }

  /// Whether the first of the rows that has a first cell has a code there.
  private func opensWithCode(_ rows: Range<Int>, of grid: TableGrid) -> Bool {
    let first = rows.lazy.map { grid.text(row: $0, column: 0) }.first { !$0.isEmpty }
    return first.map { OutlineCode(parsing: $0) != nil } ?? true
  }

  /// How many of the rows hold neither a figure nor a code, as the lower rows of a header.
  private func lowerHeaderRows(_ rows: Range<Int>, of grid: TableGrid) -> Int {
    let words = rows.prefix(2).prefix { row in
      !OutlineCode.leads(row: row, of: grid)
        && !(1..<grid.columnCount).contains { column in
          let text = grid.text(row: row, column: column)
          return !text.isEmpty && ColumnContent.looksLikeFigure(text)
        }
    }
    return words.count < rows.count ? words.count : 0
  }

  /// Whether most of the rows begin with codes.
  private func beginsWithCodes(_ rows: Range<Int>.SubSequence, of grid: TableGrid) -> Bool {
    let codes = rows.count { OutlineCode(parsing: grid.text(row: $0, column: 0)) != nil }
    return codes * 3 >= rows.count * 2
  }

  /// Whether a column behind the first holds figures below words.
  private func hasFigures(_ rows: Range<Int>.SubSequence, row: Int, of grid: TableGrid) -> Bool {
    (1..<grid.columnCount).contains { column in
      guard !grid.text(row: row, column: column).isEmpty else { return false }
      var figures = 0
      var filled = 0
      for below in rows {
        let text = grid.text(row: below, column: column)
        guard !text.isEmpty else { continue }
        filled += 1
        if ColumnContent.isQuantity(text) { figures += 1 }
      }
      return filled > 0 && figures * 3 >= filled * 2
    }
  }

  /// Whether a head counts something: `Số hộ`, `Tổng thu`.
  private static func isCount(_ text: String) -> Bool {
    text.hasPrefix("Số ") || text.hasPrefix("SỐ ") || text.hasPrefix("Tổng ")
  }

  // MARK: - Lower header rows

  /// A further header row: it fills only columns that the row above leaves open or spans, and
  /// holds no figures but years.
  ///
  /// A text that repeats the one above it stands for its span.
  private func isSubheader(row: Int, below first: Int, of grid: TableGrid) -> Bool {
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

  /// Whether the row holds nothing but units of its columns, none below the first one.
  private func isRowOfUnits(_ row: Int, of grid: TableGrid) -> Bool {
    guard grid.text(row: row, column: 0).isEmpty else { return false }
    var filled = 0
    for column in 1..<max(1, grid.columnCount) {
      let text = grid.text(row: row, column: column)
      guard !text.isEmpty else { continue }
      guard Unit(printed: text) != nil else { return false }
      filled += 1
    }
    return filled > 1
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

  private static func holdsFigure(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return first.isDigit || text == "-"
  }

  // MARK: - Titles

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

  /// Whether the row holds nothing but the unit of the whole table.
  private static func isUnitTitle(row: Int, of grid: TableGrid) -> Bool {
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
