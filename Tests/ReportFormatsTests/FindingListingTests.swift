import Testing

@testable import ReportExtraction
@testable import ReportFormats

/// Findings as a compiler lists them: in the order of the lines, quoted, a caret under what is printed.
@Suite struct FindingListingTests {
  /// Columns parted by tabs, prose, and a line that is far too long.
  private static let source = """
    Số: 89/BC-BDT
    Ban có 45 ý kiến và 1.45 tỷ; 145 việc, đã hoàn thành 44 ý kiến chỉ đạo.
    STT\tChỉ tiêu\tĐơn vị\tKế hoạch\tThực hiện
    1.1.\tSố nhiệm vụ\tNhiệm vụ\t16\t16
    1.2.\tTỷ lệ\t%\t101,2\t
    日本\t漢字 và e\u{301}\tx\t7\t
    """

  private static func listing(
    _ findings: [Finding], records: [Record] = [], width: Int = 100, isBrief: Bool = false,
    least: Severity = .info
  ) throws -> String {
    let document = try DocumentReader.read(Array(source.utf8))
    var result = SampleReport.result(
      records, letterhead: SampleReport.letterhead, findings: findings)
    result.identity.source = "a.txt"
    return FindingListing(width: width, isBrief: isBrief)
      .text(of: result, readFrom: document, atLeast: least)
  }

  @Test("Heading, findings in the order of their lines with quotes and carets, count")
  func layout() throws {
    let text = try Self.listing([
      Finding(.rowMissing, "no row for 2"),
      Finding(.shareOver100, "a share of 101.2%", lines: [5], printed: "101,2"),
      Finding(.narrativeConflict, "45 or 16", lines: [2, 4], printed: "16", expected: "45"),
      Finding(.valueUnparsable, "no number", lines: [4], printed: "Số nhiệm vụ"),
    ])
    #expect(
      text == """
        a.txt: 89/BC-BDT, Ban Dân tộc, 2023-S1
        a.txt: info: [row_missing] no row for 2
        a.txt:2: warning: [narrative_conflict] 45 or 16
            2 | Ban có 45 ý kiến và 1.45 tỷ; 145 việc, đã hoàn thành 44 ý kiến chỉ đạo.
              |        ^~
            4 | 1.1. │ Số nhiệm vụ │ Nhiệm vụ │ 16 │ 16
              |                                 ^~
        a.txt:4: error: [value_unparsable] no number
            4 | 1.1. │ Số nhiệm vụ │ Nhiệm vụ │ 16 │ 16
              |        ^~~~~~~~~~~
        a.txt:5: warning: [share_over_100] a share of 101.2%
            5 | 1.2. │ Tỷ lệ │ % │ 101,2 │
              |                    ^~~~~
        1 error, 2 warnings, 1 note

        """)
  }

  @Test("A brief listing has findings only; what is hidden is not called nothing")
  func brief() throws {
    let finding = Finding(.shareOver100, "a share", lines: [5], printed: "101,2")
    let text = try Self.listing([finding], isBrief: true)
    #expect(text.hasPrefix("a.txt:5: warning: [share_over_100] a share\n"))
    #expect(text.hasSuffix("^~~~~\n"))
    #expect(try Self.listing([], isBrief: true).isEmpty)
    #expect(try Self.listing([]) == "a.txt: no findings\n")
    #expect(try Self.listing([finding], least: .error) == "a.txt: no findings from error up\n")
  }

  @Test("Of two cells that print the same the caret is under the record's")
  func span() throws {
    var record = SampleReport.record(.number(ExactDecimal(coefficient: 16)))
    let start =
      Array(Self.source.utf8).count
      - Array("16\n1.2.\tTỷ lệ\t%\t101,2\t\n日本\t漢字 và e\u{301}\tx\t7\t".utf8).count
    record.span = SourceRange(start: start, end: start + 2)
    record.valuePrinted = "16"
    record.findings = [.boundViolated]
    let finding = Finding(
      .boundViolated, "more", indicator: record.indicator, lines: [4], printed: "16")
    let lines = try Self.listing([finding], records: [record]).split(separator: "\n")
    #expect(lines[3].utf8.count - lines[3].drop(while: { $0 != "^" }).utf8.count == 8 + 37)
  }

  @Test(
    "The caret stands under the first letter of what is printed, however the line is cut",
    arguments: [
      "Số nhiệm vụ", "Nhiệm vụ", "x", "7", "44", "chỉ đạo", "漢字", "45", "1.45", "145", "101,2",
    ],
    [40, 44, 51, 60, 100])
  func caret(printed: String, width: Int) throws {
    let findings = (2...6).map { Finding(.ocrSuspect, "m", lines: [$0], printed: printed) }
    let lines = try Self.listing(findings, width: width, isBrief: true)
      .split(separator: "\n").map(String.init)
    var carets = 0
    for (quoted, mark) in zip(lines, lines.dropFirst()) where mark.contains("^") {
      carets += 1
      #expect(TerminalText.width(of: quoted) <= width)
      #expect(TerminalText.width(of: mark) <= width)
      var left = TerminalText.width(of: String(mark.prefix { $0 != "^" }))
      var rest = Substring(quoted).unicodeScalars
      while left > 0, let first = rest.popFirst() { left -= TerminalText.width(of: first) }
      #expect(left == 0)
      let isShown = String(rest).hasPrefix(printed)
      let isCut = printed.unicodeScalars.starts(with: rest.prefix { $0 != "…" })
      #expect(isShown || isCut, "\(quoted)\n\(mark)")
    }
    #expect(carets == 1)
  }

  @Test("A line longer than all that fits is cut on both sides of the caret")
  func cut() {
    let words = String(repeating: "từ ", count: 100)
    let line = QuotedLine([words, "đây", words], target: (1, 0..<3))
    for width in 20...120 {
      let cut = line.cut(to: width)
      #expect(TerminalText.width(of: cut.text) <= width)
      #expect(cut.text.hasPrefix("…") && cut.text.hasSuffix("…"))
      let scalars = Array(cut.text.unicodeScalars)
      #expect(cut.caret.map { String(String.UnicodeScalarView(scalars[$0])) } == "đây")
    }
  }

  @Test("What a report prints cannot steer the terminal")
  func control() {
    let line = QuotedLine(["a\u{1B}[31mb", "c"], target: (1, 0..<1))
    #expect(line.text == "a\u{FFFD}[31mb │ c")
    #expect(line.target == 10..<11)
  }
}
