import Foundation
import ReportExtraction
import Testing

@testable import ReportFormats

@Suite("A mapping written as a file")
struct MappingWriterTests {
  private static func shipped() throws -> [String] {
    let folder = ShippedMappingTests.root.appending(path: "Mappings")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
      .filter { $0.hasSuffix(".yaml") }.sorted()
  }

  @Test("is read again as the same mapping", arguments: try shipped())
  func roundTrip(_ name: String) throws {
    let folder = ShippedMappingTests.root.appending(path: "Mappings")
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    // One that extends another is written by what it comes to, in the program's own tests.
    guard !text.contains("\nextends:") else { return }
    try expectSame(MappingFile.decode(text, file: name).content)
  }

  @Test("holds every key of a row and of the form")
  func everyKey() throws {
    var content = Mapping.Content(id: "a-b", version: "2", title: "Biểu: 'một'", namespace: "AB")
    content.note = "Một ghi chú có  hai khoảng trắng: # và \"ngoặc\"\nhai dòng"
    content.validFrom = CalendarDate(year: 2022, month: 1, day: 1)
    content.validTo = CalendarDate(year: 2024, month: 12, day: 31)
    content.titles = ["- Kết quả", "null", "Có, không"]
    content.headers = [.code: ["STT", "TT, số"], .value: ["Số liệu: kỳ này"]]
    content.abbreviations = ["no": "không", "CCHC": "cải cách hành chính"]
    content.absences = ["x": .notApplicable, "-": .noneArose]
    content.units = ["%": "percent", "Lượt (khách)": "visit"]
    content.cutOffs = [
      CutOff(period: "Q1", startMonth: 0, startDay: 15, endMonth: 3, endDay: 14),
      CutOff(period: "S2", startMonth: 6, startDay: 15, endMonth: 12, endDay: 14),
    ]
    var whole = Indicator(code: "1", label: "Tổng số # lượt", type: .count)
    whole.unit = "visit"
    whole.parts = .sum
    whole.aliases = ["Tổng: lượt", "yes"]
    whole.isCumulative = false
    whole.applicability = [.commune, .province]
    whole.absences = ["…": .notAvailable]
    whole.narrative = [
      NarrativeHint(
        subject: ["lượt khách", "khách, du lịch"], with: [["a", "b"], ["c"]], without: ["d"],
        context: ["e"], term: .quota)
    ]
    var part = Indicator(code: "1/1", label: "Trong nước", type: .count)
    (part.unit, part.parent, part.isUncodedPart) = ("visit", 0, true)
    part.minimum = .zero
    var loose = Indicator(code: "1.1", label: "Tỷ lệ", type: .percent)
    loose.isShare = true
    loose.minimum = ExactDecimal(coefficient: -5, scale: 1)
    var plain = Indicator(code: "2", label: "Không đơn vị", type: .decimal)
    plain.parent = 0
    plain.maximum = ExactDecimal(coefficient: 1250, scale: 2)
    var answer = Indicator(code: "#3", label: "Trả lời", type: .code)
    answer.legend = Legend(options: [
      .init(code: .zero, label: "Không"), .init(code: ExactDecimal(coefficient: 1), label: "Có: 1"),
    ])
    answer.isUncodedPart = true
    content.indicators = [whole, part, loose, plain, answer]
    content.rules = [
      Rule(
        source: "{1} >= {1/1}", check: try RuleExpression(parsing: "{1} >= {1/1}"),
        finding: .boundViolated, severity: .info, message: "Một: \"hai\""),
      Rule(source: "{2} > 0", check: try RuleExpression(parsing: "{2} > 0")),
    ]
    content.relations = [
      VersionRelation(.split, mapping: "a-a", from: ["1"], to: ["1/1", "2"], note: "Tách: hai")
    ]
    try expectSame(content)
  }

  private func expectSame(_ content: Mapping.Content) throws {
    let text = MappingWriter.text(
      of: content, remarks: MappingRemarks(top: ["đầu\ntrang"], rows: [0: ["xem: lại #"]]))
    let again = try MappingFile.decode(text, file: "again.yaml").content
    #expect(again.id == content.id)
    #expect(again.version == content.version)
    #expect(again.title == content.title)
    #expect(again.namespace == content.namespace)
    #expect(again.note == content.note)
    #expect(again.validFrom == content.validFrom)
    #expect(again.validTo == content.validTo)
    #expect(again.titles == content.titles)
    #expect(again.headers == content.headers)
    #expect(again.abbreviations == content.abbreviations)
    #expect(again.absences == content.absences)
    #expect(again.units == content.units)
    #expect(again.cutOffs == content.cutOffs)
    #expect(again.rules == content.rules)
    #expect(again.relations == content.relations)
    #expect(again.indicators.count == content.indicators.count)
    for (now, was) in zip(again.indicators, content.indicators) { #expect(now == was) }
    #expect(MappingWriter.text(of: again) == MappingWriter.text(of: content))
  }

  @Test(
    "quotes what is not plain text",
    arguments: [
      ("Số liệu", "Số liệu"), ("1.10", "\"1.10\""), ("1/1", "1/1"), ("a: b", "\"a: b\""),
      ("- a", "\"- a\""), ("no", "\"no\""), ("a # b", "\"a # b\""), ("", "\"\""),
      ("Tỷ lệ %", "Tỷ lệ %"), ("%", "\"%\""), ("a\u{85}b", "\"a\\U00000085b\""),
      ("12 tháng", "12 tháng"), ("\"a\"", "\"\\\"a\\\"\""), ("a\\b", "a\\b"),
    ])
  func scalars(_ text: String, _ written: String) {
    #expect(YAMLText.scalar(text) == written)
  }
}
