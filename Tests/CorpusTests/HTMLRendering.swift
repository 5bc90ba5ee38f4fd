import ReportExtraction

/// A document written as an HTML page, for comparing the two formats.
struct HTMLRendering {
  /// How the pieces of a table become tables.
  enum Tables: CaseIterable {
    /// Each piece a table, its header cells plain.
    case pieces
    /// Each piece a table, the open cells of its two header rows spanned.
    case spannedPieces
    /// All pieces one table, headers repeated inside.
    case one
  }

  /// How the pieces of a table become tables.
  let tables: Tables

  /// The page.
  func page(of document: Document) -> String {
    var page = "<html><body>\n"
    var isOpen = false
    let last = document.blocks.lastIndex { if case .table = $0 { true } else { false } }
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph):
        // Inside the one table there are no pages, so no page numbers either.
        if !isOpen { page += "<p>\(Self.escaped(paragraph.text))</p>\n" }
      case .table(let table):
        if !isOpen { page += "<table>\n" }
        page += tables == .spannedPieces ? spannedRows(table) : table.rows.map(Self.row).joined()
        // One row is a letterhead or signature, no piece of the table.
        isOpen = tables == .one && index != last && (isOpen || table.rows.count > 1)
        if !isOpen { page += "</table>\n" }
      }
    }
    return page + "</body></html>\n"
  }

  private static func row(_ row: Table.Row) -> String {
    let cells = row.cells.map { cell in
      let spans =
        (cell.columnSpan > 1 ? " colspan=\"\(cell.columnSpan)\"" : "")
        + (cell.rowSpan > 1 ? " rowspan=\"\(cell.rowSpan)\"" : "")
      return "<td\(spans)>\(cell.lines.map(escaped).joined(separator: "<br>"))</td>"
    }
    return "<tr>\(cells.joined())</tr>\n"
  }

  /// The rows, where blank cells in the upper of two header rows belong to the cell left of them and
  /// blank cells in the lower one to the cell above.
  private func spannedRows(_ table: Table) -> String {
    guard !table.hasExplicitSpans, table.rows.count > 1,
      let upper = table.rows.first?.cells.map(\.text),
      upper.contains(""), table.rows[1].cells.first?.text.isEmpty == true
    else { return table.rows.map(Self.row).joined() }
    let lower = table.rows[1].cells.map(\.text)
    var above = ""
    var below = ""
    for column in upper.indices where !upper[column].isEmpty {
      let end = upper[(column + 1)...].firstIndex { !$0.isEmpty } ?? upper.count
      let text = Self.escaped(upper[column])
      if end == column + 1 {
        above += "<th rowspan=\"2\">\(text)</th>"
      } else {
        above += "<th colspan=\"\(end - column)\">\(text)</th>"
        below += lower[column..<end].map { "<th>\(Self.escaped($0))</th>" }.joined()
      }
    }
    return "<tr>\(above)</tr>\n<tr>\(below)</tr>\n"
      + table.rows.dropFirst(2).map(Self.row).joined()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
