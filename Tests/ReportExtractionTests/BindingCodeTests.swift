import Testing

@testable import ReportExtraction

@Suite("Binding by codes as they are printed")
struct BindingCodeTests {
  private static func form() throws -> Mapping {
    try Sample.mapping([
      ("3", "Cải cách thủ tục"), ("3.1", "Thống kê thủ tục"), ("3.1.1", "Số thủ tục công bố mới"),
      ("3.1.2", "Số thủ tục bãi bỏ, thay thế"), ("3.1.3", "Tổng số thủ tục đang có hiệu lực"),
      ("3.4", "Kết quả giải quyết"), ("3.4.1", "Tỷ lệ hồ sơ của sở được giải quyết"),
      ("3.4.2", "Tỷ lệ phiếu hài lòng của người dân"), ("5", "Cải cách công vụ"),
      ("5.8", "Tuyển dụng"), ("5.8.1", "Số người trúng tuyển kỳ thi"),
    ])
  }

  @Test(
    "the digits of a damaged code",
    arguments: [
      ("3. 4. 1", "341"), ("3 .4.1.", "341"), ("l.1.1", "111"), ("1.l.1", "111"), ("I.1.1", "111"),
      ("1.O", "10"), ("S.8.1", "581"), ("5.B", "58"), ("341", "341"), ("34.1", "341"),
      ("3,4.1", "341"), ("3:4:1", "341"), ("3..4.1..", "341"), ("l.l.l", "111"), ("3.4.|", "341"),
      // Roman numerals, letters of a list, words and figures are none.
      ("II.1", nil), ("I", nil), ("III", nil), ("l", nil), ("a", nil), ("b)", nil), ("1b", nil),
      ("Trong đó", nil), ("-", nil), ("", nil), ("1234567890", nil),
    ] as [(String, String?)])
  func digits(printed: String, digits: String?) {
    #expect(OutlineCode.digits(damaged: printed) == digits)
  }

  @Test(
    "a damaged code and a damaged label bind together what neither would alone",
    arguments: ["3. 4. 1", "34.1", "341", "3,4.1", "3:4:1", "3.4.l", "3.4.I.", "3..4.1"])
  func damaged(code: String) throws {
    let table =
      "3.4|Kết quả giải quyết||\n\(code)|Tỷ lê hồ sơ cúa sở duoc giai quyêt||5\n"
      + "3.4.2|Tỷ lệ phiếu hài lòng của người dân||6"
    let outcome = Sample.outcome(table, try Self.form())
    #expect(
      Sample.bindings(table, try Self.form()) == ["3.4 code", "3.4.1 code", "3.4.2 code"])
    #expect(outcome.assignments[1]?.evidence.code != .other)
  }

  @Test(
    "a code is never read as one that label and order contradict",
    arguments: [
      // `34.2` beside the label of 3.4.1 is no 3.4.2.
      (
        "3.4|Kết quả giải quyết||\n34.2|Tỷ lệ hồ sơ của sở được giải quyết||5",
        ["3.4 code", "3.4.1 repaired"]
      ),
      // All codes of a section shifted.
      (
        "4|Cải cách thủ tục||\n4.1|Thống kê thủ tục||\n4.1.1|Số thủ tục công bố mới||1\n4.1.2|Số thủ tục bãi bỏ, thay thê||2",
        ["3 repaired", "3.1 repaired", "3.1.1 repaired", "3.1.2 repaired"]
      ),
      // A row of its own between rows of the form, and codes behind it one too high.
      (
        "3.1|Thống kê thủ tục||\n3.1.1|Số thủ tục công bố mới||1\n3.1.2|Số lớp tập huấn đã mở||4\n3.1.3|Số thủ tục bãi bỏ, thay thế||2\n3.1.4|Tổng số thủ tục đang có hiệu lực||3",
        ["3.1 code", "3.1.1 code", "-", "3.1.2 repaired", "3.1.3 repaired"]
      ),
      // The code of the row above.
      (
        "3.1.1|Số thủ tục công bố mới||1\n3.1.1|Số thủ tục bải bỏ, thay the||2\n3.1.3|Tổng số thủ tục đang có hiệu lực||3",
        ["3.1.1 code", "3.1.2 repaired", "3.1.3 code"]
      ),
      // Without any codes, labels damaged.
      (
        "|Thông kê thu tục||\n|Số thủ tục công bô moi||1\n|Sốthủ tục bãi bỏ, thay thế||2\n|Tổng số thủ tục dang có hieu luc||3",
        ["3.1 label", "3.1.1 label", "3.1.2 label", "3.1.3 label"]
      ),
      // Sections in another order.
      (
        "5|Cải cách công vụ||\n5.8|Tuyển dụng||\n5.8.1|Số người trúng tuyển kỳ thi||1\n3|Cải cách thủ tục||\n3.1|Thống kê thủ tục||\n3.1.1|Số thủ tục công bố mới||1\n3.1.2|Số thủ tục bãi bỏ, thay thế||2",
        ["5 code", "5.8 code", "5.8.1 code", "3 code", "3.1 code", "3.1.1 code", "3.1.2 code"]
      ),
    ] as [(String, [String])])
  func contradicted(table: String, expected: [String]) throws {
    #expect(Sample.bindings(table, try Self.form()) == expected)
  }

  @Test("a label cut by a page or column is bound with its code, unsure without one")
  func cut() throws {
    let table = "3.1|Thống kê thủ tục||\n3.1.2|Số thủ tục bãi bỏ, tha||2"
    let outcome = Sample.outcome(table, try Self.form())
    #expect(outcome.assignments[1]?.binding == .code)
    let uncoded = Sample.outcome("|Thống kê thủ tục||\n|Số thủ tục bãi bỏ, tha||2", try Self.form())
    if let assignment = uncoded.assignments[1] {
      #expect(assignment.confidence < Confidence(hundredths: 90))
    }
  }

  @Test(
    "a number that goes on from the code above it is the form's code, written short",
    arguments: [
      (
        "I|Nông nghiệp||\n1|Diện tích gieo trồng|Ha|5\n2|Sản lượng thịt hơi|Tấn|6",
        ["I code", "I.1 code", "I.2 code"]
      ),
      // The first row left out, with its number and without.
      (
        "I|Nông nghiệp||\n2|Sản lượng thịt hơi|Tấn|6\nII|Công nghiệp||\n1|Điện thương phẩm|Ha|1",
        ["I code", "I.2 code", "II code", "II.1 code"]
      ),
      (
        "I|Nông nghiệp||\n1|Sản lượng thịt hơi|Tấn|6\n2|Sản lượng thủy sản|Tấn|1",
        ["I code", "I.2 label", "I.3 label"]
      ),
      // Numbers that stay where the labels are swapped are no counting.
      (
        "I|Nông nghiệp||\n1|Sản lượng thịt hơi|Tấn|6\n2|Diện tích gieo trồng|Ha|1",
        ["I code", "I.2 repaired", "I.1 repaired"]
      ),
    ] as [(String, [String])])
  func written(table: String, expected: [String]) throws {
    let form = try Sample.mapping([
      ("I", "Nông nghiệp"), ("I.1", "Diện tích gieo trồng"), ("I.2", "Sản lượng thịt hơi"),
      ("I.3", "Sản lượng thủy sản"), ("II", "Công nghiệp"), ("II.1", "Điện thương phẩm"),
    ])
    #expect(Sample.bindings(table, form) == expected)
  }
}
