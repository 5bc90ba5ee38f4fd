import Foundation
import ReportExtraction
import ReportFormats
import Testing

@Suite("The guide to mapping files")
struct MappingReadmeTests {
  static let readme = ShippedMappingTests.root.appending(path: "Mappings/README.md")

  @Test("every key, and every name that a key can take, stands in the guide")
  func isComplete() throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let keys =
      MappingKeys.Form.allCases.map(\.rawValue) + MappingKeys.Window.allCases.map(\.rawValue)
      + MappingKeys.Row.allCases.map(\.rawValue) + MappingKeys.Hint.allCases.map(\.rawValue)
      + MappingKeys.Rule.allCases.map(\.rawValue)
    for key in keys { #expect(text.contains("| `\(key)` |"), "no row for the key \(key)") }
    let names =
      ValueType.allCases.map(\.rawValue) + PartsRelation.allCases.map(\.rawValue)
      + ColumnRole.allCases.map(\.rawValue) + Absence.allCases.map(\.rawValue)
      + Severity.allCases.map(\.rawValue) + NarrativeHint.Term.allCases.map(\.rawValue)
      + RuleExpression.Operator.allCases.map(\.rawValue)
      + MappingDecoder.generalUnits.sorted() + MappingDecoder.ruleFindings.map(\.rawValue)
    for name in names { #expect(text.contains("`\(name)`"), "no word of \(name)") }
  }

  @Test("its example is a mapping, and a clean one")
  func exampleIsTrue() throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let start = try #require(text.range(of: "```yaml\n"))
    let end = try #require(text.range(of: "```\n", range: start.upperBound..<text.endIndex))
    let example = String(text[start.upperBound..<end.lowerBound])
    #expect(MappingFile.lint(example, file: "README.md").map(\.description) == [])
    _ = try MappingFile.decode(example, file: "README.md")
  }
}
