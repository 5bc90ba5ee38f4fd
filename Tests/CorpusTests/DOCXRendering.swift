import OfficeSamples
import ReportExtraction

/// A document written as a Word document, for comparing the two formats.
struct DOCXRendering {
  /// How the pieces of a table become tables.
  enum Tables: CaseIterable {
    /// Each piece a table, a page break that an author set before it.
    case pieces
    /// Each piece a table, the open cells of its two header rows merged.
    case mergedPieces
    /// All pieces one table, headers repeated inside, at the breaks that Word stores.
    case one
  }

  /// How the pieces of a table become tables.
  let tables: Tables
  /// Whether every syllable is a run of its own, between marks that show nothing.
  var cutsRuns = false

  /// The bytes of the Word document.
  func bytes(of document: Document) -> [UInt8] {
    var body = ""
    var isOpen = false
    var pieces = 0
    let last = document.blocks.lastIndex { if case .table = $0 { true } else { false } }
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .paragraph(let block):
        // Inside the one table there are no pages, so no page numbers either.
        if !isOpen { body += paragraph(block.text) }
      case .table(let table):
        pieces += 1
        if !isOpen {
          if pieces > 1 { body += "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" }
          body += "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid/>"
        }
        body += rows(of: table, afterBreak: isOpen)
        // One row is a letterhead or signature, no piece of the table.
        isOpen = tables == .one && index != last && (isOpen || table.rows.count > 1)
        if !isOpen { body += "</w:tbl>" }
      }
    }
    return WordSample(body + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>").bytes
  }

  private func rows(of table: Table, afterBreak: Bool) -> String {
    let hasLines = table.rows.contains { $0.cells.contains { $0.lines.count > 1 } }
    if table.hasExplicitSpans || hasLines {
      return spannedRows(of: table, afterBreak: afterBreak)
    }
    let merged = tables == .mergedPieces ? mergedHeader(of: table) : nil
    let rest = table.rows.dropFirst(merged == nil ? 0 : 2)
    return (merged ?? "")
      + rest.enumerated().map { index, row in
        let isFirst = index == 0 && afterBreak
        return
          "<w:tr>\(row.cells.enumerated().map { cell($1.text, isAfterBreak: isFirst && $0 == 0) }.joined())"
          + "</w:tr>"
      }.joined()
  }

  /// The rows of a table that has spans of its own: a cell over several rows is one in each of them.
  private func spannedRows(of table: Table, afterBreak: Bool) -> String {
    var open: [Int: (rows: Int, width: Int)] = [:]
    return table.rows.enumerated().map { index, row in
      var cells = ""
      var column = 0
      var isFirst = index == 0 && afterBreak
      func covered() {
        while let span = open[column] {
          cells += cell("", Self.width(span.width) + "<w:vMerge/>")
          open[column] = span.rows > 1 ? (span.rows - 1, span.width) : nil
          column += span.width
        }
      }
      for next in row.cells {
        covered()
        let (width, rows) = (max(1, next.columnSpan), next.rowSpan)
        cells += "<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>" + Self.width(width)
        cells += rows > 1 ? "<w:vMerge w:val=\"restart\"/></w:tcPr>" : "</w:tcPr>"
        let lines = next.lines.isEmpty ? [""] : next.lines
        cells += lines.enumerated().map {
          paragraph($1, isAfterBreak: isFirst && $0 == 0)
        }.joined()
        cells += "</w:tc>"
        isFirst = false
        if rows > 1 { open[column] = (rows - 1, width) }
        column += width
      }
      covered()
      return "<w:tr>\(cells)</w:tr>"
    }.joined()
  }

  private static func width(_ columns: Int) -> String {
    columns > 1 ? "<w:gridSpan w:val=\"\(columns)\"/>" : ""
  }

  /// The two header rows, where blank cells in the upper one belong to the cell left of them and
  /// blank cells in the lower one to the cell above; null where there are no such rows.
  private func mergedHeader(of table: Table) -> String? {
    guard table.rows.count > 1, let upper = table.rows.first?.cells.map(\.text),
      upper.contains(""), table.rows[1].cells.first?.text.isEmpty == true
    else { return nil }
    let lower = table.rows[1].cells.map(\.text)
    var above = ""
    var below = ""
    for column in upper.indices where !upper[column].isEmpty {
      let end = upper[(column + 1)...].firstIndex { !$0.isEmpty } ?? upper.count
      if end == column + 1 {
        above += cell(upper[column], "<w:vMerge w:val=\"restart\"/>")
        below += cell("", "<w:vMerge/>")
      } else {
        above += cell(upper[column], "<w:gridSpan w:val=\"\(end - column)\"/>")
        below += lower[column..<end].map { cell($0) }.joined()
      }
    }
    let header = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
    return "<w:tr>\(header)\(above)</w:tr><w:tr>\(header)\(below)</w:tr>"
  }

  private func cell(
    _ text: String, _ properties: String = "", isAfterBreak: Bool = false
  ) -> String {
    "<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>\(properties)</w:tcPr>"
      + paragraph(text, isAfterBreak: isAfterBreak) + "</w:tc>"
  }

  private func paragraph(_ text: String, isAfterBreak: Bool = false) -> String {
    let rendered = isAfterBreak ? "<w:r><w:lastRenderedPageBreak/></w:r>" : ""
    guard !text.isEmpty else { return "<w:p>\(rendered)</w:p>" }
    guard cutsRuns else { return "<w:p>\(rendered)\(Self.run(text))</w:p>" }
    let runs = text.split(separator: " ", omittingEmptySubsequences: false).enumerated()
      .map { index, syllable in
        Self.run((index == 0 ? "" : " ") + syllable)
          + "<w:proofErr w:type=\"spellEnd\"/><w:bookmarkEnd w:id=\"\(index)\"/>"
      }
    return "<w:p><w:pPr><w:jc w:val=\"both\"/><w:rPr><w:b/></w:rPr></w:pPr>\(rendered)"
      + runs.joined() + "</w:p>"
  }

  private static func run(_ text: String) -> String {
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return "<w:r w:rsidR=\"00AA\"><w:rPr><w:rFonts w:ascii=\"Times New Roman\"/><w:b/></w:rPr>"
      + "<w:t xml:space=\"preserve\">\(escaped)</w:t></w:r>"
  }
}
