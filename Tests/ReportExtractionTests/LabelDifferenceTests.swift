import Testing

@testable import ReportExtraction

@Suite("Words that part labels")
struct LabelDifferenceTests {
  private func difference(_ printed: String, _ label: String) -> LabelDifference {
    let likeness = LabelLikeness(
      LabelPattern(Folding.key(printed)), LabelPattern.letters(of: Folding.key(label).utf8))
    return LabelComparison(
      LabelWords(key: Folding.key(printed), label: printed),
      LabelWords(key: Folding.key(label), label: label), alignment: likeness.alignment
    ).difference
  }

  @Test(
    "telling words part look-alikes, with marks and without",
    arguments: [
      ("Số thủ tục cấp huyện", "Số thủ tục cấp tỉnh"),
      ("So thu tuc cap huyen", "Số thủ tục cấp xã"),
      ("Số viên chức", "Số công chức"), ("giải quyết quá hạn", "giải quyết đúng hạn"),
      ("Tổng chi ngân sách", "Tổng thu ngân sách"), ("Mức độ 4", "Mức độ 3"),
      ("Số nhiệm vụ chưa hoàn thành", "Số nhiệm vụ đã hoàn thành"),
      ("Số nhiệm vụ không hoàn thành", "Số nhiệm vụ hoàn thành"),
      ("Số nhiệm vụ hoàn thành", "Số nhiệm vụ chưa hoàn thành"),
      ("Số hồ sơ trực tiếp", "Số hồ sơ trực tuyến"), ("Số hộ cận nghèo", "Số hộ nghèo"),
      ("Tỷ lệ hồ sơ đúng hạn", "Số hồ sơ đúng hạn"), ("Số lao động nam", "Số lao động nữ"),
      ("Dịch vụ công một phần", "Dịch vụ công toàn trình"), ("Số văn bản đến", "Số văn bản đi"),
      ("Số lao động tăng thêm", "Số lao động giảm thêm"), ("Dự án nhóm B", "Dự án nhóm A"),
      ("so với năm 2021", "so với năm 2015"),
    ])
  func vetoes(printed: String, label: String) {
    #expect(difference(printed, label).veto != nil)
    #expect(difference(label, printed).veto != nil)
  }

  @Test(
    "misreading, marks, order of words and other homonyms part nothing",
    arguments: [
      ("Số thủ tục cấp tinh", "Số thủ tục cấp tỉnh"),
      ("Số thủ tục cấp huyon", "Số thủ tục cấp huyện"),
      ("Số thủ tục", "Số thủ tục cấp tỉnh"), ("Số TTHC mức độ 3, 4", "Số TTHC mức độ 3 và 4"),
      ("Số chỉ tiêu thu", "Số chỉ tiêu thu"), ("Tỷ lệ so với năm 2O15", "Tỷ lệ so với năm 2015"),
      ("Tổ chức công cộng", "Tổ chức cộng đồng"), ("Sốthủ tục cấphuyện", "Số thủ tục cấp huyện"),
      ("Số nhiệm vụ hoàn thành", "Số nhiệm vụ đã hoàn thành"), ("đ1ều hành", "điều hành"),
      ("tự chủ l00% chi thường xuyên", "tự chủ 100% chi thường xuyên"),
    ])
  func agreements(printed: String, label: String) {
    #expect(difference(printed, label).veto == nil, "\(difference(printed, label))")
  }

  @Test(
    "a telling word that is neither is a doubt, and so are replaced words",
    arguments: [
      ("Số thủ tục cấp bcdfg", "Số thủ tục cấp huyện", true), ("Mức độ", "Mức độ 3", true),
      ("Số phiếu phát ra", "Số phiếu thu về", true),
      ("Số thủ tục cấp huyem", "Số thủ tục cấp huyện", false),
      ("So luong phieu khao sat", "Số lượng phiếu khảo sát", false),
    ])
  func doubts(printed: String, label: String, isDoubtful: Bool) {
    let difference = difference(printed, label)
    #expect((difference.isDoubtful || difference.veto != nil) == isDoubtful, "\(difference)")
  }

  @Test("of very long labels the first words are compared, with their own marks")
  func longLabels() {
    let rest = String(repeating: " và những việc khác", count: 20)
    let printed = "Số thủ tục cấp huyện" + rest
    #expect(difference(printed, "Số thủ tục cấp tỉnh" + rest).veto?.printed == "huyện")
    #expect(difference("Số chỉ tiêu" + rest, "Số chi tiêu" + rest).veto == nil)
  }

  @Test("one digit that makes the whole difference is told from a word")
  func oneLetter() {
    // One letter of the telling word is wrong: it is still the other one.
    #expect(difference("Số thủ tục cấp huyon", "Số thủ tục cấp tỉnh").veto != nil)
    #expect(difference("Mức độ 8", "Mức độ 3").veto?.isOneLetter == true)
    #expect(difference("cấp xã", "cấp huyện").veto?.isOneLetter == false)
    #expect(difference("năm 2021", "năm 2015").veto?.isOneLetter == false)
  }
}
