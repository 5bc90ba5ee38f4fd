import Testing

@testable import ReportExtraction

@Suite("How alike labels are")
struct LabelTests {
  private func similarity(_ left: String, _ right: String) -> Double {
    LabelTrigrams(Folding.key(left)).similarity(to: LabelTrigrams(Folding.key(right)))
  }

  @Test(
    "more than 0.8 for misspellings and cut labels, less for other things",
    arguments: [
      ("Thống kê TTHC", "Thông kê TTHC", 1...1), ("", "", 1...1),
      ("Số nhiệm vụ hoàn thành", "Số nhiệm vụ hoan thanh", 1...1),
      ("Số văn bản chỉ đạo đã ban hành", "Số văn bản chi đao đã ban hànk", 0.8...0.999),
      // A label that a page cut is the beginning of the whole.
      (
        "Số cơ quan, tổ chức hành chính đã được phê duyệt", "Số cơ quan, tổ chức hành chính đã",
        0.8...0.999
      ),
      ("Số hộ nghèo", "Vị trí việc làm", 0...0.2), ("Số hộ nghèo", "", 0...0.2),
    ])
  func trigrams(left: String, right: String, range: ClosedRange<Double>) {
    #expect(range.contains(similarity(left, right)))
    #expect(similarity(left, right) == similarity(right, left))
  }

  @Test(
    "telling words part look-alikes",
    arguments: [
      ("Số thủ tục cấp tỉnh", "Số thủ tục cấp huyện", true),
      ("Số công chức", "Số viên chức", true), ("giải quyết đúng hạn", "giải quyết quá hạn", true),
      ("Tổng thu ngân sách", "Tổng chi ngân sách", true), ("Mức độ 3", "Mức độ 4", true),
      ("Số thủ tục cấp tỉnh", "Số thủ tục", false), ("Mức độ 3", "Mức độ", false),
      ("Số công chức, viên chức", "Số công chức, viên chức nữ", false),
      ("Số hộ nghèo", "Số hộ cận nghèo", false),
    ])
  func discriminants(left: String, right: String, conflict: Bool) {
    let one = LabelDiscriminants(Folding.key(left))
    let other = LabelDiscriminants(Folding.key(right))
    #expect(one.conflict(with: other) == conflict)
    #expect(other.conflict(with: one) == conflict)
  }

  @Test(
    "a label is found with brackets left out, abbreviations written out, and by its aliases",
    arguments: [
      ("Số TTHC (lũy kế)", [0]), ("Số thủ tục hành chính (lũy kế)", [0]), ("so tthc", [0]),
      ("Số dân", [1]), ("Dân số", [1]), ("Số hộ", []),
    ])
  func index(label: String, indices: [Int]) throws {
    let mapping = try Sample.mapping([("1", "Số TTHC (lũy kế)"), ("2", "Dân số")]) { content in
      content.indicators[1].aliases = ["Số dân"]
      content.abbreviations = ["TTHC": "thủ tục hành chính"]
    }
    #expect(mapping.labels.indices(ofKey: Folding.key(label)) == indices)
  }

  @Test("labels that differ in a telling word are never alike enough to bind")
  func lookAlikes() throws {
    let mapping = try Sample.mapping([("1", "Tỷ lệ hồ sơ cấp huyện giải quyết đúng hạn")])
    let query = LabelQuery(key: Folding.key("Tỷ lệ hồ sơ cấp huyện giải quyết quá hạn"))
    #expect(mapping.labels.similarity(query, to: 0) < Binder.leastSimilarityWithCode)
  }
}
