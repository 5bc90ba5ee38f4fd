import ReportExtraction
import ReportFormats
import Testing

@Suite("CSV of records")
struct RecordCSVTests {
  static func rows(_ results: [ExtractionResult]) -> [String] {
    var csv = RecordCSV()
    csv.appendHeader()
    for result in results { csv.append(result) }
    // CR LF is one Character.
    return String(decoding: csv.bytes, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test("one header for a batch, no byte-order mark, CR LF at the end of every row")
  func batch() {
    let report = SampleReport.result([SampleReport.record()])
    let rows = Self.rows([report, report])
    #expect(rows.count == 4)
    #expect(rows[0] == JSONLinesTests.keys.joined(separator: ","))
    #expect(rows[1] == rows[2])
    #expect(rows[3] == "")
  }

  @Test("the record of the contract, nulls empty")
  func contractRecord() {
    let result = SampleReport.result(
      [SampleReport.contractRecord], letterhead: SampleReport.letterhead)
    #expect(
      Self.rows([result])[1]
        == "0011223344556677-1-8-4,sha256:00112233445566778899aabbccddeeff,báo cáo.txt,89/BC-BDT,"
        + "2023-06-12,BC,Ban Dân tộc,,Thừa Thiên Huế,2023-S1,2022-12-15,2023-06-10,stated,"
        + "cchc-2022,CCHC.1.2.2,1.2.2,1.1.2.,1.2,observation,Số UBND cấp huyện đã kiểm tra,"
        + "Kết quả thống kê / Số liệu,\"Cơ quan, đơn vị\",organisation,1,count,"
        + "Không thuộc chuyên môn,,,,not_applicable,,repaired,0.97,1,8,4,,146,14000-14028,,"
        + "code_repaired")
  }

  @Test(
    "fields are quoted where RFC 4180 asks for it, and only there",
    arguments: [
      ("plain", "plain"), ("-", "-"), ("a,b", "\"a,b\""), ("12\"", "\"12\"\"\""),
      ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), (" a ", " a "), ("", "\"\""), ("=1+1", "=1+1"),
    ])
  func quoting(label: String, expected: String) {
    var record = SampleReport.record()
    record.label = label
    var csv = RecordCSV()
    csv.append(SampleReport.result([record]))
    #expect(
      String(decoding: csv.bytes, as: UTF8.self).contains(",observation,\(expected),,,,1,count,"))
  }

  @Test("decimals have a point, lists a space between")
  func shapes() {
    var record = SampleReport.record(.number(ExactDecimal(coefficient: -1250, scale: 2)))
    record.findings = [.ocrSuspect, .shareOver100]
    let row = Self.rows([SampleReport.result([record])])[1]
    #expect(row.contains(",count,,-12.50,,,,,code,"))
    #expect(row.hasSuffix(",ocr_suspect share_over_100"))
  }
}
