import Foundation
import ReportFormats
import Testing

@testable import ReportExtraction

@Suite("JSON of findings, tables and whole reports")
struct DocumentJSONTests {
  static let table = TableGrid(
    caption: "Biểu 1",
    cells: [
      TableGrid.PlacedCell(
        cell: Cell(text: "STT", provenance: Provenance(line: 5)), row: 0, column: 0, rowSpan: 1,
        columnSpan: 2),
      TableGrid.PlacedCell(
        cell: Cell(text: "1.", isHeader: true), row: 1, column: 0, rowSpan: 1, columnSpan: 1),
      TableGrid.PlacedCell(
        cell: Cell(text: "\"12,5\"", provenance: Provenance(line: 6)), row: 1, column: 1,
        rowSpan: 1, columnSpan: 1),
    ],
    rowCount: 2, columnCount: 2, headerRowCount: 1,
    rowProvenance: [Provenance(line: 5), Provenance(line: 6)], slots: [0, 0, 1, 2])

  static let tableJSON =
    #"{"index":1,"caption":"Biểu 1","rows":2,"columns":2,"cells":["#
    + #"{"row":0,"column":0,"row_span":1,"column_span":2,"header":true,"text":"STT","line":5},"#
    + #"{"row":1,"column":0,"row_span":1,"column_span":1,"header":true,"text":"1.","line":null},"#
    + #"{"row":1,"column":1,"row_span":1,"column_span":1,"header":false,"text":"\"12,5\"","line":6}]}"#

  static func written(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("a finding has only what it has")
  func findings() {
    let result = SampleReport.result(findings: [
      Finding(
        .codeRepaired, "1.1.2 bound as 1.2.2", indicator: "CCHC.1.2.2", lines: [146, 145],
        printed: "1.1.2.", expected: "1.2.2"),
      Finding(.tablesJoined, severity: .warning, "6 \"bảng\""),
    ])
    let head =
      #"{"document":"sha256:00112233445566778899aabbccddeeff","source":"báo cáo.txt","rule":"#
    #expect(
      Self.written { FindingLines.append(result, to: &$0) }
        == head + #""code_repaired","severity":"warning","message":"1.1.2 bound as 1.2.2","#
        + #""indicator":"CCHC.1.2.2","lines":[146,145],"printed":"1.1.2.","expected":"1.2.2"}"#
        + "\n"
        + head + #""tables_joined","severity":"warning","message":"6 \"bảng\"","lines":[]}"# + "\n")
  }

  @Test("tables are grids from 0, numbered from 1")
  func tables() {
    #expect(
      Self.written { TablesJSON.append([Self.table], source: "-", to: &$0) }
        == #"{"source":"-","tables":["# + Self.tableJSON + "]}")
    #expect(
      Self.written { TablesJSON.append([], source: "-", to: &$0) } == #"{"source":"-","tables":[]}"#
    )
  }

  @Test("a whole report has the contract's keys in its order")
  func document() throws {
    var result = SampleReport.result(
      [SampleReport.contractRecord], letterhead: SampleReport.letterhead,
      findings: [Finding(.codeRepaired, "m")])
    result.mappingVersions = ["cchc-2022": "1", "a": "2"]
    result.sections = [
      Section(level: 1, number: "I", title: "CHỈ ĐẠO", line: 16, paragraphs: ["một", "hai"])
    ]
    result.references = [
      Reference(
        kind: "Kế hoạch", number: "72/KH-BDT", date: CalendarDate(year: 2022, month: 12, day: 28),
        line: 18),
      Reference(kind: nil, number: "117/2013/NĐ-CP", date: nil, line: nil),
    ]
    result.tables = [Self.table]
    result.ledger.read = 137
    result.ledger.bound = 96
    result.ledger.headings = 24
    result.ledger.header = 16
    result.ledger.continuations = 1
    let records = JSONLinesTests.lines(result).joined(separator: ",")
    let findings = Self.written { FindingLines.append(result, to: &$0) }.dropLast()
    let document = Self.written { DocumentJSON.append(result, program: "solieu 1", to: &$0) }
    #expect(
      document
        == #"{"document":"sha256:00112233445566778899aabbccddeeff","source":"báo cáo.txt","#
        + #""format":"text","encoding":"utf-8","program":"solieu 1","#
        + #""mapping_versions":{"a":"2","cchc-2022":"1"},"letterhead":{"#
        + #""report_number":"89/BC-BDT","report_date":"2023-06-12","report_type":"BC","#
        + #""issuer":"Ban Dân tộc","place":"Thừa Thiên Huế","#
        + #""title":"Công tác Cải cách hành chính 6 tháng đầu năm 2023","#
        + #""recipient":null,"signer":null,"signer_title":null,"period":"2023-S1","#
        + #""period_start":"2022-12-15","period_end":"2023-06-10","period_basis":"stated"},"#
        + #""sections":[{"level":1,"number":"I","title":"CHỈ ĐẠO","line":16,"#
        + #""paragraphs":["một","hai"]}],"references":["#
        + #"{"kind":"Kế hoạch","number":"72/KH-BDT","date":"2022-12-28","line":18},"#
        + #"{"kind":null,"number":"117/2013/NĐ-CP","date":null,"line":null}],"tables":["#
        + Self.tableJSON + #"],"records":["# + records + #"],"findings":["# + findings
        + #"],"ledger":{"read":137,"bound":96,"headings":24,"header":16,"continuations":1,"#
        + #""unbound":0}}"#)
    _ = try JSONLinesTests.parsed(document)
  }

  @Test("an empty report is JSON too")
  func emptyDocument() throws {
    let document = Self.written {
      DocumentJSON.append(SampleReport.result(), program: "p", to: &$0)
    }
    let object = try JSONLinesTests.parsed(document)
    #expect((object["records"] as? [Any])?.isEmpty == true)
    #expect((object["mapping_versions"] as? [String: String])?.isEmpty == true)
  }

  @Test(
    "one input is one value, several are a list",
    arguments: [
      (false, 1, "{}\n"), (false, 0, ""), (true, 0, "[]\n"), (true, 1, "[\n{}\n]\n"),
      (true, 2, "[\n{},\n{}\n]\n"),
    ])
  func stream(isList: Bool, count: Int, expected: String) {
    let text = Self.written { writer in
      var stream = JSONDocumentStream(isList: isList)
      stream.begin(to: &writer)
      for _ in 0..<count {
        stream.separate(to: &writer)
        writer.raw("{}")
      }
      stream.end(to: &writer)
    }
    #expect(text == expected)
  }
}
