import ReportExtraction
import Testing

@testable import ReportFormats

/// Numbers as spreadsheets draw them, in Vietnamese conventions.
@Suite("Number formats")
struct NumberFormatTests {
  private func drawn(_ number: String, _ code: String) throws -> String {
    let number = try #require(SheetNumber(parsing: number))
    return NumberFormat(parsing: code).draw(number).text
  }

  @Test(
    "numbers",
    arguments: [
      ("General", "0", "0"), ("General", "1234", "1234"), ("General", "1234.5", "1234,5"),
      ("General", "0.30000000000000004", "0,3"), ("General", "-0.25", "-0,25"),
      ("General", "0.3333333333333333", "0,333333333"),
      ("General", "1500000000000", "1500000000000"),
      ("General", "1E-12", "1E-12"), ("General", "1.1", "1,1"), ("general", "12", "12"),
      ("General\" hộ\"", "12", "12 hộ"),
      ("0", "2.5", "3"), ("0", "-2.5", "-3"), ("0", "0.4", "0"), ("0", "-0.4", "0"),
      ("00", "3", "03"), ("000", "3", "003"), ("00", "123", "123"), ("0.0", "12.345", "12,3"),
      ("0.00", "1.005", "1,01"), ("0.##", "12", "12,"), ("0.0#", "12.5", "12,5"),
      ("#", "0", ""), ("#.0", "0.5", ",5"), ("00.0", "1.25", "01,3"), ("0.", "5", "5,"),
      ("#,##0", "1234567", "1.234.567"), ("#,##0", "123", "123"), ("#,##0", "-1234", "-1.234"),
      ("#,##0.00", "1234.5", "1.234,50"), ("#,###", "0", ""), ("000,000", "1", "000.001"),
      ("##,##0", "9999999", "9.999.999"),
      ("#,##0,", "1234567", "1.235"), ("#,##0.0,,", "1234567", "1,2"), ("0,", "499", "0"),
      ("0%", "0.125", "13%"), ("0.0%", "0.125", "12,5%"), ("0.00 %", "1.5", "150,00 %"),
      ("0%%", "0.5", "5000%%"), ("0.0%;-0.0%;\"-\"", "0", "-"),
      ("#,##0;-#,##0;\"-\"", "0", "-"), ("#,##0;-#,##0;\"-\"", "-5", "-5"),
      ("0;(0)", "-12", "(12)"), ("0;(0)", "0", "0"), ("0;-0;;@", "0", ""), ("0;;", "-3", ""),
      ("0;[Red]-0", "-3", "-3"), (";;;", "5", ""),
      ("_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)", "0", " -   "),
      ("_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)", "1234", " 1.234 "),
      ("_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)", "-1234", " (1.234)"),
      ("_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-", "-1.5", "-1,50 "),
      ("0\" hộ\"", "12", "12 hộ"), ("\"Số \"0", "7", "Số 7"), ("0\\ \"đ\"", "5", "5 đ"),
      ("\\-0", "5", "-5"), ("\"-\"", "5", "-"), ("\"x\"", "-5", "-x"), ("0\".\"", "1", "1."),
      ("[Red]0.0", "1", "1,0"), ("[Color10]0", "1", "1"), ("[$-vi-VN]#,##0.0", "1234.5", "1.234,5"),
      ("#,##0 [$₫-42A]", "1234", "1.234 ₫"), ("[$€-2] 0", "5", "€ 5"),
      ("[>100]\"nhiều\";0", "101", "nhiều"), ("[>100]\"nhiều\";0", "100", "100"),
      ("[<10]0\" ít\";[>=100]0\" nhiều\";0", "50", "50"), ("[=0]\"không\";0", "0", "không"),
      ("[<0]\"âm \"0;0", "-5", "âm 5"), ("[>=1000]#,##0;0.0", "-1", "-1,0"),
      ("0.00E+00", "12345", "1,23E+04"), ("0.0E-0", "0.00015", "1,5E-4"),
      ("##0.0E+0", "123456", "123,5E+3"), ("0E+0", "9.99", "1E+1"),
      ("# ?/?", "3.5", "3 1/2"), ("# ??/??", "0.3333333333333333", "1/3"), ("?/?", "1.5", "3/2"),
      ("# ?/8", "0.5", "4/8"), ("# ?/?", "3", "3"), ("# ?/?", "-0.5", "-1/2"),
      ("000-000", "123456", "123-456"), ("00\".\"00\".\"00", "10203", "01.02.03"),
      ("0000\\-0000", "1", "0000-0001"), ("0.0.0", "1.2", "1,20"), ("@", "12", "12"),
      ("+0;-0;0", "5", "+5"), ("\"", "5", ""), ("0 \"người", "5", "5 người"), ("", "5", "5"),
    ])
  func numbers(code: String, number: String, expected: String) throws {
    #expect(try drawn(number, code) == expected)
  }

  @Test(
    "days and times",
    arguments: [
      ("dd/mm/yyyy", "45089", "12/06/2023"), ("d/m/yy", "45089", "12/6/23"),
      ("yyyy-mm-dd", "45089", "2023-06-12"), ("d.m.yyyy", "45089", "12.6.2023"),
      ("mmm-yy", "45089", "Jun-23"), ("d-mmm", "44927", "1-Jan"), ("mmmm", "45089", "June"),
      ("[$-42A]mmmm yyyy", "45089", "Tháng 6 2023"), ("[$-vi-VN]dddd", "45088", "Chủ nhật"),
      ("dddd", "45089", "Monday"), ("ddd", "45088", "Sun"), ("mmmmm", "45089", "J"),
      ("\"ngày \"dd\" tháng \"mm\" năm \"yyyy", "45089", "ngày 12 tháng 06 năm 2023"),
      ("dd/mm/yyyy", "1", "01/01/1900"), ("dd/mm/yyyy", "59", "28/02/1900"),
      ("dd/mm/yyyy", "60", "29/02/1900"), ("dd/mm/yyyy", "61", "01/03/1900"),
      ("dd/mm/yyyy", "0", "00/01/1900"), ("dd/mm/yyyy", "-1", "-1"),
      ("dd/mm/yyyy", "2958465", "31/12/9999"), ("dd/mm/yyyy", "2958466", "2958466"),
      ("h:mm", "0.25", "6:00"), ("hh:mm:ss", "0.999", "23:58:34"),
      ("h:mm AM/PM", "0.75", "6:00 PM"),
      ("h:mm A/P", "0", "12:00 A"), ("[h]:mm", "1.5", "36:00"), ("[mm]:ss", "0.5", "720:00"),
      ("[ss]", "0.001", "86"), ("mm:ss.0", "0.0001", "00:08,6"),
      ("dd/mm h:mm", "45089.5", "12/06 12:00"),
      ("h:mm:ss", "0.999999999", "0:00:00"), ("m/d/yyyy h:mm", "45089.25", "6/12/2023 6:00"),
    ])
  func days(code: String, number: String, expected: String) throws {
    #expect(try drawn(number, code) == expected)
  }

  @Test("a workbook that counts from 1904")
  func from1904() throws {
    let number = try #require(SheetNumber(parsing: "43627"))
    let format = NumberFormat(parsing: "dd/mm/yyyy")
    #expect(format.draw(number, epoch: .from1904).text == "12/06/2023")
    let first = try #require(SheetNumber(parsing: "0"))
    #expect(format.draw(first, epoch: .from1904).text == "01/01/1904")
  }

  @Test(
    "what is stored",
    arguments: [
      ("General", "12.345", StoredValue.number(ExactDecimal(coefficient: 12345, scale: 3))),
      ("#,##0;;\"-\"", "0", .number(.zero)),
      ("0%", "0.125", .number(ExactDecimal(coefficient: 125, scale: 3))),
      ("dd/mm/yyyy", "45089", CalendarDate(year: 2023, month: 6, day: 12).map(StoredValue.date)),
      ("dd/mm/yyyy", "45089.5", CalendarDate(year: 2023, month: 6, day: 12).map(StoredValue.date)),
      ("dd/mm/yyyy h:mm", "45089.5", nil), ("h:mm", "45089", nil), ("dd/mm/yyyy", "60", nil),
    ] as [(String, String, StoredValue?)])
  func stored(code: String, number: String, expected: StoredValue?) throws {
    let number = try #require(SheetNumber(parsing: number))
    #expect(NumberFormat(parsing: code).draw(number).stored == expected)
  }

  @Test(
    "text",
    arguments: [
      ("@", "01", "01"), ("\"Mã \"@", "01", "Mã 01"), ("0;-0;0;\"(\"@\")\"", "a", "(a)"),
      ("General", "a", "a"), (";;;", "a", "a"), ("0", "a", "a"),
    ])
  func text(code: String, text: String, expected: String) {
    #expect(NumberFormat(parsing: code).draw(text: text) == expected)
  }

  @Test("every built-in number has a code that draws", arguments: 0...49)
  func builtIn(id: Int) throws {
    guard let code = BuiltInNumberFormats.code(id) else { return }
    #expect(try !drawn("45089.25", code).isEmpty)
  }

  @Test("whatever stands in a code, it draws", arguments: 1...200)
  func anyCode(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    let signs = Array("0#?.,%E+-/@;[]$\\_*\"GgeneralymdhsAP ><=1đ")
    var code = ""
    for _ in 0..<24 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      code.append(signs[Int(state >> 33) % signs.count])
    }
    for number in ["0", "-1.5", "123456789012345678", "45089.75", "1E-300", "1E300"] {
      _ = try drawn(number, code)
    }
  }
}

/// Numbers as XML stores them.
@Suite("Stored numbers")
struct SheetNumberTests {
  @Test(
    "fifteen digits and no artefacts",
    arguments: [
      ("0.30000000000000004", "0.3"), ("12.345000000000001", "12.345"),
      ("2.2999999999999998", "2.3"),
      ("1.1000000000000001", "1.1"), ("0.1", "0.1"), ("-7.0000000000000007E-2", "-0.07"),
      ("1E3", "1000"), ("1.5e-3", "0.0015"), ("1.2345678901234599E+17", "123456789012346000"),
      ("123456789012345678", "123456789012345678"), ("007", "7"), ("+5", "5"), (".5", "0.5"),
      ("5.", "5"), ("0.0", "0"), ("-0", "0"), (" 12 ", "12"), ("99.9999999999999999", "100"),
      ("1E-20", "0"), ("1E-400", nil), ("1E25", nil), ("abc", nil), ("", nil), ("1,5", nil),
      ("1.2.3", nil), ("--1", nil), ("1e", nil), ("NaN", nil),
    ] as [(String, String?)])
  func exact(text: String, expected: String?) {
    #expect(SheetNumber(parsing: text)?.exact?.description == expected)
  }
}
