import ReportExtraction
import Testing

@testable import ReportFormats

/// One object a report: a value is there only where it is the one that the form asks for.
@Suite struct TypedRecordTests {
  private static let form = """
    id: thu
    version: 1
    title: Biểu thử
    namespace: T
    indicators:
      - {code: "1", label: Số hồ sơ, type: count}
      - {code: "2", label: Tỷ lệ, type: percent}
      - {code: "3", label: Số văn bản, type: reference}
    """

  private static func line(_ records: [Record]) throws -> (String, [String]) {
    let mapping = try MappingFile.decode(form, file: "thu.yaml")
    let typed = TypedRecord(SampleReport.result(records), of: mapping)
    var json = JSONWriter()
    typed.append(to: &json)
    return (String(decoding: json.bytes, as: UTF8.self), typed.undecided)
  }

  private static func record(_ code: String, _ value: Value, row: Int = 1) -> Record {
    var record = SampleReport.record(value, row: row)
    record.mapping = "thu"
    record.code = code
    record.indicator = "T." + code
    return record
  }

  @Test("Values by type; what is of another type is null, what the report lacks is left out")
  func values() throws {
    let (line, undecided) = try Self.line([
      Self.record("1", .number(ExactDecimal(coefficient: 16))),
      Self.record("2", .ratio(actual: .one, quota: .one)),
    ])
    #expect(line == "{\"T.1\":16,\"T.2\":null}\n")
    #expect(undecided.isEmpty)
  }

  @Test("A count with decimals is none, an absence is null, a reference its number")
  func types() throws {
    let (line, _) = try Self.line([
      Self.record("1", .number(ExactDecimal(coefficient: 125, scale: 1))),
      Self.record("2", .absent(.dash)),
      Self.record("3", .reference(number: "72/KH-BDT", date: nil)),
    ])
    #expect(line == "{\"T.1\":null,\"T.2\":null,\"T.3\":\"72/KH-BDT\"}\n")
  }

  @Test("Of two different figures none is taken, and that is told")
  func undecided() throws {
    let two = [Self.record("1", .number(.one)), Self.record("1", .number(.zero), row: 2)]
    let (line, undecided) = try Self.line(two)
    #expect(line == "{\"T.1\":null}\n")
    #expect(undecided == ["T.1"])
  }

  @Test("Plans, other areas and other periods are not the report's own figure")
  func others() throws {
    var plan = Self.record("1", .number(.zero))
    plan.measure = "Kế hoạch năm"
    var area = Self.record("1", .number(.zero))
    area.area = "Phú Lộc"
    var before = Self.record("1", .number(.zero))
    before.period = .column(nil)
    let (line, _) = try Self.line([plan, area, before, Self.record("1", .number(.one))])
    #expect(line == "{\"T.1\":1}\n")
  }
}
