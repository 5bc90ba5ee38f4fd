import Testing

@testable import ReportExtraction

@Suite("Runs of letters in labels")
struct LabelFingerprintTests {
  private static let labels = [
    "Số nhiệm vụ đã hoàn thành trong kế hoạch", "Số văn bản quy phạm pháp luật đã ban hành",
    "Tỷ lệ hồ sơ giải quyết đúng hạn",
  ]

  @Test(
    "damaged labels keep many of a form's, labels of other matters few",
    arguments: [
      ("Số nhiệm vụ đã hoàn thành trong kế hoạch", 1...1),
      ("Sô nhiem vụ dã hoan thành trong kế", 1...1),
      ("Sốnhiệm v ụ đã hoàn thànhtrong kế hoạch", 1...1),
      ("Số nhiệm vụ đã hoàm thànb trong kê hoạcb", 0.4...0.9),
      ("Diện tích gieo trồng cây hằng năm", 0...0.1),
    ])
  func share(label: String, expected: ClosedRange<Double>) throws {
    let fingerprint = LabelFingerprint(Self.labels.map(Folding.key))
    #expect(expected.contains(try #require(fingerprint.share(of: Folding.key(label)))))
  }

  @Test("a short label tells nothing")
  func short() {
    let fingerprint = LabelFingerprint(Self.labels.map(Folding.key))
    #expect(fingerprint.share(of: Folding.key("Tổng số")) == nil)
  }
}
