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
    /// A table of lines whose place the next table tells, its lines, and how many stand above it.
    private var held: (piece: TablePiece, signature: HeaderSignature, titles: [String], above: Int)?
    /// Tables of lines that stand below the open one.
    private var layout: [OpenTable] = []

    private var continuity: TableContinuity { TableContinuity(words: joiner.words) }

    init(joiner: TableJoiner) { self.joiner = joiner }

    /// Takes a table of the source: a further piece of the open one, or a new one, or several where
    /// the numbering starts again below a repeated header.
    mutating func take(_ grid: TableGrid, block: Int) {
      if let open, let lines = continuity.furniture(grid, of: open, block: block) {
        self.open?.append(lines)
        return
      }
      placeHeld(above: grid, block: block)
      if hold(grid, block: block) { return }
      place(grid, block: block)
    }

    private mutating func place(_ grid: TableGrid, block: Int) {
      nameHeader(repeatedBy: grid)
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

    // MARK: - Titles in tables of their own

    /// Holds a table that is nothing but lines, as titles with tabs are in text: what follows tells
    /// whether they head the next table or are rows of this one.
    private mutating func hold(_ grid: TableGrid, block: Int) -> Bool {
      guard grid.rowCount <= Self.mostTitles else { return false }
      let signature = HeaderSignature(
        of: TableGrid(joining: [], rows: [], headerRowCount: 0), words: joiner.words)
      let rows = PageRows(of: grid, headerRows: 0, signature: signature, titles: [])
      guard let titles = rows.titles(of: grid) else { return false }
      held = (TablePiece(grid: grid, rows: rows, block: block), signature, titles, between.count)
      return true
    }

    /// Places the held table above the next one: as titles of it where they are captions, or where
    /// it is another table with a header; else as rows of the open table.
    private mutating func placeHeld(above next: TableGrid? = nil, block: Int = 0) {
      guard let (piece, signature, titles, count) = held else { return }
      held = nil
      let isCaption = titles.contains {
        ReportZones.isUnitCaption($0) || AppendixCaption.begins($0)
      }
      if let next,
        isCaption
          || furtherPiece(next, block: block) == nil
            && TableHeader(words: joiner.words).rowCount(of: next) > 0
      {
        layout.append(OpenTable(piece, signature: signature, titles: []))
        between += titles
        return
      }
      let since = Array(between[count...])
      between.removeLast(since.count)
      place(piece.grid, block: piece.block)
      between += since
    }

    // MARK: - Tables

    /// Closes the table that may go on.
    mutating func close() {
      placeHeld()
      end()
    }

    private mutating func end() {
      let assembly = TableAssembly(words: joiner.words, mappings: joiner.mappings)
      if let open { tables.append(assembly.table(of: open)) }
      tables += layout.map(assembly.table)
      open = nil
      layout.removeAll()
    }

    private mutating func begin(_ table: OpenTable?) {
      end()
      open = table
    }

    private func furtherPiece(_ grid: TableGrid, block: Int) -> TablePiece? {
      open.flatMap { continuity.piece(grid, of: $0, below: between, block: block) }
    }

    /// The table that a grid begins; `signature` is the header that is known to stand in it.
    private func newTable(
      _ grid: TableGrid, block: Int, signature known: HeaderSignature? = nil
    ) -> (piece: TablePiece, table: OpenTable?) {
      var grid = grid
      grid.headerRowCount = TableHeader(words: joiner.words).rowCount(of: grid)
      if grid.headerRowCount == 0, let known { grid.headerRowCount = known.end(in: grid) }
      if grid.headerRowCount == 0 { grid.headerRowCount = Self.repeatedHeader(of: grid) }
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

    /// How many rows of words at the top of a grid stand in it again, as a header does on each page;
    /// 0 where none does.
    private static func repeatedHeader(of grid: TableGrid) -> Int {
      guard isOfWords(row: 0, of: grid),
        let second = (2..<max(2, grid.rowCount)).first(where: { isSame(0, $0, of: grid) })
      else { return 0 }
      var count = 1
      while second + count < grid.rowCount, count < second - 1,
        isSame(count, second + count, of: grid), !OutlineCode.leads(row: count, of: grid)
      {
        count += 1
      }
      return count
    }

    /// Whether the row fills most columns, and with words only.
    private static func isOfWords(row: Int, of grid: TableGrid) -> Bool {
      guard row < grid.rowCount, !OutlineCode.leads(row: row, of: grid) else { return false }
      var words = 0
      for column in 0..<grid.columnCount {
        guard let text = grid.ownText(row: row, column: column), let first = text.utf8.first else {
          continue
        }
        guard !first.isDigit, Absence(parsing: text) == nil else { return false }
        words += 1
      }
      return words >= 2 && words * 2 > grid.columnCount
    }

    private static func isSame(_ row: Int, _ other: Int, of grid: TableGrid) -> Bool {
      (0..<grid.columnCount).allSatisfy { column in
        grid.ownText(row: row, column: column) ?? ""
          == grid.ownText(row: other, column: column) ?? ""
      }
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
        cuts.append(piece.rows.titleStart(above: header, of: piece.grid))
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
