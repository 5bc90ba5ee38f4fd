import Testing

@testable import ReportExtraction

@Suite("The reader of the prose")
struct NarrativeReaderTests {
  private func clauses(
    _ text: String, _ period: TimePeriod? = .half(1, year: 2023)
  ) -> [NarrativeClause] {
    NarrativeReader.clauses(of: text, lexicon: NarrativeLexicon(), period: period)
  }

  @Test(
    "takes quantities, and no dates, names or numbers of documents",
    arguments: [
      ("Đã ban hành 14 văn bản, hoàn thành 1.208 nhiệm vụ", ["14", "1208"]),
      ("Kế hoạch số 96/KH-UBND ngày 12/6/2023 có 5 việc", ["5"]),
      ("Đạt 97,4% kế hoạch", ["97.4"]), ("Điều 5 và mức độ 3", []),
      ("Doanh số 31.450 triệu đồng", ["31450"]), ("12/14 nhiệm vụ", ["12"]),
      ("Điện thoại 0238 3844 500", []), ("Cấp 4-5 thẻ", []),
      ("Quý I có 3 vụ, tháng 7 có 2 vụ", ["3", "2"]), ("Trong 7 tháng có 15 vụ", ["15"]),
      ("Lũy kế 7 tháng đạt 98.410 ha", ["98410"]),
    ])
  func figures(text: String, expected: [String]) {
    #expect(clauses(text).compactMap { $0.figure?.number.description } == expected)
  }

  @Test(
    "tells the report's own time from others",
    arguments: [
      ("6 tháng đầu năm có 9 vụ", TimePeriod.half(1, year: 2023), false),
      ("6 tháng đầu năm 2023 có 9 vụ", .half(1, year: 2023), false),
      ("6 tháng đầu năm 2022 có 9 vụ", .half(1, year: 2023), true),
      ("6 tháng cuối năm có 9 vụ", .half(1, year: 2023), true),
      ("7 tháng có 9 vụ", .firstMonths(7, year: 2023), false),
      ("7 tháng có 9 vụ", .month(7, year: 2023), true),
      ("Tháng 7 có 9 vụ", .month(7, year: 2023), false),
      ("Tháng 7 có 9 vụ", .firstMonths(7, year: 2023), true),
      ("Trong tháng có 9 vụ", .month(7, year: 2023), false),
      ("Trong tháng có 9 vụ", .firstMonths(7, year: 2023), true),
      ("Quý I có 9 vụ", .quarter(1, year: 2023), false),
      ("3 tháng đầu năm có 9 vụ", .quarter(1, year: 2023), false),
      ("Quý II có 9 vụ", .quarter(1, year: 2023), true),
      ("Cùng kỳ có 9 vụ", .quarter(1, year: 2023), true),
    ])
  func times(text: String, period: TimePeriod, isOther: Bool) {
    #expect(clauses(text, period).contains { $0.has(.otherTime) } == isOther)
  }

  @Test(
    "equal times are equal words",
    arguments: [(1...3, 1...3, true), (7...7, 1...7, false), (7...9, 7...12, false)])
  func timeWords(left: ClosedRange<Int>, right: ClosedRange<Int>, areEqual: Bool) {
    #expect((NarrativeTime.word(left) == NarrativeTime.word(right)) == areEqual)
  }

  @Test(
    "finds the clauses around a figure",
    arguments: [
      ("Tỷ lệ đào tạo có bằng cấp, chứng chỉ đạt 31%", 2, 0),
      ("Còn 11 nhà tạm, dột nát.", 1, 1), ("Có 11 nhà tạm, 5 nhà dột nát.", 1, 0),
      ("Có 11 nhà tạm; đã sửa chữa.", 1, 0),
    ])
  func near(text: String, own: Int, trail: Int) throws {
    let clauses = clauses(text)
    let index = try #require(clauses.firstIndex { $0.figure != nil })
    let context = NarrativeContext(of: index, in: clauses)
    #expect(context.near.count == own + trail)
    #expect((context.trail == nil) == (trail == 0))
  }

  @Test(
    "what others report reaches over the sentence",
    arguments: [
      ("Theo báo cáo của Sở, có 5 vụ.", true), ("Cả nước có 90 ca, 26 ca tử vong.", true),
      ("Toàn tỉnh có 5 vụ.", false),
    ])
  func foreign(text: String, isForeign: Bool) throws {
    let clauses = clauses(text)
    let last = try #require(clauses.lastIndex { $0.figure != nil })
    let context = NarrativeContext(of: last, in: clauses)
    let words = context.lasting + context.own.words
    #expect(words.contains { $0.roles.contains(.foreign) } == isForeign)
  }
}
