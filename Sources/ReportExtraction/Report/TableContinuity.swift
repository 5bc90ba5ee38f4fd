/// Whether a table of the source is a further piece of the table before it.
///
/// It is where nothing between them says otherwise, its columns are the same, its header is repeated
/// or left out, and its numbering does not start again.
struct TableContinuity {
  let words: HeaderWords

  /// The grid as a further piece of the table; null where it is a table of its own.
  func piece(_ grid: TableGrid, of table: OpenTable, below between: [String], block: Int)
    -> TablePiece?
  {
    guard grid.rowCount > 0, !table.signature.isEmpty else { return nil }
    let (headerRows, rowTitles, isRepeat) = header(of: grid, table)
    // Another header is another table; none at all may be the next page of this one.
    guard isRepeat || headerRows == 0 else { return nil }
    let lines = LinesBetween(between + rowTitles, above: table.titles)
    guard !lines.divides, !holdsSignature(grid) else { return nil }
    guard let alignment = alignment(of: grid, headerRows: headerRows, isRepeat, table),
      alignment.isIdentity && grid.columnCount == table.dataColumnCount
        || alignment.missing(of: table.signature.columnCount).allSatisfy({ mayBeMissing($0, table) }
        )
    else { return nil }
    var aligned =
      alignment.isIdentity && grid.columnCount <= table.first.grid.columnCount
      ? grid : grid.placed(on: alignment, columnCount: table.first.grid.columnCount)
    aligned.headerRowCount = headerRows
    var rows = PageRows(
      of: aligned, headerRows: headerRows, signature: table.signature, titles: table.titles)
    let mark = leaveOutHeadings(&rows, of: aligned, table) ?? lines.mark
    var numbering = TableNumbering()
    numbering.read(rows.dataRows, of: aligned, codeColumn: table.signature.codeColumn)
    guard !table.numbering.restarts(in: numbering) else { return nil }

    let goesOn = table.numbering.goesOn(in: numbering)
    // Sheets that look alike are tables of their own, but for numbering that goes on.
    aligned.sheet = grid.sheet
    guard goesOn || grid.sheet == table.pieces.last?.grid.sheet else { return nil }
    let hasMoved =
      !alignment.isIdentity
      || grid.columnCount != table.first.grid.columnCount
        && grid.columnCount != table.dataColumnCount
    if lines.hasOthers {
      guard isRepeat, goesOn || numbering.first == nil && mark != nil else { return nil }
    } else if lines.hasRunningTitles {
      guard isRepeat || goesOn || mark != nil else { return nil }
    }
    if hasMoved, !isRepeat, !table.isHeaderOnly {
      guard goesOn || mark != nil else { return nil }
    }
    var reasons = [hasMoved ? "columns matched" : "same columns"]
    if isRepeat { reasons.append("header repeated") }
    if let mark { reasons.append("'\(mark)' printed") }
    if table.isHeaderOnly { reasons.append("header in a table of its own") }
    var piece = TablePiece(grid: aligned, rows: rows, block: block, reasons: reasons)
    if goesOn, let last = table.numbering.last, let next = numbering.first {
      piece.numbers = "\(last.text) to \(next.text)"
    }
    return piece
  }

  /// A page drops notes, and columns in which nothing stands.
  private func mayBeMissing(_ column: Int, _ table: OpenTable) -> Bool {
    if let leaf = table.signature.leaves[column], words.role(ofKey: leaf.key) == .note {
      return true
    }
    return table.pieces.allSatisfy { piece in
      piece.rows.dataRows.allSatisfy { piece.grid.text(row: $0, column: column).isEmpty }
    }
  }

  /// The grid as lines of a page between two pieces of the table; null where it holds more.
  ///
  /// In text, each line with a tab is a row, and a blank line makes a table of it.
  func furniture(_ grid: TableGrid, of table: OpenTable, block: Int) -> TablePiece? {
    guard grid.rowCount <= Self.mostTitleRows else { return nil }
    var rows = PageRows(
      of: grid, headerRows: 0, signature: table.signature, titles: table.titles)
    for row in rows.dataRows {
      guard let cell = rows.soleCell(row), grid.cells[cell].column > table.signature.codeColumn + 1,
        table.signature.heads(
          exactly: HeaderText(grid.cells[cell].cell.text, words: words),
          column: grid.cells[cell].column)
      else { return nil }
      rows.setHeader(row)
    }
    var grid = grid
    grid.columnCount = min(grid.columnCount, table.first.grid.columnCount)
    return TablePiece(grid: grid, rows: rows, block: block)
  }

  /// Leaves out the headings at the top that the pages before have already; gives one as printed.
  private func leaveOutHeadings(
    _ rows: inout PageRows, of grid: TableGrid, _ table: OpenTable
  ) -> String? {
    var printed: String?
    for row in rows.dataRows.prefix(Self.mostHeadings) {
      guard let heading = RepeatedHeading(row, of: grid),
        table.pieces.contains(where: { piece in
          piece.rows.dataRows.contains { heading.repeats($0, of: piece.grid) }
        })
      else { break }
      rows.setHeader(row)
      printed = heading.printed
    }
    return printed
  }

  /// An outline has no more levels.
  private static let mostHeadings = 4

  /// The rows of the header at the top, title rows above it included; the titles; whether it
  /// repeats the table's own.
  private func header(
    of grid: TableGrid, _ table: OpenTable
  ) -> (rows: Int, titles: [String], isRepeat: Bool) {
    let signature = table.signature
    var titles: [String] = []
    var row = 0
    while row < min(grid.rowCount, Self.mostTitleRows) {
      let length = signature.length(at: row, of: grid)
      if length > 0 { return (row + length, titles, true) }
      let texts = (0..<grid.columnCount).compactMap { grid.ownText(row: row, column: $0) }
        .filter { !$0.isEmpty }
      guard texts.count <= 1 else { break }
      titles += texts
      row += 1
    }
    // A row of figures in the table's own columns is no header, whatever words it begins with.
    if holdsFigure(row: 0, of: grid, table) { return (0, [], false) }
    return (TableHeader(words: words).rowCount(of: grid), [], false)
  }

  /// Whether the row has a figure where the table has figures too.
  private func holdsFigure(row: Int, of grid: TableGrid, _ table: OpenTable) -> Bool {
    let count = grid.columnCount
    guard count == table.signature.columnCount, let last = table.pieces.last, !table.isHeaderOnly
    else { return false }
    return (1..<max(1, count)).contains { column in
      guard let text = grid.ownText(row: row, column: column), !text.isEmpty,
        !TableHeader.isYear(text), ColumnContent.looksLikeFigure(text)
      else { return false }
      return last.rows.dataRows.contains {
        ColumnContent.looksLikeFigure(last.grid.text(row: $0, column: column))
      }
    }
  }

  private static let mostTitleRows = 6

  private func alignment(
    of grid: TableGrid, headerRows: Int, _ isRepeat: Bool, _ table: OpenTable
  ) -> ColumnAlignment? {
    // Spans of a header that stands apart, or of headings, need not add up.
    let first = table.first.grid
    if table.isHeaderOnly, grid.ownColumnCount == first.ownColumnCount {
      return .identity(min(grid.columnCount, first.columnCount))
    }
    if isRepeat {
      return ColumnAlignment(
        of: grid, headerRows: headerRows, to: table.signature, words: words)
    }
    let count = grid.columnCount
    if count == table.signature.columnCount || count == table.dataColumnCount {
      return .identity(count)
    }
    return ColumnAlignment(of: grid, toContentOf: table.signature, words: words)
  }

  /// Recipients and signature follow the last page.
  private func holdsSignature(_ grid: TableGrid) -> Bool {
    (0..<min(2, grid.rowCount)).contains { row in
      (0..<min(4, grid.columnCount)).contains {
        ReportZones.opensRecipients(grid.text(row: row, column: $0))
      }
    }
  }
}
