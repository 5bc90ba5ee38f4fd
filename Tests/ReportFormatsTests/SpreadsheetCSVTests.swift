import ReportExtraction
import ReportFormats
import Testing

/// CSV that a spreadsheet program opens: nothing runs, and no figure is changed.
@Suite struct SpreadsheetCSVTests {
  private static func rows(_ result: ExtractionResult) -> [String] {
    var csv = RecordCSV(.spreadsheet)
    csv.appendHeader()
    csv.append(result)
    return String(decoding: csv.bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  @Test("A byte-order mark, semicolons, decimal commas")
  func dialect() {
    let record = SampleReport.record(.number(ExactDecimal(coefficient: -1250, scale: 2)))
    let rows = Self.rows(SampleReport.result([record]))
    #expect(Array(rows[0].utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(rows[0].hasSuffix("record;" + JSONLinesTests.keys.dropFirst().joined(separator: ";")))
    #expect(rows[1].contains(";count;;-12,50;;;;;code;"))
  }

  @Test(
    "A formula gets an apostrophe; dashes, figures and codes stay as they are",
    arguments: [
      ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
      ("-2+3", "'-2+3"), ("- Trong đó", "'- Trong đó"), ("\tx", "'\tx"), ("＝1", "'＝1"),
      ("'quoted", "''quoted"), ("-", "-"), ("--", "--"), ("- 5", "- 5"), ("-12,5", "-12,5"),
      ("-1.234.567", "-1.234.567"), ("+3%", "+3%"), ("−5", "−5"), ("–", "–"), ("1.10", "1.10"),
      ("03", "03"), ("a;b", "\"a;b\""), ("=a;b", "\"'=a;b\""), ("a,b", "a,b"), ("", "\"\""),
      ("15/14", "15/14"), ("a=b", "a=b"), ("-A1", "'-A1"), ("- 5 hồ sơ", "'- 5 hồ sơ"),
    ])
  func formulas(label: String, expected: String) {
    var record = SampleReport.record()
    record.label = label
    let rows = Self.rows(SampleReport.result([record]))
    #expect(rows[1].contains(";observation;\(expected);;;;1;count;"))
  }

  @Test("Data for programs has no guard: CSV read by programs is what was printed")
  func data() throws {
    let sink = Gathered()
    let writer = CSVTablesWriter(
      records: sink, findings: nil, dialect: .data, hasVintages: true)
    var record = SampleReport.record()
    record.label = "=1+1"
    let row = OutputTable.row(of: record, in: SampleReport.result([record]))
    try writer.append(row + [.text("2023-06-12"), .null, .integer(2)], to: .records)
    try writer.append([], to: .findings)
    try writer.finish()
    let fields = sink.fields()
    #expect(fields.count == 2)
    #expect(fields[0].suffix(3) == ["known_from", "known_to", "revision"])
    #expect(fields[1].suffix(3) == ["2023-06-12", "", "2"])
    #expect(fields[1].contains("=1+1"))
  }
}
