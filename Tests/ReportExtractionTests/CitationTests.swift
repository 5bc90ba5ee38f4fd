import Foundation
import ReportExtraction
import Testing

@Suite("Document numbers and citations")
struct CitationTests {
  @Test(
    "numbers and symbols",
    arguments: [
      ("72/KH-BDT", "72/KH-BDT", "KH", true), ("06/KH-BDT", "06/KH-BDT", "KH", true),
      ("89/BC-BDT", "89/BC-BDT", "BC", true), ("188/SNV-CCHC", "188/SNV-CCHC", nil, true),
      ("30/2020/NĐ-CP", "30/2020/NĐ-CP", "NĐ", true), ("04/TTr-SNgV", "04/TTr-SNgV", "TTr", true),
      ("2231/SNV-CCHC&PC", "2231/SNV-CCHC&PC", nil, true),
      ("18/BCTĐ-STP", "18/BCTĐ-STP", nil, true),
      ("1494-CV/TU", "1494-CV/TU", "CV", true), ("30c/NQ-CP", "30c/NQ-CP", "NQ", false),
      ("4851/KH-UBND", "4851/KH-UBND", "KH", true),
      ("7 /2021/TT-BNV", "7/2021/TT-BNV", "TT", false),
      ("72 / KH - BDT", "72/KH-BDT", "KH", false), ("72/KH–BDT", "72/KH-BDT", "KH", true),
      ("6/KH-BDT", "6/KH-BDT", "KH", false), ("72/KH", "72/KH", "KH", false),
      ("188/CV-SNV", "188/CV-SNV", nil, false), ("41/2024/QH15", "41/2024/QH15", nil, true),
      ("29/2022/Q\u{D0}-UBND", "29/2022/QĐ-UBND", "QĐ", true),
    ] as [(String, String, String?, Bool)])
  func number(text: String, normalised: String, type: String?, isWellFormed: Bool) {
    let number = DocumentNumber(parsing: text)
    #expect(number?.text == normalised)
    #expect(number?.type == type)
    #expect(number?.isWellFormed == isWellFormed)
  }

  @Test(
    "what is no number of a document",
    arguments: [
      "18/19", "12/6/2023", "15 người/tháng", "15 biên chế QLNN/14 chỉ tiêu", "KH-BDT", "/KH-BDT",
      "72", "UBND tỉnh (b/c)", "1/tháng", "72/KH-BDT ngày 28/12/2022", "", "24/7", "120/Km",
    ])
  func noNumber(text: String) {
    #expect(DocumentNumber(parsing: text) == nil)
  }

  @Test("the parts of a number")
  func parts() throws {
    let number = try #require(DocumentNumber(parsing: "30/2020/NĐ-CP"))
    #expect(number.number == 30)
    #expect(number.year == 2020)
    #expect(number.symbol == "NĐ-CP")
    #expect(DocumentNumber(parsing: "30c/NQ-CP")?.suffix == "c")
  }

  @Test(
    "a citation has a kind, a number and a date",
    arguments: [
      ("Kế hoạch số 72/KH-BDT ngày 28/12/2022", "Kế hoạch 72/KH-BDT 2022-12-28"),
      ("ban hành kế hoạch số 70/KH-BDT ngày 26/12/2022 về", "Kế hoạch 70/KH-BDT 2022-12-26"),
      ("theo Nghị định 117/2013/NĐ-CP của Chính phủ.", "Nghị định 117/2013/NĐ-CP -"),
      (
        "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ",
        "Nghị định 30/2020/NĐ-CP 2020-03-05"
      ),
      (
        "- Ngày 20/12/2019, UBND tỉnh đã ban hành Quyết định số 3290/QĐ-UBND về",
        "Quyết định 3290/QĐ-UBND 2019-12-20"
      ),
      ("Kế hoạch số 5/KH-UBND của UBND tỉnh ngày 01/02/2023", "Kế hoạch 5/KH-UBND 2023-02-01"),
      ("Thông tư liên tịch số 02/2015/TTLT-BKHCN", "Thông tư liên tịch 02/2015/TTLT-BKHCN -"),
      ("Số: 89/BC-BDT", "- 89/BC-BDT -"), ("Công văn số 1494-CV/TU", "Công văn 1494-CV/TU -"),
      ("Kế hoạch số 72/KH-BDT ngày 31/4/2022", "Kế hoạch 72/KH-BDT invalid"),
      ("KẾ HOẠCH SỐ 72/KH-BDT NGÀY 28/12/2022", "Kế hoạch 72/KH-BDT 2022-12-28"),
      // The date belongs to the sentence before, or to no issuing.
      ("Ngày 20/12/2019 có mưa. Thực hiện Kế hoạch số 01/KH-UBND", "Kế hoạch 01/KH-UBND -"),
      ("Ngày 20/12/2019, thực hiện Kế hoạch số 01/KH-UBND", "Kế hoạch 01/KH-UBND -"),
    ])
  func citation(text: String, expected: String) {
    let written = CitationScanner.citations(in: text).map {
      let date = $0.date.map(\.description) ?? ($0.hasInvalidDate ? "invalid" : "-")
      return "\($0.kind ?? "-") \($0.number.text) \(date)"
    }
    #expect(written == [expected])
  }

  @Test("a date before belongs to the nearest document only")
  func dateTaken() {
    let text = "Kế hoạch số 72/KH-BDT ngày 28/12/2022, đã ban hành Quyết định số 07/QĐ-BDT"
    #expect(CitationScanner.citations(in: text).map(\.date?.description) == ["2022-12-28", nil])
  }

  @Test(
    "prose without document numbers has no citations",
    arguments: [
      "Từ ngày 15/12/2022 đến ngày 10/6/2023", "18 người/19 người, 00/02 biên chế",
      "- UBND tỉnh (b/c);", "ban hành/tham mưu ban hành", "ISO 9001:2015", "",
    ])
  func none(text: String) {
    #expect(CitationScanner.citations(in: text).isEmpty)
  }

  @Test("a citation begins at its kind, or at the word before its number")
  func offsets() {
    let text = "Ban đã ban hành Kế hoạch số 72/KH-BDT"
    let offset = "Ban đã ban hành ".utf8.count
    #expect(CitationScanner.citations(in: text).first?.offset == offset)
    #expect(CitationScanner.citations(in: "  Số: 89/BC-BDT").first?.offset == 2)
    #expect(CitationScanner.citations(in: "(72/KH-BDT)").first?.offset == 1)
  }

  @Test("the citations of a whole report, table cells included")
  func report() throws {
    let file = #filePath.replacing("Tests/ReportExtractionTests/CitationTests.swift", with: "")
    let text = try String(contentsOfFile: file + "Corpus/cchc/89-BC-BDT.txt", encoding: .utf8)
    let citations = CitationScanner.citations(in: text).filter { $0.number.text != "89/BC-BDT" }
    #expect(
      citations.map { "\($0.kind ?? "-") \($0.number.text) \($0.date?.description ?? "-")" } == [
        "Công văn 188/SNV-CCHC 2022-02-24", "Kế hoạch 72/KH-BDT 2022-12-28",
        "Kế hoạch 06/KH-BDT 2023-01-13", "Kế hoạch 07/KH-BDT 2023-01-13",
        "Nghị định 30/2020/NĐ-CP 2020-03-05", "Quyết định 18/2021/QĐ-UBND 2021-03-30",
        "Kế hoạch 03/KH-BDT 2023-01-10", "Kế hoạch 01/KH-BDT 2023-01-04",
        "Kế hoạch 05/KH-BDT 2023-01-13", "Quyết định 29/2022/QĐ-UBND 2022-06-22",
        "Quyết định 56/QĐ-BDT 2022-07-15", "Quyết định 3290/QĐ-UBND 2019-12-20",
        "Kế hoạch 70/KH-BDT 2022-12-26", "Quyết định 07/QĐ-BDT 2023-02-23",
        "Nghị định 117/2013/NĐ-CP -", "Kế hoạch 72/KH-BDT 2022-12-28",
        "Kế hoạch 07/KH-BDT 2023-01-13",
      ])
    #expect(citations.allSatisfy { !$0.isMalformed })
  }

  @Test("a text cut anywhere is read without a trap")
  func cut() {
    let bytes = Array("Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 – Ð".utf8)
    for start in bytes.indices {
      for end in start...bytes.count {
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        _ = CitationScanner.citations(in: text)
        _ = Numeral(parsing: text)
        _ = DateReading(parsing: text)
      }
    }
  }
}
