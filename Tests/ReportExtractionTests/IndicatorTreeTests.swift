import Testing

@testable import ReportExtraction

@Suite("The hierarchy of rows")
struct IndicatorTreeTests {
  /// The places in words: `1.1<1` is 1.1 below 1, `~` repaired, `!` duplicate.
  private func places(_ rows: [String]) -> [String] {
    let text = rows.map {
      $0.hasSuffix("||") ? $0 : $0.contains("|") ? $0 + "|Hộ|1" : $0 + "|Chỉ số|Hộ|1"
    }
    let places = IndicatorTree(of: Sample.rows(text.joined(separator: "\n"))).places
    return places.map { place in
      let mark =
        switch place.basis {
        case .repaired: "~"
        case .duplicate: "!"
        case .code, .position: ""
        }
      return mark + place.code + (place.parent.map { "<" + places[$0].code } ?? "")
    }
  }

  @Test(
    "told from codes, order and uncoded parts",
    arguments: [
      // Dotted, a level left out.
      (["1.", "1.1.", "1.1.1.", "1.2.", "2."], ["1", "1.1<1", "1.1.1<1.1", "1.2<1", "2"]),
      (["1", "1.1.1", "1.1.2", "2"], ["1", "1.1.1<1", "1.1.2<1", "2"]),
      // Styles one below the other.
      (
        ["I", "1", "a", "b", "2", "II", "1"],
        ["I", "I.1<I", "I.1.a<I.1", "I.1.b<I.1", "I.2<I", "II", "II.1<II"]
      ),
      (["A", "I", "1", "B", "I"], ["A", "A.I<A", "A.I.1<A.I", "B", "B.I<B"]),
      (["A", "A1", "A2", "B", "B1"], ["A", "A1<A", "A2<A", "B", "B1<B"]),
      // Codes that contradict their place.
      (
        ["1.", "1.1.", "1.1.1.", "1.2.", "1.1.1.", "1.1.2.", "1.3."],
        ["1", "1.1<1", "1.1.1<1.1", "1.2<1", "~1.2.1<1.2", "~1.2.2<1.2", "1.3<1"]
      ),
      (["1", "2", "2", "3"], ["1", "2", "!2", "3"]),
      // Uncoded parts, with and without the words that open them.
      (
        ["1", "Trong đó|nam", "|nữ", "2", "|khác"],
        ["1", "1/1<1", "1/2<1", "2", "2/1<2"]
      ),
      (["|Dân số", "|Số hộ", "1"], ["#1", "#2", "1"]),
      // A grand total is no part of the last row, but the total of parts is.
      (["1", "2", "|Tổng cộng"], ["1", "2", "#1"]), (["|TỔNG SỐ:", "1"], ["#1", "1"]),
      (["1", "Trong đó|nam", "|Cộng"], ["1", "1/1<1", "1/2<1"]),
      // A bare row below which the numbering starts again opens a group.
      (
        ["|Khối tỉnh||", "1", "2", "|Khối huyện||", "1"],
        ["#1", "#1.1<#1", "#1.2<#1", "#2", "#2.1<#2"]
      ),
    ])
  func trees(rows: [String], expected: [String]) {
    #expect(places(rows) == expected)
  }

  @Test(
    "the label of a grand total",
    arguments: [
      ("Tổng cộng", true), ("TỔNG SỐ:", true), ("Toàn tỉnh", true), ("Tổng số hộ nghèo", false),
      ("Cộng tác viên", false), ("", false),
    ])
  func grandTotal(label: String, expected: Bool) {
    #expect(GrandTotal.isLabel(label) == expected)
  }
}
