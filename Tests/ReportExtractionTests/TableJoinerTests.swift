import Testing

@testable import ReportExtraction

@Suite("Tables cut by page breaks")
struct TableJoinerTests {
  private static let header = "STT|Chỉ tiêu|Đơn vị tính|Số liệu|Ghi chú\n"

  @Test(
    "pieces of one table are put together",
    arguments: [
      ("header repeated", "\n" + header),
      ("header repeated, a page number above it", "\n- 2 -\n" + header),
      ("no header, but the numbering goes on", "\n"),
      ("no header, a page number", "\nTrang 2/3\n"),
      ("header repeated below a running title", "\nBáo cáo của Ban Dân tộc\n" + header),
      ("header repeated in the middle of a piece", header),
    ])
  func joins(what: String, between: String) {
    let tables = Sample.tables(Self.header + "1.|Số hộ|Hộ|3|\n" + between + "2.|Số xã|Xã|4|")
    #expect(tables.count == 1, "\(what)")
    #expect(tables[0].grid.rowCount == 3)
    #expect(tables[0].findings.map(\.rule) == [.tablesJoined])
    #expect(
      tables[0].sourceRowCount
        == tables[0].sourceHeaderRowCount + 2 + tables[0].continuationCount)
  }

  @Test(
    "other tables stay apart",
    arguments: [
      ("another count of columns", "\nSTT|Chỉ tiêu|Số liệu\n2.|Số xã|4"),
      ("another header", "\nSTT|Chỉ tiêu|Đơn vị tính|Kỳ trước|Ghi chú\n2.|Số xã|Xã|4|"),
      ("numbering that starts again", "\n" + header + "1.|Số hộ|Hộ|3|"),
      ("a caption between", "\nBiểu số 02\n" + header + "2.|Số xã|Xã|4|"),
      ("prose between, and no header", "\nTình hình như sau:\n2.|Số xã|Xã|4|"),
      ("a title between, and numbering that goes back", "\nPhần hai\n" + header + "0.|Số xã|Xã|4|"),
    ])
  func staysApart(what: String, second: String) {
    let tables = Sample.tables(Self.header + "1.|Số hộ|Hộ|3|\n" + second)
    #expect(tables.count == 2, "\(what)")
    #expect(tables.allSatisfy { $0.findings.isEmpty })
  }

  @Test(
    "a row cut by the break is put together",
    arguments: [
      (
        "1.|Số người làm việc|Người|3|", "|tại các đơn vị|||",
        "Số người làm việc tại các đơn vị/Người/3/"
      ),
      (
        "1.|Số người làm việc|||", "|tại các đơn vị|Người|3|",
        "Số người làm việc tại các đơn vị/Người/3/"
      ),
      (
        "1.|Số người làm việc|Người|3|Không có", "||||cước phí",
        "Số người làm việc/Người/3/Không có cước phí"
      ),
      ("1.|Số đơn vị|||", "|(lũy kế)|Đơn vị|3|", "Số đơn vị (lũy kế)/Đơn vị/3/"),
    ])
  func cutRows(above: String, below: String, row: String) throws {
    let table = try #require(
      Sample.tables(Self.header + above + "\n\n" + Self.header + below + "\n2.|Số xã|Xã|4|").first)
    let texts = (1..<5).map { table.grid.cell(row: 1, column: $0)?.cell.text ?? "" }
    #expect(texts.joined(separator: "/") == row)
    #expect(table.grid.rowCount == 3 && table.continuationCount == 1)
    #expect(table.findings.map(\.rule) == [.tablesJoined])
    #expect(table.cutRows.map(\.finding.rule) == [.rowsJoined])
    #expect(table.cutRows.first?.finding.lines == [2, 5] && table.cutRows.first?.row == 1)
  }

  @Test(
    "a row that stands for itself is not",
    arguments: [
      ("begins with a capital", "|Số hộ nghèo|||"), ("has a code", "2.|tại các đơn vị|||"),
      ("opens parts", "|trong đó: nữ|||"), ("has figures of its own", "|tại các đơn vị|Người|4|"),
      ("has a unit again", "|tại các đơn vị|Người||"), ("is a part", "Trong đó|nữ|||"),
    ])
  func ownRows(what: String, below: String) {
    let tables = Sample.tables(
      Self.header + "1.|Số người|Người|3|\n\n" + Self.header + below + "\n3.|Số xã|Xã|4|")
    #expect(tables.count == 1)
    #expect(tables[0].continuationCount == 0 && tables[0].grid.rowCount == 4, "\(what)")
  }

  @Test("without a page break nothing is put together")
  func withinOnePage() {
    let tables = Sample.tables(Self.header + "1.|Số người|||\n|tại các đơn vị|Người|3|")
    #expect(tables[0].grid.rowCount == 3 && tables[0].findings.isEmpty)
  }
}
