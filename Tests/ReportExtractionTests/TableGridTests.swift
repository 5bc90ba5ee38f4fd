import ReportExtraction
import Testing

@Suite("The table model")
struct TableGridTests {
  /// A table from rows such as `a b{2x1} *c` (rows, columns; `*` a header); `-` ends a row group.
  private func table(_ rows: [String], explicit: Bool = true) -> Table {
    var group = 0
    var result: [Table.Row] = []
    for (index, row) in rows.enumerated() {
      if row == "-" {
        group += 1
        continue
      }
      let provenance = Provenance(line: index + 1)
      let cells = row.split(separator: " ").map { word in
        let parts = word.split { "{x}".contains($0) }
        return Cell(
          text: String(parts[0].drop { $0 == "*" }),
          rowSpan: parts.count > 1 ? Int(parts[1]) ?? 1 : 1,
          columnSpan: parts.count > 2 ? Int(parts[2]) ?? 1 : 1, isHeader: word.hasPrefix("*"),
          provenance: provenance)
      }
      result.append(Table.Row(cells: cells, provenance: provenance, group: group))
    }
    return Table(caption: "Biểu", rows: result, hasExplicitSpans: explicit)
  }

  /// The grid as text: a row a line, the text of the cell in each slot, `.` for an empty one.
  private func picture(_ grid: TableGrid) -> [String] {
    (0..<grid.rowCount).map { row in
      (0..<grid.columnCount).map { grid.cell(row: row, column: $0)?.cell.text ?? "." }.joined()
    }
  }

  @Test(
    "spans are resolved",
    arguments: [
      ([], []), (["a b", "c d"], ["ab", "cd"]), (["a b c", "d"], ["abc", "d.."]),
      (["a{1x2} b", "c d e"], ["aab", "cde"]), (["a{2x1} b", "c"], ["ab", "ac"]),
      (["a{2x2} b", "c", "d e f"], ["aab", "aac", "def"]),
      (["a b{2x1} c", "d e"], ["abc", "dbe"]),
      (["", "a"], [".", "a"]),
      // Zero and less.
      (["a{1x0} b"], ["ab"]), (["a{0x1} b", "c", "d"], ["ab", "ac", "ad"]),
      // No span leaves its row group or makes rows.
      (["a{9x1} b", "c", "-", "d e"], ["ab", "ac", "de"]),
      (["a{0x1} b", "-", "c d"], ["ab", "cd"]), (["a{3x1} b"], ["ab"]),
      // A span over a slot that is taken overlaps it; what comes first is shown.
      (["a b{2x1}", "c{1x2} d"], ["ab.", "cbd"]),
    ] as [([String], [String])])
  func spans(rows: [String], expected: [String]) {
    var notices: [ReadingNotice] = []
    let grid = TableGrid(table(rows), notices: &notices)
    #expect(picture(grid) == expected)
    #expect(notices.isEmpty)
    #expect(grid.caption == "Biểu")
    #expect(grid.rowProvenance.count == grid.rowCount)
  }

  @Test(
    "spans beyond the limits are clamped, with one notice",
    arguments: [
      (["a{1x2000000000}", "b{1x1001} c"], 1001, 1, 2), (["a{99999x1} b", "c"], 2, 2, 1),
      (["a{65534x1000}"], 1000, 1, 0),
    ])
  func clamping(rows: [String], columns: Int, rowSpan: Int, clamped: Int) {
    var notices: [ReadingNotice] = []
    let grid = TableGrid(table(rows), notices: &notices)
    #expect(grid.columnCount == columns)
    #expect(grid.cells[0].rowSpan == rowSpan)
    #expect(notices.count == min(clamped, 1))
    if let notice = notices.first {
      #expect(notice.rule == .spanClamped && notice.line == 1)
      #expect(notice.message.hasPrefix("\(clamped) "))
    }
  }

  @Test("spans make no more slots than the limit, and every cell keeps its place")
  func slotLimit() {
    var rows = [Table.Row](
      repeating: Table.Row(cells: [Cell(text: "b")], provenance: Provenance()), count: 2_000)
    let wide = Cell(text: "a", rowSpan: 0, columnSpan: 1000)
    rows[0].cells = [wide, wide, wide]
    var notices: [ReadingNotice] = []
    let grid = TableGrid(Table(rows: rows, hasExplicitSpans: true), notices: &notices)
    #expect(grid.columnCount == 502)
    #expect(grid.cells.map(\.column).prefix(3) == [0, 500, 501])
    #expect(grid.cells[1].rowSpan == 1)
    #expect(grid.cells.count == 2_002)
    #expect(grid.cell(row: 1_999, column: 500)?.cell.text == "b")
    #expect(notices.count == 1 && notices[0].message.hasPrefix("3 "))
  }

  @Test(
    "header rows are the leading ones that the source marks",
    arguments: [
      (["*a *b", "c d"], 1), (["*a{2x1} *b{1x2}", "*c *d", "*e f g"], 2), (["a *b", "*c *d"], 0),
      (["*a{2x1}", "", "b"], 2), (["*a *b", "*c *d"], 0), (["", "*a", "b"], 0),
    ])
  func headerRows(rows: [String], expected: Int) {
    var notices: [ReadingNotice] = []
    #expect(TableGrid(table(rows), notices: &notices).headerRowCount == expected)
    #expect(TableGrid(table(rows, explicit: false), notices: &notices).headerRowCount == 0)
  }

  @Test("outside the grid there is no cell", arguments: [(-1, 0), (0, -1), (1, 0), (0, 2)])
  func outside(row: Int, column: Int) {
    var notices: [ReadingNotice] = []
    #expect(TableGrid(table(["a b"]), notices: &notices).cell(row: row, column: column) == nil)
  }

  @Test("random tables are placed as the steps of the standard place them")
  func differential() {
    var random = SplitMix64(state: 20_230_612)
    for _ in 0..<2_000 {
      var group = 0
      let rows = (0..<Int.random(in: 0...7, using: &random)).map { row in
        if Int.random(in: 0..<4, using: &random) == 0 { group += 1 }
        let cells = (0..<Int.random(in: 0...6, using: &random)).map { cell in
          Cell(
            text: "\(row).\(cell)", rowSpan: Int.random(in: 0...4, using: &random),
            columnSpan: Int.random(in: 0...4, using: &random))
        }
        return Table.Row(cells: cells, provenance: Provenance(), group: group)
      }
      let table = Table(rows: rows, hasExplicitSpans: true)
      var notices: [ReadingNotice] = []
      let grid = TableGrid(table, notices: &notices)
      let slots = standardSlots(table)
      #expect(grid.columnCount == (slots.map { $0.column + 1 }.max() ?? 0))
      let expected = Dictionary(slots.map { ([$0.row, $0.column], $0.text) }) { first, _ in first }
      for row in 0..<rows.count {
        for column in 0..<max(1, grid.columnCount) {
          #expect(grid.cell(row: row, column: column)?.cell.text == expected[[row, column]])
        }
      }
    }
  }
}

/// A slot that a cell is assigned to.
private struct AssignedSlot {
  let row: Int
  let column: Int
  let text: String
}

/// The steps of the HTML standard, 4.9.12.1, word by word and slot by slot, in the order of
/// assignment; rows that only spans make are left out.
private func standardSlots(_ table: Table) -> [AssignedSlot] {
  var slots: [AssignedSlot] = []
  func isTaken(_ row: Int, _ column: Int) -> Bool {
    slots.contains { $0.row == row && $0.column == column }
  }
  var width = 0
  for (row, source) in table.rows.enumerated() {
    var column = 0
    for cell in source.cells {
      while column < width, isTaken(row, column) { column += 1 }
      if column == width { width += 1 }
      let columnSpan = cell.columnSpan == 0 ? 1 : cell.columnSpan
      width = max(width, column + columnSpan)
      var current = row
      while current < table.rows.count, table.rows[current].group == source.group,
        cell.rowSpan == 0 || current < row + cell.rowSpan
      {
        for offset in 0..<columnSpan {
          slots.append(AssignedSlot(row: current, column: column + offset, text: cell.text))
        }
        current += 1
      }
      column += columnSpan
    }
  }
  return slots
}
