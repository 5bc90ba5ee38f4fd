import ReportExtraction
import Testing

@Suite("Match keys")
struct FoldingTests {
  @Test(
    "texts that are the same words share a key",
    arguments: [
      ("Số TTHC, cấp tỉnh:", "so tthc cap tinh"),
      ("Tỷ lệ", "tỉ lệ"),
      ("ĐƠN VỊ TÍNH", "Đơn vị tính"),
      ("So\u{302}\u{301} lie\u{323}\u{302}u", "Số liệu"),
      ("Ðơn vị", "Đơn vị"),
      ("  (ở cả 3 cấp).", "Ở CẢ 3 CẤP"),
      ("quy định", "QUY ĐỊNH"),
      ("Kỹ sư", "kĩ sư"),
      ("HOÀ BÌNH", "Hòa Bình"),
      ("Uỷ ban", "ủy ban"),
      ("ÐẮK LẮK", "Đắk Lắk"),
    ])
  func sharesKey(left: String, right: String) {
    #expect(Folding.key(left) == Folding.key(right))
  }

  @Test(
    "the marked key folds tone placement only",
    arguments: [
      ("hoà", "hòa", true), ("thuỷ", "thủy", true), ("Thông", "Thống", false),
      ("bô phận", "bộ phận", false), ("Ðơn", "đơn", true),
      ("So\u{302}\u{301}", "số", true),
    ])
  func marked(left: String, right: String, same: Bool) {
    #expect((Folding.markedKey(left) == Folding.markedKey(right)) == same)
    #expect(Folding.key(left) == Folding.key(right))
  }

  @Test("digits and % stay, for they tell labels apart")
  func keepsDigits() {
    #expect(Folding.key("mức độ 3") != Folding.key("mức độ 4"))
    #expect(Folding.key("Tự chủ 100% chi") == "tu chu 100% chi")
  }
}
