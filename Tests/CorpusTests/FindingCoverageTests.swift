import Foundation
import ReportExtraction
import Testing

/// Every rule of the contract has a report that raises it, and one that looks alike and must not.
@Suite("Every finding rule")
struct FindingCoverageTests {
  /// The reports that show when a rule is raised.
  struct Coverage: Decodable, Sendable, CustomTestStringConvertible {
    /// The id of the rule.
    var rule: String
    /// The path under `Corpus/` of a report that raises it.
    var raisedBy: String
    /// The path of a report that looks alike and must not raise it.
    var notRaisedBy: String
    /// In what the second looks like the first.
    var likeness: String

    var testDescription: String { rule }
  }

  static func table() throws -> [Coverage] {
    let data = try Data(contentsOf: CorpusCase.tests.appending(path: "finding-coverage.json"))
    return try JSONDecoder().decode([Coverage].self, from: data)
  }

  @Test("stands once in the table")
  func completeness() throws {
    let rules = try Self.table().map(\.rule)
    #expect(rules.sorted() == FindingRule.allCases.map(\.rawValue).sorted())
    #expect(try Self.table().allSatisfy { $0.raisedBy != $0.notRaisedBy && !$0.likeness.isEmpty })
  }

  @Test("is raised where it should be", arguments: try table())
  func raised(_ coverage: Coverage) throws {
    let findings = try CorpusCase(name: coverage.raisedBy).extract().findings
    #expect(findings.contains { $0.rule.rawValue == coverage.rule }, "\(coverage.raisedBy)")
  }

  @Test("is not raised by what looks alike", arguments: try table())
  func notRaised(_ coverage: Coverage) throws {
    let findings = try CorpusCase(name: coverage.notRaisedBy).extract().findings
    let raised = findings.filter { $0.rule.rawValue == coverage.rule }
    #expect(raised.isEmpty, "\(coverage.notRaisedBy): \(raised.first?.message ?? "")")
  }
}
