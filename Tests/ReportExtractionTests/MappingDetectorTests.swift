import Testing

@testable import ReportExtraction

@Suite("Which form a table is")
struct MappingDetectorTests {
  private static let labels = [
    ("1", "Số hộ nghèo"), ("2", "Số xã khó khăn"), ("3", "Số thôn"), ("4", "Dân số"),
  ]

  private func choice(
    _ mappings: [Mapping], _ table: String, caption: [String] = [], days: [CalendarDate] = []
  ) -> MappingDetector.Choice? {
    let rows = Sample.rows(table)
    let keys = rows.map { Folding.key($0.label) }
    let context = FormContext(caption: caption.map(Folding.key), days: days)
    return MappingDetector.choice(
      among: FormCandidate.all(
        mappings, rows: rows, keys: keys, places: IndicatorTree(of: rows).places, context: context),
      keys: keys)
  }

  @Test(
    "told from labels; codes and title add to it",
    arguments: [
      ("1|Số hộ nghèo|Hộ|3\n2|Số xã khó khăn|Xã|4", [], true),
      ("1|Số hộ nghèo|Hộ|3\n2|Việc khác|Xã|4", [], true),
      ("1|Một|Hộ|3\n2|Hai|Xã|4\n3|Ba|Xã|4\n4|Bốn|Người|5", [], false),
      // Every outline has a 1 and a 2: codes and title alone make no form.
      ("1|Một|Hộ|3\n2|Hai|Xã|4", ["Phụ lục", "BIỂU HỘ NGHÈO NĂM 2023"], false),
      ("1|Số hộ nghèo|Hộ|3\n7|Hai|Xã|4\n8|Ba|Xã|4\n9|Bốn|Người|5", [], false),
      ("1|Số hộ nghèo|Hộ|3\n7|Hai|Xã|4\n8|Ba|Xã|4\n9|Bốn|Người|5", ["Biểu hộ nghèo"], true),
      ("", [], false),
    ] as [(String, [String], Bool)])
  func detection(table: String, caption: [String], isForm: Bool) throws {
    let mapping = try Sample.mapping(Self.labels) { $0.titles = ["biểu hộ nghèo"] }
    #expect((choice([mapping], table, caption: caption)?.form.mapping.id == "form") == isForm)
  }

  @Test("a table numbered in its own way has nearly all of the form's rows to the letter")
  func renumbered() throws {
    let mapping = try Sample.mapping([
      ("I", "Nông nghiệp"), ("I.1", "Diện tích gieo trồng"),
      ("I.2", "Sản lượng thịt hơi xuất chuồng"),
      ("I.3", "Sản lượng thủy sản khai thác"), ("I.4", "Diện tích rừng trồng mới"),
    ])
    let own =
      "1|Diện tích gieo trồng|Ha|1\n2|Sản lượng thịt hơi xuất chuồng|Tấn|2\n"
      + "3|Sản lượng thủy sản khai thác|Tấn|3\n4|Diện tích rừng trồng mới|Ha|4"
    let other =
      own + "\n5|Sản lượng thủy sản nuôi trồng|Tấn|5\n6|Diện tích rừng trồng dặm|Ha|6\n"
      + "7|Sản lượng thịt hơi nhập về|Tấn|7\n8|Sản lượng sữa tươi|Tấn|8\n9|Số trại nuôi|Trại|9"
    #expect(choice([mapping], own) != nil)
    #expect(choice([mapping], other) == nil)
  }

  @Test("the better of two forms is taken, and one that fits nearly as well is named")
  func rivals() throws {
    let table = "1|Số hộ nghèo|Hộ|3\n2|Số xã khó khăn|Xã|4\n3|Số thôn|Thôn|5\n4|Dân số|Người|6"
    let whole = try Sample.mapping(Self.labels)
    let half = try Sample.mapping(Array(Self.labels.prefix(2)), id: "half")
    let twin = try Sample.mapping(Self.labels, id: "twin")
    let clear = try #require(choice([half, whole], table))
    #expect(clear.form.mapping.id == "form" && clear.rivals.isEmpty)
    let unclear = try #require(choice([twin, half, whole], table))
    #expect(Set([unclear.form.mapping.id] + unclear.rivals.map(\.id)) == ["form", "twin"])
  }

  // MARK: - Versions of a form

  private static let old = [
    ("1", "Số thủ tục hành chính"), ("1.1", "Số thủ tục cấp tỉnh"), ("1.2", "Số thủ tục cấp huyện"),
    ("2", "Số hồ sơ tiếp nhận trực tuyến mức độ 3"), ("3", "Số hồ sơ giải quyết đúng hạn"),
  ]
  private static let new = [
    ("1", "Số thủ tục hành chính"), ("1.1", "Số thủ tục cấp tỉnh"), ("1.2", "Số thủ tục cấp xã"),
    ("2", "Số hồ sơ tiếp nhận trực tuyến một phần"), ("3", "Số hồ sơ giải quyết đúng hạn"),
  ]

  private static func versions() throws -> [Mapping] {
    let change = CalendarDate(year: 2025, month: 7, day: 1)
    return [
      try Sample.mapping(old, id: "old") { $0.validTo = change?.adding(days: -1) },
      try Sample.mapping(new, id: "new") { $0.validFrom = change },
    ]
  }

  private static func table(_ rows: [(String, String)]) -> String {
    rows.map { "\($0.0)|\($0.1)||5" }.joined(separator: "\n")
  }

  @Test(
    "the rows that tell versions apart decide, not the many that they share",
    arguments: [(old, "old"), (new, "new")])
  func versionByRows(rows: [(String, String)], id: String) throws {
    let choice = try #require(choice(try Self.versions(), Self.table(rows)))
    #expect(choice.form.mapping.id == id && choice.rivals.isEmpty)
  }

  @Test(
    "where rows do not tell, the date does; without a date both are named",
    arguments: [(2024, "old", false), (2026, "new", false), (nil, "new", true)]
      as [(Int?, String, Bool)])
  func versionByDate(year: Int?, id: String, isOpen: Bool) throws {
    let shared = Self.table([Self.old[0], Self.old[1], Self.old[4]])
    let days = [year.flatMap { CalendarDate(year: $0, month: 3, day: 1) }].compactMap { $0 }
    let choice = try #require(choice(try Self.versions(), shared, days: days))
    #expect(choice.form.mapping.id == id && choice.rivals.isEmpty != isOpen)
  }

  @Test("rows outweigh the date: an office that goes on with the old form is read by it")
  func oldFormAfterItsTime() throws {
    let days = [CalendarDate(year: 2025, month: 9, day: 1)].compactMap { $0 }
    let rows = Self.table(Self.old + [("4", "Số cuộc họp giao ban cấp huyện")])
    let more = try Sample.mapping(
      Self.old + [
        ("4", "Số cuộc họp giao ban cấp huyện"), ("5", "Số đơn thư khiếu nại của huyện"),
        ("6", "Số buổi tiếp công dân của huyện"), ("7", "Số vụ việc hòa giải ở huyện"),
      ], id: "old"
    ) { $0.validTo = CalendarDate(year: 2025, month: 6, day: 30) }
    let choice = try #require(
      choice(
        [more, try Self.versions()[1]],
        rows + "\n5|Số đơn thư khiếu nại của huyện||1\n6|Số buổi tiếp công dân của huyện||2",
        days: days))
    #expect(choice.form.mapping.id == "old" && choice.form.evidence.validity == .outside)
  }

  @Test("a form is known by what is left of damaged labels")
  func damagedLabels() throws {
    let mapping = try Sample.mapping([
      ("1", "Tổng số nhiệm vụ được giao trong kỳ báo cáo"),
      ("2", "Số nhiệm vụ đã hoàn thành đúng thời hạn quy định"),
      ("3", "Số văn bản quy phạm pháp luật đã được rà soát"),
    ])
    let damaged =
      "1|Tồng sô nhiệrn vụ được giao trong kỳ báo cảo||5\n"
      + "2|Số nhiệm vụ đã hoàn thảnh dúng thời hạn quy đlnh||4\n"
      + "3|Số văn bản quy phạm phảp luât đã được rà soat hét||1"
    #expect(choice([mapping], damaged)?.form.mapping.id == "form")
    let other =
      "1|Diện tích gieo trồng cây hằng năm||5\n2|Sản lượng lương thực có hạt||4\n"
      + "3|Số lượng gia súc, gia cầm||1"
    #expect(choice([mapping], other) == nil)
  }

  @Test("rows that stand in many forms make no form")
  func commonRows() throws {
    let mapping = try Sample.mapping([
      ("1", "Tổng số"), ("2", "Nam"), ("3", "Nữ"), ("4", "Số hộ nghèo dân tộc thiểu số"),
      ("5", "Số hộ cận nghèo dân tộc thiểu số"), ("6", "Số xã khu vực III"),
      ("7", "Số thôn đặc biệt khó khăn"), ("8", "Số người có uy tín"),
    ])
    #expect(choice([mapping], "1|Tổng số||5\n2|Nam||3\n3|Nữ||2") == nil)
  }

  @Test(
    "a table that shares less than half of its rows with a form, the others foreign, is another")
  func otherFormOfTheSameMatters() throws {
    let mapping = try Sample.mapping([
      ("1", "Diện tích gieo trồng cây hằng năm"), ("2", "Sản lượng lương thực có hạt"),
      ("3", "Tổng mức bán lẻ hàng hóa"), ("4", "Thu ngân sách trên địa bàn"),
      ("5", "Số vụ tai nạn giao thông"),
    ])
    let rows = [
      ("1", "Diện tích gieo trồng cây hằng năm"), ("2", "Sản lượng lương thực có hạt"),
      ("3", "Tổng mức bán lẻ hàng hóa"), ("4", "Tỷ lệ hộ nghèo đa chiều"),
      ("5", "Tỷ lệ che phủ rừng toàn tỉnh"), ("6", "Số giường bệnh trên một vạn dân"),
      ("7", "Tỷ lệ lao động qua đào tạo"),
    ]
    #expect(choice([mapping], Self.table(rows)) == nil)
    #expect(choice([mapping], Self.table(Array(rows.prefix(5)))) != nil)
  }

  @Test("what is in doubt about the form is a finding, and a doubt in all its records")
  func doubtIsTold() throws {
    let rows = Self.table([Self.old[0], Self.old[1], Self.old[4]])
    let document = Sample.document(
      "Số: 5/BC-SNV\n\nSTT|Chỉ tiêu|Đơn vị tính|Số liệu\n" + rows)
    let identity = DocumentIdentity(hash: "sha256:00", source: "-")
    let result = try Extractor(mappings: Self.versions()).extract(
      from: document, identity: identity)
    #expect(result.findings.contains { $0.rule == .mappingAmbiguous && $0.expected == "old" })
    #expect(result.records.allSatisfy { $0.findings.contains(.mappingAmbiguous) })
    #expect(result.records.allSatisfy { $0.confidence < Confidence(hundredths: 90) })
    let alone = try Extractor(mappings: [Self.versions()[1]]).extract(
      from: document, identity: identity)
    #expect(!alone.findings.contains { $0.rule == .mappingAmbiguous })
  }
}
