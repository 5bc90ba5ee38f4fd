import Foundation
import ReportExtraction
import Testing

/// Reports whose truth was written down when they were written, not by the program.
@Suite("Reports with known facts")
struct FactsTests {
  private static func facts() throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: CorpusCase.tests.appending(path: "facts").path(percentEncoded: false)
    ).filter { $0.hasSuffix(".json") && $0 != "series.json" }.sorted()
  }

  private static func object(_ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: CorpusCase.tests.appending(path: "facts/\(name)"))
    return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  @Test("have their records read as they were meant", arguments: try facts())
  func records(_ name: String) throws {
    let facts = try Self.object(name)
    let result = try CorpusCase(name: try #require(facts["file"] as? String)).extract()
    if let tables = facts["tables"] as? Int {
      #expect(Set(result.records.map(\.table)).count == tables, "tables")
    }
    if let some = facts["some"] as? [Any] {
      for case let fact as [Any] in some { findOne(fact, in: result) }
      return
    }
    let expected = (facts["records"] as? [Any] ?? []).compactMap { $0 as? [Any] }
    #expect(result.records.count == expected.count)
    for (record, fact) in zip(result.records, expected) {
      for (name, read, wanted) in Self.comparisons(of: record, with: fact, in: result) {
        #expect(read == wanted, "\(fact[0]) \(name), line \(record.provenance)")
      }
    }
  }

  /// Expects one record, and one only, that says all that a fact does.
  private func findOne(_ fact: [Any], in result: ExtractionResult) {
    let matching = result.records.filter { record in
      Self.comparisons(of: record, with: fact, in: result).allSatisfy { $0.read == $0.wanted }
    }
    #expect(matching.count == 1, "\(fact)")
  }

  private static let fields: [RecordField] = [
    .code, .codePrinted, .type, .value, .absence, .unitPrinted, .binding, .period,
  ]

  /// What a record says beside what a fact says, for each key that the fact compares.
  private static func comparisons(
    of record: Record, with fact: [Any], in result: ExtractionResult
  ) -> [(name: String, read: String?, wanted: String?)] {
    var wanted = Array(zip(fields, fact)).map { ($0.0.rawValue, $0.1) }
    if fact.count > fields.count, let others = fact[fields.count] as? [String: Any] {
      wanted += others.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
    return wanted.compactMap { name, value in
      guard value as? String != "*", let field = RecordField(rawValue: name) else { return nil }
      return (name, text(result.field(field, of: record)), text(value))
    }
  }

  @Test("raise the findings they were made to raise", arguments: try facts())
  func findings(_ name: String) throws {
    let facts = try Self.object(name)
    let result = try CorpusCase(name: try #require(facts["file"] as? String)).extract()
    for case let fact as [Any] in facts["findings"] as? [Any] ?? [] {
      let rule = fact[0] as? String
      let indicator = fact[1] as? String
      let isRaised = result.findings.contains {
        $0.rule.rawValue == rule && (indicator == nil || $0.indicator == indicator)
      }
      #expect(isRaised, "\(rule ?? "") \(indicator ?? "")")
    }
    for case let rule as String in facts["never"] as? [Any] ?? [] {
      #expect(!result.findings.contains { $0.rule.rawValue == rule }, "\(rule)")
    }
  }

  @Test("have their letterhead read", arguments: try facts())
  func letterhead(_ name: String) throws {
    let facts = try Self.object(name)
    let head = try CorpusCase(name: try #require(facts["file"] as? String)).extract().letterhead
    let read: [String: String?] = [
      "report_number": head.reportNumber, "report_date": head.reportDate?.description,
      "report_type": head.reportType, "issuer": head.issuer, "place": head.place,
      "title": head.title, "recipient": head.recipient, "signer": head.signer,
      "signer_title": head.signerTitle, "period": head.period?.period.sdmx,
      "period_start": head.period?.start.description, "period_end": head.period?.end.description,
      "period_basis": head.period?.basis.rawValue,
    ]
    for (key, value) in facts["letterhead"] as? [String: Any] ?? [:] {
      // Letterheads print names of bodies in capitals.
      let text = (read[key] ?? nil).map { key == "issuer" ? $0.lowercased() : $0 }
      let wanted = (value as? String).map { key == "issuer" ? $0.lowercased() : $0 }
      #expect(text == wanted, "\(key)")
    }
  }

  private static func text(_ value: FieldValue) -> String? {
    switch value {
    case .null: nil
    case .text(let text): text
    case .integer(let number): String(number)
    case .decimal(let number): number.reduced.description
    case .boolean(let answer): "\(answer)"
    case .range(let range): "\(range.start)..\(range.end)"
    case .texts(let texts): texts.joined(separator: ",")
    }
  }

  private static func text(_ value: Any) -> String? {
    switch value {
    case let text as String: text
    case let number as NSNumber:
      // The facts are JSON numbers: 96.0 and 96 are the same.
      number.doubleValue == number.doubleValue.rounded()
        ? String(number.intValue) : number.description
    default: nil
    }
  }
}
