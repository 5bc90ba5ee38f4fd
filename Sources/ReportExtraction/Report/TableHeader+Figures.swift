extension TableHeader {
  /// So many rows below a header tell what its columns hold.
  private static let sampleRows = 12

  /// Whether the row holds words only, and below it a column of codes begins or a column of figures.
  ///
  /// A row of data that a page break put on top is none: it opens with a part's words, ends a key
  /// with a colon, or holds what a row below it holds too.
  func isAboveFigures(row: Int, of grid: TableGrid) -> Bool {
    guard row + 1 < grid.rowCount, grid.columnCount > 1 else { return false }
    let below = (row + 1)..<min(grid.rowCount, row + 1 + Self.sampleRows)
    var filled = 0
    var headed = 0
    var named = 0
    for column in 0..<grid.columnCount {
      guard let cell = grid.cell(row: row, column: column), cell.column == column,
        cell.row == row, !cell.cell.text.isEmpty
      else { continue }
      let text = cell.cell.text
      headed += cell.columnSpan
      guard text.utf8.last != UInt8(ascii: ":"), !UncodedPart.isMarker(text) else { return false }
      let role = words.role(of: text)
      if role == nil, !Self.isYear(text),
        Self.holdsFigure(text) || ColumnContent.looksLikeFigure(text)
      {
        return false
      }
      // A cell that reaches down is no text of the rows below it.
      if below.dropFirst(cell.rowSpan - 1)
        .contains(where: { grid.text(row: $0, column: column) == text })
      {
        return false
      }
      filled += 1
      if role != nil || Self.isCount(text) { named += 1 }
    }
    let lower = lowerHeaderRows(below, of: grid)
    headed += openHeads(row: row, lower: below.prefix(lower), of: grid)
    guard filled >= 2, headed * 2 > grid.columnCount, !OutlineCode.leads(row: row, of: grid),
      !grid.text(row: row, column: 0).isEmpty || !opensWithCode(below, of: grid)
    else {
      return false
    }
    // Two columns without any known word are as likely pairs of keys and values.
    guard grid.columnCount > 2 || named > 0 else { return false }
    let data = below.dropFirst(lower)
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

  /// How many columns the row leaves open behind a head, for heads that only the rows below it hold:
  /// text states no spans.
  private func openHeads(row: Int, lower: Range<Int>.SubSequence, of grid: TableGrid) -> Int {
    guard lower.allSatisfy({ grid.text(row: $0, column: 0).isEmpty }) else { return 0 }
    return (1..<grid.columnCount).count { column in
      grid.text(row: row, column: column).isEmpty
        && lower.contains { !grid.text(row: $0, column: column).isEmpty }
    }
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
}
