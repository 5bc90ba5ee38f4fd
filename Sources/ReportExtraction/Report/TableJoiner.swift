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
struct TableJoiner: Sendable {
  let words: HeaderWords
  /// The forms whose labels tell where a cut label goes on.
  let mappings: [Mapping]

  private struct Piece {
    var grid: TableGrid
    var block: Int
    var sheet: String?
  }

  /// The tables of a document in reading order, and what resolving their spans met.
  func tables(of document: Document, notices: inout [ReadingNotice]) -> [JoinedTable] {
    var tables: [JoinedTable] = []
    var pieces: [Piece] = []
    var between: [String] = []
    var signature = HeaderSignature(of: TableGrid(joining: [], rows: [], headerRowCount: 0))
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph):
        if !pieces.isEmpty { between.append(paragraph.text) }
      case .table(let table):
        var grid = TableGrid(table, notices: &notices)
        let repeated = pieces.isEmpty ? 0 : signature.length(at: 0, of: grid)
        grid.headerRowCount =
          repeated > 0 ? repeated : TableHeader(words: words).rowCount(of: grid)
        if let first = pieces.first, let last = pieces.last,
          continues(
            grid, first: first.grid, last: last.grid, between: between, isRepeat: repeated > 0),
          last.sheet == table.sheet || numbersOn(grid, after: last.grid)
        {
          pieces.append(Piece(grid: grid, block: index, sheet: table.sheet))
        } else {
          if !pieces.isEmpty { tables.append(join(pieces, signature)) }
          if repeated > 0 { grid.headerRowCount = TableHeader(words: words).rowCount(of: grid) }
          pieces = [Piece(grid: grid, block: index, sheet: table.sheet)]
          signature = HeaderSignature(of: grid)
        }
        between.removeAll(keepingCapacity: true)
      }
    }
    if !pieces.isEmpty { tables.append(join(pieces, signature)) }
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
    _ grid: TableGrid, first: TableGrid, last: TableGrid, between: [String], isRepeat: Bool
  ) -> Bool {
    guard grid.columnCount == first.columnCount, grid.rowCount > 0, first.headerRowCount > 0 else {
      return false
    }
    // Another header is another table; none at all may be the next page of this one.
    guard isRepeat || grid.headerRowCount == 0 else { return false }
    guard !restarts(grid, first: first) else { return false }
    // A running title may stand between two pages of one table, but only where the header is
    // repeated and the codes go on.
    let isFurniture = between.allSatisfy(PageFurniture.isFurniture)
    return isFurniture
      || (isRepeat && between.count <= 3
        && between.allSatisfy { $0.utf8.count <= 120 && !AppendixCaption.begins($0) }
        && goesOn(grid, after: last))
  }

  /// The first code among the given rows.
  private func code(in grid: TableGrid, rows: some Sequence<Int>) -> OutlineCode? {
    for row in rows {
      if let code = OutlineCode(parsing: grid.text(row: row, column: 0)) { return code }
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

  /// Whether both pieces have codes, and those of the second go on: a new sheet of a workbook is
  /// another table unless they do.
  private func numbersOn(_ grid: TableGrid, after last: TableGrid) -> Bool {
    let rows = min(last.headerRowCount, last.rowCount)..<last.rowCount
    return firstCode(grid) != nil && code(in: last, rows: rows) != nil && goesOn(grid, after: last)
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

  private func join(_ pieces: [Piece], _ signature: HeaderSignature) -> JoinedTable {
    let first = pieces[0].grid
    var rows: [KeptRow] = []
    var headerRows = 0
    var blankRows = 0
    for (index, piece) in pieces.enumerated() {
      let grid = piece.grid
      let isFilled = grid.filledRows
      var row = 0
      var isBoundary = false
      if index > 0 {
        row = grid.headerRowCount
        headerRows += row
        isBoundary = true
      }
      while row < grid.rowCount {
        let isFirstHeader = index == 0 && row < first.headerRowCount
        let repeated = isFirstHeader ? 0 : signature.length(at: row, of: grid)
        if repeated > 0 {
          headerRows += repeated
          row += repeated
          isBoundary = true
          continue
        }
        if !isFilled[row] {
          // A row of empty cells is a blank line, and no row; a header keeps its shape.
          blankRows += 1
          if !isFirstHeader {
            row += 1
            continue
          }
        } else if isFirstHeader {
          headerRows += 1
        }
        rows.append(KeptRow(piece: index, row: row, isBoundary: isBoundary))
        isBoundary = false
        row += 1
      }
    }
    let grids = pieces.map(\.grid)
    let boundaries = rows.indices.filter { rows[$0].isBoundary }
    var findings: [Finding] = []
    if !boundaries.isEmpty {
      findings.append(joinFinding(pieces, rows: rows, boundaries: boundaries))
    }
    // The roles are those of the whole table; where words settle them, the first piece shows them.
    var roles = ColumnRoles(of: first, words: words)
    if pieces.count > 1, !roles.areSettledByWords {
      roles = ColumnRoles(
        of: TableGrid(joining: grids, rows: rows, headerRowCount: first.headerRowCount),
        words: words)
    }
    var continuations = 0
    for index in boundaries where index > first.headerRowCount {
      let (row, above) = (rows[index], rows[index - 1])
      guard
        continuesRow(
          row.row, of: grids[row.piece], above: above.row, of: grids[above.piece], roles: roles)
      else { continue }
      rows[index].isContinuation = true
      continuations += 1
      findings.append(rowFinding(row, above: above, grids: grids, roles: roles))
    }
    if roles.surplusValueColumns > 0 {
      findings.append(
        Finding(
          .inputTruncated,
          "\(roles.surplusValueColumns) value columns beyond \(ColumnRoles.mostValueColumns) "
            + "are not read",
          lines: [first.rowProvenance.first?.line].compactMap { $0 }))
    }
    let isWhole = pieces.count == 1 && rows.count == first.rowCount && continuations == 0
    return JoinedTable(
      grid: isWhole
        ? first : TableGrid(joining: grids, rows: rows, headerRowCount: first.headerRowCount),
      roles: roles, sourceRowCount: grids.reduce(0) { $0 + $1.rowCount } - blankRows,
      sourceHeaderRowCount: headerRows, continuationCount: continuations,
      blocks: pieces[0].block...pieces[pieces.count - 1].block, findings: findings)
  }

  /// Whether a row at a page break is the rest of the row before it.
  ///
  /// It has no code. Without a label it can be nothing else; its label goes on with the one before
  /// where it begins in lower case, where that one ends in the middle of a phrase, or where both
  /// together are a label of a form. A unit, value or note that both rows print must go on as well.
  private func continuesRow(
    _ row: Int, of grid: TableGrid, above: Int, of last: TableGrid, roles: ColumnRoles
  ) -> Bool {
    guard let labelColumn = roles.label else { return false }
    let text = { (column: Int?) in column.map { grid.text(row: row, column: $0) } ?? "" }
    guard text(roles.code).isEmpty else { return false }
    let label = text(labelColumn)
    let others = [roles.unit].compactMap { $0 } + roles.values.map(\.column) + roles.notes
    let filled = others.filter { !text($0).isEmpty }
    if label.isEmpty { return !filled.isEmpty }
    guard !UncodedPart.isMarker(label),
      goesOn(last.text(row: above, column: labelColumn), with: label)
    else { return false }
    return filled.allSatisfy { column in
      last.text(row: above, column: column).isEmpty || LowerCase.begins(text(column))
        || text(column).utf8.contains(UInt8(ascii: "="))
    }
  }

  private func goesOn(_ label: String, with rest: String) -> Bool {
    if LowerCase.begins(rest) || OpenPhrase.ends(label) { return true }
    let (whole, part) = (Folding.key(label + " " + rest), Folding.key(label))
    return mappings.contains { mapping in
      !mapping.labels.indices(ofKey: whole).isEmpty && mapping.labels.indices(ofKey: part).isEmpty
    }
  }

  // MARK: - Findings

  private func joinFinding(_ pieces: [Piece], rows: [KeptRow], boundaries: [Int]) -> Finding {
    let lines =
      [pieces[0].grid.rowProvenance.first?.line].compactMap { $0 }
      + boundaries.compactMap { pieces[rows[$0].piece].grid.rowProvenance[rows[$0].row].line }
    let repeated = pieces.dropFirst().allSatisfy { $0.grid.headerRowCount > 0 }
    return Finding(
      .tablesJoined,
      "\(boundaries.count + 1) pieces joined to one table: same columns, "
        + (repeated ? "header repeated" : "numbering goes on"),
      lines: lines)
  }

  private func rowFinding(
    _ row: KeptRow, above: KeptRow, grids: [TableGrid], roles: ColumnRoles
  ) -> Finding {
    let columns = ([roles.label, roles.unit] + roles.values.map(\.column) + roles.notes)
      .compactMap { $0 }
    let text = columns.lazy.map { grids[row.piece].text(row: row.row, column: $0) }
      .first { !$0.isEmpty }
    return Finding(
      .rowsJoined, "the row goes on after the page break: '\(text ?? "")'",
      lines: [
        grids[above.piece].rowProvenance[above.row].line,
        grids[row.piece].rowProvenance[row.row].line,
      ].compactMap { $0 },
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
  /// Whether it is the rest of the row above it.
  var isContinuation = false
}
