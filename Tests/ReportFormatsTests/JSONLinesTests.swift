import Foundation
import ReportExtraction
import ReportFormats
import Testing

@Suite("JSON Lines")
struct JSONLinesTests {
  /// The keys of the record in the order that the contract lists them.
  static let keys = [
    "record", "document", "source", "report_number", "report_date", "report_type", "issuer", "area",
    "place", "period", "period_start", "period_end", "period_basis", "mapping", "indicator", "code",
    "code_printed", "parent", "kind", "label", "measure", "unit_printed", "unit", "multiplier",
    "type", "value_printed", "value", "value_label", "value_date", "absence", "note", "binding",
    "confidence", "table", "row", "column", "page", "line", "span", "correction", "findings",
  ]

  static func lines(_ result: ExtractionResult) -> [String] {
    var writer = JSONWriter()
    JSONLines.append(result, to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  static func parsed(_ line: String) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
    return try #require(object as? [String: Any])
  }

  @Test("the fields are the contract's, in its order")
  func fieldOrder() {
    #expect(RecordField.allCases.map(\.rawValue) == Self.keys)
  }

  @Test("the record of the contract is written to the letter")
  func contractRecord() {
    let result = SampleReport.result(
      [SampleReport.contractRecord], letterhead: SampleReport.letterhead)
    #expect(
      Self.lines(result) == [
        #"{"record":"0011223344556677-1-8-4","document":"sha256:00112233445566778899aabbccddeeff","#
          + #""source":"báo cáo.txt","report_number":"89/BC-BDT","report_date":"2023-06-12","#
          + #""report_type":"BC","issuer":"Ban Dân tộc","area":null,"place":"Thừa Thiên Huế","#
          + #""period":"2023-S1","period_start":"2022-12-15","period_end":"2023-06-10","#
          + #""period_basis":"stated","mapping":"cchc-2022","indicator":"CCHC.1.2.2","#
          + #""code":"1.2.2","code_printed":"1.1.2.","parent":"1.2","kind":"observation","#
          + #""label":"Số UBND cấp huyện đã kiểm tra","measure":"Kết quả thống kê / Số liệu","#
          + #""unit_printed":"Cơ quan, đơn vị","unit":"organisation","multiplier":1,"#
          + #""type":"count","value_printed":"Không thuộc chuyên môn","value":null,"#
          + #""value_label":null,"value_date":null,"absence":"not_applicable","note":null,"#
          + #""binding":"repaired","confidence":0.97,"table":1,"row":8,"column":4,"page":null,"#
          + #""line":146,"span":[14000,14028],"correction":null,"findings":["code_repaired"]}"#
      ])
  }

  @Test("a report whose letterhead says nothing has all keys, null")
  func nulls() throws {
    let line = try #require(Self.lines(SampleReport.result([SampleReport.record()])).first)
    let object = try Self.parsed(line)
    #expect(Set(object.keys) == Set(Self.keys))
    for key in [
      "report_number", "report_date", "issuer", "place", "period", "period_basis", "span",
    ] {
      #expect(object[key] is NSNull)
    }
    #expect(object["findings"] as? [String] == [])
  }

  @Test("no records, no lines")
  func empty() {
    #expect(Self.lines(SampleReport.result()).isEmpty)
  }

  @Test(
    "each kind of value has its shape",
    arguments: [
      (Value.number(ExactDecimal(coefficient: 3)), #""value":3,"#),
      (.number(ExactDecimal(coefficient: 1250, scale: 2)), #""value":12.50,"#),
      (.number(ExactDecimal(coefficient: -5, scale: 3)), #""value":-0.005,"#),
      (.number(ExactDecimal(coefficient: .min)), #""value":-9223372036854775808,"#),
      (
        .ratio(actual: ExactDecimal(coefficient: 15), quota: ExactDecimal(coefficient: 14)),
        #""value":"15/14","#
      ),
      (
        .range(lower: ExactDecimal(coefficient: 5), upper: ExactDecimal(coefficient: 75, scale: 1)),
        #""value":"5..7.5","#
      ),
      (
        .code(.zero, label: "Trực tuyến"),
        #""value":0,"value_label":"Trực tuyến","value_date":null,"absence":null,"#
      ),
      (.code(ExactDecimal(coefficient: 7), label: nil), #""value":7,"value_label":null,"#),
      (.boolean(true), #""value":true,"#),
      (
        .reference(number: "72/KH-BDT", date: CalendarDate(year: 2022, month: 12, day: 28)),
        #""value":"72/KH-BDT","value_label":null,"value_date":"2022-12-28","absence":null,"#
      ),
      (.reference(number: "72/KH-BDT", date: nil), #""value_date":null,"#),
      (.text("Tốt"), #""value":"Tốt","#),
      (
        .absent(.heading),
        #""value":null,"value_label":null,"value_date":null,"absence":"heading","#
      ),
    ])
  func values(value: Value, expected: String) throws {
    let line = try #require(Self.lines(SampleReport.result([SampleReport.record(value)])).first)
    #expect(line.contains(expected), "\(line)")
    _ = try Self.parsed(line)
  }

  @Test("a date is its own date")
  func date() throws {
    let date = try #require(CalendarDate(year: 987, month: 1, day: 2))
    let line = try #require(
      Self.lines(SampleReport.result([SampleReport.record(.date(date))])).first)
    #expect(line.contains(#""value":"0987-01-02","value_label":null,"value_date":"0987-01-02","#))
  }

  @Test(
    "text is escaped by RFC 8259 and comes back as it was",
    arguments: [
      (#"a "quoted" \ word"#, #""a \"quoted\" \\ word""#),
      ("tab\tline\nreturn\rpage\u{0C}back\u{08}", #""tab\tline\nreturn\rpage\fback\b""#),
      ("\u{00}\u{01}\u{1B}\u{1F}", #""\u0000\u0001\u001b\u001f""#),
      ("72/KH-BDT </script>", #""72/KH-BDT </script>""#),
      ("Tỷ lệ\u{7F}\u{2028}\u{1F600}", "\"Tỷ lệ\u{7F}\u{2028}\u{1F600}\""),
      ("", "\"\""),
    ])
  func escapes(text: String, expected: String) throws {
    var record = SampleReport.record()
    record.note = text
    let line = try #require(Self.lines(SampleReport.result([record])).first)
    #expect(line.contains(#""note":"# + expected + ","))
    #expect(try Self.parsed(line)["note"] as? String == text)
  }

  @Test("a text of a megabyte passes through")
  func longText() throws {
    var record = SampleReport.record()
    record.label = String(repeating: "dân tộc \"\n", count: 100_000)
    let line = try #require(Self.lines(SampleReport.result([record])).first)
    #expect(try Self.parsed(line)["label"] as? String == record.label)
  }

  @Test("a column's own period stands in place of the report's, null where it cannot be told")
  func columnPeriod() throws {
    var previous = SampleReport.record()
    previous.period = .column(ReportingPeriod(nominal: .firstMonths(9, year: 2022)))
    var unknown = SampleReport.record(row: 2)
    unknown.period = .column(nil)
    let lines = Self.lines(
      SampleReport.result(
        [previous, unknown, SampleReport.record(row: 3)], letterhead: SampleReport.letterhead))
    #expect(
      lines[0].contains(
        #""period":"2022-01-01/P9M","period_start":"2022-01-01","period_end":"2022-09-30","#
          + #""period_basis":"nominal","#))
    #expect(
      lines[1].contains(
        #""period":null,"period_start":null,"period_end":null,"period_basis":null,"mapping""#))
    #expect(lines[2].contains(#""period":"2023-S1""#))
  }

  @Test(
    "confidence has two decimals at most",
    arguments: [(100, "1"), (90, "0.9"), (97, "0.97"), (5, "0.05"), (0, "0")])
  func confidence(hundredths: Int, expected: String) throws {
    var record = SampleReport.record()
    record.confidence = Confidence(hundredths: hundredths)
    let line = try #require(Self.lines(SampleReport.result([record])).first)
    #expect(line.contains("\"confidence\":\(expected),"))
  }
}
