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
    for case let fact as [Any] in facts["records"] as? [Any] ?? [] {
      let code = try #require(fact[0] as? String)
      let printed = fact[1] as? String
      let matching = result.records.filter { $0.code == code && $0.codePrinted == printed }
      guard let record = matching.first else {
        Issue.record("\(code) printed '\(printed ?? "")' has no record")
        continue
      }
      #expect(record.type.rawValue == fact[2] as? String, "\(code)")
      #expect(Self.text(record.value) == Self.text(fact[3]), "\(code)")
      #expect(record.value.absence?.rawValue == fact[4] as? String, "\(code)")
      #expect(record.unitPrinted == fact[5] as? String, "\(code)")
      #expect(record.binding.rawValue == fact[6] as? String, "\(code)")
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
      #expect((read[key] ?? nil) == value as? String, "\(key)")
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
    case let number as NSNumber: number.description
    default: nil
    }
  }
}
