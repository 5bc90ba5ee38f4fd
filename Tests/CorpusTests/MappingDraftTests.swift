import Foundation
import ReportExtraction
import ReportFormats
import Testing

@Suite("A mapping drafted from filled reports")
struct MappingDraftTests {
  private static func source(_ report: CorpusCase) throws -> MappingDraft.Source {
    MappingDraft.Source(
      try DocumentReader.read(report.bytes()),
      DocumentIdentity(hash: "sha256:00", source: report.name))
  }

  /// The mapping as its file says it, free of faults.
  private func mapping(_ draft: MappingDraft) throws -> Mapping {
    let text = MappingWriter.text(of: draft.content, remarks: draft.remarks)
    #expect(MappingFile.lint(text, file: "draft.yaml").map(\.description) == [])
    return try MappingFile.decode(text, file: "draft.yaml")
  }

  private static let telling: Set<FindingRule> = [
    .rowUnbound, .codeUnknown, .labelMismatch, .unitMissing, .unitMismatch,
  ]

  @Test(
    "lints clean, binds every row of its report and reads the same values",
    arguments: try CorpusCase.all())
  func alone(_ report: CorpusCase) throws {
    let source = try Self.source(report)
    let draft = try MappingDraft(of: [source])
    let table = try #require(draft.tables.first)
    let mapping = try mapping(draft)
    let bare = try Extractor(mappings: [])
      .extract(from: source.document, identity: source.identity)
    let bound = try Extractor(mappings: [mapping], forced: mapping)
      .extract(from: source.document, identity: source.identity)
    let was = bare.records.filter { $0.table == table }
    let now = bound.records.filter { $0.table == table }
    #expect(was.count == now.count)
    for (old, new) in zip(was, now) {
      #expect(new.binding != .unbound, "\(new.label)")
      #expect(Set(new.findings).isDisjoint(with: Self.telling), "\(new.label): \(new.findings)")
      #expect(new.label == old.label)
      #expect(new.valuePrinted == old.valuePrinted)
      // A word among the figures of its row is no figure, once the row is known to have them.
      if case .text = old.value, new.findings.contains(.valueUnparsable) { continue }
      #expect(new.value == old.value, "\(new.label): \(new.valuePrinted ?? "")")
      // An indicator has one type: with decimals in one of its columns they are possible in all.
      let isWider = old.type == .count && new.type == .decimal
      #expect(
        new.type == old.type || isWider || old.value.absence != nil,
        "\(new.label): \(old.type) \(new.type)")
    }
  }

  @Test("of the model report has the codes of the form")
  func model() throws {
    let draft = try MappingDraft(of: [Self.source(CorpusCase(name: "cchc/89-BC-BDT.txt"))])
    let file = CorpusCase.corpus.deletingLastPathComponent()
      .appending(path: "Mappings/cchc-2022.yaml")
    let shipped = try MappingFile.decode(
      String(contentsOf: file, encoding: .utf8), file: "cchc-2022.yaml")
    #expect(draft.content.indicators.map(\.code) == shipped.indicators.map(\.code))
    #expect(draft.content.namespace == "TKSLVKQT")
    // The codes that the report misprints are told with their lines.
    let remarks = draft.remarks.rows.values.flatMap(\.self)
    #expect(remarks.contains { $0.contains("line 146") && $0.contains("'1.1.2.'") })
  }

  @Test("of several reports unites their rows and binds all of them")
  func together() throws {
    let names = [
      "cchc/89-BC-BDT.txt", "cchc/12-BC-UBND.html", "cchc/187-BC-SVHTTDL.docx",
      "cchc/66-BC-UBND.xlsx", "cchc/275-BC-SKHCN.txt",
    ]
    let sources = try names.map { try Self.source(CorpusCase(name: $0)) }
    let draft = try MappingDraft(of: sources)
    let mapping = try mapping(draft)
    #expect(mapping.indicators.count >= 120)
    #expect(Set(mapping.indicators.map(\.code)).count == mapping.indicators.count)
    for source in sources {
      let result = try Extractor(mappings: [mapping], forced: mapping)
        .extract(from: source.document, identity: source.identity)
      let unbound = result.records.filter { $0.binding == .unbound }
      #expect(unbound.map(\.label) == [], "\(source.identity.source)")
    }
  }

  @Test("is not made of reports of two forms, nor of a table that is not there")
  func refused() throws {
    let sources = try ["cchc/89-BC-BDT.txt", "other/97-BC-CTNBI.txt"].map {
      try Self.source(CorpusCase(name: $0))
    }
    let error = #expect(throws: MappingDraftError.self) { try MappingDraft(of: sources) }
    #expect(error?.source == "other/97-BC-CTNBI.txt")
    #expect(throws: MappingDraftError.self) { try MappingDraft(of: [sources[1]], table: 9) }
    let second = try MappingDraft(of: [sources[1]], table: 2)
    #expect(second.tables == [2])
    #expect(second.content.indicators.count == 3)
  }
}
