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
      + MappingKeys.Relation.allCases.map(\.rawValue)
    for key in keys { #expect(text.contains("| `\(key)` |"), "no row for the key \(key)") }
    let names =
      ValueType.allCases.map(\.rawValue) + PartsRelation.allCases.map(\.rawValue)
      + ColumnRole.allCases.map(\.rawValue) + Absence.allCases.map(\.rawValue)
      + Severity.allCases.map(\.rawValue) + NarrativeHint.Term.allCases.map(\.rawValue)
      + RuleExpression.Operator.allCases.map(\.rawValue)
      + AgencyLevel.allCases.map(\.rawValue) + VersionRelation.Kind.allCases.map(\.rawValue)
      + MappingDecoder.generalUnits.sorted() + MappingDecoder.ruleFindings.map(\.rawValue)
    for name in names { #expect(text.contains("`\(name)`"), "no word of \(name)") }
  }

  /// The YAML of the guide, in its order.
  private static func examples() throws -> [String] {
    let text = try String(contentsOf: readme, encoding: .utf8)
    return text.components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```\n").first
    }
  }

  @Test("its examples are mappings, and clean ones")
  func examplesAreTrue() throws {
    var library = MappingLibrary()
    let indices = try Self.examples().map { library.add($0, file: "README.md") }
    #expect(indices.count == 2)
    for index in indices {
      #expect(library.lint(index).map(\.description) == [])
      _ = try library.decode(index)
    }
  }

  @Test("its second example changes the first as the guide says")
  func secondExample() throws {
    var library = MappingLibrary()
    let indices = try Self.examples().map { library.add($0, file: "README.md") }
    let before = try library.decode(indices[0]).content
    let after = try library.decode(indices[1]).content
    #expect(after.indicators.map(\.code) == ["1", "1/1", "1/2", "1/3", "2", "3"])
    #expect(after.indicators.last?.concept == "survey.satisfied_share")
    #expect(after.rules.map(\.source).count == 2)
    let crosswalk = VersionCrosswalk([after, before])
    #expect(
      crosswalk.relations(from: before.id, to: after.id).map(\.kind)
        == [.redefined, .same, .same, .renumbered])
  }
}
