import Foundation
import ReportExtraction
import Testing

/// Reports whose truth was written down when they were written, not by the program.
@Suite("Reports with known facts")
struct FactsTests {
  private static func facts() throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: CorpusCase.tests.appending(path: "facts").path(percentEncoded: false)
    ).filter { $0.hasSuffix(".json") }.sorted()
  }

  private static func object(_ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: CorpusCase.tests.appending(path: "facts/\(name)"))
    return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  @Test("have their records read as they were meant", arguments: try facts())
  func records(_ name: String) throws {
    let facts = try Self.object(name)
    let result = try CorpusCase(name: try #require(facts["file"] as? String)).extract()
    let expected = (facts["records"] as? [Any] ?? []).compactMap { $0 as? [Any] }
    #expect(result.records.count == expected.count)
    for (record, fact) in zip(result.records, expected) {
      var read: [String?] = [
        record.code, record.codePrinted, record.type.rawValue, Self.text(record.value),
        record.value.absence?.rawValue, record.unitPrinted, record.binding.rawValue,
      ]
      if fact.count > read.count { read.append(Self.period(of: record, in: result)) }
      for (name, pair) in zip(Self.names, zip(read, fact)) where pair.1 as? String != "*" {
        #expect(pair.0 == Self.text(pair.1), "\(fact[0]) \(name), line \(record.provenance)")
      }
    }
  }

  private static let names = [
    "code", "code_printed", "type", "value", "absence", "unit_printed", "binding", "period",
  ]

  private static func period(of record: Record, in result: ExtractionResult) -> String? {
    switch record.period {
    case .report: result.letterhead.period?.period.sdmx
    case .column(let period): period?.period.sdmx
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

  private static func text(_ value: Value) -> String? {
    switch value {
    case .number(let number), .code(let number, _): number.reduced.description
    case .ratio(let actual, let quota): "\(actual)/\(quota)"
    case .range(let lower, let upper): "\(lower)..\(upper)"
    case .boolean(let answer): "\(answer)"
    case .reference(let number, _): number
    case .date(let date): date.description
    case .text(let text): text
    case .absent: nil
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
