/// Parts what stands in one table of the source and is not one: lines of a letterhead or of prose
/// above a header, a signature below the figures.
///
/// In text, each line with a tab belongs to the table next to it; only its content tells.
struct TableDivider {
  let words: HeaderWords

  /// A header is looked for in so many rows at the top; letterheads are shorter.
  private static let mostLeadingRows = 24

  /// The document with such tables in parts, each a block of its own.
  func dividing(_ document: Document) -> Document {
    let document = TableNotes.released(from: document)
    let cuts = document.blocks.map { block -> [Int] in
      if case .table(let table) = block { self.cuts(of: table) } else { [] }
    }
    guard cuts.contains(where: { !$0.isEmpty }) else { return document }
    var parted = document
    parted.blocks = zip(document.blocks, cuts).flatMap { block, cuts -> [Block] in
      guard case .table(let table) = block, !cuts.isEmpty else { return [block] }
      return zip([0] + cuts, cuts + [table.rows.count]).map { start, end in
        var part = table
        part.rows = Array(table.rows[start..<end])
        if start > 0 { part.caption = nil }
        return .table(part)
      }
    }
    return parted
  }

  /// The rows at which a new part begins.
  private func cuts(of table: Table) -> [Int] {
    var cuts: [Int] = []
    if let header = headerStart(of: table), header > 0 { cuts.append(header) }
    let first = (cuts.last ?? 0) + 1
    if let end = table.rows.indices.first(where: { $0 >= first && opensSignature(table.rows[$0]) })
    {
      cuts.append(end)
    }
    // A span that reaches across a cut holds the table together.
    return cuts.filter { cut in
      !table.rows[..<cut].enumerated().contains { index, row in
        row.cells.contains { $0.rowSpan == 0 || ($0.rowSpan > 1 && index + $0.rowSpan > cut) }
      }
    }
  }

  /// The header row, where rows that are no title of the table stand above it.
  private func headerStart(of table: Table) -> Int? {
    for (index, row) in table.rows.prefix(Self.mostLeadingRows).enumerated() {
      // A header has as many cells as the rows below it, or spans them.
      if isHeader(row) {
        // Header words down the first column are a transposed table's.
        if index > 0, let above = table.rows[index - 1].cells.first,
          words.role(of: above.text) == .code
        {
          return nil
        }
        let isTitled = table.rows[..<index].allSatisfy { $0.cells.count { !$0.text.isEmpty } <= 1 }
        return isTitled && table.hasExplicitSpans ? 0 : index
      }
      // Rows of figures above it: a header further down is another page's.
      if let code = row.cells.first?.text, OutlineCode(parsing: code) != nil { return nil }
    }
    return nil
  }

  private func isHeader(_ row: Table.Row) -> Bool {
    var roles: Set<ColumnRole> = []
    for cell in row.cells where !cell.text.isEmpty && cell.text.utf8.count < 160 {
      if let role = words.role(of: cell.text) { roles.insert(role) }
    }
    return roles.contains(.label) && roles.count >= 2
  }

  private func opensSignature(_ row: Table.Row) -> Bool {
    row.cells.contains { cell in
      cell.text.utf8.first.map { $0 | 0x20 } == UInt8(ascii: "n")
        && ReportZones.opensRecipients(cell.text)
    }
  }
}
