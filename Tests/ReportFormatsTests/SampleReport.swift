@testable import ReportExtraction

/// Reports made by hand: all kinds of values, nulls, and text that needs escapes.
enum SampleReport {
  /// A report with the given records and nothing else.
  static func result(
    _ records: [Record] = [], letterhead: Letterhead = Letterhead(), findings: [Finding] = []
  ) -> ExtractionResult {
    ExtractionResult(
      identity: DocumentIdentity(
        hash: "sha256:00112233445566778899aabbccddeeff", source: "báo cáo.txt"),
      format: "text", encoding: "utf-8", mappingVersions: [:], letterhead: letterhead,
      sections: [], references: [], tables: [], records: records, findings: findings,
      ledger: Ledger())
  }

  /// A record with what every record has, and the given value.
  static func record(
    _ value: Value = .absent(.blank), type: ValueType = .count, row: Int = 1
  ) -> Record {
    Record(
      table: 1, row: row, column: 4, provenance: Provenance(), span: nil, area: nil,
      period: .report, mapping: nil, indicator: "X.1", code: "1", codePrinted: nil, parent: nil,
      kind: .observation, label: "Nhãn", measure: nil, unitPrinted: nil, unit: nil,
      multiplier: .one, type: type, valuePrinted: nil, value: value, note: nil, binding: .code,
      confidence: Confidence(hundredths: 100), correction: nil, findings: [])
  }

  /// The letterhead of the model report.
  static var letterhead: Letterhead {
    var letterhead = Letterhead()
    letterhead.reportNumber = "89/BC-BDT"
    letterhead.reportDate = CalendarDate(year: 2023, month: 6, day: 12)
    letterhead.reportType = "BC"
    letterhead.issuer = "Ban Dân tộc"
    letterhead.place = "Thừa Thiên Huế"
    letterhead.title = "Công tác Cải cách hành chính 6 tháng đầu năm 2023"
    if let start = CalendarDate(year: 2022, month: 12, day: 15),
      let end = CalendarDate(year: 2023, month: 6, day: 10)
    {
      letterhead.period = ReportingPeriod(
        period: .half(1, year: 2023), start: start, end: end, basis: .stated)
    }
    return letterhead
  }

  /// Row 1.2.2 of the model report, as the contract shows it.
  static var contractRecord: Record {
    var record = record(.absent(.notApplicable), row: 8)
    record.provenance = Provenance(line: 146)
    record.span = SourceRange(start: 14_000, end: 14_028)
    record.mapping = "cchc-2022"
    record.indicator = "CCHC.1.2.2"
    record.code = "1.2.2"
    record.codePrinted = "1.1.2."
    record.parent = "1.2"
    record.label = "Số UBND cấp huyện đã kiểm tra"
    record.measure = "Kết quả thống kê / Số liệu"
    record.unitPrinted = "Cơ quan, đơn vị"
    record.unit = "organisation"
    record.valuePrinted = "Không thuộc chuyên môn"
    record.binding = .repaired
    record.confidence = Confidence(hundredths: 97)
    record.findings = [.codeRepaired]
    return record
  }
}
