import Testing

@testable import ReportArchive
@testable import ReportExtraction

@Suite("Which figure a record states")
struct FigureKeysTests {
  /// A record of one indicator in a column.
  private static func record(
    _ value: Value, _ measure: String, period: RecordPeriod = .report
  ) -> ReportExtraction.Record {
    var record = SampleReport.record(value)
    record.measure = measure
    record.period = period
    return record
  }

  private static func aspects(_ records: [ReportExtraction.Record]) -> [String] {
    let result = SampleReport.result(records, letterhead: SampleReport.letterhead)
    return FigureKeys(result, mappings: [:]).keys.map(\.aspect)
  }

  private static let one = Value.number(.one)
  private static let yearBefore = RecordPeriod.column(
    ReportingPeriod(nominal: .half(1, year: 2022)))
  private static let own = RecordPeriod.column(ReportingPeriod(nominal: .half(1, year: 2023)))

  @Test("an empty cell about another period states nothing; a figure and that nothing arose do")
  func unstated() {
    let measure = "Cùng kỳ năm trước"
    #expect(
      Self.aspects([Self.record(.absent(.blank), measure, period: Self.yearBefore)])
        == ["unstated"])
    #expect(
      Self.aspects([Self.record(.absent(.dash), measure, period: Self.yearBefore)])
        == ["unstated"])
    #expect(
      Self.aspects([Self.record(.absent(.noneArose), measure, period: Self.yearBefore)]) == [""])
    #expect(Self.aspects([Self.record(Self.one, measure, period: Self.yearBefore)]) == [""])
    #expect(Self.aspects([Self.record(.absent(.blank), "Kỳ báo cáo", period: Self.own)]) == [""])
    #expect(Self.aspects([Self.record(.absent(.blank), "Kết quả")]) == [""])
  }

  @Test("an estimate is the figure itself, unless that stands beside it")
  func estimates() {
    let estimate = Self.record(Self.one, "Ước thực hiện")
    let actual = Self.record(Self.one, "Thực hiện")
    let plan = Self.record(Self.one, "Kế hoạch")
    #expect(Self.aspects([estimate]) == [""])
    #expect(Self.aspects([plan, estimate]) == ["plan", ""])
    #expect(Self.aspects([actual, estimate]) == ["", "estimate"])
    // Of another period: not beside it.
    let before = Self.record(Self.one, "Thực hiện cùng kỳ năm trước", period: Self.yearBefore)
    #expect(Self.aspects([before, estimate]) == ["", ""])
  }
}
