import ReportExtraction
import ReportFormats
import Testing

@Suite("Mapping files")
struct MappingFileTests {
  static let head = """
    id: form-1
    version: "1"
    title: Biểu mẫu
    namespace: FORM
    titles: [Biểu mẫu]

    """
  static let indicators = """
    indicators:
      - code: 1
        label: Tổng số
        type: count
        unit: person
        parts: sum
      - code: 1/1
        label: Nữ
        type: count
        unit: person
      - code: 1.10
        label: Hình thức
        type: code
        legend:
          1: Có
          0: Không

    """

  @Test("a short mapping is read with its defaults")
  func defaults() throws {
    let mapping = try MappingFile.decode(
      Self.head + """
        valid_from: 2022-02-24
        valid_to: ~
        headers:
          code: [STT]
        abbreviations:
          TTHC: thủ tục hành chính
        absences:
          x: not_applicable
        units:
          Hộ: household
        cut_offs:
          - period: S1
            from: 15/12 previous year
            to: 14/6
        indicators:
          - code: 4.10
            label: 'Tỷ lệ: hộ'
            type: percent
            share: true
            parent:
          - code: A
            label: Số hộ
            aliases: [Tổng số hộ]
            concept: household.count
            type: count
            unit: household
            parent: 4.10
            minimum: ~
            narrative:
              - subject: [hộ]
                with: [nghèo, [mới, phát sinh]]
                without: [cận nghèo]
                term: actual
        rules:
          - check: '{A} >= 1'

        """, file: "f.yaml")
    let content = mapping.content
    #expect(content.validFrom == CalendarDate(year: 2022, month: 2, day: 24))
    #expect(content.validTo == nil)
    #expect(content.headers == [.code: ["STT"]])
    #expect(content.abbreviations == ["TTHC": "thủ tục hành chính"])
    #expect(content.absences == ["x": .notApplicable])
    #expect(content.units == ["Hộ": "household"])
    #expect(
      content.cutOffs == [
        CutOff(period: "S1", startMonth: 0, startDay: 15, endMonth: 6, endDay: 14)
      ])
    let share = content.indicators[0]
    #expect(share.code == "4.10")
    #expect(share.parent == nil)
    #expect(share.unit == "percent")
    #expect(share.minimum == .zero)
    #expect(share.maximum == ExactDecimal(coefficient: 100))
    let count = content.indicators[1]
    #expect(count.parent == 0)
    #expect(count.minimum == nil)
    #expect(
      count.narrative == [
        NarrativeHint(
          subject: ["hộ"], with: [["nghèo"], ["mới", "phát sinh"]], without: ["cận nghèo"],
          term: .actual)
      ])
    #expect(content.rules.map(\.severity) == [.warning])
    #expect(content.rules.map(\.finding) == [.ruleViolated])
  }

  @Test(
    "a fault in the head is named with line and column",
    arguments: [
      ("colour: red\n", 6, 1, "read the unknown key 'colour', expected one of 'id', 'version'"),
      ("titels: [a]\n", 6, 1, "read the unknown key 'titels', expected 'titles'"),
      ("id: other\n", 6, 1, "read the key 'id' again, expected each key once"),
      (
        "valid_from: 2022-02-30\n", 6, 13,
        "read '2022-02-30', which the calendar does not have; expected a day as 2022-12-31"
      ),
      ("valid_from: 24/02/2022\n", 6, 13, "read '24/02/2022', expected a day as 2022-12-31"),
      (
        "valid_from: 2023-01-01\nvalid_to: 2022-01-01\n", 7, 11,
        "read '2022-01-01', expected a day not before valid_from (2023-01-01)"
      ),
      ("headers:\n  kode: [STT]\n", 7, 3, "read the unknown column role 'kode', expected 'code'"),
      ("headers: [STT]\n", 6, 10, "read a list, expected a map under 'headers'"),
      ("absences: {x: nothing}\n", 6, 15, "read the unknown absence 'nothing', expected one of"),
      (
        "cut_offs:\n  - period: H1\n    from: 1/1\n    to: 30/6\n", 7, 13,
        "read 'H1', expected a period as Q1, S1, A1, M06 or P9M"
      ),
      (
        "cut_offs:\n  - period: S1\n    from: 1/1\n    to: 31/6\n", 9, 9,
        "read '31/6', expected day/month as 14/6, or 15/12 previous year"
      ),
      (
        "cut_offs:\n  - period: S1\n    from: 1/7\n    to: 30/6\n", 9, 9,
        "read an end before the start"
      ),
    ])
  func headFault(yaml: String, line: Int, column: Int, message: String) {
    expect(Self.head + yaml + Self.indicators, line, column, message)
  }

  @Test(
    "a fault in an indicator is named with line and column",
    arguments: [
      ("  - label: A\n    type: count\n", 7, 5, "read no 'code', expected one"),
      ("  - code: 1\n    label:\n    type: text\n", 8, 11, "read no 'label', expected one"),
      ("  - code: 1\n    label: A\n", 7, 5, "read no 'type', expected one"),
      (
        "  - code: 1\n    label: A\n    type: cuont\n", 9, 11,
        "read the unknown type 'cuont', expected 'count'"
      ),
      (
        "  - code: 1\n    label: A\n    type: count\n    unit: persn\n", 10, 11,
        "read the unknown unit 'persn', expected 'person', or its name under 'units'"
      ),
      (
        "  - {code: 1, label: A, type: text}\n  - {code: 1, label: B, type: text}\n", 8, 12,
        "read the code 1 again, expected each code once; it first stands in line 7"
      ),
      (
        "  - {code: 1.2.1, label: A, type: text}\n", 7, 12,
        "read the code 1.2.1 under 1.2, which no indicator before it has; "
          + "expected 1.2 before it, or 'parent: null'"
      ),
      (
        "  - {code: A, label: A, type: text, parent: B}\n", 7, 45,
        "read the code A under B, which no indicator before it has; expected its code"
      ),
      (
        "  - {code: 1, label: A, type: text}\n  - {code: 1/2, label: B, type: text}\n", 8, 12,
        "read the code 1/2, expected 1/1"
      ),
      (
        "  - code: 1\n    label: A\n    type: code\n    legend:\n      0: Không\n      0.0: Có\n",
        12, 7, "read the answer 0.0 again, expected each number once"
      ),
      (
        "  - code: 1\n    label: A\n    type: code\n    legend:\n      0: Không\n      0: Có\n",
        12, 7, "read the key '0' again, expected each key once; it first stands in line 11"
      ),
      (
        "  - code: 1\n    label: A\n    type: code\n    legend:\n      không: 0\n", 11, 7,
        "read 'không', expected the number of an answer"
      ),
      (
        "  - {code: 1, label: A, type: text, legend: {0: a}}\n", 7, 45,
        "read a legend with type 'text', expected type 'code'"
      ),
      (
        "  - {code: 1, label: A, type: count, share: true}\n", 7, 45,
        "read 'share: true' with type 'count', expected type 'percent'"
      ),
      (
        "  - {code: 1, label: A, type: percent, share: yes}\n", 7, 47,
        "read 'yes', expected true or false"
      ),
      (
        "  - {code: 1, label: A, type: count, minimum: 1,5}\n", 7, 49,
        "read the unknown key '5'"
      ),
      (
        "  - {code: 1, label: A, type: count, minimum: few}\n", 7, 47,
        "read 'few', expected a number such as 0 or -12.5"
      ),
      (
        "  - {code: 1, label: A, type: count, maximum: -1}\n", 7, 47,
        "read the maximum -1, expected at least the minimum 0"
      ),
      ("  - 1\n", 7, 5, "read '1', expected a map with code, label and type"),
      (
        "  - {code: 1, label: [A], type: text}\n", 7, 22,
        "read a list, expected the text of 'label'"
      ),
    ])
  func indicatorFault(yaml: String, line: Int, column: Int, message: String) {
    expect(Self.head + "indicators:\n" + yaml, line, column, message)
  }

  @Test(
    "a fault in a rule is named inside the rule's text",
    arguments: [
      (#"check: "{1} <= ""#, 23, 20, "read the end, expected a value"),
      (#"check: "{1} <= {2}""#, 23, 20, "read the code 2, which no indicator has"),
      (#"check: '{1} >= 0 và {1/1} >= 0'"#, 23, 22, "read 'và', expected and, or, implies or"),
      // Escapes move the columns: the place is then where the rule begins.
      (#"check: "{1}\u0020<= ""#, 23, 12, "read the end, expected a value"),
      (#"check: "sum({1/1}) == 1""#, 23, 17, "read sum({1/1}), expected an indicator that has"),
      (#"{check: "{1} > 0", finding: sum}"#, 23, 33, "read the unknown finding 'sum'"),
      (
        #"{check: "{1} > 0", finding: row_missing}"#, 23, 33,
        "read 'row_missing', which no rule of a mapping raises"
      ),
      (#"{check: "{1} > 0", severity: eror}"#, 23, 34, "expected 'error'"),
      (#"{chek: "{1} > 0"}"#, 23, 5, "read no 'check', expected one"),
    ])
  func ruleFault(yaml: String, line: Int, column: Int, message: String) {
    expect(Self.head + Self.indicators + "rules:\n  - " + yaml + "\n", line, column, message)
  }

  @Test("all faults of a file are named, in its order")
  func allFaults() {
    let text = "id: x\n" + "indicators:\n  - {code: 1, label: A, type: x, unit: y}\n"
    let error = #expect(throws: MappingFileError.self) {
      try MappingFile.decode(text, file: "x.yaml")
    }
    #expect(
      error?.description.split(separator: "\n").map { $0.prefix(40) } == [
        "x.yaml:1:1: read no 'version', expected ", "x.yaml:1:1: read no 'title', expected on",
        "x.yaml:1:1: read no 'namespace', expecte", "x.yaml:3:31: read the unknown type 'x', ",
        "x.yaml:3:40: read the unknown unit 'y', ",
      ])
  }

  @Test(
    "what is no mapping at all is refused with its place",
    arguments: [
      ("", 1, 1, "read an empty file, expected a mapping"),
      ("- a\n", 1, 1, "read a list, expected a map with the keys of a mapping"),
      ("a: b: c\n", 1, 5, "mapping values are not allowed in this context"),
      ("a: 'b\n", 2, 1, "found unexpected end of stream"),
      ("a: *b\n", 1, 4, "found undefined alias"),
      ("a: 1\n---\nb: 1\n", 2, 1, "but found another document"),
      ("a: \u{1}\n", 1, 1, "control characters are not allowed"),
    ])
  func noMapping(text: String, line: Int, column: Int, message: String) {
    expect(text, line, column, message)
  }

  /// Texts that would take a parser's stack, memory or time.
  enum Bomb: CaseIterable {
    case lists, maps, bullets, nestingBelowTheParsersLimit, length, aliases

    var text: String {
      switch self {
      case .lists: String(repeating: "[", count: 100_000)
      case .maps: String(repeating: "{a: ", count: 100_000)
      case .bullets: String(repeating: "- ", count: 100_000) + "a"
      case .nestingBelowTheParsersLimit:
        String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
      case .length: String(repeating: "x", count: 2_000_000)
      case .aliases:
        (1...9).reduce("a0: &a0 [x, x]\n") { text, level in
          let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
          return text + "? &a\(level) [\(aliases)]\n: 1\n"
        }
      }
    }
  }

  @Test("bombs are refused", arguments: Bomb.allCases)
  func bombs(bomb: Bomb) {
    #expect(throws: MappingFileError.self) {
      try MappingFile.decode(bomb.text, file: "bomb.yaml")
    }
  }

  @Test("an alias repeats a legend")
  func alias() throws {
    let mapping = try MappingFile.decode(
      Self.head + """
        indicators:
          - {code: 1, label: A, type: code, legend: &done {0: Chưa, 1: Hoàn thành}}
          - {code: 2, label: B, type: code, legend: *done}

        """, file: "f.yaml")
    #expect(mapping.indicators[0].legend == mapping.indicators[1].legend)
    #expect(mapping.indicators[1].legend?.options.count == 2)
  }

  @Test(
    "lint warns of what is likely not meant",
    arguments: [
      ("  - {code: 1, label: '-', type: text}\n", "1 has a label without words"),
      ("  - {code: 1, label: A, type: count}\n", "1 has type 'count' and no unit"),
      ("  - {code: 1, label: A, type: code}\n", "1 has type 'code' and no legend"),
      (
        "  - {code: 1, label: A, type: heading, unit: task}\n",
        "1 is a heading and has a unit"
      ),
      (
        "  - {code: 1, label: A, type: code, legend: {0: Có, 1: có}}\n",
        "1 has the answer 'có' twice in its legend"
      ),
      (
        "  - {code: 1, label: A, type: text, narrative: [{with: [a]}]}\n",
        "1 has a narrative hint without a subject"
      ),
      (
        "  - {code: 1, label: A, type: code, legend: {0: Có}}\n",
        "1 has one answer only in its legend"
      ),
      (
        "  - {code: 1, label: A, type: text, cumulative: true}\n",
        "1 has type 'text' and is cumulative"
      ),
      (
        "  - {code: 1, label: A, type: text, absences: {'0': none_arose}}\n",
        "1 would read the figure '0' as none"
      ),
      (
        "  - {code: 1, label: A, type: text, applies_to: [district, commune]}\n"
          + "  - {code: 1.1, label: B, type: text, applies_to: [commune, province]}\n",
        "1.1 applies to a level that 1 above it does not apply to"
      ),
      (
        "  - {code: 1, label: A, type: text, "
          + "applies_to: [ministry, province, department, district, commune]}\n",
        "1 applies to every level, as without 'applies_to'"
      ),
      (
        "  - {code: 1, label: Số lớp, aliases: [số lớp.], type: text}\n",
        "1 has its label again as an alias"
      ),
      (
        "  - {code: 1, label: A, type: text}\n  - {code: 2, label: B, aliases: [a], type: text}\n",
        "2 has a label or alias of 1, which stands under the same row"
      ),
      (
        "  - {code: 1, label: A, type: text}\nabbreviations: {TTHC: thủ tục hành chính}\n",
        "no label and no hint uses 'TTHC' or what it stands for"
      ),
      (
        "  - {code: 1, label: A, type: text}\nabsences: {'1': blank}\n",
        "'1' is a figure and would be read as none"
      ),
      (
        "  - {code: 1, label: A, type: text}\n"
          + "cut_offs: [{period: Q1, from: 1/1, to: 31/3}, {period: Q2, from: 31/3, to: 30/6}]\n",
        "the windows of Q1 and Q2 overlap"
      ),
      (
        "  - {code: 1, label: A, type: count, unit: task}\nrules:\n  - check: '{1} >= 0'\n",
        "the rule always holds"
      ),
      (
        "  - {code: 1, label: A, type: count, unit: task}\nrules:\n"
          + "  - check: 'absent({1}) and {1} != {1}'\n",
        "the rule never holds, whatever a report says"
      ),
      (
        "  - {code: 1, label: A, type: count, unit: task}\nrules:\n"
          + "  - check: '{1} * 1 == {1} / 3'\n",
        "the quotient is compared exactly, which no rounded figure meets: put one {code} alone on "
          + "a side, or round(…)"
      ),
      (
        "  - {code: 1, label: A, type: count, unit: task}\n"
          + "  - {code: 2, label: B, type: count, unit: person}\nrules:\n  - check: '{1} <= {2}'\n",
        "the rule compares 'task' with 'person'"
      ),
      (
        "  - {code: 1, label: A, type: text, parts: sum}\n",
        "1 says how its parts relate and has none"
      ),
      (
        "  - {code: 1, label: A, type: text, concept: a}\n"
          + "  - {code: 2, label: B, type: text, concept: a}\n",
        "2 measures 'a', and so does 1"
      ),
      (
        "  - {code: 1, label: A, type: text}\nrules:\n  - check: '{1} > 0'\n",
        "the rule can never be evaluated: 1 has type 'text', no number"
      ),
      (
        "  - {code: 1, label: A, type: text}\nrules:\n  - check: '1 > 0'\n",
        "the rule names no indicator: it says nothing about a report"
      ),
      (
        "  - {code: 1, label: A, type: count, unit: task}\nrules:\n  - check: '{1} > 0'\n"
          + "  - check: '({1} > 0)'\n",
        "the rule stands twice"
      ),
    ])
  func warnings(yaml: String, message: String) throws {
    let text = Self.head + "indicators:\n" + yaml
    #expect(MappingFile.lint(text, file: "f.yaml").map(\.message) == [message])
    #expect(MappingFile.lint(text, file: "f.yaml").map(\.severity) == [.warning])
    _ = try MappingFile.decode(text, file: "f.yaml")
  }

  private func expect(_ text: String, _ line: Int, _ column: Int, _ message: String) {
    let error = #expect(throws: MappingFileError.self) {
      try MappingFile.decode(text, file: "f.yaml")
    }
    #expect(error?.line == line)
    #expect(error?.column == column)
    #expect(error?.message.hasPrefix(message) == true || error?.message.contains(message) == true)
    #expect(error?.description.hasPrefix("f.yaml:\(line):\(column): ") == true)
    if let error {
      #expect(MappingFile.lint(text, file: "f.yaml") == error.diagnostics)
    }
  }
}
