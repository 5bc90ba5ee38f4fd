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
}
