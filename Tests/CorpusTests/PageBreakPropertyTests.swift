import ReportExtraction
import ReportFormats
import Testing

/// What page breaks and neighbours must not change, over the tables of every report, text and HTML.
@Suite("Page breaks in every report")
struct PageBreakPropertyTests {
  private static func extract(_ document: Document) throws -> ExtractionResult {
    try CorpusCase.extractor.get().extract(
      from: document, identity: DocumentIdentity(hash: "sha256:0", source: "test"))
  }

  /// The reports: one that is there in many encodings once as text and once as HTML, and of the
  /// series, which are the tables of one form again and again, only those of one agency.
  private static func reports() throws -> [CorpusCase] {
    try CorpusCase.all().filter { report in
      !report.name.hasPrefix("cchc/89-BC-BDT.") || report.name.hasSuffix("BDT.html")
        || report.name.hasSuffix("BDT.txt")
    }.filter { !$0.name.hasPrefix("series/") || $0.name.contains("-BC-SCT") }
  }

  @Test(
    "one to five page breaks anywhere change no record", arguments: try reports(),
    PageBreaks.Style.allCases)
  func pageBreaks(_ report: CorpusCase, style: PageBreaks.Style) throws {
    let document = try DocumentReader.read(report.bytes())
    let breaks = PageBreaks(document, extractor: try CorpusCase.extractor.get())
    guard !breaks.places.isEmpty else { return }
    let expected = try Self.extract(document)
    var random = SplitMix64(state: UInt64(report.name.utf8.count))
    for count in [1, 5] {
      var places: [(block: Int, row: Int)] = []
      while places.count < min(count, breaks.places.count),
        let place = breaks.places.randomElement(using: &random)
      {
        if !places.contains(where: { $0 == place }) { places.append(place) }
      }
      let result = try Self.extract(breaks.broken(at: places, style))
      expectSame(expected, result, "\(style) at \(places)")
      #expect(result.ledger.balances && result.tables.count == expected.tables.count)
    }
  }

  /// Each table of a report as the blocks that it stands in.
  private static func tables() throws -> [(
    name: String, blocks: [Block], records: Int, hasHeader: Bool
  )] {
    try reports().flatMap {
      report -> [(name: String, blocks: [Block], records: Int, hasHeader: Bool)] in
      let document = try DocumentReader.read(report.bytes())
      let figures = document.blocks.filter { block in
        guard case .table = block,
          case .success(let result) = Result(catching: {
            try extract(Document(format: "text", blocks: [block]))
          })
        else { return false }
        return !result.records.isEmpty
      }
      guard !figures.isEmpty else { return [] }
      let records = try extract(Document(format: "text", blocks: figures)).records.count
      var notices: [ReadingNotice] = []
      let grids = Extractor(mappings: []).tables(
        of: Document(format: "text", blocks: figures), notices: &notices)
      return [(report.name, figures, records, (grids.first?.headerRowCount ?? 0) > 0)]
    }
  }

  @Test("two tables in a row are never one: their records add up, whichever they are")
  func pairs() throws {
    let tables = try Self.tables()
    #expect(tables.count > 15)
    for first in tables {
      // What has its header in a table of its own looks like a further page without one.
      for second in tables where second.hasHeader {
        let both = try Self.extract(
          Document(format: "text", blocks: first.blocks + second.blocks))
        #expect(
          both.records.count == first.records + second.records, "\(first.name), \(second.name)")
        #expect(both.ledger.balances)
      }
    }
  }
}
