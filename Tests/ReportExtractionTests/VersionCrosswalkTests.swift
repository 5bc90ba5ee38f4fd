import ReportExtraction
import Testing

@Suite("Indicators across versions")
struct VersionCrosswalkTests {
  static func version(
    _ id: String, _ codes: [String], _ relations: [VersionRelation] = [],
    concepts: [String: String] = [:]
  ) -> Mapping.Content {
    var content = Mapping.Content(id: id, version: "1", title: id, namespace: "T")
    content.indicators = codes.map { code in
      var indicator = Indicator(code: code, label: code, type: .count)
      indicator.concept = concepts[code]
      return indicator
    }
    content.relations = relations
    return content
  }

  /// a: 1 same, 2 → 3, 4 → 4+5, 6+7 → 6, 8 redefined, 9 removed; c then moves 3 → 2, keeps the
  /// parts of 4 apart, joins nothing, and splits 6 again.
  static let crosswalk = VersionCrosswalk([
    version(
      "c", ["1", "2", "4", "6", "7", "8"],
      [
        VersionRelation(.same, mapping: "b", from: ["1", "8"], to: ["1", "8"]),
        VersionRelation(.renumbered, mapping: "b", from: ["3"], to: ["2"]),
        VersionRelation(.merged, mapping: "b", from: ["4", "5"], to: ["4"]),
        VersionRelation(.split, mapping: "b", from: ["6"], to: ["6", "7"]),
      ]),
    version("a", ["1", "2", "4", "6", "7", "8", "9"]),
    version(
      "b", ["1", "3", "4", "5", "6", "8"],
      [
        VersionRelation(.same, mapping: "a", from: ["1"], to: ["1"]),
        VersionRelation(.renumbered, mapping: "a", from: ["2"], to: ["3"]),
        VersionRelation(.split, mapping: "a", from: ["4"], to: ["4", "5"]),
        VersionRelation(.merged, mapping: "a", from: ["6", "7"], to: ["6"]),
        VersionRelation(.redefined, mapping: "a", from: ["8"], to: ["8"]),
      ]),
  ])

  @Test(
    "one and two steps, there and back",
    arguments: [
      ("1", "a", "b", VersionRelation.Kind.same, ["1"], ["1"]),
      ("2", "a", "b", .renumbered, ["2"], ["3"]),
      ("3", "b", "a", .renumbered, ["3"], ["2"]),
      ("4", "a", "b", .split, ["4"], ["4", "5"]),
      ("5", "b", "a", .merged, ["4", "5"], ["4"]),
      ("7", "a", "b", .merged, ["6", "7"], ["6"]),
      ("6", "b", "a", .split, ["6"], ["6", "7"]),
      ("8", "a", "b", .redefined, ["8"], ["8"]),
      ("1", "a", "c", .same, ["1"], ["1"]),
      ("2", "a", "c", .same, ["2"], ["2"]),
      ("2", "c", "a", .same, ["2"], ["2"]),
      ("4", "a", "c", .same, ["4"], ["4"]),
      // Two became one and two again: no figure of one version is a figure of the other.
      ("6", "a", "c", .redefined, ["6", "7"], ["6", "7"]),
      ("8", "c", "a", .redefined, ["8"], ["8"]),
      ("1", "a", "a", .same, ["1"], ["1"]),
    ])
  func counterparts(
    code: String, mapping: String, other: String, kind: VersionRelation.Kind, from: [String],
    to: [String]
  ) {
    let found = Self.crosswalk.counterpart(of: code, in: mapping, version: other)
    #expect(found == VersionRelation(kind, mapping: mapping, from: from, to: to))
  }

  @Test("what is gone, and what was never there, has no counterpart")
  func none() {
    #expect(Self.crosswalk.counterpart(of: "9", in: "a", version: "b") == nil)
    #expect(Self.crosswalk.counterpart(of: "9", in: "a", version: "c") == nil)
    #expect(Self.crosswalk.counterpart(of: "99", in: "a", version: "b") == nil)
    #expect(Self.crosswalk.counterpart(of: "1", in: "a", version: "z") == nil)
  }

  @Test("a part that is gone on the way is a break, not the whole")
  func lostPart() {
    let crosswalk = VersionCrosswalk([
      Self.version("a", ["1"]),
      Self.version(
        "b", ["1", "2"], [VersionRelation(.split, mapping: "a", from: ["1"], to: ["1", "2"])]),
      Self.version("c", ["1"], [VersionRelation(.same, mapping: "b", from: ["1"], to: ["1"])]),
    ])
    #expect(
      crosswalk.counterpart(of: "1", in: "a", version: "c")
        == VersionRelation(.redefined, mapping: "a", from: ["1"], to: ["1"]))
  }

  @Test("all relations, each once; by concept where no relation is stated")
  func all() {
    #expect(
      Self.crosswalk.relations(from: "a", to: "b").map(\.kind)
        == [.same, .renumbered, .split, .merged, .redefined])
    let apart = VersionCrosswalk([
      Self.version("a", ["1", "2", "3"], concepts: ["1": "x", "2": "y", "3": "z"]),
      Self.version("b", ["1", "7"], concepts: ["1": "x", "7": "y"]),
    ])
    #expect(
      apart.relations(from: "a", to: "b") == [
        VersionRelation(.same, mapping: "a", from: ["1"], to: ["1"]),
        VersionRelation(.renumbered, mapping: "a", from: ["2"], to: ["7"]),
      ])
  }
}
