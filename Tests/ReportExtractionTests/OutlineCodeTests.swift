import Testing

@testable import ReportExtraction

@Suite("Codes and outline numbers")
struct OutlineCodeTests {
  @Test(
    "a code cell is taken apart",
    arguments: [
      ("1.", .dotted, "1"), ("1.2.3.", .dotted, "1.2.3"), ("3.4.1", .dotted, "3.4.1"),
      ("1 . 2 .", .dotted, "1.2"), ("(2)", .dotted, "2"), ("10)", .dotted, "10"),
      ("1..2", .dotted, "1.2"), ("I", .roman, "I"), ("XIV.", .roman, "XIV"), ("A", .capital, "A"),
      ("C.", .capital, "C"), ("a", .small, "a"), ("(b)", .small, "b"), ("đ)", .small, "đ"),
      ("A1", .mixed, "A1"), ("B12.", .mixed, "B12"), ("1a", .mixed, "1a"),
      ("1.2b)", .mixed, "1.2b"),
      ("a1", .mixed, "a1"), ("I.1", .compound, "I.1"), ("II.3.", .compound, "II.3"),
      ("I.1.a", .compound, "I.1.a"), ("A.I.1", .compound, "A.I.1"), ("1.a", .compound, "1.a"),
      ("IV.2", .compound, "IV.2"), ("Đ", .capital, "Đ"), ("ii", .smallRoman, "ii"),
      ("1/", .dotted, "1"), ("A/", .capital, "A"), ("II-", .roman, "II"),
    ] as [(String, OutlineCode.Style, String)])
  func codes(printed: String, style: OutlineCode.Style, text: String) throws {
    let code = try #require(OutlineCode(parsing: printed))
    #expect(code.style == style && code.text == text && !code.isRepaired)
  }

  @Test(
    "letters beside digits and dots are digits, and the code says so",
    arguments: [("l.1.1", "1.1.1"), ("1.O", "1.0"), ("1.l", "1.1"), ("2.o.1.", "2.0.1")])
  func repaired(printed: String, text: String) throws {
    let code = try #require(OutlineCode(parsing: printed))
    #expect(code.text == text && code.style == .dotted && code.isRepaired)
  }

  @Test(
    "a column of codes may hold names",
    arguments: [
      ("T0101", "T0101"), ("0703.N", "0703.N"), ("XH-05", "XH-05"), ("6001", "6001"),
      ("2.1.2023", "2.1.2023"), ("T01.", "T01"), ("Trong đó", nil), ("-", nil), ("AB", nil),
      ("Tổng 1", nil),
    ])
  func identifiers(printed: String, text: String?) {
    #expect(OutlineCode(identifier: printed)?.text == text)
  }

  @Test(
    "words, signs and figures are no codes",
    arguments: [
      "", "-", "…", ".", "()", "%", "Trong đó", "aa", "AB", "IIII", "2023", "1.2023", "A1b", "--",
      "1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1",
    ])
  func none(printed: String) {
    #expect(OutlineCode(parsing: printed) == nil)
  }

  @Test(
    "Roman numerals below 40 in their regular form",
    arguments: [
      ("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XXXIX", 39), ("IIII", nil), ("VX", nil),
      ("XL", nil), ("i", nil), ("", nil),
    ] as [(String, Int?)])
  func roman(text: String, value: Int?) {
    #expect(OutlineCode.romanValue(text) == value)
  }
}

@Suite("Markers of the outline")
struct OutlineMarkerTests {
  @Test(
    "a number or bullet opens an item",
    arguments: [
      ("I. CÔNG TÁC CHỈ ĐẠO", 1, "I", "CÔNG TÁC CHỈ ĐẠO"), ("B. Phần hai", 1, "B", "Phần hai"),
      ("1. Cải cách thể chế", 2, "1", "Cải cách thể chế"), ("12) Việc", 2, "12", "Việc"),
      ("1.1. Kiểm tra", 3, "1.1", "Kiểm tra"), ("a) Về nhân sự", 3, "a", "Về nhân sự"),
      ("đ) Về tài chính", 3, "đ", "Về tài chính"), ("- Ban đã họp", 4, "-", "Ban đã họp"),
      ("–  Ban đã họp", 4, "-", "Ban đã họp"), ("-Ban đã họp bàn", 4, "-", "Ban đã họp bàn"),
      ("• Sở Nội vụ", 4, "-", "Sở Nội vụ"),
      ("+ 6 tháng, Ban đã họp", 5, "+", "6 tháng, Ban đã họp"),
    ])
  func markers(line: String, level: Int, number: String, rest: String) throws {
    let marker = try #require(OutlineMarker(of: line))
    #expect(marker.level == level && marker.number == number)
    #expect(String(decoding: line.utf8.dropFirst(marker.textOffset), as: UTF8.self) == rest)
  }

  @Test(
    "prose and figures open none",
    arguments: [
      "", "Ban Dân tộc.", "2023 là năm", "15 người", "-5", "--", "I.", "1.", "A1. Việc",
      "l.1. Việc",
      "Trong đó:", "12/6/2023 họp",
    ])
  func none(line: String) {
    #expect(OutlineMarker(of: line) == nil)
  }
}
