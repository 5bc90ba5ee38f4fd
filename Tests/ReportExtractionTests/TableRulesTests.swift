import Testing

@testable import ReportExtraction

/// What a form states itself, in tables that no mapping knows.
@Suite("The rules of the form itself")
struct TableRulesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var table: String
    var expected: [String]

    init(_ name: String, _ table: String, _ expected: [String] = []) {
      testDescription = name
      self.table = table
      self.expected = expected
    }
  }

  /// The findings of rules: rule, indicator, what is printed and what was expected.
  static func findings(_ table: String) throws -> [Finding] {
    let identity = DocumentIdentity(hash: "sha256:0", source: "table")
    let rules: Set<FindingRule> = [.sumMismatch, .boundViolated, .shareOver100, .ruleViolated]
    return try Extractor(mappings: []).extract(from: Sample.document(table), identity: identity)
      .findings.filter { rules.contains($0.rule) }
  }

  @Test("rows", arguments: rows)
  func rowCases(example: Case) throws { try check(example) }

  @Test("columns", arguments: columns)
  func columnCases(example: Case) throws { try check(example) }

  @Test("bounds", arguments: bounds)
  func boundCases(example: Case) throws { try check(example) }

  private func check(_ example: Case) throws {
    let findings = try Self.findings(example.table).map {
      "\($0.rule.rawValue) \($0.indicator ?? "") \($0.printed ?? "") \($0.expected ?? "")"
    }
    #expect(findings == example.expected)
  }

  static let rows: [Case] = [
    Case(
      "parts below Chia ra give their total",
      """
      STT|Chỉ tiêu|Đơn vị tính|Số liệu
      1|Tổng số hồ sơ|Hồ sơ|12
      Chia ra|Trực tiếp|Hồ sơ|5
      |Trực tuyến|Hồ sơ|7
      """),
    Case(
      "parts below Chia ra that do not",
      """
      STT|Chỉ tiêu|Đơn vị tính|Số liệu
      1|Tổng số hồ sơ|Hồ sơ|13
      Chia ra|Trực tiếp|Hồ sơ|5
      |Trực tuyến|Hồ sơ|7
      """, ["sum_mismatch X.1 13 12"]),
    Case(
      "parts below Trong đó may leave a rest",
      """
      STT|Chỉ tiêu|Đơn vị tính|Số liệu
      1|Tổng số hồ sơ|Hồ sơ|13
      Trong đó|Trực tiếp|Hồ sơ|5
      |Trực tuyến|Hồ sơ|7
      """),
    Case(
      "a part below Trong đó is no more than the whole",
      """
      STT|Chỉ tiêu|Đơn vị tính|Số liệu
      1|Tổng số hồ sơ|Hồ sơ|13
      Trong đó|Trực tiếp|Hồ sơ|15
      |Trực tuyến|Hồ sơ|7
      """, ["bound_violated X.1/1 15 <= 13"]),
    Case(
      "so many totals below one row are none",
      "STT|Chỉ tiêu|Đơn vị tính|Số liệu\n1|Trực tiếp|Hồ sơ|5\n2|Trực tuyến|Hồ sơ|7\n"
        + String(repeating: "|Tổng cộng|Hồ sơ|13\n", count: 40)),
    Case(
      "Trong đó among the parts of a sum leaves open where the sum goes on",
      """
      STT|Chỉ tiêu|Đơn vị tính|Số liệu
      1|Số cán bộ|Người|20
      |Chia ra: Nam|Người|12
      |Trong đó: dân tộc|Người|3
      |Nữ|Người|8
      """),
    Case(
      "a missing part is no 0",
      """
      STT|Chỉ tiêu|Đơn vị tính|Số liệu
      1|Tổng số hồ sơ|Hồ sơ|13
      Chia ra|Trực tiếp|Hồ sơ|5
      |Trực tuyến|Hồ sơ|-
      """),
    Case(
      "nothing arose is no 0 either, nor is a blank",
      """
      STT|Chỉ tiêu|Đơn vị tính|Kỳ trước|Kỳ này
      1|Tổng số hồ sơ|Hồ sơ|13|13
      Chia ra|Trực tiếp|Hồ sơ|5|5
      |Trực tuyến|Hồ sơ|KPS|
      """),
    Case(
      "parts of another unit",
      """
      STT|Chỉ tiêu|Đơn vị tính|Số liệu
      1|Tổng số vụ|Vụ|13
      Chia ra|Số người|Người|5
      |Số tiền|Triệu đồng|7
      """),
    Case(
      "means are not added up",
      """
      STT|Chỉ tiêu|Đơn vị tính|Số liệu
      1|Số ngày điều trị trung bình|Ngày|6,2
      Trong đó|Tuyến tỉnh|Ngày|7,1
      |Tuyến huyện|Ngày|5,4
      """),
    Case(
      "children of an outline without a word may leave a rest",
      """
      STT|Chỉ tiêu|Đơn vị tính|Số liệu
      1|Số vụ|Vụ|13
      1.1|Đường bộ|Vụ|5
      1.2|Đường thủy|Vụ|7
      """),
    Case(
      "a total row",
      """
      STT|Đơn vị|Số hồ sơ
      1|Phòng Tư pháp|124.907
      2|Phòng Nội vụ|102.770
      3|Phòng Kinh tế|19.852
      |Tổng cộng|257.141
      """, ["sum_mismatch X.#1 257.141 247529"]),
    Case(
      "a total row that reconciles",
      """
      STT|Đơn vị|Số hồ sơ
      1|Phòng Tư pháp|4.131
      2|Phòng Nội vụ|2.171
      |Tổng cộng|6.302
      """),
    Case(
      "a total above places",
      """
      STT|Huyện, thành phố|Số hộ|Tỷ lệ (%)
      |Tổng số|30|10,5
      1|Huyện A Lưới|10|11,2
      2|Huyện Phú Lộc|21|8,4
      """, ["sum_mismatch X.#1 30 31"]),
    Case(
      "of whom some: a total above attributes",
      """
      STT|Chỉ tiêu|Số người
      |Tổng số|30
      1|Nữ|10
      2|Đảng viên|25
      """),
    Case(
      "of whom some: what is counted under Chỉ tiêu",
      """
      STT|Chỉ tiêu|Số người
      |Tổng số|60
      1|Số người hưởng lương|50
      2|Số người được đào tạo|30
      """),
    Case(
      "a total above bodies",
      """
      STT|Đơn vị|Số người
      |Tổng số|60
      1|Sở Nội vụ|50
      2|Sở Y tế|30
      """, ["sum_mismatch X.#1 60 80"]),
    Case(
      "a total of groups, whose rows are counted once",
      """
      STT|Đơn vị|Số hồ sơ
      I|Khối tỉnh|30
      1|Sở Nội vụ|10
      2|Sở Tư pháp|20
      II|Khối huyện|12
      1|Huyện Nam Đông|12
      |Tổng cộng|42
      """),
    Case(
      "groups without figures: their rows are added up",
      """
      STT|Đơn vị|Số hồ sơ
      I|Khối tỉnh|
      1|Sở Nội vụ|10
      2|Sở Tư pháp|20
      II|Khối huyện|
      3|Huyện Nam Đông|12
      |Tổng cộng|43
      """, ["sum_mismatch X.#1 43 42"]),
    Case(
      "a row without figures is missing, not 0",
      """
      STT|Đơn vị|Số hồ sơ
      1|Sở Nội vụ|10
      2|Sở Tư pháp|
      3|Sở Y tế|12
      |Tổng cộng|43
      """),
    Case(
      "differences of rows",
      """
      Mã số|Chỉ tiêu|Đơn vị tính|Số liệu
      01|Số tiếp nhận|Hồ sơ|50
      02|Số đã giải quyết|Hồ sơ|42
      03|Số còn lại (03=01-02)|Hồ sơ|9
      """, ["sum_mismatch X.03 9 8"]),
    Case(
      "codes in brackets",
      """
      STT|Loại đất|Diện tích (ha)
      |Tổng diện tích (1+2)|12,55
      1|Đất nông nghiệp|10,25
      2|Đất phi nông nghiệp|2,20
      """, ["sum_mismatch X.#1 12,55 12.45"]),
    Case(
      "what rounding explains is no finding",
      """
      STT|Đơn vị|Diện tích (ha)
      1|Xã A|33,3
      2|Xã B|33,3
      3|Xã C|33,3
      |Tổng cộng|100,0
      """),
    Case(
      "whole millions are rounded, counts are not",
      """
      STT|Đơn vị|Kinh phí (triệu đồng)|Số hộ
      1|Xã A|333|11
      2|Xã B|333|11
      3|Xã C|333|11
      |Tổng cộng|1.000|34
      """, ["sum_mismatch X.#1 34 33"]),
  ]

  static let columns: [Case] = [
    Case(
      "a sum among the column letters",
      """
      STT|Lĩnh vực|Tổng số|Trực tuyến|Trực tiếp
      (1)|(2)|(3)=(4)+(5)|(4)|(5)
      1|Đất đai|12|5|7
      2|Hộ tịch|13|5|7
      """, ["sum_mismatch X.2 13 12"]),
    Case(
      "a quotient among the column letters, in percent points",
      """
      TT|Tiêu chí|Kỳ này|Cùng kỳ năm trước|Tỷ lệ so sánh (%)
      1|2|3|4|5=3/4
      1|Số cán bộ|12|12|100,00
      2|Số vụ|2|3|66,67
      3|Số xã|4|3|123,33
      4|Số hộ|4|0|
      """, ["sum_mismatch X.3 123,33 133.33"]),
    Case(
      "a quotient that says times 100, cut off or rounded",
      """
      TT|Tiêu chí|Giao|Đạt|Tỷ lệ (%)
      1|2|3|4|5=4/3*100
      1|Số xã|7|4|57,1
      2|Số hộ|3|2|66,6
      3|Số khẩu|3|2|66,7
      4|Số nhà|3|2|67,6
      """, ["sum_mismatch X.4 67,6 66.7"]),
    Case(
      "a difference among the column letters",
      """
      STT|Đơn vị|Tiếp nhận|Giải quyết|Còn lại
      A|B|1|2|3=1-2
      1|Sở Nội vụ|50|42|8
      2|Sở Y tế|50|42|7
      """, ["sum_mismatch X.2 7 8"]),
    Case(
      "a column that is divided",
      """
      STT|Chỉ tiêu|Đơn vị tính|Tổng số|Chia ra{1x2}
      ||||Nam|Nữ
      1|Số cán bộ|Người|20|12|8
      2|Số đảng viên|Người|20|12|7
      3|Tỷ lệ hài lòng|%|90|80|95
      """, ["sum_mismatch X.2 20 19"]),
    Case(
      "of which in columns: no more than the whole",
      """
      STT|Chỉ tiêu|Đơn vị tính|Tổng số|Trong đó{1x2}
      ||||Nữ|Dân tộc
      1|Số cán bộ|Người|20|12|3
      2|Số đảng viên|Người|20|22|7
      """, ["bound_violated X.2 22 <= 20"]),
    Case(
      "men and women leave no rest",
      """
      STT|Đơn vị|Tổng số|Nam|Nữ
      1|Sở Nội vụ|20|12|8
      2|Sở Y tế|20|12|9
      """, ["sum_mismatch X.2 20 21"]),
    Case(
      "what meets a standard leaves a rest",
      """
      STT|Đơn vị|Tổng số|Đạt chuẩn|Tỷ lệ (%)
      1|Sở Nội vụ|20|12|60
      2|Sở Y tế|20|12|60
      """),
    Case(
      "a last column of totals",
      """
      STT|Đơn vị|Khá|Giỏi|Tổng cộng
      1|Sở Nội vụ|20|12|32
      2|Sở Y tế|20|12|33
      """, ["sum_mismatch X.2 33 32"]),
    Case(
      "one figure explains a row and a column",
      """
      STT|Đơn vị|Khá|Giỏi|Tổng cộng
      1|Sở Nội vụ|20|12|32
      2|Sở Y tế|20|13|32
      3|Sở Tư pháp|5|2|7
      |Tổng cộng|45|26|71
      """, ["sum_mismatch X.2 13 12"]),
    Case(
      "quarters are not added up",
      """
      STT|Chỉ tiêu|Quý I|Quý II|6 tháng
      1|Số hộ nghèo|20|12|15
      2|Số vụ|20|12|15
      """),
  ]

  static let bounds: [Case] = [
    Case(
      "more staff than posts, in columns",
      """
      TT|Đơn vị|Biên chế{1x2}
      ||Được giao|Có mặt
      1|Phòng Nội vụ|9|9
      2|Phòng Tư pháp|4|5
      """, ["bound_violated X.2 5 <= 4"]),
    Case(
      "more staff than posts, in rows and in a pair",
      """
      STT|Chỉ tiêu|Đơn vị tính|Số liệu
      1|Số biên chế được giao năm 2023|Người|14
      2|Số biên chế có mặt tại thời điểm báo cáo|Người|15
      3|Biên chế có mặt/được giao|Người|15/14
      """, ["bound_violated X.2 15 <= 14", "bound_violated X.3 15/14 <= 14"]),
    Case(
      "a plan may be exceeded",
      """
      STT|Chỉ tiêu|Đơn vị tính|Kế hoạch|Thực hiện|Tỷ lệ thực hiện (%)
      1|Số hộ|Hộ|10|12|120
      2|Số xã đạt chuẩn|Xã|10|11/10|110
      """),
    Case(
      "in time and late are no more than all",
      """
      STT|Chỉ tiêu|Đơn vị tính|Kỳ trước|Kỳ này
      1|Số hồ sơ đã giải quyết|Hồ sơ|71|71
      2|Số hồ sơ giải quyết đúng hạn|Hồ sơ|70|70
      3|Số hồ sơ giải quyết quá hạn|Hồ sơ|1|2
      """, ["bound_violated X.1 71 >= 72"]),
    Case(
      "a running total is no less than its last period",
      """
      STT|Chỉ tiêu|Đơn vị tính|Tháng này|Lũy kế từ đầu năm
      1|Số hồ sơ|Hồ sơ|70|300
      2|Số vụ|Vụ|70|30
      3|Tỷ lệ nợ|%|3,5|3,4
      """, ["bound_violated X.2 70 <= 30"]),
    Case(
      "shares above 100, and what may be",
      """
      STT|Chỉ tiêu|Đơn vị tính|Số liệu
      1|Tỷ lệ xã đạt chuẩn|%|101
      2|Tỷ lệ thực hiện dự toán|%|104
      3|Công suất sử dụng giường bệnh|%|105
      4|Chỉ số giá tiêu dùng|%|103
      """, ["share_over_100 X.1 101 0..100"]),
    Case(
      "shares that exclude each other",
      """
      STT|Chỉ tiêu|Đơn vị tính|Kỳ trước|Kỳ này
      1|Tỷ lệ văn bản, chia ra:|%|100|100
      |Điện tử|%|60,5|33,35
      |Điện tử và giấy|%|30|33,35
      |Giấy|%|20|33,35
      """, ["share_over_100 X.1/1  0..100"]),
    Case(
      "a count of what comes and goes",
      """
      STT|Chỉ tiêu|Đơn vị tính|Số liệu
      1|Biến động dân số|Người|-100
      2|Số hộ|Hộ|-1
      """, ["bound_violated X.2 -1 >= 0"]),
    Case(
      "numbers granted and reached in a plan's pair",
      """
      STT|Chỉ tiêu|Số liệu
      1|Số xã đạt chuẩn|11/10
      2|Số biên chế có mặt|14/15
      """),
  ]

  @Test("one wrong figure is named with the number that makes both sums right")
  func localised() throws {
    let table = """
      Mã số|Chỉ tiêu|Đơn vị tính|Số liệu
      01|Tổng số (01=02+05)|Hồ sơ|220
      02|Trực tiếp (02=03+04)|Hồ sơ|100
      03|Trong nước|Hồ sơ|60
      04|Ngoài nước|Hồ sơ|40
      05|Trực tuyến (05=06+07)|Hồ sơ|102
      06|Toàn trình|Hồ sơ|70
      07|Một phần|Hồ sơ|50
      """
    let finding = try #require(try Self.findings(table).first)
    #expect(try Self.findings(table).count == 1)
    #expect(finding.indicator == "X.05" || finding.indicator == "X.01.05")
    #expect(finding.printed == "102" && finding.expected == "120")
    #expect(finding.message.contains("120 would make both right"))
  }

  @Test("a wrong figure and its wrong total are named together")
  func pairs() throws {
    let table = """
      STT|Đơn vị|Tổng số|Nam|Nữ
      1|Sở Nội vụ|20|10|10
      2|Sở Y tế|4|2|1
      |Cộng|24|12|11
      """
    let findings = try Self.findings(table)
    #expect(findings.map(\.indicator) == ["X.2", "X.#1"])
    #expect(findings.allSatisfy { $0.message.contains("two can") })
  }

  @Test("a figure that another sum confirms is not suspected")
  func confirmed() throws {
    let table = """
      Mã số|Chỉ tiêu|Đơn vị tính|Số liệu
      01|Tổng số (01=02+05)|Hồ sơ|220
      02|Trực tiếp (02=03+04)|Hồ sơ|100
      03|Trong nước|Hồ sơ|60
      04|Ngoài nước|Hồ sơ|40
      05|Trực tuyến|Hồ sơ|110
      """
    let message = try #require(try Self.findings(table).first).message
    #expect(message.contains("one of"))
    #expect(message.contains("05 (line 6: 120)") && message.contains("(line 2: 210 would"))
    #expect(!message.contains("(line 3)"))
  }

  @Test(
    "formulas as forms print them",
    arguments: [
      ("02+05", "02 05"), ("(4)+(5)+( 7)", "4 5 7"), ("01-02", "01 -02"), ("3/4", "3 : 4"),
      ("5/4*100", "5 : 4 x100"), ("(5+6)/4", "5 6 : 4"), ("3:2 (%)", "3 : 2"),
      ("6/5 x 100%", "6 : 5 x100"), ("3×4", "3 *4"), ("A1+B2", "A1 B2"), ("1.1+1.2", "1.1 1.2"),
      ("100*3/4", "3 : 4 x100"), ("2", nil), ("2+", nil), ("02+…+05", nil), ("năm 2023", nil),
    ] as [(String, String?)])
  func formulas(text: String, expected: String?) {
    let formula = FormulaText(parsing: text.utf8)
    let words = formula.map { formula in
      var words = formula.terms.map { ($0.isNegative ? "-" : "") + $0.name }
      if let name = formula.multiplicand { words.append("*" + name) }
      if !formula.divisors.isEmpty { words += [":"] + formula.divisors.map(\.name) }
      if formula.factor != 1 { words.append("x\(formula.factor)") }
      return words.joined(separator: " ")
    }
    #expect(words == expected)
  }
}
