/// Puts together the tables that page breaks cut in pieces, and takes apart tables that follow each
/// other in one.
///
/// Every join is a finding.
struct TableJoiner: Sendable {
  let words: HeaderWords
  /// The forms whose labels tell where a cut label goes on.
  let mappings: [Mapping]

  /// The tables of a document in reading order, and what resolving their spans met.
  func tables(of document: Document, notices: inout [ReadingNotice]) -> [JoinedTable] {
    var walk = Walk(joiner: self)
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph): walk.between.append(paragraph.text)
      case .table(let table): walk.take(TableGrid(table, notices: &notices), block: index)
      }
    }
    walk.close()
    return walk.tables
  }

  /// The tables as they stand in the source, nothing joined.
  func pieces(of document: Document, notices: inout [ReadingNotice]) -> [TableGrid] {
    document.tables.map { table in
      var grid = TableGrid(table, notices: &notices)
      grid.headerRowCount = TableHeader(words: words).rowCount(of: grid)
      return grid
    }
  }

  /// One way through a document, with the table that may go on.
  private struct Walk {
    let joiner: TableJoiner
    var tables: [JoinedTable] = []
    /// The lines since the last table.
    var between: [String] = []
    private var open: OpenTable?

    init(joiner: TableJoiner) { self.joiner = joiner }

    /// Takes a table of the source: a further piece of the open one, or a new one, or several where
    /// the numbering starts again below a repeated header.
    mutating func take(_ grid: TableGrid, block: Int) {
      nameHeader(repeatedBy: grid)
      if let open,
        let lines = TableContinuity(words: joiner.words)
          .furniture(grid, of: open, block: block)
      {
        self.open?.append(lines)
        return
      }
      let piece = furtherPiece(grid, block: block)
      let whole = piece.map { (piece: $0, table: open) } ?? newTable(grid, block: block)
      let cuts = restarts(in: whole.piece, of: whole.table, isFurther: piece != nil)
      if cuts.isEmpty {
        if let piece { open?.append(piece, below: between) } else { begin(whole.table) }
      } else {
        for (start, end) in zip([0] + cuts, cuts + [grid.rowCount]) {
          let part = grid.rows(start..<end)
          if start == 0, let piece = furtherPiece(part, block: block) {
            open?.append(piece, below: between)
          } else {
            begin(newTable(part, block: block, signature: whole.table?.signature).table)
          }
          between.removeAll(keepingCapacity: true)
        }
      }
      between.removeAll(keepingCapacity: true)
    }

    /// Closes the table that may go on.
    mutating func close() {
      guard let open else { return }
      tables.append(TableAssembly(words: joiner.words, mappings: joiner.mappings).table(of: open))
      self.open = nil
    }

    private mutating func begin(_ table: OpenTable?) {
      close()
      open = table
    }

    private func furtherPiece(_ grid: TableGrid, block: Int) -> TablePiece? {
      open.flatMap {
        TableContinuity(words: joiner.words).piece(grid, of: $0, below: between, block: block)
      }
    }

    /// The table that a grid begins; `signature` is the header that is known to stand in it.
    private func newTable(
      _ grid: TableGrid, block: Int, signature known: HeaderSignature? = nil
    ) -> (piece: TablePiece, table: OpenTable?) {
      var grid = grid
      grid.headerRowCount = TableHeader(words: joiner.words).rowCount(of: grid)
      if grid.headerRowCount == 0, let known { grid.headerRowCount = known.end(in: grid) }
      let signature = HeaderSignature(of: grid, words: joiner.words)
      let titles =
        between.suffix(Self.mostTitles)
        + (0..<min(grid.headerRowCount, grid.rowCount))
        .filter { HeaderSignature.isTitle(row: $0, of: grid) }
        .map { grid.text(row: $0, column: 0) }
      let rows = PageRows(
        of: grid, headerRows: grid.headerRowCount, signature: signature, titles: Array(titles))
      let piece = TablePiece(grid: grid, rows: rows, block: block)
      return (piece, OpenTable(piece, signature: signature, titles: Array(titles)))
    }

    /// A table has no more lines above it.
    private static let mostTitles = 12

    /// The rows from which on a piece is another table, titles above the repeated header included.
    private func restarts(in piece: TablePiece, of table: OpenTable?, isFurther: Bool) -> [Int] {
      guard let table, !piece.rows.repeats.isEmpty else { return [] }
      let column = table.signature.codeColumn
      var numbering = isFurther ? table.numbering : TableNumbering()
      var cuts: [Int] = []
      var start = 0
      for (position, header) in piece.rows.repeats.enumerated() {
        let end =
          position + 1 < piece.rows.repeats.count
          ? piece.rows.repeats[position + 1] : piece.grid.rowCount
        var next = TableNumbering()
        next.read(piece.rows.dataRows(in: header..<end), of: piece.grid, codeColumn: column)
        numbering.read(piece.rows.dataRows(in: start..<header), of: piece.grid, codeColumn: column)
        start = header
        guard numbering.restarts(in: next) else { continue }
        cuts.append(piece.rows.titleStart(above: header))
        numbering = TableNumbering()
      }
      return cuts
    }

    /// A first row of words that the next table begins with too is a header, whatever its words.
    private mutating func nameHeader(repeatedBy grid: TableGrid) {
      guard let open, open.pieces.count == 1, open.signature.isEmpty else { return }
      var first = open.first.grid
      guard first.columnCount == grid.columnCount, first.rowCount > 1, grid.rowCount > 0 else {
        return
      }
      var words = 0
      for column in 0..<grid.columnCount {
        let text = first.text(row: 0, column: column)
        guard text == grid.text(row: 0, column: column) else { return }
        if text.utf8.first.map({ !$0.isDigit }) == true, Absence(parsing: text) == nil {
          words += 1
        }
      }
      guard words >= 2, words * 2 > grid.columnCount, !OutlineCode.leads(row: 0, of: grid) else {
        return
      }
      first.headerRowCount = 1
      let signature = HeaderSignature(of: first, words: joiner.words)
      let rows = PageRows(of: first, headerRows: 1, signature: signature, titles: open.titles)
      self.open = OpenTable(
        TablePiece(grid: first, rows: rows, block: open.first.block), signature: signature,
        titles: open.titles)
    }
  }
}
