/// A table of the report: the pieces that page breaks made of it put together.
struct JoinedTable: Sendable {
  /// The grid, header rows first, repeated headers left out, cut rows joined.
  var grid: TableGrid
  /// What each column holds.
  var roles: ColumnRoles
  /// How many rows the source has for it.
  var sourceRowCount: Int
  /// How many of them are header rows, repeated ones included.
  var sourceHeaderRowCount: Int
  /// How many of them continue the row before a page break.
  var continuationCount: Int
  /// The first and last block of the document that belong to it.
  var blocks: ClosedRange<Int>
  /// What was put together, and why.
  var findings: [Finding]
}

/// Puts together the tables that page breaks cut in pieces.
///
/// A piece belongs to the table before it where only page furniture stands between them, the
/// columns are the same, its header is repeated or left out, and its numbering does not start
/// again. Every join is a finding.
struct TableJoiner {
  let words: HeaderWords

  private struct Piece {
    var grid: TableGrid
    var block: Int
  }

  /// The tables of a document in reading order, and what resolving their spans met.
  func tables(of document: Document, notices: inout [ReadingNotice]) -> [JoinedTable] {
    var tables: [JoinedTable] = []
    var pieces: [Piece] = []
    var between: [String] = []
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph):
        if !pieces.isEmpty { between.append(paragraph.text) }
      case .table(let table):
        var grid = TableGrid(table, notices: &notices)
        grid.headerRowCount = TableHeader(words: words).rowCount(of: grid)
        let piece = Piece(grid: grid, block: index)
        if let first = pieces.first, let last = pieces.last,
          continues(piece.grid, first: first.grid, last: last.grid, between: between)
        {
          pieces.append(piece)
        } else {
          if !pieces.isEmpty { tables.append(join(pieces)) }
          pieces = [piece]
        }
        between.removeAll(keepingCapacity: true)
      }
    }
    if !pieces.isEmpty { tables.append(join(pieces)) }
    return tables
  }

  /// The tables as they stand in the source, nothing joined.
  func pieces(of document: Document, notices: inout [ReadingNotice]) -> [TableGrid] {
    document.tables.map { table in
      var grid = TableGrid(table, notices: &notices)
      grid.headerRowCount = TableHeader(words: words).rowCount(of: grid)
      return grid
    }
  }

  // MARK: - What belongs together

  private func continues(
    _ grid: TableGrid, first: TableGrid, last: TableGrid, between: [String]
  ) -> Bool {
    guard grid.columnCount == first.columnCount, grid.rowCount > 0, first.headerRowCount > 0 else {
      return false
    }
    let repeatsHeader = grid.headerRowCount > 0
    if repeatsHeader {
      guard sameHeader(grid, first) else { return false }
    }
    guard !restarts(grid, first: first) else { return false }
    // A running title may stand between two pages of one table, but only where the header is
    // repeated and the codes go on.
    let isFurniture = between.allSatisfy(PageFurniture.isFurniture)
    return isFurniture
      || (repeatsHeader && between.count <= 3
        && between.allSatisfy { $0.utf8.count <= 120 && !AppendixCaption.begins($0) }
        && goesOn(grid, after: last))
  }

  private func sameHeader(_ left: TableGrid, _ right: TableGrid) -> Bool {
    headerKeys(left) == headerKeys(right)
  }

  private func headerKeys(_ grid: TableGrid) -> [String] {
    (0..<grid.columnCount).map { column in
      var key = ""
      for row in 0..<grid.headerRowCount {
        guard let cell = grid.cell(row: row, column: column), cell.columnSpan < grid.columnCount,
          cell.row == row, cell.column == column
        else { continue }
        key += Folding.key(cell.cell.text) + "|"
      }
      return key
    }
  }

  /// The first code among the given rows.
  private func code(in grid: TableGrid, rows: some Sequence<Int>) -> OutlineCode? {
    for row in rows {
      if let cell = grid.cell(row: row, column: 0), let code = OutlineCode(parsing: cell.cell.text) {
        return code
      }
    }
    return nil
  }

  private func firstCode(_ grid: TableGrid) -> OutlineCode? {
    code(in: grid, rows: min(grid.headerRowCount, grid.rowCount)..<grid.rowCount)
  }

  /// Whether the piece's first code is the first code of the table again.
  private func restarts(_ grid: TableGrid, first: TableGrid) -> Bool {
    guard let code = firstCode(grid), let start = firstCode(first) else { return false }
    return code.text == start.text
  }

  private func goesOn(_ grid: TableGrid, after last: TableGrid) -> Bool {
    let rows = min(last.headerRowCount, last.rowCount)..<last.rowCount
    guard let next = firstCode(grid), let previous = code(in: last, rows: rows.reversed()) else {
      return true
    }
    guard next.style == .dotted, previous.style == .dotted else { return true }
    let numbers = { (code: OutlineCode) in code.segments.compactMap { Int($0) } }
    return previous.segments.count != next.segments.count
      || numbers(previous).lexicographicallyPrecedes(numbers(next))
  }

  // MARK: - Putting together

  private func join(_ pieces: [Piece]) -> JoinedTable {
    let first = pieces[0].grid
    var rows: [KeptRow] = []
    var headerRows = 0
    let signature = headerSignature(of: first)
    for (index, piece) in pieces.enumerated() {
      let grid = piece.grid
      var row = 0
      var isBoundary = false
      if index > 0 {
        row = grid.headerRowCount
        headerRows += row
        isBoundary = true
      }
      while row < grid.rowCount {
        let isFirstHeader = index == 0 && row < first.headerRowCount
        if !isFirstHeader, let count = repeatedHeader(at: row, of: grid, signature: signature) {
          headerRows += count
          row += count
          isBoundary = true
          continue
        }
        if isFirstHeader { headerRows += 1 }
        rows.append(KeptRow(piece: index, row: row, isBoundary: isBoundary))
        isBoundary = false
        row += 1
      }
    }
    let grids = pieces.map(\.grid)
    let sourceRows = grids.reduce(0) { $0 + $1.rowCount }
    var grid =
      rows.count == first.rowCount && pieces.count == 1
      ? first : TableGrid(joining: grids, rows: rows, headerRowCount: first.headerRowCount)
    var findings: [Finding] = []
    let boundaries = rows.indices.filter { rows[$0].isBoundary }
    if pieces.count > 1 || !boundaries.isEmpty {
      findings.append(joinFinding(pieces, grids: grids, rows: rows, boundaries: boundaries))
    }
    let roles = ColumnRoles(of: grid, words: words)
    let cut = boundaries.filter { continuesRow($0, of: grid, roles: roles) }
    if !cut.isEmpty {
      findings += cut.map { rowFinding($0, of: grid, roles: roles) }
      grid = grid.mergingRows(cut)
    }
    return JoinedTable(
      grid: grid, roles: roles, sourceRowCount: sourceRows, sourceHeaderRowCount: headerRows,
      continuationCount: cut.count, blocks: pieces[0].block...pieces[pieces.count - 1].block,
      findings: findings)
  }

  private func headerSignature(of grid: TableGrid) -> [[String]] {
    (0..<grid.headerRowCount).compactMap { row in
      let keys = (0..<grid.columnCount).map { column -> String in
        guard let cell = grid.cell(row: row, column: column), cell.row == row,
          cell.column == column
        else { return "" }
        return Folding.key(cell.cell.text)
      }
      return keys.allSatisfy(\.isEmpty) ? nil : keys
    }
  }

  /// How many rows from here repeat the header; null where none does.
  private func repeatedHeader(
    at start: Int, of grid: TableGrid, signature: [[String]]
  ) -> Int? {
    guard !signature.isEmpty, let text = grid.cell(row: start, column: 0)?.cell.text,
      text.utf8.first.map({ $0 > UInt8(ascii: "9") }) == true
    else { return nil }
    guard start + signature.count <= grid.rowCount else { return nil }
    for (offset, keys) in signature.enumerated() {
      for (column, key) in keys.enumerated() where !key.isEmpty {
        guard let cell = grid.cell(row: start + offset, column: column),
          Folding.key(cell.cell.text) == key
        else { return nil }
      }
    }
    return signature.count
  }

  /// Whether a row at a page break is the rest of the row before it: it has no code, what it holds
  /// begins in lower case, and it prints no unit or value that the row before printed already.
  private func continuesRow(_ row: Int, of grid: TableGrid, roles: ColumnRoles) -> Bool {
    guard row > grid.headerRowCount else { return false }
    let text = { (row: Int, column: Int?) -> String in
      column.flatMap { grid.cell(row: row, column: $0)?.cell.text } ?? ""
    }
    guard text(row, roles.code).isEmpty else { return false }
    let label = text(row, roles.label)
    if !label.isEmpty {
      guard LowerCase.begins(label), !UncodedPart.isMarker(label) else { return false }
    }
    let figures = [roles.unit].compactMap { $0 } + roles.values.map(\.column)
    let here = figures.filter { !text(row, $0).isEmpty }
    if here.isEmpty {
      // A label or a note that goes on.
      let rest = ([roles.label].compactMap { $0 } + roles.notes).map { text(row, $0) }
        .filter { !$0.isEmpty }
      return !rest.isEmpty && rest.allSatisfy(LowerCase.begins)
    }
    // The figures themselves stand after the break.
    return !label.isEmpty && figures.allSatisfy { text(row - 1, $0).isEmpty }
  }

  // MARK: - Findings

  private func joinFinding(
    _ pieces: [Piece], grids: [TableGrid], rows: [KeptRow], boundaries: [Int]
  ) -> Finding {
    let lines =
      [grids[0].rowProvenance.first?.line].compactMap { $0 }
      + boundaries.compactMap { grids[rows[$0].piece].rowProvenance[rows[$0].row].line }
    let count = boundaries.count + 1
    let repeated = pieces.dropFirst().allSatisfy { $0.grid.headerRowCount > 0 }
    return Finding(
      .tablesJoined,
      "\(count) pieces joined to one table: same columns, "
        + (repeated ? "header repeated" : "numbering goes on"),
      lines: lines)
  }

  private func rowFinding(_ row: Int, of grid: TableGrid, roles: ColumnRoles) -> Finding {
    let columns = ([roles.label, roles.unit] + roles.values.map(\.column) + roles.notes)
      .compactMap { $0 }
    let text = columns.lazy.compactMap { grid.cell(row: row, column: $0)?.cell.text }
      .first { !$0.isEmpty }
    return Finding(
      .rowsJoined, "the row goes on after the page break: '\(text ?? "")'",
      lines: [grid.rowProvenance[row - 1].line, grid.rowProvenance[row].line].compactMap { $0 },
      printed: text)
  }
}

/// A row of a piece that stays in the joined table.
struct KeptRow {
  /// The index of the piece.
  var piece: Int
  /// The row in the piece, from 0.
  var row: Int
  /// Whether a page break stands above it.
  var isBoundary: Bool
}
