import ReportExtraction
import ReportFormats
import Testing

@Suite("Mappings that extend each other")
struct MappingLibraryTests {
  static let base = """
    id: form-1
    version: "1"
    title: Biểu mẫu
    namespace: FORM
    note: From a filled form.
    valid_to: 2022-12-31
    titles: [Biểu mẫu]
    abbreviations: {CB: cán bộ, CC: công chức}
    absences: {x: not_applicable}
    cut_offs:
      - {period: Q1, from: 1/1, to: 31/3}
      - {period: Q2, from: 1/4, to: 30/6}
    indicators:
      - {code: "1", label: Tổng số cán bộ, concept: all, type: count, unit: person, parts: sum}
      - {code: "1.1", label: Công chức, concept: a, type: count, unit: person}
      - {code: "1.2", label: Viên chức, concept: b, type: count, unit: person, maximum: 9}
      - {code: "2", label: Số lớp, concept: classes, type: count, unit: task}
      - {code: "3", label: Số việc, concept: tasks, type: count, unit: task}
      - {code: "3.1", label: Đã xong, concept: tasks.done, type: count, unit: task}
      - {code: "3.2", label: Chưa xong, concept: tasks.open, type: count, unit: task}
    rules:
      - check: "{3.1} <= {3}"
        finding: bound_violated
        message: More done than there are.
      - check: "{2} <= {3}"
      - check: "{1.1} <= {1}"

    """
  static let head = """
    id: form-2
    version: "1"
    extends: form-1
    valid_from: 2023-01-01

    """

  static func library(_ texts: String...) -> MappingLibrary {
    var library = MappingLibrary()
    for (index, text) in texts.enumerated() { library.add(text, file: "\(index).yaml") }
    return library
  }

  static func decode(_ changes: String) throws -> Mapping.Content {
    var library = library(head + changes, base)
    return try library.decode(0).content
  }

  @Test("what is not stated is the base's, but for its id, note and validity")
  func takesOver() throws {
    var library = Self.library(Self.head, Self.base)
    let mapping = try library.decode(0).content
    let base = try library.decode(1).content
    #expect(mapping.base == "form-1")
    #expect(mapping.title == base.title)
    #expect(mapping.namespace == base.namespace)
    #expect(mapping.note == nil)
    #expect(mapping.validTo == nil)
    #expect(mapping.titles == base.titles)
    #expect(mapping.cutOffs == base.cutOffs)
    #expect(mapping.indicators == base.indicators)
    #expect(mapping.rules == base.rules)
    #expect(
      mapping.relations == [
        VersionRelation(
          .same, mapping: "form-1", from: base.indicators.map(\.code),
          to: base.indicators.map(\.code))
      ])
    #expect(library.lint(0) == [])
  }

  @Test("a row states only what changes; null takes away; a map changes its keys")
  func changes() throws {
    let mapping = try Self.decode(
      """
      abbreviations: {CC: ~, VC: viên chức}
      cut_offs: [{period: Q2, from: 2/4, to: 30/6}]
      indicators:
        - {code: "1.2", label: Viên chức và lao động, maximum: ~}
        - {code: "2", aliases: [Lớp], concept: ~, cumulative: true, applies_to: [province, commune]}
        - {code: "3", type: percent, absences: {"-": none_arose}}

      """)
    #expect(mapping.abbreviations == ["CB": "cán bộ", "VC": "viên chức"])
    #expect(mapping.absences == ["x": .notApplicable])
    #expect(mapping.cutOffs.map(\.startDay) == [1, 2])
    #expect(mapping.indicators[2].label == "Viên chức và lao động")
    #expect(mapping.indicators[2].concept == "b")
    #expect(mapping.indicators[2].maximum == nil)
    #expect(mapping.indicators[2].minimum == .zero)
    #expect(mapping.indicators[3].aliases == ["Lớp"])
    #expect(mapping.indicators[3].concept == nil)
    #expect(mapping.indicators[3].isCumulative == true)
    #expect(mapping.indicators[3].applicability == [.province, .commune])
    // Another type takes no unit and no bounds over.
    #expect(mapping.indicators[4].unit == "percent")
    #expect(mapping.indicators[4].minimum == nil)
    #expect(mapping.indicators[4].absences == ["-": .noneArose])
    // What it counts is another thing now: no relation makes it the same figure.
    #expect(mapping.relations.map(\.from) == [["1", "1.1", "1.2", "2", "3.1", "3.2"]])
  }

  @Test("rows are removed with what stands below them, renumbered with it, and put in by number")
  func order() throws {
    let mapping = try Self.decode(
      """
      removed: ["2"]
      indicators:
        - {code: "2", was: "3"}
        - {code: "1.3", label: Khác, type: count, unit: person}
        - {code: "1.0", label: Mới, type: count, unit: person, after: "1.1"}
        - {code: "4", label: Bốn, type: text}
        - {code: "3", label: Ba, type: text}
        - {code: "2.1", label: Xong}

      """)
    #expect(
      mapping.indicators.map(\.code)
        == ["1", "1.1", "1.0", "1.2", "1.3", "2", "2.1", "2.2", "3", "4"])
    #expect(mapping.indicators.map(\.parent) == [nil, 0, 0, 0, 0, nil, 5, 5, nil, nil])
    #expect(mapping.indicators[6].label == "Xong")
    #expect(mapping.indicators[6].concept == "tasks.done")
    #expect(
      mapping.relations == [
        VersionRelation(.renumbered, mapping: "form-1", from: ["3"], to: ["2"]),
        VersionRelation(.renumbered, mapping: "form-1", from: ["3.1"], to: ["2.1"]),
        VersionRelation(.renumbered, mapping: "form-1", from: ["3.2"], to: ["2.2"]),
        VersionRelation(
          .same, mapping: "form-1", from: ["1", "1.1", "1.2"], to: ["1", "1.1", "1.2"]),
      ])
    // The rule on the removed row is gone, the others follow their rows.
    #expect(mapping.rules.map(\.source) == ["{2.1} <= {2}", "{1.1} <= {1}"])
    #expect(mapping.rules[0].message == "More done than there are.")
  }

  @Test("rows change places")
  func swap() throws {
    let mapping = try Self.decode(
      "indicators:\n  - {code: \"3\", was: \"2\"}\n  - {code: \"2\", was: \"3\"}\n")
    #expect(mapping.indicators.map(\.code) == ["1", "1.1", "1.2", "2", "2.1", "2.2", "3"])
    #expect(
      mapping.indicators.map(\.concept)
        == ["all", "a", "b", "tasks", "tasks.done", "tasks.open", "classes"])
    #expect(mapping.rules.map(\.source) == ["{2.1} <= {2}", "{3} <= {2}", "{1.1} <= {1}"])
  }

  @Test("a rule replaces one of the base")
  func rules() throws {
    let mapping = try Self.decode(
      """
      rules:
        - {replaces: "{2}<={3}"}
        - {replaces: "{3.1} <= {3}", check: "{3.1} < {3}"}

      """)
    #expect(mapping.rules.map(\.source) == ["{1.1} <= {1}", "{3.1} < {3}"])
  }

  @Test("what the file says of a row goes before what its code says")
  func statedRelations() throws {
    let mapping = try Self.decode(
      """
      indicators:
        - {code: "1.3", label: Khác, type: count, unit: person}
        - {code: "2", concept: classes.open}
      relations:
        - {kind: split, from: ["1.2"], to: ["1.2", "1.3"]}
        - {kind: redefined, from: ["2"], to: ["2"], note: Only classes that are open.}

      """)
    #expect(mapping.relations.map(\.kind) == [.split, .redefined, .same])
    #expect(mapping.relations[1].note == "Only classes that are open.")
    #expect(mapping.relations[1].mapping == "form-1")
    #expect(mapping.relations[2].from == ["1", "1.1", "3", "3.1", "3.2"])
  }

  @Test("the fingerprint covers what is taken over, and chains work in any order of files")
  func chain() throws {
    let third = "id: form-3\nversion: \"1\"\nextends: form-2\nremoved: [\"2\"]\n"
    var one = Self.library(third, Self.base, Self.head)
    var other = Self.library(Self.head, third, Self.base + "# edited\n")
    let before = try one.decode(0).content
    let after = try other.decode(1).content
    #expect(before.indicators.map(\.code) == ["1", "1.1", "1.2", "3", "3.1", "3.2"])
    #expect(before.indicators == after.indicators)
    #expect(before.fingerprint != after.fingerprint)
    #expect(
      VersionCrosswalk([before, try one.decode(1).content, try one.decode(2).content])
        .counterpart(of: "3.1", in: "form-3", version: "form-1")?.kind == .same)
  }

  @Test(
    "a fault in what is taken over is named with line and column",
    arguments: [
      ("removed: [\"9\"]\n", 5, 11, "read the code 9, expected the code of a row of 'form-1'"),
      (
        "indicators:\n  - {code: \"9\", was: \"8\"}\n", 6, 22,
        "read the code 8, expected the code of"
      ),
      (
        "indicators:\n  - {code: \"2\", was: \"3\"}\n", 6, 12,
        "read 2 for what were 2 and 3, expected one of them under 'removed' or under another code"
      ),
      (
        "removed: [\"3\"]\nindicators:\n  - {code: \"4\", was: \"3\"}\n", 5, 11,
        "read 3 as removed, which a row continues"
      ),
      (
        "indicators:\n  - {code: \"4\", was: \"3\"}\n  - {code: \"5\", was: \"3\"}\n", 7, 22,
        "read 3 again, which 4 continues"
      ),
      ("indicators:\n  - {code: \"4\"}\n", 6, 5, "read no 'label', expected one"),
      (
        "indicators:\n  - {code: \"2\", after: \"9\"}\n", 6, 24,
        "read the code 9, expected the code of a row of the base or above this one"
      ),
      (
        "indicators:\n  - {code: \"2\", applies_to: [county]}\n", 6, 30,
        "read the unknown level 'county', expected"
      ),
      (
        "indicators:\n  - {code: \"2\", cumulative: often}\n", 6, 29,
        "read 'often', expected true or false"
      ),
      (
        "rules:\n  - {replaces: \"{2} < {3}\"}\n", 6, 16,
        "read the rule '{2} < {3}', expected the check of a rule of 'form-1'"
      ),
      (
        "relations:\n  - {kind: split, from: [\"2\"], to: [\"2\"]}\n", 6, 12,
        "read 'split' from 1 to 1, expected from one code to several"
      ),
      (
        "relations:\n  - {kind: merged, from: [\"2\"], to: [\"2\", \"3\"]}\n", 6, 12,
        "read 'merged' from 1 to 2, expected from several codes to one"
      ),
      (
        "relations:\n  - {kind: redefined, from: [\"2\"], to: [\"2\", \"3\"]}\n", 6, 12,
        "read 'redefined' from 1 to 2, expected as many codes on both sides"
      ),
      (
        "relations:\n  - {kind: same, from: [\"2\"], to: [\"3\"]}\n", 6, 36,
        "read 2 and 3 as 'same', expected 'renumbered' or one code"
      ),
      (
        "relations:\n  - {kind: renumbered, from: [\"2\"], to: [\"2\"]}\n", 6, 42,
        "read 2 as 'renumbered' to itself, expected 'same'"
      ),
      (
        "relations:\n  - {kind: same, from: [\"9\"], to: [\"9\"]}\n", 6, 25,
        "read the code 9, expected the code of a row of 'form-1'"
      ),
      (
        "relations:\n  - {kind: redefined, from: [\"2\"], to: [\"7\"]}\n", 6, 41,
        "read the code 7, expected the code of an indicator here"
      ),
      (
        "relations:\n  - {kind: same, from: [\"2\"], to: [\"2\"]}\n"
          + "  - {kind: redefined, from: [\"2\"], to: [\"3\"]}\n", 7, 30,
        "read 2 in 'from' again, expected each once; line 6 has it as 'same'"
      ),
      (
        "indicators:\n  - {code: \"4\", was: \"3\"}\n"
          + "relations:\n  - {kind: redefined, from: [\"3\"], to: [\"2\"]}\n", 8, 30,
        "read 3 as 'redefined' without 4, which continues it; expected 4 under 'to'"
      ),
      (
        "relations:\n  - {kind: became, from: [\"2\"], to: [\"2\"]}\n", 6, 12,
        "read the unknown kind"
      ),
      ("relations:\n  - {kind: same, from: [], to: [\"2\"]}\n", 6, 24, "read no code under 'from'"),
      ("relations:\n  - {kind: same, from: [\"2\"]}\n", 6, 5, "read no 'to', expected one"),
    ])
  func fault(yaml: String, line: Int, column: Int, message: String) {
    expect(Self.library(Self.head + yaml, Self.base), line, column, message)
  }

  @Test("a base that cannot be had is named where it is asked for")
  func badBases() throws {
    expect(Self.library(Self.head), 3, 10, "read the mapping 'form-1', which no file")
    expect(
      Self.library(Self.head, Self.base.replacing("form-1", with: "form-l")), 3, 10,
      "expected 'form-l'")
    expect(
      Self.library(Self.head, Self.base + "colour: red\n"), 3, 10,
      "read the mapping 'form-1', which has a fault of its own: 1.yaml:27:1: read the unknown key")
    expect(
      Self.library(Self.head, "id: form-1\nversion: 1\nextends: form-2\n"), 3, 10,
      "read a mapping that extends itself (form-2 extends form-1 extends form-2)")
    expect(
      Self.library(Self.head.replacing("extends: form-1", with: "extends: form-2")), 3, 10,
      "read a mapping that extends itself (form-2 extends form-2)")
    expect(
      Self.library(Self.base.replacing("form-1", with: "form-1") + "removed: [\"1\"]\n"), 27, 10,
      "read 'removed' in a mapping without 'extends'")
    var library = MappingLibrary()
    library.add(Self.base, file: "0.yaml")
    for number in 1...MappingLibrary.maximumDepth {
      let base = number == 1 ? "form-1" : "v\(number - 1)"
      library.add("id: v\(number)\nversion: 1\nextends: \(base)\n", file: "\(number).yaml")
    }
    #expect(throws: MappingFileError.self) { try library.decode(MappingLibrary.maximumDepth) }
    _ = try library.decode(MappingLibrary.maximumDepth - 1)
  }

  @Test(
    "lint warns of what does not fit the other version",
    arguments: [
      (
        "removed: [\"2\"]\n",
        ["the rule '{2} <= {3}' of 'form-1' is left out: a row that it names is gone"]
      ),
      (
        "indicators:\n  - {code: \"2\", unit: person}\n",
        [
          "2 differs from 2 of 'form-1' in type, unit or concept, and no relation says what became "
            + "of it"
        ]
      ),
      (
        "relations:\n  - {kind: redefined, from: [\"2\"], to: [\"2\"]}\n",
        ["2 is redefined and has the concept 'classes' as before"]
      ),
      (
        "indicators:\n  - {code: \"2\", concept: other}\n"
          + "relations:\n  - {kind: same, from: [\"2\"], to: [\"2\"]}\n",
        ["2 is the figure of before and has the concept 'other', not 'classes'"]
      ),
      (
        "removed: [\"3.2\"]\nindicators:\n"
          + "  - {code: \"4\", label: Bốn, concept: tasks.open, type: count, unit: task}\n",
        [
          "4 has the concept of 3.2 of 'form-1', which is removed; 'was: 3.2' would continue it"
        ]
      ),
      (
        "relations:\n  - {kind: same, mapping: form-0, from: [\"2\"], to: [\"2\"]}\n",
        ["no file here has the mapping 'form-0': its codes are not checked"]
      ),
    ])
  func warnings(yaml: String, messages: [String]) {
    var library = Self.library(Self.head + yaml, Self.base)
    #expect(library.lint(0).map(\.message) == messages)
  }

  @Test("versions that are valid on one day are told, whichever is asked")
  func overlap() {
    let head = Self.head.replacing("2023-01-01", with: "2022-12-31")
    var library = Self.library(head, Self.base)
    #expect(
      library.lint(0).map(\.message) == ["'form-1' is valid on days on which this version is"])
    #expect(
      library.lint(1).map(\.message) == ["'form-2' is valid on days on which this version is"])
  }

  @Test("codes of a version that is not the base are checked as well")
  func related() {
    let other = """
      id: form-9
      version: "1"
      title: Biểu
      namespace: FORM
      titles: [Biểu]
      indicators:
        - {code: A, label: Số lớp, type: count, unit: task}
      relations:
        - {kind: renumbered, mapping: form-1, from: ["4"], to: [A]}

      """
    expect(
      Self.library(other, Self.base), 9, 48,
      "read the code 4, expected the code of a row of 'form-1'")
  }

  private func expect(
    _ library: MappingLibrary, _ line: Int, _ column: Int, _ message: String
  ) {
    var library = library
    let error = #expect(throws: MappingFileError.self) { try library.decode(0) }
    #expect(error?.line == line)
    #expect(error?.column == column)
    #expect(error?.message.contains(message) == true, "\(error?.description ?? "")")
    if let error { #expect(library.lint(0) == error.diagnostics) }
  }
}
