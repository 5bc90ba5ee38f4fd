import Foundation
import ReportExtraction
import ReportFormats
import Testing

/// Figures as SDMX-CSV 2.1: one number an observation, a status for each kind of nothing.
@Suite struct SDMXWriterTests {
  private struct Written {
    var rows: [[String: String]]
    var structure: String
    var remark: String?
  }

  private static func write(
    _ records: [Record], letterhead: Letterhead = SampleReport.letterhead,
    status: ReportStatus = .signed
  ) throws -> Written {
    let (data, structure) = (Gathered(), Gathered())
    let writer = SDMXWriter(
      data: data, structure: structure, prepared: "2023-06-12T00:00:00Z", hasVintages: false)
    let result = SampleReport.result(records, letterhead: letterhead)
    try writer.append(result, from: RecordOrigin(agency: "hue/ban-dan-toc", status: status))
    try writer.finish()
    let fields = data.fields()
    let rows = fields.dropFirst().map { row in
      Dictionary(zip(fields[0], row)) { first, _ in first }
    }
    return Written(rows: Array(rows), structure: structure.text, remark: writer.remark)
  }

  @Test("An observation has its structure, its key and its value")
  func observation() throws {
    var record = SampleReport.record(.number(ExactDecimal(coefficient: 125, scale: 1)))
    record.mapping = "cchc-2022"
    record.indicator = "CCHC.4.10"
    record.unit = "organisation"
    record.multiplier = ExactDecimal(coefficient: 1_000_000)
    let row = try #require(try Self.write([record]).rows.first)
    let expected = [
      "STRUCTURE": "dataflow", "STRUCTURE_ID": "SOLIEU:REPORT_FIGURES(1.0.0)", "ACTION": "R",
      "REPORTER": "HUE-BAN-DAN-TOC", "REF_AREA": "THUA_THIEN_HUE", "INDICATOR": "CCHC_4_10",
      "ASPECT": "ACTUAL", "OCCURRENCE": "1", "FREQ": "S", "TIME_PERIOD": "2023-S1",
      "OBS_VALUE": "12.5", "OBS_STATUS": "A", "UNIT_MEASURE": "organisation", "UNIT_MULT": "6",
      "MULTIPLIER": "1000000", "PERIOD_START": "2022-12-15", "PERIOD_END": "2023-06-10",
      "TIME_BASIS": "stated", "ACCUMULATION": "",
    ]
    for (key, value) in expected { #expect(row[key] == value, "\(key)") }
  }

  @Test(
    "Each kind of nothing has its status and NaN, and 0 is a value",
    arguments: [
      (Value.absent(.dash), "NaN", "O"), (.absent(.blank), "NaN", "O"),
      (.absent(.notApplicable), "NaN", "M"), (.absent(.noneArose), "NaN", "M"),
      (.absent(.notAvailable), "NaN", "L"), (.absent(.ellipsis), "NaN", "L"),
      (.absent(.illegible), "NaN", "O"), (.number(.zero), "0", "A"),
    ])
  func absences(value: Value, expected: String, status: String) throws {
    let row = try #require(try Self.write([SampleReport.record(value)]).rows.first)
    #expect(row["OBS_VALUE"] == expected)
    #expect(row["OBS_STATUS"] == status)
    #expect(row["ABSENCE"] == value.absence?.rawValue ?? "")
  }

  @Test("Doubt, a failed rule, an estimate and a draft are told by the status")
  func statuses() throws {
    func status(_ status: ReportStatus = .signed, _ change: (inout Record) -> Void) throws
      -> String?
    {
      var record = SampleReport.record(.number(.one))
      change(&record)
      return try Self.write([record], status: status).rows.first?["OBS_STATUS"]
    }
    #expect(try status { $0.confidence = Confidence(hundredths: 79) } == "U")
    #expect(try status { $0.findings = [.sumMismatch] } == "V")
    #expect(try status { $0.measure = "Ước thực hiện" } == "E")
    #expect(try status(.draft) { $0.findings = [.sumMismatch] } == "P")
  }

  @Test("What is not one number is left out and counted")
  func leftOut() throws {
    var heading = SampleReport.record(.absent(.heading), type: .heading)
    heading.kind = .heading
    let ratio = SampleReport.record(.ratio(actual: .one, quota: .one), type: .ratio)
    let written = try Self.write([heading, ratio, SampleReport.record(.number(.one))])
    #expect(written.rows.count == 1)
    #expect(
      written.remark
        == "left out, for SDMX has no place for them: 1 headings, 1 values that are not one number")
    let undated = try Self.write([SampleReport.record(.number(.one))], letterhead: Letterhead())
    #expect(undated.rows.isEmpty)
    #expect(undated.remark?.contains("1 figures without a period") == true)
  }

  @Test("No two observations have one key, and no two indicators one id")
  func keys() throws {
    var part = SampleReport.record(.number(.one))
    part.indicator = "X.3/1"
    var other = part
    other.indicator = "X.3.1"
    var unlike = other
    unlike.label = "Nhãn khác"
    let rows = try Self.write([part, other, unlike, other]).rows
    #expect(rows.map { $0["INDICATOR"] } == ["X_3-1", "X_3_1", "X_3_1@2", "X_3_1"])
    #expect(rows.map { $0["OCCURRENCE"] } == ["1", "1", "1", "2"])
    #expect(rows.allSatisfy { !($0["INDICATOR"] ?? "").contains(".") })
  }

  @Test("The structure is XML and has every code that the data use")
  func structure() throws {
    var record = SampleReport.record(.number(.one))
    record.label = "Số <i> & \"khác\""
    let written = try Self.write([record])
    let parser = XMLCodes()
    #expect(
      try parser.codes(of: written.structure).isSuperset(of: [
        "HUE-BAN-DAN-TOC", "THUA_THIEN_HUE", "X_1", "ACTUAL", "S", "A", "M", "YTD",
      ]))
    #expect(written.structure.contains("Số &lt;i&gt; &amp; &quot;khác&quot;"))
  }

  /// The ids of the codes of a structure message.
  private struct XMLCodes {
    func codes(of xml: String) throws -> Set<String> {
      Set(xml.matches(of: /<str:Code id="([^"]+)">/).map { String($0.1) })
    }
  }
}
