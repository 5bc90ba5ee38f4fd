import OfficeSamples
import ReportExtraction
import ReportFormats
import Testing

/// Workbooks: what their parts say of cells.
@Suite("XLSX")
struct XLSXReaderTests {
  private typealias Content = WorkbookWriter.Content

  private func texts(_ workbook: WorkbookWriter) throws -> [[String]] {
    try DocumentReader.read(workbook.bytes).tables.flatMap { table in
      table.rows.map { $0.cells.map(\.text) }
    }
  }

  /// A table whose second row ends in the cell to be told.
  private func workbook(_ cell: WorkbookWriter.Content, formats: [String] = []) -> WorkbookWriter {
    WorkbookWriter(
      [
        WorkbookWriter.Sheet(
          "A",
          rows: [
            [.text("STT"), .text("Chỉ tiêu"), .text("Số liệu")],
            [.text("1"), .text("Hộ"), cell],
          ])
      ], formats: formats)
  }

  private func cell(_ workbook: WorkbookWriter) throws -> Cell {
    let table = try #require(try DocumentReader.read(workbook.bytes).tables.first)
    return try #require(table.rows.last?.cells.last)
  }

  // MARK: - Cells

  @Test(
    "the kinds of cells",
    arguments: [
      ("t=\"str\"", "<f>A1</f><v>kết quả</v>", "kết quả"), ("t=\"b\"", "<v>1</v>", "TRUE"),
      ("t=\"b\"", "<v>0</v>", "FALSE"), ("t=\"e\"", "<v>#REF!</v>", "#REF!"),
      ("t=\"n\"", "<v>12.5</v>", "12,5"), ("", "<f>1+1</f><v>2</v>", "2"),
      ("t=\"d\"", "<v>2023-06-12</v>", "45089"), ("t=\"inlineStr\"", "<is><t>a</t></is>", "a"),
      ("t=\"inlineStr\"", "<is><r><t>a</t></r><r><t> b</t></r></is>", "a b"),
      (
        "t=\"inlineStr\"",
        "<is><r><t>a</t></r><r><rPr><strike/></rPr><t>x</t></r><r><t>b</t></r></is>", "ab"
      ),
      (
        "t=\"inlineStr\"",
        "<is><r><rPr><strike val=\"0\"/></rPr><t>a</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is>",
        "a"
      ),
      (
        "t=\"inlineStr\"",
        "<is><r><t>16</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r></is>", "16¹"
      ),
      ("t=\"inlineStr\"", "<is><t>a_x000D_\nb_x005F_x0041_</t></is>", "a b_x0041_"),
      ("t=\"inlineStr\"", "<is><t>  a  b&amp;c </t></is>", "a b&c"),
    ])
  func kinds(attributes: String, content: String, expected: String) throws {
    #expect(try cell(workbook(.xml(attributes: attributes, content: content))).text == expected)
  }

  @Test("a line feed in a cell parts its lines")
  func lineBreaks() throws {
    #expect(try cell(workbook(.text("một\nhai\r\nba"))).lines == ["một", "hai", "ba"])
  }

  @Test(
    "the text is what is drawn, the value what is stored",
    arguments: [
      ("#,##0;-#,##0;\"-\"", "0", "-", "0"), ("0.0", "12.345", "12,3", "12.345"),
      ("_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)", "-1234", "(1.234)", "-1234"),
      ("0%", "0.125", "13%", "0.125"), ("00", "3", "03", "3"),
      ("General", "0.30000000000000004", "0,3", "0.3"), ("0;-0;;@", "0", "", "0"),
    ])
  func drawn(code: String, number: String, text: String, value: String) throws {
    let cell = try cell(workbook(.number(number, format: 1), formats: [code]))
    #expect(cell.text == text)
    guard case .number(let stored) = cell.stored else { throw Mismatch() }
    #expect(stored.description == value)
  }

  @Test("zeros of a sheet that draws none are stored all the same")
  func hiddenZeros() throws {
    var workbook = workbook(.number("0"))
    workbook.sheets[0].head = "<sheetViews><sheetView showZeros=\"0\"/></sheetViews>"
    let cell = try cell(workbook)
    #expect(cell.text.isEmpty)
    #expect(cell.stored == .number(.zero))
  }

  @Test("days of a workbook that counts from 1904")
  func from1904() throws {
    var workbook = workbook(.number("43627", format: 1), formats: ["dd/mm/yyyy"])
    workbook.head = "<workbookPr date1904=\"1\"/>"
    let cell = try cell(workbook)
    #expect(cell.text == "12/06/2023")
    #expect(cell.stored == CalendarDate(year: 2023, month: 6, day: 12).map(StoredValue.date))
  }

  @Test("cells and rows without references stand where they come")
  func withoutReferences() throws {
    var workbook = workbook(.number("5"))
    workbook.sheets[0].hasReferences = false
    #expect(try texts(workbook) == [["STT", "Chỉ tiêu", "Số liệu"], ["1", "Hộ", "5"]])
  }

  @Test("codes stored as numbers keep their point, figures have a comma")
  func codes() throws {
    let workbook = WorkbookWriter([
      WorkbookWriter.Sheet(
        "A",
        rows: [
          [.text("STT"), .text("Chỉ tiêu"), .text("Số liệu")],
          [.number("1"), .text("Hộ"), .number("1.5")],
          [.number("1.1"), .text("Hộ nghèo"), .number("2.5")],
        ])
    ])
    #expect(try texts(workbook).dropFirst() == [["1", "Hộ", "1,5"], ["1.1", "Hộ nghèo", "2,5"]])
  }

  @Test("a day among codes is told")
  func daysAmongCodes() throws {
    var workbook = workbook(.number("5"), formats: ["d-mmm"])
    workbook.sheets[0].rows.append([.number("44927", format: 1), .text("Hộ nghèo"), .number("2")])
    let document = try DocumentReader.read(workbook.bytes)
    #expect(document.notices.map(\.rule) == [.ocrSuspect])
    #expect(document.notices.first?.line == 3)
  }

  @Test("formulas without a result are told, and results that are to be reckoned anew")
  func formulas() throws {
    var workbook = workbook(.xml(attributes: "", content: "<f>SUM(A1:A2)</f>"))
    var notice = try #require(try DocumentReader.read(workbook.bytes).notices.first)
    #expect(notice.message.contains("cell C2"))
    #expect(notice.severity == nil)
    workbook.sheets[0].rows[1][2] = .xml(attributes: "", content: "<f>1+1</f><v>0</v>")
    #expect(try DocumentReader.read(workbook.bytes).notices.isEmpty)
    workbook.tail = "<calcPr fullCalcOnLoad=\"1\"/>"
    notice = try #require(try DocumentReader.read(workbook.bytes).notices.first)
    #expect(notice.severity == .warning)
  }

  // MARK: - Rows, columns, sheets

  @Test("merged cells span, what lies under them is left out and told")
  func merged() throws {
    var workbook = WorkbookWriter([
      WorkbookWriter.Sheet(
        "A",
        rows: [
          [.text("STT"), .text("Chỉ tiêu"), .text("Số liệu"), .text("x"), .text("Ghi chú")],
          [.empty, .empty, .text("Năm 2022"), .text("Năm 2023")],
          [.text("1"), .text("Hộ"), .number("1"), .number("2")],
        ])
    ])
    workbook.sheets[0].merges = ["A1:A2", "B1:B2", "C1:D1", "E1:E2"]
    let document = try DocumentReader.read(workbook.bytes)
    let cells = try #require(document.tables.first).rows[0].cells
    #expect(cells.map(\.text) == ["STT", "Chỉ tiêu", "Số liệu", "Ghi chú"])
    #expect(cells.map(\.rowSpan) == [2, 2, 1, 2])
    #expect(cells.map(\.columnSpan) == [1, 1, 2, 1])
    #expect(document.tables.first?.rows[1].cells.map(\.text) == ["Năm 2022", "Năm 2023"])
    #expect(document.notices.map(\.message).contains { $0.contains("D1") })
  }

  @Test("ranges that overlap, or reach over the whole sheet, make no more than the sheet has")
  func oddMerges() throws {
    var workbook = workbook(.number("5"))
    workbook.sheets[0].merges = ["B2:XFD1048576", "A1:B2", "A1:C3", "C1:C1"]
    #expect(try DocumentReader.read(workbook.bytes).tables.first?.rows.count == 2)
  }

  @Test("rows and columns hidden by hand are left out; filters and groups hide nothing")
  func hidden() throws {
    var workbook = workbook(.number("5"))
    workbook.sheets[0].rows += [
      [.text("2"), .text("Người"), .number("6")], [.text("3"), .text("Thôn"), .number("7")],
    ]
    workbook.sheets[0].rowAttributes = [3: "hidden=\"1\""]
    #expect(try texts(workbook).map { $0[0] } == ["STT", "1", "3"])
    #expect(
      try DocumentReader.read(workbook.bytes).notices.first?.message.contains("rows 3") == true)
    workbook.sheets[0].rowAttributes = [3: "hidden=\"1\" outlineLevel=\"1\""]
    #expect(try texts(workbook).map { $0[0] } == ["STT", "1", "2", "3"])
    workbook.sheets[0].rowAttributes = [3: "hidden=\"1\""]
    workbook.sheets[0].tail = "<autoFilter ref=\"A1:C4\"/>"
    #expect(try texts(workbook).map { $0[0] } == ["STT", "1", "2", "3"])
    workbook.sheets[0].head = "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>"
    #expect(try texts(workbook)[0] == ["STT", "Số liệu"])
  }

  @Test("a title merged over a hidden first column is drawn")
  func hiddenAnchor() throws {
    var workbook = workbook(.number("5"))
    workbook.sheets[0].rows.insert([.text("BÁO CÁO")], at: 0)
    workbook.sheets[0].merges = ["A1:C1"]
    workbook.sheets[0].head = "<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols>"
    #expect(try DocumentReader.read(workbook.bytes).texts.first == "BÁO CÁO")
  }

  @Test("hidden sheets are left out and told", arguments: ["hidden", "veryHidden"])
  func hiddenSheets(state: String) throws {
    var workbook = workbook(.number("5"))
    workbook.sheets.append(WorkbookWriter.Sheet("Danh mục", rows: [[.text("ẩn")]]))
    workbook.sheets[1].attributes = "state=\"\(state)\""
    let document = try DocumentReader.read(workbook.bytes)
    #expect(!document.texts.contains("ẩn"))
    #expect(document.notices.first?.message.contains("'Danh mục'") == true)
  }

  @Test("sheets come in the order of their tabs, chart sheets aside; strict names are known")
  func sheets() throws {
    var workbook = WorkbookWriter([
      WorkbookWriter.Sheet("b", rows: [[.text("một")]]),
      WorkbookWriter.Sheet("a", rows: [[.inline("hai")]]),
      WorkbookWriter.Sheet("biểu đồ"),
    ])
    var parts = workbook.parts
    let names = "xl/_rels/workbook.xml.rels"
    let strict = "http://purl.oclc.org/ooxml"
    workbook.members[names] = parts[names]?
      .replacing(
        "relationships/worksheet\" Target=\"worksheets/sheet3.xml\"",
        with: "relationships/chartsheet\" Target=\"worksheets/sheet3.xml\"")
    #expect(try DocumentReader.read(workbook.bytes).texts == ["một", "hai"])
    parts = workbook.parts
    for (name, text) in parts {
      workbook.members[name] =
        text.replacing(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          with: strict + "/spreadsheetml/main"
        ).replacing(
          "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          with: "\"" + strict + "/officeDocument/relationships")
    }
    #expect(try DocumentReader.read(workbook.bytes).texts == ["một", "hai"])
  }

  // MARK: - Errors

  @Test(
    "what is damaged is an error that names its part",
    arguments: [
      ("xl/worksheets/sheet1.xml", nil, "xl/worksheets/sheet1.xml"),
      ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>", "xl/worksheets/sheet1.xml"),
      ("xl/sharedStrings.xml", nil, "xl/sharedStrings.xml"),
      (
        "xl/sharedStrings.xml",
        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>",
        "shared string"
      ),
      ("xl/workbook.xml", nil, "xl/workbook.xml"), ("_rels/.rels", nil, "workbook"),
      ("xl/_rels/workbook.xml.rels", nil, "'A'"),
    ] as [(String, String?, String)])
  func damaged(member: String, text: String?, expected: String) {
    var workbook = workbook(.number("5"))
    workbook.members[member] = .some(text)
    let error = #expect(throws: ReadingError.self) { try DocumentReader.read(workbook.bytes) }
    #expect(error?.kind == .parserFailure)
    #expect(error?.message.contains(expected) == true)
  }

  @Test(
    "what no cell may hold is an error",
    arguments: [
      ("t=\"s\"", "<v>99</v>"), ("t=\"s\"", "<v>x</v>"), ("t=\"n\"", "<v>x</v>"),
      ("t=\"d\"", "<v>x</v>"), ("t=\"zz\"", "<v>1</v>"), ("r=\"ZZZZ1\"", "<v>1</v>"),
      ("r=\"A9\"", "<v>1</v>"), ("r=\"XFE2\"", "<v>1</v>"),
    ])
  func malformed(attributes: String, content: String) {
    var workbook = workbook(.empty)
    workbook.sheets[0].hasReferences = false
    workbook.sheets[0].rows[1][2] = .xml(attributes: attributes, content: content)
    #expect(throws: ReadingError.self) { try DocumentReader.read(workbook.bytes) }
  }

  @Test("a binary workbook is refused by its name")
  func binary() {
    var workbook = workbook(.empty)
    workbook.members["_rels/.rels"] = workbook.parts["_rels/.rels"]?
      .replacing("workbook.xml", with: "workbook.bin")
    let error = #expect(throws: ReadingError.self) { try DocumentReader.read(workbook.bytes) }
    #expect(error?.kind == .unsupportedFormat(.xlsx))
    #expect(error?.message.contains("XLSB") == true)
  }

  @Test("a far cell costs no more than itself")
  func sparse() throws {
    var workbook = workbook(.number("5"))
    workbook.members["xl/worksheets/sheet1.xml"] = workbook.parts["xl/worksheets/sheet1.xml"]?
      .replacing(
        "</sheetData>",
        with: "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>")
    #expect(try DocumentReader.read(workbook.bytes).tables.count == 1)
  }
}
