import OfficeSamples
import ReportExtraction
import ReportFormats
import Testing

/// What must not change a record: that the report is a Word document.
@Suite("Reports as Word documents")
struct DOCXPropertyTests {
  @Test(
    "the same text as DOCX",
    arguments: try CorpusCase.unicodeTexts().filter { $0.name.hasPrefix("cchc/") },
    DOCXRendering.Tables.allCases)
  func sameRecords(_ report: CorpusCase, tables: DOCXRendering.Tables) throws {
    let document = try DocumentReader.read(report.bytes())
    let bytes = DOCXRendering(tables: tables, cutsRuns: tables == .one).bytes(of: document)
    let result = try CorpusCase.extract(bytes, source: report.name)
    #expect(result.format == "docx")
    #expect(result.ledger.balances)
    expectSame(try report.extract(), result)
    #expect(result.records.allSatisfy { $0.provenance.line == nil && $0.span == nil })
  }

  @Test(
    "page breaks with their header at random rows of the model report",
    arguments: 1...3, DOCXRendering.Tables.allCases)
  func pageBreaks(seed: UInt64, tables: DOCXRendering.Tables) throws {
    let model = CorpusCase(name: "cchc/89-BC-BDT.txt")
    var text = try ReportText(of: model)
    var random = SplitMix64(state: seed)
    for row in text.dataRows.reversed()
    where text.isRow(row - 1) && Int.random(in: 0..<6, using: &random) == 0 {
      text.lines.insert(contentsOf: text.pageBreak, at: row)
    }
    let bytes = DOCXRendering(tables: tables).bytes(of: try DocumentReader.read(text.bytes))
    let result = try CorpusCase.extract(bytes, source: model.name)
    expectSame(try model.extract(), result)
    #expect(result.ledger.balances)
    let pages = result.records.compactMap(\.provenance.page)
    #expect(pages.count == result.records.count)
    #expect(pages == pages.sorted() && (pages.last ?? 0) > 7)
  }

  @Test("the footnotes of a row stand in its note; the marks that Word makes are no part of a cell")
  func footnotes() throws {
    func paragraph(_ text: String, note: Int? = nil) -> String {
      let mark = note.map { "<w:r><w:footnoteReference w:id=\"\($0)\"/></w:r>" } ?? ""
      return "<w:p><w:r><w:t>\(text)</w:t></w:r>\(mark)</w:p>"
    }
    func row(_ texts: String..., note: Int? = nil) -> String {
      let cells = texts.enumerated().map { index, text in
        "<w:tc>\(paragraph(text, note: index == 3 ? note : nil))</w:tc>"
      }
      return "<w:tr>\(cells.joined())</w:tr>"
    }
    let body =
      ["Số: 90/BC-BDT", "Huế, ngày 12 tháng 6 năm 2023", "BÁO CÁO", "Công tác dân tộc năm 2023"]
      .map { paragraph($0) }.joined() + "<w:tbl>"
      + row("STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú")
      + row("1", "Số hộ nghèo", "Hộ", "16", "ước", note: 1)
      + row("2", "Số xã", "Xã", "5", "") + row("3", "Số thôn", "Thôn", "7", "", note: 2)
      + "</w:tbl>"
    let notes = ["", "Chưa tính xã mới.", "Theo Nghị quyết."].enumerated().map { index, text in
      "<w:footnote w:id=\"\(index)\">\(paragraph(text))</w:footnote>"
    }
    let result = try CorpusCase.extract(
      WordSample(body, footnotes: notes.joined()).bytes, source: "notes.docx")
    #expect(result.records.map(\.note) == ["ước Chưa tính xã mới.", nil, "Theo Nghị quyết."])
    #expect(result.records.map(\.valuePrinted) == ["16", "5", "7"])
    #expect(
      result.records.map(\.value)
        == [16, 5, 7].map { Value.number(ExactDecimal(coefficient: $0)) })
  }
}
