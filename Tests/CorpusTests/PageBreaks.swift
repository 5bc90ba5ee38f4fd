import ReportExtraction

/// Page breaks put into the tables of a document, as printers and converters leave them.
struct PageBreaks {
  /// What a page break puts between two rows.
  enum Style: CaseIterable {
    /// The header again, in a table of its own.
    case header
    /// Nothing: the next page is another table.
    case bare
    /// A page number, and the header.
    case pageNumber
    /// A page number alone.
    case bareNumber
    /// `(tiếp theo)` and the header.
    case mark
    /// `Xem tiếp trang sau`, a page number and `(tiếp theo)`, no header.
    case bareMark
    /// A title that stands above each page, the number of the page, and the header.
    case runningTitle
    /// The header again, within the one table.
    case inside
    /// A page number and a mark as rows across the table, and the header, within the one table.
    case insideWithLines
    /// The header in capitals, its bracketed remarks left out, but for units: columns differ by them.
    case otherSpelling
    /// A printer's stamp and the name of the file, and the header.
    case stamp
  }

  private static let title = "HỆ THỐNG BÁO CÁO ĐIỆN TỬ"

  /// The document, and where its tables may be broken: block and row.
  let document: Document
  let places: [(block: Int, row: Int)]
  private let headers: [Int: Range<Int>]

  /// Finds the places of a document.
  init(_ document: Document, extractor: Extractor) {
    self.document = document
    var notices: [ReadingNotice] = []
    let grids = extractor.tables(of: document, raw: true, notices: &notices)
    var places: [(block: Int, row: Int)] = []
    var headers: [Int: Range<Int>] = [:]
    var next = 0
    for (block, content) in document.blocks.enumerated() {
      guard case .table(let table) = content else { continue }
      let grid = grids[next]
      next += 1
      guard grid.headerRowCount >= 1, grid.headerRowCount < grid.rowCount else { continue }
      // Title rows above the header are not repeated.
      let first =
        (0..<grid.headerRowCount).first { row in
          grid.columnCount == 1
            || grid.cell(row: row, column: 0).map { $0.columnSpan < grid.columnCount } != false
        } ?? 0
      headers[block] = first..<grid.headerRowCount
      for row in (grid.headerRowCount + 1)..<max(grid.headerRowCount + 1, grid.rowCount)
      where !Self.isSpanned(row, in: grid) && Self.isFilled(table.rows[row])
        && Self.isFilled(table.rows[row - 1])
      {
        places.append((block, row))
      }
    }
    self.places = places
    self.headers = headers
  }

  private static func isFilled(_ row: Table.Row) -> Bool {
    row.cells.contains { !$0.text.isEmpty }
  }

  private static func isSpanned(_ row: Int, in grid: TableGrid) -> Bool {
    (0..<grid.columnCount).contains { column in
      grid.cell(row: row, column: column).map { $0.row < row } == true
    }
  }

  /// The document broken at some of its places.
  func broken(at chosen: [(block: Int, row: Int)], _ wanted: Style) -> Document {
    var broken = document
    broken.blocks = []
    var page = 1
    for (block, content) in document.blocks.enumerated() {
      let rows = chosen.filter { $0.block == block }.map(\.row).sorted()
      // A table in the cell of another has its title in that cell: no line of a page comes between.
      let isFramed = headers[block] != nil && broken.endsInTable
      let style = wanted == .runningTitle && isFramed ? .pageNumber : wanted
      if style == .runningTitle, headers[block] != nil {
        // It stands at the top of the page: above the unit, which stands next to the table.
        let units = broken.blocks.reversed().prefix(while: Self.isUnit).count
        broken.blocks.insert(paragraph(Self.title), at: broken.blocks.count - units)
      }
      guard case .table(let table) = content, let header = headers[block], !rows.isEmpty else {
        broken.blocks.append(content)
        continue
      }
      var part = table
      part.rows = []
      for (start, end) in zip([0] + rows, rows + [table.rows.count]) {
        if start > 0 {
          page += 1
          turn(page, style, &part, &broken, header: Array(table.rows[header]), table)
        }
        part.rows += table.rows[start..<end]
      }
      broken.blocks.append(.table(part))
    }
    return broken
  }

  private func turn(
    _ page: Int, _ style: Style, _ part: inout Table, _ broken: inout Document,
    header: [Table.Row], _ table: Table
  ) {
    switch style {
    case .inside: return part.rows += header
    case .insideWithLines:
      let columns = header.first?.cells.reduce(0) { $0 + max(1, $1.columnSpan) } ?? 1
      part.rows += ["Trang \(page)/9", "(tiếp theo)"].map { row($0, columns, of: table) } + header
      return
    default: break
    }
    broken.blocks.append(.table(part))
    part.caption = nil
    let lines =
      switch style {
      case .pageNumber, .bareNumber: ["- \(page) -"]
      case .mark: ["(tiếp theo)"]
      case .bareMark: ["Xem tiếp trang sau", "\(page)", "(tiếp theo)"]
      case .runningTitle: ["\(page)", Self.title]
      case .stamp: ["Ngày in: 12/6/2023 08:00", #"D:\Bao cao\CCHC.docx"#]
      default: [String]()
      }
    broken.blocks += lines.map(paragraph)
    switch style {
    case .bare, .bareNumber, .bareMark: part.rows = []
    case .otherSpelling: part.rows = header.map(inCapitals)
    default: part.rows = header
    }
  }

  private func paragraph(_ text: String) -> Block {
    .paragraph(Paragraph(text: text, provenance: Provenance()))
  }

  /// A line across the table; text has no spans.
  private func row(_ text: String, _ columns: Int, of table: Table) -> Table.Row {
    let none = Array(repeating: Cell(text: "", provenance: Provenance()), count: columns - 1)
    let cells =
      table.hasExplicitSpans
      ? [Cell(text: text, columnSpan: columns, provenance: Provenance())]
      : [Cell(text: text, provenance: Provenance())] + none
    return Table.Row(cells: cells, provenance: Provenance())
  }

  private static func isUnit(_ block: Block) -> Bool {
    guard case .paragraph(let paragraph) = block else { return false }
    guard paragraph.text.utf8.count < 200 else { return false }
    return Unit.caption(in: paragraph.text) != nil || paragraph.text.contains("(ĐVT")
  }

  private func inCapitals(_ row: Table.Row) -> Table.Row {
    var row = row
    for index in row.cells.indices {
      let text = row.cells[index].text
      let end = text.firstIndex(of: "(").flatMap { open -> String.Index? in
        let remark = text[open...].dropFirst().prefix { $0 != ")" }
        let unit = remark.prefix { $0 != "/" }
        return open > text.startIndex && Unit(printed: String(unit)) == nil ? open : nil
      }
      row.cells[index].text = String(text[..<(end ?? text.endIndex)])
        .trimmingPrefix(" ").uppercased()
      row.cells[index].lineBreaks = []
    }
    return row
  }
}

extension Document {
  /// Whether the last block is a table.
  fileprivate var endsInTable: Bool {
    if case .table = blocks.last { true } else { false }
  }
}
