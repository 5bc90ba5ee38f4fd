import Testing

@testable import ReportExtraction

@Suite("The prose")
struct NarrativeTests {
  private func narrative(_ lines: [String]) -> Narrative {
    Narrative(
      lines.enumerated().map { ReportLine(text: $0.element, line: $0.offset + 1, block: $0.offset) }
    )
  }

  @Test(
    "lines that a page break parted are one paragraph",
    arguments: [
      (["hướng dẫn sử dụng", "lưu trữ hồ sơ"], ["hướng dẫn sử dụng lưu trữ hồ sơ"]),
      (["a", "b", "c"], ["a b c"]),
      (["đã ban hành,", "(theo quy định)"], ["đã ban hành, (theo quy định)"]),
      (
        ["từ ngày 15/12/2022 đến ngày", "09/6/2023 như sau:"],
        ["từ ngày 15/12/2022 đến ngày 09/6/2023 như sau:"]
      ),
      (["theo Kế hoạch số", "96/KH-UBND"], ["theo Kế hoạch số 96/KH-UBND"]),
      (["trong năm.", "09/6/2023"], ["trong năm.", "09/6/2023"]),
      // Closing punctuation, a capital, a marker or a figure begins another.
      (["đã ban hành.", "viết thường"], ["đã ban hành.", "viết thường"]),
      (["như sau:", "một là"], ["như sau:", "một là"]),
      (["đã ban hành", "Quyết định"], ["đã ban hành", "Quyết định"]),
      (["gồm có", "a) nhân sự"], ["gồm có", "a) nhân sự"]),
      (["gồm có", "- nhân sự"], ["gồm có", "- nhân sự"]),
      (["tổng số", "15 người"], ["tổng số", "15 người"]), ([], []),
    ])
  func joins(lines: [String], expected: [String]) {
    #expect(narrative(lines).passages.map(\.text) == expected)
  }

  @Test(
    "each byte knows the line it stands on", arguments: [(0, 1), (5, 1), (6, 2), (12, 2), (99, 2)])
  func lines(offset: Int, line: Int) throws {
    let passage = try #require(narrative(["sáu", "tháng"]).passages.first)
    #expect(passage.text == "sáu tháng")
    #expect(passage.line(at: offset) == (offset == 5 ? 2 : line))
  }

  @Test("sections have levels, and paragraphs without a number stand below the one before")
  func sections() {
    let sections = narrative([
      "Mở đầu.", "I. TÌNH HÌNH", "1. Thể chế", "Ban đã họp.", "- Một việc;", "+ Một phần.",
      "a) Mục",
      "Hết.",
    ]).sections
    #expect(sections.map(\.level) == [0, 1, 2, 4, 5, 3])
    #expect(sections.map(\.number) == [nil, "I", "1", "-", "+", "a"])
    #expect(
      sections.map(\.title) == [nil, "TÌNH HÌNH", "Thể chế", "Một việc;", "Một phần.", "Mục"])
    #expect(
      sections.map(\.paragraphs) == [["Mở đầu."], [], ["Ban đã họp."], [], [], ["Hết."]])
    #expect(sections.map(\.line) == [1, 2, 3, 5, 6, 7])
  }
}

@Suite("Figures of the prose")
struct NarrativeQuantityTests {
  /// A quantity in words: figure, quota, and what is counted.
  private func described(_ quantity: NarrativeQuantity) -> String {
    let subject = Trimming.spaces(String(decoding: quantity.subject, as: UTF8.self))
    let quota = quantity.quota.map { "/\($0)" } ?? ""
    return "\(quantity.number)\(quota) \(subject)"
  }

  private func quantities(_ text: String) -> [NarrativeQuantity] {
    NarrativeQuantity.all(in: text) { _ in true }
  }

  @Test(
    "a figure before words is a quantity",
    arguments: [
      ("Ban có 45 ý kiến chỉ đạo.", ["45 y kien chi dao"]),
      ("đã hoàn thành 44 ý kiến và 01 ý kiến quá hạn", ["44 y kien", "1 y kien qua han"]),
      ("Cấp xã 3 thủ tục, cấp huyện 4 thủ tục", ["3 thu tuc", "4 thu tuc"]),
      ("Tổng số 1.234 hồ sơ; trễ hạn 12,5 phần", ["1234 ho so", "12.5 phan"]),
      ("có 15 biên chế QLNN/14 chỉ tiêu", ["15/14 bien che qlnn"]),
      ("có 00/02 biên chế sự nghiệp", ["0/2 bien che su nghiep"]),
      ("(03 hợp đồng)", ["3 hop dong"]),
    ])
  func quantities(text: String, expected: [String]) {
    #expect(quantities(text).map(described) == expected)
  }

  @Test(
    "dates, document numbers, outline numbers and names are none",
    arguments: [
      "ngày 12/6/2023", "Ngày 12 tháng 6 năm 2023", "Kế hoạch số 72/KH-BDT ngày 28/12/2022",
      "Nghị định số 30/2020/NĐ-CP", "1. Cải cách thể chế", "1.2. Kiểm tra", "ISO 9001:2015",
      "mức độ 3 và 4", "Quý 2 đạt", "theo Điều 5 của Luật", "COVID-19 kéo dài", "tháng 6/2023",
      "đợt thi A1 mở", "đạt 100%", "tổng là 15",
    ])
  func none(text: String) {
    #expect(quantities(text).map(described) == [])
  }

  @Test("the clause holds the words around the figure, not those of its neighbours")
  func clause() {
    let quantities = quantities(
      "Năm nay, Sở tiếp nhận 20 hồ sơ và giải quyết 18 hồ sơ đúng hạn; còn lại đang xử lý.")
    #expect(
      quantities.map { Trimming.spaces(Folding.key(String(decoding: $0.clause, as: UTF8.self))) }
        == ["so tiep nhan ho so", "va giai quyet ho so dung han"])
    #expect(quantities.map(\.printed) == ["20 hồ sơ", "18 hồ sơ đúng hạn"])
  }
}

@Suite("The prose against the table")
struct NarrativeRulesTests {
  private static func mapping() throws -> Mapping {
    try Sample.mapping([("1", "Biên chế được giao"), ("2", "Hồ sơ đúng hạn")]) { content in
      content.indicators[0].narrative = [NarrativeHint(subject: ["biên chế"], term: .quota)]
      content.indicators[1].narrative = [
        NarrativeHint(
          subject: ["hồ sơ"], with: [["đúng hạn", "trước hạn"]], without: ["cấp xã"],
          context: ["một cửa"])
      ]
    }
  }

  @Test(
    "conflict, supply, or neither",
    arguments: [
      ("another figure", "có 15 biên chế/14 chỉ tiêu", "15", "", ["narrative_conflict F.1 14"]),
      ("the same figure", "có 15 biên chế/14 chỉ tiêu", "14", "", []),
      (
        "a figure for a blank cell", "có 15 biên chế/14 chỉ tiêu", "", "",
        ["narrative_supplies F.1 14"]
      ),
      ("a dash is no blank", "có 15 biên chế/14 chỉ tiêu", "-", "", []),
      ("one of two figures agrees", "có 2/14 biên chế; 3/16 biên chế", "16", "", []),
      ("two figures supply neither", "có 2/14 biên chế; 3/16 biên chế", "", "", []),
      ("a figure that is no quota", "có 15 biên chế", "14", "", []),
      (
        "every word is there", "Một cửa: 18 hồ sơ đúng hạn", "", "20", ["narrative_conflict F.2 18"]
      ),
      (
        "another of the words", "Một cửa: 18 hồ sơ trước hạn", "", "20",
        ["narrative_conflict F.2 18"]
      ),
      ("a word lacks", "Một cửa: 18 hồ sơ", "", "20", []),
      ("a word forbids", "Một cửa: cấp xã 18 hồ sơ đúng hạn", "", "20", []),
      ("the paragraph is about something else", "Thuế: 18 hồ sơ đúng hạn", "", "20", []),
      ("part of a word", "Một cửa: 18 hồ sơn đúng hạn", "", "20", []),
    ])
  func statements(
    what: String, prose: String, first: String, second: String, expected: [String]
  ) throws {
    let mapping = try Self.mapping()
    var log = Sample.log(mapping, [("1", first), ("2", second)])
    let narrative = Narrative([ReportLine(text: prose, line: 7, block: 0)])
    NarrativeRules(mapping).check(narrative, period: nil, &log)
    let raised = log.findings.map {
      "\($0.rule.rawValue) \($0.indicator ?? "") \($0.expected ?? "")"
    }
    #expect(raised == expected, "\(what)")
    #expect(log.findings.allSatisfy { $0.lines.first == 7 })
  }

  @Test("a column of another period is not what the prose speaks of")
  func otherPeriod() throws {
    let mapping = try Self.mapping()
    var log = Sample.log(mapping, [("1", "15")]) {
      $0.period = .column(ReportingPeriod(nominal: .year(2022)))
    }
    NarrativeRules(mapping).check(
      Narrative([ReportLine(text: "có 15 biên chế/14 chỉ tiêu", line: 7, block: 0)]), period: nil,
      &log)
    #expect(log.findings.isEmpty)
  }
}

@Suite("Dates of the prose")
struct ProseDatesTests {
  @Test(
    "days that do not exist",
    arguments: [
      ("từ ngày 31/11/2023 đến nay", ["31/11/2023"]),
      ("30/2/2023; 32/12/2023", ["30/2/2023", "32/12/2023"]),
      ("ngày 12-13-2023", ["12-13-2023"]), ("ngày 29/02/2023.", ["29/02/2023"]),
      ("ngày 29/02/2024", []), ("ngày 12/6/2023", []),
      // No days at all.
      ("Nghị định 99/2020/NĐ-CP", []), ("Quyết định 31/11/2023/QĐ", []), ("15/14 chỉ tiêu", []),
      ("tỷ lệ 99/99", []), ("A31/11/2023", []), ("31/11-2023", []), ("31/11/23", []),
    ])
  func impossible(text: String, expected: [String]) {
    #expect(ProseDates.impossibleDates(in: text).map(\.printed) == expected)
  }

  @Test(
    "days in words, and days on a wrong weekday",
    arguments: [
      ("Họp ngày 31 tháng 6 năm 2023 tại Huế.", ["ngày 31 tháng 6 năm 2023"]),
      ("Họp Thứ Hai, ngày 13/6/2023.", ["Thứ Hai, ngày 13/6/2023"]),
      ("Họp Thứ Ba, ngày 13/6/2023.", []), ("Họp ngày 30 tháng 6 năm 2023.", []),
      ("Nhiệm vụ thứ hai là rà soát.", []), ("hàng ngày tháng nào cũng họp", []),
    ])
  func contradictions(text: String, expected: [String]) {
    #expect(ProseDates.contradictions(in: text).map(\.printed) == expected)
  }

  @Test(
    "a time that ends before it begins",
    arguments: [
      ("Từ ngày 15/12/2023 đến ngày 10/6/2023, Ban đã họp.", 1),
      ("Từ ngày 15/12/2022 đến ngày 10/6/2023, Ban đã họp.", 0),
      ("Từ ngày 15/12 đến ngày 10/6/2023, Ban đã họp.", 0),
    ])
  func reversed(text: String, count: Int) {
    var log = RecordLog()
    ProseDates.check(Narrative([ReportLine(text: text, line: 1, block: 0)]), &log)
    #expect(log.findings.filter { $0.rule == .dateInvalid }.count == count)
  }

  @Test("a finding names the line on which the day stands")
  func line() {
    var log = RecordLog()
    let narrative = Narrative([
      ReportLine(text: "Báo cáo tính từ", line: 4, block: 0),
      ReportLine(text: "ngày 31/11/2023", line: 6, block: 1),
    ])
    ProseDates.check(narrative, &log)
    #expect(log.findings.map(\.rule) == [.dateInvalid])
    #expect(log.findings.first?.lines == [6] && log.findings.first?.printed == "31/11/2023")
  }
}
