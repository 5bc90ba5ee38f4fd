import OfficeSamples
import ReportExtraction
import ReportFormats
import Testing

/// What stands where in a sheet: lines, layout and tables.
@Suite("Layout of sheets")
struct SheetLayoutTests {
  /// The blocks of a sheet: a line as its text, a table as its rows, cells parted by bars.
  private func blocks(_ lines: [String], merges: [String] = []) throws -> [String] {
    var sheet = WorkbookWriter.Sheet("Sheet1")
    sheet.rows = lines.map { line in
      guard !line.isEmpty else { return [] }
      return line.split(separator: "|", omittingEmptySubsequences: false).map { text in
        text.isEmpty
          ? .empty
          : text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
            ? .number(String(text)) : .text(String(text))
      }
    }
    sheet.merges = merges
    let document = try DocumentReader.read(WorkbookWriter([sheet]).bytes)
    return document.blocks.map { block in
      switch block {
      case .paragraph(let paragraph): paragraph.text
      case .table(let table):
        "["
          + table.rows.map { $0.cells.map(\.text).joined(separator: "|") }
          .joined(separator: "/") + "]"
      }
    }
  }

  @Test("a whole report in one sheet")
  func wholeReport() throws {
    let blocks = try blocks(
      [
        "UBND TỈNH||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BAN DÂN TỘC||Độc lập - Tự do - Hạnh phúc",
        "Số: 89/BC-BDT||Huế, ngày 12 tháng 6 năm 2023", "", "BÁO CÁO", "Kết quả năm 2023",
        "|||Đơn vị tính: người", "STT|Chỉ tiêu|Số liệu|Ghi chú", "I|Dân số", "1|Nam|5", "2|Nữ|6|x",
        "Ghi chú: số liệu sơ bộ", "", "Nơi nhận:||TRƯỞNG BAN", "- Như trên;", "", "||Hồ Xuân Trăng",
      ], merges: ["A5:D5", "A6:D6"])
    #expect(
      blocks == [
        "[UBND TỈNH||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/BAN DÂN TỘC||Độc lập - Tự do - Hạnh phúc"
          + "/Số: 89/BC-BDT||Huế, ngày 12 tháng 6 năm 2023]",
        "BÁO CÁO", "Kết quả năm 2023", "Đơn vị tính: người",
        "[STT|Chỉ tiêu|Số liệu|Ghi chú/I|Dân số||/1|Nam|5|/2|Nữ|6|x]", "Ghi chú: số liệu sơ bộ",
        "[Nơi nhận:||TRƯỞNG BAN]", "- Như trên;", "Hồ Xuân Trăng",
      ])
  }

  @Test("a blank row parts no table whose rows go on")
  func blankRows() throws {
    #expect(
      try blocks(["STT|Chỉ tiêu|Số liệu", "", "1|a|5", "", "2|b|6", "", "II. Khác", "3|c|7"])
        == ["[STT|Chỉ tiêu|Số liệu/1|a|5/2|b|6/II. Khác||/3|c|7]"])
    #expect(
      try blocks(["STT|Chỉ tiêu|Số liệu", "1|a|5", "", "Một dòng", "", "x|y"])
        == ["[STT|Chỉ tiêu|Số liệu/1|a|5]", "Một dòng", "[x|y]"])
  }

  @Test("tables below one another stay apart, with or without a gap")
  func stacked() throws {
    let one = "STT|Chỉ tiêu|Số liệu"
    let other = "STT|Nội dung|Tổng số"
    let tables = ["[\(one)/1|a|5]", "Biểu số 2", "[\(other)/1|b|6]"]
    #expect(try blocks([one, "1|a|5", "Biểu số 2", other, "1|b|6"]) == tables)
    #expect(try blocks([one, "1|a|5", "", "Biểu số 2", "", other, "1|b|6"]) == tables)
    #expect(
      try blocks([one, "1|a|5", "", other, "1|b|6"]) == ["[\(one)/1|a|5]", "[\(other)/1|b|6]"])
    #expect(try blocks([one, "1|a|5", other, "1|b|6"]) == ["[\(one)/1|a|5]", "[\(other)/1|b|6]"])
    #expect(try blocks([one, "1|a|5", one, "2|b|6"]) == ["[\(one)/1|a|5/\(one)/2|b|6]"])
  }

  @Test("a header of words that no list knows leads to its figures")
  func unknownHeader() throws {
    let document = try DocumentReader.read(
      WorkbookWriter([
        WorkbookWriter.Sheet(
          "Năm 2022",
          rows: [
            [.text("Địa bàn"), .text("Số hộ")], [.text("Xã A"), .number("5")],
          ])
      ]).bytes)
    let table = try #require(document.tables.first)
    #expect(table.rows.map { $0.cells.map(\.isHeader) } == [[true, true], [false, false]])
    #expect(table.caption == "Năm 2022")
    #expect(table.sheet == "Năm 2022")
  }

  @Test("a heading between header and figures, and one that no figures follow")
  func headings() throws {
    #expect(
      try blocks(["Xã|Số hộ|Số khẩu", "Vùng cao", "A|1|2", "Vùng thấp", "B|3|4"])
        == ["[Xã|Số hộ|Số khẩu/Vùng cao||/A|1|2/Vùng thấp||/B|3|4]"])
    #expect(
      try blocks(["STT|Chỉ tiêu|Số liệu", "1|a|5", "|trong đó:", "Người lập biểu||Giám đốc"])
        == ["[STT|Chỉ tiêu|Số liệu/1|a|5/|trong đó:|]", "[Người lập biểu||Giám đốc]"])
  }

  @Test("empty columns at the edges are none; those inside stay")
  func columns() throws {
    #expect(
      try blocks(["||STT|Chỉ tiêu||Số liệu", "||1|a||5"]) == ["[STT|Chỉ tiêu||Số liệu/1|a||5]"])
  }

  @Test("what stands beside the unit above a header is no header")
  func unitBeside() throws {
    #expect(
      try blocks(["(Kèm theo báo cáo)||ĐVT: người", "STT|Chỉ tiêu|Số liệu", "1|a|5"])
        == ["[(Kèm theo báo cáo)||ĐVT: người]", "[STT|Chỉ tiêu|Số liệu/1|a|5]"])
  }

  @Test("sheets with one header stay apart unless their codes go on")
  func sheets() throws {
    func tables(_ second: String) throws -> Int {
      let header: [WorkbookWriter.Content] = [.text("STT"), .text("Chỉ tiêu"), .text("Số liệu")]
      let sheets = [("Trang 1", "1"), ("Trang 2", second)].map { name, code in
        WorkbookWriter.Sheet(
          name, rows: [header, [code.isEmpty ? .empty : .text(code), .text("a"), .number("5")]])
      }
      var notices: [ReadingNotice] = []
      return Extractor(mappings: []).tables(
        of: try DocumentReader.read(WorkbookWriter(sheets).bytes), notices: &notices
      ).count
    }
    #expect(try tables("1") == 2)
    #expect(try tables("") == 2)
    #expect(try tables("2") == 1)
  }
}
