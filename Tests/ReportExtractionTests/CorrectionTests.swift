import Testing

@testable import ReportExtraction

/// Corrections: applied where their guard holds, listed where it does not, never in silence.
@Suite struct CorrectionTests {
  private static let document = "sha256:" + String(repeating: "a", count: 64)
  private static let identity = DocumentIdentity(hash: document, source: "a.txt")

  private static var letterhead: Letterhead {
    var letterhead = Letterhead()
    letterhead.reportNumber = "89/BC-BDT"
    return letterhead
  }

  private static func correction(
    _ code: String, _ expected: String?, _ statement: Correction.Statement, line: Int = 1,
    _ change: (inout CellSelector) -> Void = { _ in }
  ) -> Correction {
    var selector = CellSelector()
    selector.document = document
    selector.code = code
    change(&selector)
    return Correction(
      id: "c\(line)", line: line, selector: selector, expectedPrinted: expected,
      statement: statement, reason: "checked", author: "An", time: "2023-07-01")
  }

  /// A log of one count, one share, one answer, one text and a code that stands in two columns.
  private static func log() throws -> RecordLog {
    var log = RecordLog()
    func add(
      _ code: String, _ printed: String?, _ type: ValueType, legend: Legend? = nil,
      column: Int = 4, doubt: Int = 0, kind: RecordKind = .observation
    ) {
      let reading = ValueReader(type: type, legend: legend).read(printed)
      let record = Record(
        table: 1, row: log.records.count + 1, column: column, provenance: Provenance(line: 10),
        span: nil, area: nil, period: .report, mapping: nil, indicator: "X." + code, code: code,
        codePrinted: code, parent: nil, kind: kind, label: code,
        measure: column == 4 ? "Kế hoạch" : "Thực hiện", unitPrinted: nil, unit: nil,
        multiplier: .one, type: reading.type, valuePrinted: printed, value: reading.value,
        note: nil, binding: .code, confidence: Confidence(hundredths: 90), correction: nil,
        findings: [])
      let index = log.append(
        record, indicator: nil, form: CellForm(type: type, legend: legend))
      if doubt > 0 {
        let finding = Finding(.valueUnparsable, "no number", printed: printed)
        log.raise(finding, about: [index], doubt: doubt, isOfReading: true)
      }
    }
    let legend = try #require(Legend(parsing: "Không = 0 Có = 1"))
    add("1", "?? 16", .count, doubt: 50)
    add("2", "12,5", .percent)
    add("3", "Có", .code, legend: legend)
    add("4", nil, .text)
    add("5", "7", .count)
    add("5", "8", .count, column: 5)
    add("6", "15/14", .count)
    add("7", "1", .boolean)
    add("8", "x", .date)
    add("9", nil, .heading, kind: .heading)
    return log
  }

  private static func apply(
    _ corrections: [Correction], number: String? = "89/BC-BDT"
  ) throws -> (RecordLog, CorrectionOutcome) {
    var log = try log()
    var letterhead = letterhead
    letterhead.reportNumber = number
    let outcome = CorrectionSet(corrections).apply(to: &log, of: identity, letterhead: letterhead)
    return (log, outcome)
  }

  @Test("The figure changes, the printed text and its findings stay, the doubt of reading goes")
  func applied() throws {
    #expect(try Self.log().records[0].confidence == Confidence(hundredths: 45))
    let correction = Self.correction("1", "??  16", .number(ExactDecimal(coefficient: 16)))
    let (log, outcome) = try Self.apply([correction])
    let record = log.records[0]
    #expect(record.value == .number(ExactDecimal(coefficient: 16)))
    #expect(record.type == .count)
    #expect(record.valuePrinted == "?? 16")
    #expect(record.correction == "c1")
    #expect(record.findings == [.valueUnparsable])
    #expect(record.confidence == Confidence(hundredths: 90))
    #expect(outcome.applied == [1])
    #expect(outcome.stale.isEmpty)
    #expect(log.records.count { $0.correction != nil } == 1)
  }

  @Test(
    "A value is read by the type of its cell",
    arguments: [
      ("1", "?? 16", "16", "16", "count"), ("1", "?? 16", "'15/14'", "15/14", "ratio"),
      ("1", "?? 16", "'5..7'", "5..7", "range"),
      ("1", "?? 16", "'72/KH-BDT'", "72/KH-BDT", "reference"),
      ("1", "?? 16", "'2023-06-12'", "2023-06-12", "date"), ("1", "?? 16", "'16'", "16", "count"),
      ("2", "12,5", "12.50", "12.50", "percent"), ("3", "Có", "0", "0", "code"),
      ("3", "Có", "'không'", "0", "code"), ("4", nil, "'Đã xong'", "Đã xong", "text"),
      ("4", nil, "'16'", "16", "text"), ("6", "15/14", "15", "15", "count"),
      ("6", "15/14", "'03/03'", "3/3", "ratio"), ("7", "1", "false", "false", "boolean"),
      ("8", "x", "'2023-06-12'", "2023-06-12", "date"),
    ] as [(String, String?, String, String, String)])
  func types(
    code: String, printed: String?, stated: String, value: String, type: String
  ) throws {
    let correction = Self.correction(code, printed, Self.statement(stated))
    let (log, outcome) = try Self.apply([correction])
    #expect(outcome.stale.map(\.message) == [])
    let record = try #require(log.records.first { $0.correction != nil })
    #expect(record.value.text == value)
    #expect(record.type.rawValue == type)
    #expect(record.value.meaning == (type == "code" ? "Không" : nil))
  }

  private static func statement(_ text: String) -> Correction.Statement {
    if text.hasPrefix("'") { return .text(String(text.dropFirst().dropLast())) }
    if let number = ExactDecimal(plain: text) { return .number(number) }
    return .boolean(text == "true")
  }

  @Test(
    "A value that does not fit its cell is not applied",
    arguments: [
      ("1", "?? 16", "12.5"), ("1", "?? 16", "'mười sáu'"), ("1", "?? 16", "true"),
      ("2", "12,5", "'12,5'"), ("3", "Có", "7"), ("4", nil, "16"), ("7", "1", "1"),
      ("8", "x", "'12/6/2023'"),
    ] as [(String, String?, String)])
  func unfit(code: String, printed: String?, stated: String) throws {
    let (log, outcome) = try Self.apply([Self.correction(code, printed, Self.statement(stated))])
    #expect(outcome.stale.map(\.reason.name) == ["value_unfit"])
    #expect(log.records.allSatisfy { $0.correction == nil })
  }

  @Test("Every kind of nothing can be stated, and keeps the type", arguments: Absence.allCases)
  func absences(absence: Absence) throws {
    let (log, _) = try Self.apply([Self.correction("6", "15/14", .absence(absence))])
    #expect(log.records[6].value == .absent(absence))
    #expect(log.records[6].type == .count)
    #expect(log.records[6].valuePrinted == "15/14")
  }

  @Test(
    "What does not hold is listed and changes nothing",
    arguments: [
      ("1", "17", "printed_differs", "prints '?? 16', expected '17'"),
      ("4", "17", "printed_differs", "prints nothing, expected '17'"),
      ("1", nil, "printed_differs", "expected nothing"), ("1.1", "17", "cell_not_found", "1.1"),
      ("5", "9", "cell_ambiguous", "column 5"), ("9", nil, "heading", "heading"),
    ] as [(String, String?, String, String)])
  func stale(code: String, expected: String?, reason: String, words: String) throws {
    let (log, outcome) = try Self.apply([Self.correction(code, expected, .number(.one))])
    #expect(outcome.applied.isEmpty)
    let stale = try #require(outcome.stale.first)
    #expect(outcome.stale.count == 1)
    #expect(stale.reason.name == reason)
    #expect(stale.message.contains(words), "\(stale.message)")
    #expect(log.records == (try Self.log()).records)
  }

  @Test("Of several cells, place or measure tell which; the guard does only in the same bytes")
  func several() throws {
    let byColumn = Self.correction("5", "8", .number(.one)) { $0.column = 5 }
    #expect(try Self.apply([byColumn]).0.records[5].correction == "c1")
    let byMeasure = Self.correction("5", "7", .number(.one)) { $0.measure = "Kế  hoạch" }
    #expect(try Self.apply([byMeasure]).0.records[4].correction == "c1")
    #expect(
      try Self.apply([Self.correction("5", "8", .number(.one))]).0.records[5].value
        == .number(.one))
    let byNumber = Self.correction("5", "8", .number(.one)) {
      $0.document = nil
      $0.reportNumber = "89/BC-BDT"
    }
    #expect(try Self.apply([byNumber]).1.stale.map(\.reason.name) == ["cell_ambiguous"])
  }

  @Test("The last line about a cell counts, however it names it; it may withdraw what was said")
  func history() throws {
    let first = Self.correction("1", "?? 16", .number(.one), line: 1)
    let second = Self.correction("1", "?? 16", .number(.zero), line: 2) { $0.row = 1 }
    let withdrawn = Self.correction("1", "?? 16", .withdrawn, line: 3)
    let (later, outcome) = try Self.apply([first, second])
    #expect(later.records[0].value == .number(.zero))
    #expect(outcome.applied == [2])
    #expect(outcome.lines == [1, 2])
    #expect(try Self.apply([first, second, withdrawn]).0.records == Self.log().records)
    // A guard that no longer holds is not saved by an older line.
    let stale = Self.correction("1", "17", .number(.one), line: 4)
    let (log, left) = try Self.apply([first, stale])
    #expect(log.records[0].correction == nil)
    #expect(left.stale.map(\.correction.line) == [4])
    // What has no cell any more can be withdrawn.
    let lost = Self.correction("77", "1", .number(.one), line: 5)
    #expect(try Self.apply([lost, Self.correction("77", "1", .withdrawn, line: 6)]).1.stale == [])
  }

  @Test(
    "A report is found by its number however it is written",
    arguments: [
      ("89/BC-BDT", true), ("89 / BC - BDT", true), ("89/BC–BDT", true), ("89/bc-bdt", true),
      ("089/BC-BDT", true), ("88/BC-BDT", false), ("89/BC-SNV", false),
    ])
  func reportNumber(number: String, isFound: Bool) throws {
    let correction = Self.correction("1", "?? 16", .number(.one)) {
      $0.document = nil
      $0.reportNumber = number
    }
    let (_, outcome) = try Self.apply([correction])
    #expect(outcome.applied == (isFound ? [1] : []))
    #expect(outcome.stale.isEmpty)
    #expect(outcome.lines == (isFound ? [1] : []))
  }

  @Test("Document and number must both hold; corrections of other documents are not used")
  func documents() throws {
    let other = Self.correction("1", "?? 16", .number(.one)) {
      $0.document = "sha256:" + String(repeating: "b", count: 64)
      $0.reportNumber = "89/BC-BDT"
    }
    #expect(try Self.apply([other]).1 == CorrectionOutcome())
    let renumbered = Self.correction("1", "?? 16", .number(.one)) { $0.reportNumber = "90/BC-BDT" }
    #expect(try Self.apply([renumbered]).1.stale.map(\.reason.name) == ["report_number_differs"])
  }

  @Test(
    "Numbers are read exactly or not at all",
    arguments: [
      ("0", "0"), ("-0.50", "-0.50"), ("007", "7"), ("1.5e3", "1500"), ("15e-1", "1.5"),
      ("123456789012345678", "123456789012345678"), ("0.1", "0.1"), ("0e9", "0"),
      ("1234567890123456789", nil), ("1e18", nil), ("1,5", nil), ("1.", nil), (".5", nil),
      ("", nil), ("-", nil), ("1 000", nil), ("0x1", nil),
    ] as [(String, String?)])
  func numbers(text: String, number: String?) {
    #expect(ExactDecimal(plain: text)?.description == number)
  }
}
