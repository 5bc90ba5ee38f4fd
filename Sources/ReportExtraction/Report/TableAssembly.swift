/// Puts the pieces of one table together.
struct TableAssembly {
  let words: HeaderWords
  let mappings: [Mapping]

  /// The table of which these are the pieces.
  func table(of open: OpenTable) -> JoinedTable {
    let pieces = open.pieces
    let grids = pieces.map(\.grid)
    var layout = PageLayout(pieces)
    // The roles are those of the whole table; where words settle them, the first piece shows them.
    let headerRowCount = grids[0].headerRowCount
    var roles = ColumnRoles(of: grids[0], words: words)
    if pieces.count > 1, !roles.areSettledByWords {
      roles = ColumnRoles(
        of: TableGrid(joining: grids, rows: layout.rows, headerRowCount: headerRowCount),
        words: words)
    }
    var findings: [Finding] = []
    let breaks = layout.rows.indices.filter { layout.rows[$0].isBoundary }
    if !breaks.isEmpty || pieces.count > 1 {
      findings.append(joinFinding(pieces, layout: layout, breaks: breaks))
    }
    findings += layout.carriedOver.map { carriedFinding($0, grids: grids) }
    let cutRows = joinRows(&layout, at: breaks.filter { $0 > headerRowCount }, grids, roles)
    if roles.surplusValueColumns > 0 {
      findings.append(
        Finding(
          .inputTruncated,
          "\(roles.surplusValueColumns) value columns beyond \(ColumnRoles.mostValueColumns) "
            + "are not read",
          lines: [grids[0].rowProvenance.first?.line].compactMap { $0 }))
    }
    let isWhole = pieces.count == 1 && layout.rows.count == grids[0].rowCount && cutRows.isEmpty
    return JoinedTable(
      grid: isWhole
        ? grids[0] : TableGrid(joining: grids, rows: layout.rows, headerRowCount: headerRowCount),
      roles: roles, sourceRowCount: layout.filledRowCount,
      sourceHeaderRowCount: layout.headerRowCount, continuationCount: cutRows.count,
      blocks: pieces[0].block...pieces[pieces.count - 1].block, findings: findings,
      cutRows: cutRows)
  }

  // MARK: - Cut rows

  /// Marks the rows at the breaks that go on with the row above them.
  private func joinRows(
    _ layout: inout PageLayout, at breaks: [Int], _ grids: [TableGrid], _ roles: ColumnRoles
  ) -> [JoinedTable.CutRow] {
    guard !breaks.isEmpty, roles.label != nil else { return [] }
    func texts(_ index: Int) -> RowContinuity.Texts {
      RowContinuity.Texts(grid: grids[layout.rows[index].piece], row: layout.rows[index].row)
    }
    let atBreaks = Set(breaks)
    let untouched = (grids[0].headerRowCount..<max(grids[0].headerRowCount, layout.rows.count)).lazy
      .filter { !atBreaks.contains($0) && !atBreaks.contains($0 + 1) }
    let rows = layout.rows
    let continuity = RowContinuity(
      roles: roles, mappings: mappings,
      untouched: untouched.map {
        RowContinuity.Texts(grid: grids[rows[$0].piece], row: rows[$0].row)
      })
    var cutRows: [JoinedTable.CutRow] = []
    var open: (row: OpenRow, last: Int)?
    for index in breaks {
      var above =
        open.flatMap { $0.last == index - 1 ? $0.row : nil }
        ?? OpenRow(texts(index - 1), columnCount: grids[0].columnCount)
      let row = texts(index)
      guard continuity.goesOn(row, above: above) else { continue }
      layout.rows[index].isContinuation = true
      above.append(row)
      open = (above, index)
      cutRows.append(
        JoinedTable.CutRow(
          row: index - 1 - cutRows.count,
          finding: rowFinding(layout.rows[index], above: layout.rows[index - 1], grids, roles)))
    }
    return cutRows
  }

  // MARK: - Findings

  private func joinFinding(_ pieces: [TablePiece], layout: PageLayout, breaks: [Int]) -> Finding {
    let lines =
      [pieces[0].grid.rowProvenance.first?.line].compactMap { $0 }
      + breaks.compactMap {
        pieces[layout.rows[$0].piece].grid.rowProvenance[layout.rows[$0].row].line
      }
    var reasons: [String] = []
    for reason in pieces.flatMap(\.reasons) where !reasons.contains(reason) {
      reasons.append(reason)
    }
    reasons = Array(reasons.prefix(Self.mostReasons))
    let numbers = pieces.compactMap(\.numbers)
    if !numbers.isEmpty {
      reasons.append(
        "numbering goes on from " + numbers.prefix(Self.mostNumbers).joined(separator: ", ")
          + (numbers.count > Self.mostNumbers ? " and so on" : ""))
    }
    if pieces.count == 1 {
      reasons = [layout.hasRepeats ? "header repeated" : "lines of a page stand between its rows"]
    }
    return Finding(
      .tablesJoined,
      "\(max(breaks.count + 1, pieces.count)) pieces joined to one table: "
        + reasons.joined(separator: ", "),
      lines: lines)
  }

  /// A message names so many places at which the numbering goes on.
  private static let mostNumbers = 3
  private static let mostReasons = 6

  private func carriedFinding(_ row: KeptRow, grids: [TableGrid]) -> Finding {
    let grid = grids[row.piece]
    let printed = (0..<grid.columnCount).compactMap { grid.ownText(row: row.row, column: $0) }
      .filter { !$0.isEmpty }.joined(separator: " ")
    return Finding(
      .tablesJoined, "a sum carried over between pages is no row of the table: '\(printed)'",
      lines: [grid.rowProvenance[row.row].line].compactMap { $0 }, printed: printed)
  }

  private func rowFinding(
    _ row: KeptRow, above: KeptRow, _ grids: [TableGrid], _ roles: ColumnRoles
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
