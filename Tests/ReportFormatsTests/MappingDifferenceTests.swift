import Foundation
import ReportExtraction
import ReportFormats
import Testing

@Suite("What changed between two versions of a form")
struct MappingDifferenceTests {
  private func mapping(_ id: String, _ rows: [String], more: String = "") throws -> Mapping {
    let text = """
      id: \(id)
      version: "1"
      title: Mẫu
      namespace: M
      titles: [Mẫu thử]
      units: {Hồ sơ: dossier}
      indicators:
      \(rows.map { "  - {\($0)}" }.joined(separator: "\n"))
      \(more)
      """
    return try MappingFile.decode(text, file: "\(id).yaml")
  }

  /// Each change as one line: kind, codes, and by what it is told.
  private func changes(
    _ old: [String], _ new: [String], more: String = ""
  ) throws -> [String] {
    MappingDifference(
      from: try mapping("a", old), to: try mapping("b", new, more: more)
    ).changes.map { change in
      let codes = "\(change.from.joined(separator: ",")) -> \(change.to.joined(separator: ","))"
      return "\(change.kind.rawValue) \(codes)" + (change.basis.map { " \($0.rawValue)" } ?? "")
    }
  }

  private static let people = "label: Số người dân, type: count, unit: person"

  @Test("Nothing changed")
  func same() throws {
    #expect(try changes(["code: 1, \(Self.people)"], ["code: 1, \(Self.people)"]) == [])
  }

  @Test("Added and removed, in the order of the forms")
  func added() throws {
    #expect(
      try changes(
        ["code: 1, \(Self.people)", "code: 2, label: Diện tích rừng, type: text"],
        ["code: 1, \(Self.people)", "code: 3, label: Hồ sơ đã nhận, type: text"])
        == ["added  -> 3", "removed 2 -> "])
  }

  @Test("Renumbered: by concept for certain, by label as a guess")
  func renumbered() throws {
    #expect(
      try changes(
        ["code: 1, \(Self.people), concept: c"], ["code: 5, \(Self.people), concept: c"])
        == ["renumbered 1 -> 5 concept"])
    #expect(
      try changes(["code: 1, \(Self.people)"], ["code: 5, \(Self.people)"])
        == ["renumbered 1 -> 5 label"])
  }

  @Test("Relabelled under one code; under another code as a guess")
  func relabelled() throws {
    let other = "label: Số người dân cư, type: count, unit: person"
    #expect(
      try changes(["code: 1, \(Self.people)"], ["code: 1, \(other)"]) == ["relabelled 1 -> 1 code"])
    #expect(
      try changes(["code: 1, \(Self.people)"], ["code: 2, \(other)"])
        == ["renumbered 1 -> 2 similarity", "relabelled 1 -> 2 similarity"])
    #expect(MappingDifference.Basis.similarity.isGuess)
    #expect(!MappingDifference.Basis.code.isGuess)
  }

  @Test("Redefined: another unit, type, legend or concept under one code")
  func redefined() throws {
    #expect(
      try changes(
        ["code: 1, label: Số đã nhận, type: count, unit: person"],
        ["code: 1, label: Số đã nhận, type: count, unit: dossier"]) == ["redefined 1 -> 1 code"])
    #expect(
      try changes(
        ["code: 1, \(Self.people), concept: c"], ["code: 1, \(Self.people), concept: d"])
        == ["redefined 1 -> 1 code"])
  }

  @Test("A code given to something else is a guess")
  func codeAlone() throws {
    #expect(
      try changes(
        ["code: 1, \(Self.people)"],
        ["code: 1, label: Diện tích rừng trồng, type: decimal, unit: dossier"])
        == ["relabelled 1 -> 1 code_alone", "redefined 1 -> 1 code_alone"])
  }

  @Test("Look-alikes that differ in a telling word are two indicators")
  func lookAlikes() throws {
    #expect(
      try changes(
        ["code: 1, label: Số thủ tục hành chính cấp tỉnh, type: count, unit: procedure"],
        ["code: 2, label: Số thủ tục hành chính cấp xã, type: count, unit: procedure"])
        == ["added  -> 2", "removed 1 -> "])
  }

  @Test("What is declared goes before what labels tell")
  func declared() throws {
    let relations = """
      relations:
        - {kind: renumbered, mapping: a, from: ["1"], to: ["7"], note: Chuyển mục}
        - {kind: split, mapping: a, from: ["2"], to: ["3", "4"]}
      """
    #expect(
      try changes(
        ["code: 1, \(Self.people)", "code: 2, label: Hồ sơ, type: count, unit: dossier"],
        [
          "code: 1, \(Self.people)", "code: 3, label: Hồ sơ mới, type: count, unit: dossier",
          "code: 4, label: Hồ sơ cũ, type: count, unit: dossier",
          "code: 7, label: Khác hẳn, type: count, unit: person",
        ], more: relations)
        == [
          "added  -> 1", "split 2 -> 3,4 declared", "renumbered 1 -> 7 declared",
          "relabelled 1 -> 7 declared",
        ])
  }

  @Test("Moved, changed, and rules, which follow the codes they name")
  func rest() throws {
    let old = try mapping(
      "a",
      [
        "code: 1, label: Mục một, type: heading", "code: 1.1, \(Self.people), concept: c",
        "code: 2, label: Mục hai, type: heading",
      ],
      more: "rules:\n  - check: '{1.1} > 0'\n  - check: '{1.1} < 9'\n    severity: info")
    let new = try mapping(
      "b",
      [
        "code: 1, label: Mục một, type: heading", "code: 2, label: Mục hai, type: heading",
        "code: 2.1, \(Self.people), concept: c, maximum: 5",
      ],
      more: "rules:\n  - check: '{2.1} > 0'\n  - check: '{2.1} < 9'\n  - check: '{2.1} < 8'")
    let difference = MappingDifference(from: old, to: new)
    #expect(
      difference.changes.map(\.kind) == [.renumbered, .moved, .changed, .ruleChanged, .ruleAdded])
    #expect(difference.changes[1].details.map(\.from) == ["1"])
    #expect(difference.changes[1].details.map(\.to) == ["2"])
    #expect(difference.changes[2].details.map(\.key) == ["maximum"])
    var json = JSONWriter()
    DifferenceJSON.append(difference, from: old, to: new, to: &json)
    let object = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any]
    #expect((object?["changes"] as? [[String: Any]])?.count == 5)
  }
}
