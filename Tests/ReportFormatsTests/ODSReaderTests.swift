import OfficeSamples
import ReportExtraction
import ReportFormats
import Testing

/// OpenDocument spreadsheets: what their content says of cells.
@Suite("ODS")
struct ODSReaderTests {
  private static func cell(_ text: String) -> String {
    "<table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
  }

  private static func row(_ cells: String, _ attributes: String = "") -> String {
    "<table:table-row \(attributes)>\(cells)</table:table-row>"
  }

  private static func sheet(_ rows: String, _ attributes: String = "table:name=\"A\"") -> String {
    "<table:table \(attributes)>\(rows)</table:table>"
  }

  private static let header = row(cell("STT") + cell("Chỉ tiêu") + cell("Số liệu"))

  private func document(_ content: String, styles: String = "") throws -> Document {
    var writer = SpreadsheetWriter(content)
    writer.styles = styles
    return try DocumentReader.read(writer.bytes)
  }

  /// The cell at the end of the second row of a table.
  private func value(_ cell: String) throws -> Cell {
    let rows = Self.header + Self.row(Self.cell("1") + Self.cell("a") + cell)
    let table = try #require(try document(Self.sheet(rows)).tables.first)
    return try #require(table.rows.last?.cells.last)
  }

  @Test(
    "the text is what is drawn, the value what is stored",
    arguments: [
      ("office:value-type=\"float\" office:value=\"0\"", "<text:p>-</text:p>", "-", "0"),
      (
        "office:value-type=\"float\" office:value=\"12.345\"", "<text:p>12,3</text:p>", "12,3",
        "12.345"
      ),
      (
        "office:value-type=\"percentage\" office:value=\"0.125\"", "<text:p>12,5%</text:p>",
        "12,5%", "0.125"
      ),
      ("office:value-type=\"percentage\" office:value=\"0.125\"", "", "12,5%", "0.125"),
      (
        "office:value-type=\"currency\" office:value=\"5\" office:currency=\"VND\"",
        "<text:p>5 ₫</text:p>", "5 ₫", "5"
      ),
      ("office:value-type=\"float\" office:value=\"1.5\"", "", "1,5", "1.5"),
      (
        "office:value-type=\"date\" office:date-value=\"2023-06-12\"", "<text:p>12/06/23</text:p>",
        "12/06/23", "2023-06-12"
      ),
      (
        "office:value-type=\"date\" office:date-value=\"2023-06-12\"", "", "12/06/2023",
        "2023-06-12"
      ),
      (
        "office:value-type=\"date\" office:date-value=\"2023-06-12T08:00:00\"",
        "<text:p>8:00</text:p>", "8:00", nil
      ),
      (
        "office:value-type=\"boolean\" office:boolean-value=\"true\"", "<text:p>TRUE</text:p>",
        "TRUE", "true"
      ),
      (
        "office:value-type=\"time\" office:time-value=\"PT1H\"", "<text:p>01:00</text:p>", "01:00",
        nil
      ),
      (
        "office:value-type=\"string\"", "<text:p>a<text:s text:c=\"3\"/>b<text:tab/>c</text:p>",
        "a b c", nil
      ),
      (
        "office:value-type=\"string\"",
        "<text:p>a<text:a>b</text:a><text:span>c</text:span>\n d</text:p>", "abc d", nil
      ),
      (
        "", "<office:annotation><text:p>lời</text:p></office:annotation><text:p>a</text:p>", "a",
        nil
      ),
      ("office:value-type=\"string\" office:string-value=\"x\"", "", "x", nil),
    ] as [(String, String, String, String?)])
  func values(attributes: String, content: String, text: String, stored: String?) throws {
    let cell = try value("<table:table-cell \(attributes)>\(content)</table:table-cell>")
    #expect(cell.text == text)
    let value: String? =
      switch cell.stored {
      case .number(let number): number.description
      case .date(let date): date.description
      case .boolean(let flag): "\(flag)"
      case nil: nil
      }
    #expect(value == stored)
  }

  @Test("lines of a cell, and text that is struck out")
  func lines() throws {
    let cell = try value(Self.cell("a</text:p><text:p>b<text:line-break/>c"))
    #expect(cell.lines == ["a", "b", "c"])
    let struck =
      "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties"
      + " style:text-line-through-style=\"solid\"/></style:style>"
    let content = Self.sheet(
      Self.row(Self.cell("a<text:span text:style-name=\"T1\">x</text:span>b")))
    #expect(try document(content, styles: struck).texts == ["ab"])
  }

  @Test("rows and cells that repeat are made where they hold text, and counted where not")
  func repeats() throws {
    let rows =
      Self.header
      + Self.row(
        "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"string\">"
          + "<text:p>1</text:p></table:table-cell><table:table-cell/>",
        "table:number-rows-repeated=\"2\"")
      + Self.row(
        "<table:table-cell table:number-columns-repeated=\"16384\"/>",
        "table:number-rows-repeated=\"1048570\"")
    let table = try #require(try document(Self.sheet(rows)).tables.first)
    #expect(
      table.rows.map { $0.cells.map(\.text) } == [
        ["STT", "Chỉ tiêu", "Số liệu"], ["1", "1", ""], ["1", "1", ""],
      ])
    #expect(table.rows.map(\.provenance.line) == [1, 2, 3])
  }

  @Test("text that repeats without end is an error")
  func bomb() {
    let rows = Self.row(
      "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"string\">"
        + "<text:p>1</text:p></table:table-cell>", "table:number-rows-repeated=\"1048576\"")
    let error = #expect(throws: ReadingError.self) { try document(Self.sheet(rows)) }
    #expect(error?.kind == .limitExceeded)
  }

  @Test("spans, and what they cover")
  func spans() throws {
    let rows =
      Self.row(
        "<table:table-cell table:number-rows-spanned=\"2\"><text:p>STT</text:p></table:table-cell>"
          + "<table:table-cell table:number-columns-spanned=\"2\"><text:p>Số liệu</text:p>"
          + "</table:table-cell><table:covered-table-cell/>")
      + Self.row("<table:covered-table-cell/>" + Self.cell("Năm 2022") + Self.cell("Năm 2023"))
      + Self.row(Self.cell("1") + Self.cell("5") + Self.cell("6"))
    let table = try #require(
      try document(
        Self.sheet("<table:table-header-rows>\(rows)</table:table-header-rows>")
      ).tables.first)
    #expect(table.rows[0].cells.map(\.rowSpan) == [2, 1])
    #expect(table.rows[0].cells.map(\.columnSpan) == [1, 2])
    #expect(table.rows[1].cells.map(\.text) == ["Năm 2022", "Năm 2023"])
  }

  @Test("hidden sheets and rows are left out; filtered and grouped rows are not")
  func hidden() throws {
    let rows =
      Self.header + Self.row(Self.cell("1") + Self.cell("a") + Self.cell("5"))
      + Self.row(
        Self.cell("2") + Self.cell("b") + Self.cell("6"), "table:visibility=\"collapse\"")
      + Self.row(Self.cell("3") + Self.cell("c") + Self.cell("7"), "table:visibility=\"filter\"")
      + "<table:table-row-group table:display=\"false\">"
      + Self.row(
        Self.cell("4") + Self.cell("d") + Self.cell("8"), "table:visibility=\"collapse\"")
      + "</table:table-row-group>"
    let styles =
      "<style:style style:name=\"ta2\" style:family=\"table\">"
      + "<style:table-properties table:display=\"false\"/></style:style>"
    let document = try document(
      Self.sheet(rows)
        + Self.sheet(Self.row(Self.cell("ẩn")), "table:name=\"B\" table:style-name=\"ta2\""),
      styles: styles)
    #expect(document.tables.count == 1)
    #expect(document.tables[0].rows.map { $0.cells[0].text } == ["STT", "1", "3", "4"])
    #expect(document.notices.count == 3)
  }

  @Test("tracked changes and formulas without a result")
  func changes() throws {
    let document = try document(
      "<table:tracked-changes><table:deletion><table:table-cell><text:p>xóa</text:p>"
        + "</table:table-cell></table:deletion></table:tracked-changes>"
        + Self.sheet(
          Self.header
            + Self.row(
              Self.cell("1") + Self.cell("a") + "<table:table-cell table:formula=\"of:=1\"/>")))
    #expect(!document.texts.contains("xóa"))
    #expect(document.notices.first?.message.contains("C2") == true)
  }

  @Test("a password is told; a broken content names its part")
  func errors() {
    var writer = SpreadsheetWriter(Self.sheet(Self.header))
    writer.manifest =
      "<m:file-entry m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry>"
    var error = #expect(throws: ReadingError.self) { try DocumentReader.read(writer.bytes) }
    #expect(error?.kind == .unsupportedFormat(.ods))
    writer = SpreadsheetWriter("<table:table>")
    error = #expect(throws: ReadingError.self) { try DocumentReader.read(writer.bytes) }
    #expect(error?.message.contains("content.xml") == true)
  }

  @Test("rows of cells that count less than one are an error")
  func badCounts() {
    for count in ["0", "-1", "x", "99999999999999999999"] {
      let rows = Self.row(Self.cell("a"), "table:number-rows-repeated=\"\(count)\"")
      #expect(throws: ReadingError.self) { try document(Self.sheet(rows)) }
    }
  }
}
