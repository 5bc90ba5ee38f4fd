import ReportExtraction
import ReportFormats
import Testing

@Suite("Tables on a terminal")
struct RecordTableTests {
  static var result: ExtractionResult {
    var heading = SampleReport.record(.absent(.heading), type: .heading, row: 1)
    heading.kind = .heading
    heading.label = "Công tác chỉ đạo điều hành CCHC"
    var coded = SampleReport.record(.code(.zero, label: "Trực tuyến"), type: .code, row: 2)
    coded.code = "1.4.2"
    coded.label = "Hình thức khảo sát"
    coded.unitPrinted = "Trực tuyến = 0 Phát phiếu = 1"
    coded.findings = [.ruleViolated]
    var dash = SampleReport.record(.absent(.dash), type: .percent, row: 3)
    dash.code = "3.4.4"
    dash.label =
      "Tỷ lệ hồ sơ TTHC về lĩnh vực đất đai được giải quyết đúng hẹn (ở cả 3 cấp)."
    dash.valuePrinted = "-"
    dash.unitPrinted = "%"
    var blank = SampleReport.record(row: 4)
    blank.label = "Esc \u{1B}[31m"
    var number = SampleReport.record(
      .number(ExactDecimal(coefficient: 125, scale: 1)), type: .percent, row: 5)
    number.findings = [.tablesJoined, .valueUnparsable]
    return SampleReport.result(
      [heading, coded, dash, blank, number], letterhead: SampleReport.letterhead)
  }

  @Test("a report in 80 columns")
  func table() {
    #expect(
      RecordTable(width: 80).text(of: Self.result) == """
        89/BC-BDT · Ban Dân tộc · Thừa Thiên Huế · 2023-06-12
        Công tác Cải cách hành chính 6 tháng đầu năm 2023
        2023-S1: 2022-12-15 to 2023-06-10 (stated)

        code   label                                             value           unit
        1      Công tác chỉ đạo điều hành CCHC
        1.4.2  Hình thức khảo sát                                0 = Trực tuyến        !
        3.4.4  Tỷ lệ hồ sơ TTHC về lĩnh vực đất đai được giải…   - (dash)        %
        1      Esc \u{FFFD}[31m                                         (blank)
        1      Nhãn                                              12.5                  ✗

        """)
  }

  @Test("no line is wider than the terminal, at any width", arguments: [60, 72, 80, 100, 160])
  func width(width: Int) {
    for line in RecordTable(width: width).text(of: Self.result).split(separator: "\n") {
      #expect(line.unicodeScalars.count <= width)
    }
  }

  @Test("colour only where it is asked for, and the same text below it")
  func colour() {
    let coloured = RecordTable(isColoured: true).text(of: Self.result)
    let plain = RecordTable().text(of: Self.result)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[31m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain)
  }

  @Test("a report that says nothing is named by its source")
  func empty() {
    #expect(RecordTable().text(of: SampleReport.result()) == "báo cáo.txt\nno records\n")
  }

  @Test("several value columns and tables are told apart")
  func columns() {
    var first = SampleReport.record()
    first.measure = "Số liệu"
    var second = first
    second.column = 5
    second.measure = "Cùng kỳ"
    var third = first
    third.table = 2
    let text = RecordTable().text(of: SampleReport.result([first, second, third]))
    #expect(text.contains("\n  [Số liệu]\n"))
    #expect(text.contains("\n  [Cùng kỳ]\n"))
    #expect(text.contains("\n\ntable 2\n"))
  }

  @Test("decomposed text is measured as it looks")
  func decomposed() {
    var record = SampleReport.record()
    record.label = "So\u{302}\u{301} lie\u{323}\u{302}u"
    record.valuePrinted = nil
    record.value = .number(.one)
    let lines = RecordTable(width: 60).text(of: SampleReport.result([record])).split(
      separator: "\n")
    // Four combining marks take no column: "1" stands where "value" begins.
    #expect(
      lines[1].unicodeScalars.prefix { $0 != "v" }.count + 4
        == lines[2].unicodeScalars.dropFirst().prefix { $0 != "1" }.count + 1)
  }

  @Test("findings stand by severity and rule, messages wrapped")
  func findings() {
    let message = String(repeating: "dài ", count: 12) + "hết"
    let text = FindingTable(width: 44).text(of: [
      Finding(.codeRepaired, "1.1.2 bound as 1.2.2", lines: [146]),
      Finding(.codeNotInList, message, lines: [1, 2]),
      Finding(.codeRepaired, "1.1.3 bound as 1.2.3", lines: [147]),
      Finding(.tablesJoined, "6 pieces"),
    ])
    #expect(
      text == """
        error: code_not_in_list
          lines 1, 2: dài dài dài dài dài dài dài
            dài dài dài dài dài hết
        warning: code_repaired × 2
          line 146: 1.1.2 bound as 1.2.2
          line 147: 1.1.3 bound as 1.2.3
        info: tables_joined
          6 pieces
        1 error, 2 warnings, 1 for information

        """)
    #expect(FindingTable().text(of: []) == "no findings\n")
  }

  @Test("the ledger is a sum, and says so when it is none")
  func ledger() {
    var ledger = Ledger()
    ledger.read = 137
    ledger.bound = 96
    ledger.headings = 24
    ledger.header = 16
    ledger.continuations = 1
    #expect(
      FindingTable.line(of: ledger)
        == "137 rows read = 96 bound + 24 headings + 16 header + 1 continuation + 0 unbound\n")
    ledger.read = 138
    #expect(FindingTable.line(of: ledger).hasPrefix("138 rows read ≠ 96 bound"))
  }
}
