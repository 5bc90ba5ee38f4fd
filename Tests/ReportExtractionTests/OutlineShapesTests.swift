import Testing

@testable import ReportExtraction

/// Code systems as forms print them; each table gives its codes, its labels where they matter, and
/// the places that a reader of the form gives them.
@Suite("Outlines of every kind")
struct OutlineShapesTests {
  /// The places in words: `1.1<1` is 1.1 below 1, `~` repaired, `!` duplicate.
  ///
  /// A row is a code, or code and label, each with a unit and a value; with `||` behind it, bare.
  static func places(_ rows: [String]) -> [String] {
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
    "one style below the other",
    arguments: [
      (
        ["A", "I", "1", "2", "II", "1", "B", "I", "1"],
        [
          "A", "A.I<A", "A.I.1<A.I", "A.I.2<A.I", "A.II<A", "A.II.1<A.II", "B", "B.I<B",
          "B.I.1<B.I",
        ]
      ),
      (
        ["I", "1", "2", "3", "II", "4", "5"],
        ["I", "I.1<I", "I.2<I", "I.3<I", "II", "II.4<II", "II.5<II"]
      ),
      (["I", "A", "1", "B", "II"], ["I", "I.A<I", "I.A.1<I.A", "I.B<I", "II"]),
      (["1", "a", "i", "ii", "b", "2"], ["1", "1.a<1", "1.a.i<1.a", "1.a.ii<1.a", "1.b<1", "2"]),
      (["1", "2", "I", "1", "II"], ["1", "2", "I", "I.1<I", "II"]),
      (["1", "2", "II", "1"], ["1", "2", "II", "II.1<II"]),
      (["A", "1", "II", "1"], ["A", "A.1<A", "A.II<A", "A.II.1<A.II"]),
      (["1)", "a)", "b)", "2)"], ["1", "1.a<1", "1.b<1", "2"]),
      (["(1)", "(a)", "(2)"], ["1", "1.a<1", "2"]),
      (["1/", "a/", "2/"], ["1", "1.a<1", "2"]),
      (["A/", "I/", "1/", "B/"], ["A", "A.I<A", "A.I.1<A.I", "B"]),
      (["I.", "1.", "1.1.", "1.2.", "2."], ["I", "I.1<I", "I.1.1<I.1", "I.1.2<I.1", "I.2<I"]),
      (
        ["1", "1.1", "a", "b", "1.2", "a"],
        ["1", "1.1<1", "1.1.a<1.1", "1.1.b<1.1", "1.2<1", "1.2.a<1.2"]
      ),
      (["1", "c", "d", "đ", "e", "2"], ["1", "1.c<1", "1.d<1", "1.đ<1", "1.e<1", "2"]),
    ])
  func styles(rows: [String], expected: [String]) {
    #expect(Self.places(rows) == expected)
  }

  @Test(
    "codes of several kinds",
    arguments: [
      (["I", "I.1", "I.2", "II", "II.1"], ["I", "I.1<I", "I.2<I", "II", "II.1<II"]),
      (
        ["I", "I.1", "I.1.a", "I.1.b", "I.2", "IV", "IV.2"],
        ["I", "I.1<I", "I.1.a<I.1", "I.1.b<I.1", "I.2<I", "IV", "IV.2<IV"]
      ),
      (["I.1", "I.2", "II.1"], ["I.1", "I.2", "II.1"]),
      (["A", "A.1", "A.2", "B", "B.1"], ["A", "A.1<A", "A.2<A", "B", "B.1<B"]),
      (
        ["A", "A.I", "A.I.1", "A.II", "B"],
        ["A", "A.I<A", "A.I.1<A.I", "A.II<A", "B"]
      ),
      (["A", "I", "A.I.1", "I.2"], ["A", "A.I<A", "A.I.1<A.I", "A.I.2<A.I"]),
      (["1", "1a", "1b", "2", "2a"], ["1", "1a<1", "1b<1", "2", "2a<2"]),
      (["1", "1.a", "1.b", "2"], ["1", "1.a<1", "1.b<1", "2"]),
      (["I", "1", "1.a", "2"], ["I", "I.1<I", "I.1.a<I.1", "I.2<I"]),
      (
        ["1", "a", "a1", "a2", "b", "b1"],
        ["1", "1.a<1", "1.a1<1.a", "1.a2<1.a", "1.b<1", "1.b1<1.b"]
      ),
      (["1", "a", "a.1", "a.2", "b"], ["1", "1.a<1", "1.a.1<1.a", "1.a.2<1.a", "1.b<1"]),
      (["1", "1.1", "1.1a", "1.1b", "1.2"], ["1", "1.1<1", "1.1a<1.1", "1.1b<1.1", "1.2<1"]),
      (["A1", "A2", "B1"], ["A1", "A2", "B1"]),
      (["H", "H.1", "H.1.2"], ["H", "H.1<H", "H.1.2<H.1"]),
    ])
  func compound(rows: [String], expected: [String]) {
    #expect(Self.places(rows) == expected)
  }

  @Test(
    "numbers of forms and names of indicators",
    arguments: [
      (["01", "02", "10"], ["01", "02", "10"]),
      (
        ["01|Thu trong nước (01=02+05)", "02|Thường xuyên (02=03+04)", "03", "04", "05", "06"],
        ["01", "02<01", "03<02", "04<02", "05<01", "06"]
      ),
      (["1|Tổng số (1)=(2)+(3)", "2", "3", "4"], ["1", "2<1", "3<1", "4"]),
      (["01", "02", "03|Còn lại (03=01-02)"], ["01", "02", "03"]),
      (["01", "02", "03|Cộng (03=01+02)"], ["01", "02", "03"]),
      (["01", "0101", "0102", "02", "0201"], ["01", "0101<01", "0102<01", "02", "0201<02"]),
      (["T01", "T0101", "T0102", "T02"], ["T01", "T0101<T01", "T0102<T01", "T02"]),
      (["T0101", "T0102"], ["T0101", "T0102"]), (["XH-05", "XH-06"], ["XH-05", "XH-06"]),
      (["0703.N", "0704.N"], ["0703.N", "0704.N"]),
      (["6000", "6001", "6050"], ["6000", "6001", "6050"]),
      (["I", "999", "1000", "1001", "II"], ["I", "I.999<I", "I.1000<I", "I.1001<I", "II"]),
      (["100", "6000"], ["100", "6000"]),
      (["T01", "T0101", "XH-05"], ["T01", "T0101<T01", "XH-05"]),
      (["I", "6001", "6002", "II", "6101"], ["I", "6001<I", "6002<I", "II", "6101<II"]),
    ])
  func names(rows: [String], expected: [String]) {
    #expect(Self.places(rows) == expected)
  }

  @Test(
    "letters that are numerals too, settled by their sequence",
    arguments: [
      (["G", "H", "I", "K"], ["G", "H", "I", "K"]),
      (["H", "1", "I", "1", "K"], ["H", "H.1<H", "I", "I.1<I", "K"]),
      (["A", "I", "II", "B", "I", "II"], ["A", "A.I<A", "A.II<A", "B", "B.I<B", "B.II<B"]),
      (["H", "I", "1", "II"], ["H", "H.I<H", "H.I.1<H.I", "H.II<H"]),
      (["IV", "V", "VI"], ["IV", "V", "VI"]), (["A", "B", "C", "D"], ["A", "B", "C", "D"]),
      (["T", "U", "V", "X"], ["T", "U", "V", "X"]),
      (["1", "g", "h", "i", "k"], ["1", "1.g<1", "1.h<1", "1.i<1", "1.k<1"]),
      (
        ["a", "i", "ii", "iii", "iv", "v", "b"],
        ["a", "a.i<a", "a.ii<a", "a.iii<a", "a.iv<a", "a.v<a", "b"]
      ),
    ])
  func letters(rows: [String], expected: [String]) {
    #expect(Self.places(rows) == expected)
  }

  @Test(
    "letters in place of digits, where the rows beside them count by digits",
    arguments: [
      (["1", "I.1", "1.2"], ["1", "1.1<1", "1.2<1"]),
      (["1", "1.1", "I.2", "2"], ["1", "1.1<1", "1.2<1", "2"]),
      (["l", "1.1", "2"], ["1", "1.1<1", "2"]),
      (["3. 4. 1", "3.4.2"], ["3.4.1", "3.4.2"]),
      (["1.9", "1.1O", "1.11"], ["1.9", "1.10", "1.11"]),
      (["k", "l", "m"], ["k", "l", "m"]),
    ])
  func confusions(rows: [String], expected: [String]) {
    #expect(Self.places(rows) == expected)
  }

  @Test(
    "bullets and parts",
    arguments: [
      (["1", "-|nam", "-|nữ", "2"], ["1", "1/1<1", "1/2<1", "2"]),
      (["1", "|- nam", "|- nữ", "2", "|- nam"], ["1", "1/1<1", "1/2<1", "2", "2/1<2"]),
      (
        ["1", "-|tỉnh", "+|sở", "+|ban", "-|huyện"],
        ["1", "1/1<1", "1/1/1<1/1", "1/1/2<1/1", "1/2<1"]
      ),
      (
        ["1", "|- tỉnh", "|+ sở", "|- huyện", "|+ phòng"],
        ["1", "1/1<1", "1/1/1<1/1", "1/2<1", "1/2/1<1/2"]
      ),
      (["I", "1", "a", "-|x", "b"], ["I", "I.1<I", "I.1.a<I.1", "I.1.a/1<I.1.a", "I.1.b<I.1"]),
      (["1", "+|sở", "-|huyện"], ["1", "1/1<1", "1/2<1"]),
      (["1", "(*)|sở", "-|phòng", "(*)|ban"], ["1", "1/1<1", "1/1/1<1/1", "1/2<1"]),
      (["1", "•|sở", "•|ban", "2"], ["1", "1/1<1", "1/2<1", "2"]),
      (["1", "|Trong đó: nữ", "|Dân tộc thiểu số", "2"], ["1", "1/1<1", "1/2<1", "2"]),
      (["1", "|Trong đó:||", "|nam", "|nữ", "2"], ["1", "1/1<1", "1/2<1", "2"]),
      (["1", "|- Trong đó: nữ", "|+ Cấp tỉnh", "2"], ["1", "1/1<1", "1/1/1<1/1", "2"]),
      (
        ["1", "Chia ra|nam", "|nữ", "2", "Bao gồm|a", "|b"],
        ["1", "1/1<1", "1/2<1", "2", "2/1<2", "2/2<2"]
      ),
      (["1", "-|nam", "|Tổng cộng"], ["1", "1/1<1", "#1"]),
      (["1", "…|…||", "2"], ["1", "#1", "2"]), (["1", "2", "...|||", "3"], ["1", "2", "#1", "3"]),
      (["I", "1", "…|…||", "II"], ["I", "I.1<I", "I/1<I", "II"]),
    ])
  func bullets(rows: [String], expected: [String]) {
    #expect(Self.places(rows) == expected)
  }

  @Test(
    "totals are no parts of the row above",
    arguments: [
      (["I", "1", "II", "2", "|Tổng cộng (I+II)"], ["I", "I.1<I", "II", "II.2<II", "#1"]),
      (["|TỔNG SỐ", "I", "1"], ["#1", "I", "I.1<I"]),
      (
        ["A", "1", "|Cộng (A)", "B", "1", "|Cộng (B)", "|Tổng cộng (A+B)"],
        ["A", "A.1<A", "A/1<A", "B", "B.1<B", "B/1<B", "#1"]
      ),
      (
        ["I", "1", "|Cộng I", "II", "2", "|Cộng II"],
        ["I", "I.1<I", "I/1<I", "II", "II.2<II", "II/1<II"]
      ),
      (
        ["I", "1", "|Cộng", "II", "2", "|Cộng", "|Tổng cộng"],
        ["I", "I.1<I", "I/1<I", "II", "II.2<II", "II/1<II", "#1"]
      ),
      (
        ["I", "1", "|Cộng nhóm", "II", "2", "|Cộng nhóm"],
        ["I", "I.1<I", "I/1<I", "II", "II.2<II", "II/1<II"]
      ),
      (["1", "2", "|Toàn tỉnh"], ["1", "2", "#1"]), (["1", "2", "|CỘNG"], ["1", "2", "#1"]),
      (["1", "2", "|Tổng cộng", "|Trong đó: nữ"], ["1", "2", "#1", "#1/1<#1"]),
      (["|Tổng số", "|- Nam", "|- Nữ", "1"], ["#1", "#1/1<#1", "#1/2<#1", "1"]),
      (["1|Tổng số", "2", "3"], ["1", "2", "3"]),
      (["1", "Trong đó|nữ", "|Tổng cộng"], ["1", "1/1<1", "#1"]),
      (["1", "2", "|Tổng số hộ nghèo"], ["1", "2", "2/1<2"]),
    ])
  func totals(rows: [String], expected: [String]) {
    #expect(Self.places(rows) == expected)
  }

  @Test(
    "groups without codes",
    arguments: [
      (
        ["|Khối tỉnh||", "1", "2", "|Khối huyện||", "3", "4"],
        ["#1", "#1.1<#1", "#1.2<#1", "#2", "#2.3<#2", "#2.4<#2"]
      ),
      (["1", "2", "|KHỐI HUYỆN||", "3"], ["1", "2", "#1", "#1.3<#1"]),
      (["|KHỐI TỈNH||", "1", "2"], ["#1", "1", "2"]),
      (["1", "1.1", "|Theo cấp||", "1.2"], ["1", "1.1<1", "1.1/1<1.1", "1.2<1"]),
      (
        ["|KHỐI TỈNH||", "|Sở A", "|Sở B", "|KHỐI HUYỆN||", "|Huyện C"],
        ["#1", "#1/1<#1", "#1/2<#1", "#2", "#2/1<#2"]
      ),
      (["|Số hộ", "|Số khẩu", "|Tổng cộng"], ["#1", "#2", "#3"]),
      (
        ["|Số hộ", "|- nghèo", "|+ nữ", "|- khá", "|Số khẩu", "|- nam"],
        ["#1", "#1/1<#1", "#1/1/1<#1/1", "#1/2<#1", "#2", "#2/1<#2"]
      ),
      (
        ["|I. KHỐI TỈNH||", "1", "2", "|II. KHỐI HUYỆN||", "3"],
        ["I", "I.1<I", "I.2<I", "II", "II.3<II"]
      ),
      (["I. Khối tỉnh|||", "1", "II. Khối huyện|||", "2"], ["I", "I.1<I", "II", "II.2<II"]),
      (["A - Thu|||", "1", "B - Chi|||", "1"], ["A", "A.1<A", "B", "B.1<B"]),
    ])
  func groups(rows: [String], expected: [String]) {
    #expect(Self.places(rows) == expected)
  }

  @Test(
    "misprinted codes, read as their sequence asks, or left in doubt",
    arguments: [
      (["1", "2", "2", "4"], ["1", "2", "~3", "4"]),
      (["1", "2", "2", "3"], ["1", "2", "!2", "3"]),
      (["1", "2", "8", "4"], ["1", "2", "~3", "4"]),
      (["01", "02", "02", "04"], ["01", "02", "~03", "04"]),
      (["1", "1.1", "1.2", "1.2", "1.4", "2"], ["1", "1.1<1", "1.2<1", "~1.3<1", "1.4<1", "2"]),
      (["I", "II", "II", "IV"], ["I", "II", "~III", "IV"]),
      (["1", "d", "d", "e"], ["1", "1.d<1", "~1.đ<1", "1.e<1"]),
      (["I", "1", "1", "3", "II"], ["I", "I.1<I", "~I.2<I", "I.3<I", "II"]),
      (["1", "2", "1", "2"], ["1", "2", "!1", "!2"]), (["1", "3", "4"], ["1", "3", "4"]),
      (["2", "2.1", "3", "2.1", "2.2", "4"], ["2", "2.1<2", "3", "~3.1<3", "~3.2<3", "4"]),
      (
        ["1", "1.1", "1.2", "1.1.1", "1.1.2", "2"],
        ["1", "1.1<1", "1.2<1", "~1.2.1<1.2", "~1.2.2<1.2", "2"]
      ),
    ])
  func misprints(rows: [String], expected: [String]) {
    #expect(Self.places(rows) == expected)
  }
}
