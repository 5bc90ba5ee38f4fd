import Foundation
import ReportExtraction
import Testing

/// Short reports of several families with what is known of their prose and their tables.
///
/// `expected.json` says for each what a careful reader finds: rule, label of the row and
/// figure. Those that are held back were not looked at while the reader was written, see
/// `narratives/README.md`.
@Suite("Prose against table, in short reports")
struct NarrativeReportsTests {
  private struct Expected: Decodable {
    var held: Bool
    var findings: [[String]]
  }

  private static let folder = CorpusCase.tests.appending(path: "narratives")

  private static func expected() throws -> [String: Expected] {
    try JSONDecoder().decode(
      [String: Expected].self,
      from: Data(contentsOf: folder.appending(path: "expected.json")))
  }

  /// What the prose was found to say of a report, as rule, label of the row and figure.
  private static func found(_ name: String) throws -> [[String]] {
    let file = folder.appending(path: "\(name).txt")
    let result = try CorpusCase.extract([UInt8](Data(contentsOf: file)), source: "\(name).txt")
    let rules: Set<FindingRule> = [.narrativeConflict, .narrativeSupplies]
    return result.findings.filter { rules.contains($0.rule) }.map { finding in
      #expect(finding.lines.count == 2, "\(name): both lines")
      let row = result.records.first { $0.provenance.line == finding.lines.last }
      return [finding.rule.rawValue, row?.label ?? "", finding.expected ?? ""]
    }
  }

  @Test("raise no finding that is not true", arguments: try expected().keys.sorted())
  func precision(_ name: String) throws {
    let expected = try #require(try Self.expected()[name]).findings
    for finding in try Self.found(name) {
      #expect(expected.contains(finding), "\(finding)")
    }
  }

  @Test("find most of what is there", arguments: [false, true])
  func recall(held: Bool) throws {
    var (wanted, met) = (0, 0)
    for (name, expected) in try Self.expected() where expected.held == held {
      let found = try Self.found(name)
      wanted += expected.findings.count
      met += expected.findings.count { found.contains($0) }
    }
    #expect(wanted >= 20)
    #expect(met * 100 >= wanted * 75, "\(met) of \(wanted)")
  }
}
