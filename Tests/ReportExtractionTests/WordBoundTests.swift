import Testing

@testable import ReportExtraction

/// What labels and heads say of what was received, found and done, and what groups of places add up.
@Suite("Bounds and sums told by words")
struct WordBoundTests {
  typealias Case = TableRulesTests.Case

  @Test("what the table breaks", arguments: cases)
  func check(example: Case) throws {
    let findings = try TableRulesTests.findings(example.table).map {
      "\($0.rule.rawValue) \($0.indicator ?? "") \($0.printed ?? "") \($0.expected ?? "")"
    }
    #expect(findings == example.expected)
  }

  /// Rows of the usual columns.
  private static func rows(_ name: String, _ rows: String, _ expected: [String] = []) -> Case {
    Case(name, "STT|Chỉ tiêu|Đơn vị tính|Số liệu\n" + rows, expected)
  }

  static let cases: [Case] = [
    rows(
      "no more is done than was received and carried over",
      """
      1|Số hồ sơ kỳ trước chuyển sang|Hồ sơ|20
      2|Số hồ sơ tiếp nhận mới trong kỳ|Hồ sơ|100
      3|Số hồ sơ đã giải quyết|Hồ sơ|130
      """, ["bound_violated X.3 130 <= 120"]),
    rows(
      "what was carried over may be done too",
      """
      1|Số hồ sơ kỳ trước chuyển sang|Hồ sơ|20
      2|Số hồ sơ tiếp nhận mới trong kỳ|Hồ sơ|100
      3|Số hồ sơ đã giải quyết|Hồ sơ|110
      """),
    rows(
      "what was carried over is missing",
      """
      1|Số hồ sơ kỳ trước chuyển sang|Hồ sơ|-
      2|Số hồ sơ tiếp nhận mới trong kỳ|Hồ sơ|100
      3|Số hồ sơ đã giải quyết|Hồ sơ|110
      """),
    rows(
      "nothing is told of what was carried over",
      """
      1|Số hồ sơ tiếp nhận trong kỳ|Hồ sơ|100
      2|Số hồ sơ đã giải quyết trong kỳ|Hồ sơ|110
      """),
    rows(
      "parts of what was received stand below it",
      """
      1|Tổng số hồ sơ tiếp nhận, gồm:|Hồ sơ|120
      1.1|Kỳ trước chuyển sang|Hồ sơ|20
      1.2|Tiếp nhận mới trong kỳ|Hồ sơ|100
      2|Số hồ sơ đã giải quyết|Hồ sơ|125
      """, ["bound_violated X.2 125 <= 120"]),
    rows(
      "what is received is another thing",
      """
      1|Số hồ sơ kỳ trước chuyển sang|Hồ sơ|5
      2|Số đơn thư tiếp nhận trong kỳ|Đơn|10
      3|Số hồ sơ đã giải quyết|Hồ sơ|110
      """),
    rows(
      "no more is dealt with than was found",
      """
      1|Số thiếu sót phát hiện qua kiểm tra|Vụ|5
      2|Số thiếu sót phát hiện đã xử lý xong|Vụ|7
      """, ["bound_violated X.2 7 <= 5"]),
    Case(
      "columns of what was received and done",
      """
      STT|Lĩnh vực|Số hồ sơ tiếp nhận{1x3}|Số hồ sơ đã giải quyết{1x3}
      ||Tổng số|Kỳ trước chuyển sang|Trong kỳ|Tổng số|Đúng hạn|Quá hạn
      1|Đất đai|120|20|100|110|105|5
      2|Xây dựng|80|10|70|95|90|5
      3|Hộ tịch|50|0|50|50|49|0
      """, ["sum_mismatch X.3 50 49", "bound_violated X.2 95 <= 80"]),
    rows(
      "levels of public service are counted",
      """
      1|Tổng số TTHC trực tuyến, gồm:|TTHC|10
      a|Mức độ 3|TTHC|4
      b|Mức độ 4|TTHC|5
      """, ["sum_mismatch X.1 10 9"]),
    Case(
      "numbers that go on behind the letters",
      """
      STT|Nội dung|Tổng số|Đợt một|Đợt hai
      A|B|3=4+5|4|5
      1|Chi thường xuyên|10,8|5,2|5,3
      2|Chi đầu tư|7,1|3,5|3,7
      """, ["sum_mismatch X.1 10,8 10.5"]),
    Case(
      "numbers that leave one out",
      """
      STT|Đơn vị|Kế hoạch|Thực hiện|Chênh lệch
      (1)|(2)|(4)|(5)|(6)=(5)-(4)
      1|Sở Tài chính|40|55|15
      2|Sở Y tế|60|50|10
      """, ["sum_mismatch X.2 10 -10"]),
    Case(
      "a group of places adds up what is below it, as its other column shows",
      """
      STT|Đơn vị|Số hộ nghèo|Số hộ cận nghèo
      I|Khu vực thành thị|30|12
      1|Phường An Xuân|10|5
      2|Phường An Sơn|20|7
      II|Khu vực nông thôn|57|33
      3|Xã Tam Thăng|40|20
      4|Xã Tam Ngọc|35|13
      |Tổng cộng|105|45
      """, ["sum_mismatch X.II 57 75"]),
    Case(
      "a group of which not all places are there",
      """
      STT|Đơn vị|Số hồ sơ tiếp nhận|Số hồ sơ giải quyết
      I|Huyện Núi Thành|150|140
      1|Xã Tam Hiệp|30|28
      2|Xã Tam Giang|40|37
      II|Huyện Phú Ninh|100|92
      1|Xã Tam Dân|20|20
      2|Xã Tam Lộc|25|24
      """),
    Case(
      "a share beside a plan compares",
      """
      STT|Đơn vị|Chỉ tiêu giao|Kết quả thực hiện|Tỷ lệ (%)
      1|Sở Tài chính|10|12|120
      2|Sở Y tế|20|25|125
      """),
    Case(
      "two wrong figures that alone explain three sums",
      """
      STT|Đơn vị|Tổng số|Nam|Nữ
      1|Sở Tài chính|40|25|15
      2|Sở Y tế|66|29|31
      3|Sở Xây dựng|30|18|12
      4|Sở Công Thương|24|10|10
      |Tổng cộng|150|82|68
      """, ["sum_mismatch X.2 66 60", "sum_mismatch X.4 24 20"]),
  ]
}
