import ReportExtraction
import ReportFormats
import Testing

/// The blocks of a page in short: a paragraph as its text, a table as `[a|b // c|d]`.
///
/// A cell shows its spans as `a{2x1}` (rows, columns) and a header as `*a`; line breaks in cells are
/// shown as `/`.
func shape(_ source: String) throws -> [String] {
  let document = try DocumentReader.read(Array(source.utf8))
  #expect(document.format == "html")
  return document.blocks.map { block in
    switch block {
    case .paragraph(let paragraph): return paragraph.text
    case .table(let table):
      let rows = table.rows.map { $0.cells.map(shape).joined(separator: "|") }
      return (table.caption.map { "\($0): " } ?? "") + "[" + rows.joined(separator: " // ") + "]"
    }
  }
}

private func shape(_ cell: Cell) -> String {
  let spans =
    cell.rowSpan == 1 && cell.columnSpan == 1 ? "" : "{\(cell.rowSpan)x\(cell.columnSpan)}"
  return (cell.isHeader ? "*" : "") + cell.lines.joined(separator: "/") + spans
}

/// The grids of a page's tables: for each a line a row, the text of the cell in each slot, `-` for a
/// cell without text and `.` for an empty slot.
func grids(_ source: String) throws -> [[String]] {
  try DocumentReader.read(Array(source.utf8)).tables.map { table in
    var notices: [ReadingNotice] = []
    let grid = TableGrid(table, notices: &notices)
    return (0..<grid.rowCount).map { row in
      (0..<grid.columnCount).map { column in
        grid.cell(row: row, column: column).map { $0.cell.text.isEmpty ? "-" : $0.cell.text } ?? "."
      }.joined(separator: " ")
    }
  }
}
