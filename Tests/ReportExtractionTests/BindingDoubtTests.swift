import Testing

@testable import ReportExtraction

@Suite("Rows that stay doubtful")
struct BindingDoubtTests {
  private static func form() throws -> Mapping {
    try Sample.mapping([
      ("1", "Dịch vụ công"), ("1.1", "Số dịch vụ trực tuyến mức độ 3"),
      ("1.2", "Số dịch vụ trực tuyến mức độ 4"), ("2", "Vận hành Cổng dịch vụ công"),
      ("2.1", "Số thủ tục đã tích hợp"), ("3", "Giải quyết hồ sơ"),
      ("3.1", "Số hồ sơ của sở giải quyết đúng hạn"), ("4", "Vận hành Cổng dịch vụ công"),
      ("4.1", "Số thủ tục thanh toán trực tuyến"), ("5", "Đơn vị sự nghiệp"),
      ("5.1", "Số đơn vị tự chủ 100% chi thường xuyên và chi đầu tư (lũy kế)"),
      ("5.2", "Số đơn vị tự chủ 100% chi thường xuyên (lũy kế)"),
    ])
  }

  @Test(
    "no code overrides words that part the labels",
    arguments: [
      ("3|Giải quyết hồ sơ||\n3.1|Số hồ sơ của sở giải quyết quá hạn||5", ["3 code", "-"]),
      ("3|Giải quyết hồ sơ||\n3.1|Số hồ sơ của sở chưa giải quyết đúng hạn||5", ["3 code", "-"]),
      ("3|Giải quyết hồ sơ||\n3.1|Tỷ lệ hồ sơ của sở giải quyết đúng hạn||5", ["3 code", "-"]),
      // Code and label are look-alikes: a misread digit, or a code of its neighbour.
      ("1|Dịch vụ công||\n1.1|Số dịch vụ trực tuyến mức độ 4||5", ["1 code", "-"]),
      // Two of them are taken for what their labels say.
      (
        "1|Dịch vụ công||\n1.2|Số dịch vụ trực tuyến mức độ 3||5\n1.1|Số dịch vụ trực tuyến mức độ 4||5",
        ["1 code", "1.1 repaired", "1.2 repaired"]
      ),
      // Another row has the indicator.
      (
        "3|Giải quyết hồ sơ||\n3.1|Số hồ sơ của sở giải quyết đúng hạn||5\n3.2|Số hồ sơ của sở giải quyết đúng hẹn||5",
        ["3 code", "3.1 code", "-"]
      ),
      // One label of two indicators, and nothing that tells which.
      ("|Vận hành Cổng dịch vụ công||", ["-"]),
      // Told by what stands below.
      (
        "|Vận hành Cổng dịch vụ công||\n|Số thủ tục thanh toán trực tuyến||3",
        ["4 label", "4.1 label"]
      ),
      (
        "|Giải quyết hồ sơ||\n|Vận hành Cổng dịch vụ công||\n|Số thủ tục thanh toán trực tuyến||3",
        ["3 label", "4 label", "4.1 label"]
      ),
      (
        "2|Vận hành Cổng dịch vụ công||\n4|Vận hành Cổng dịch vụ công||\n",
        ["2 code", "4 code"]
      ),
      // A label cut to that of the next indicator, under its own code.
      (
        "5|Đơn vị sự nghiệp||\n5.1|Số đơn vị tự chủ 100% chi thường xuyên||1\n5.2|Số đơn vị tự chủ 100% chi thường xuyên (lũy kế)||2",
        ["5 code", "5.1 code", "5.2 code"]
      ),
      ("3|Giải quyết hồ sơ||\n3.1|Kinh phí đào tạo, bồi dưỡng||5", ["3 code", "-"]),
    ] as [(String, [String])])
  func doubts(table: String, expected: [String]) throws {
    #expect(Sample.bindings(table, try Self.form()) == expected, "\(table)")
  }

  @Test("one misread digit is bound where code, place and order agree, and little is claimed of it")
  func misread() throws {
    let table =
      "1|Dịch vụ công||\n1.1|Số dịch vụ trực tuyến mức độ 8||5\n1.2|Số dịch vụ trực tuyến mức độ 4||6"
    let outcome = Sample.outcome(table, try Self.form())
    let assignment = try #require(outcome.assignments[1])
    #expect(assignment.indicator == 1 && assignment.confidence <= Confidence(hundredths: 60))
    let uncoded = table.replacing("1.1|", with: "|").replacing("1.2|", with: "|")
    #expect(Sample.outcome(uncoded, try Self.form()).assignments[1] == nil)
  }

  @Test("no indicator is taken twice, whatever the rows")
  func once() throws {
    let form = try Self.form()
    var random = SplitMix64(state: 11)
    for _ in 0..<40 {
      let table = (0..<12).map { _ -> String in
        let indicator = form.indicators.randomElement(using: &random)
        let code = Bool.random(using: &random) ? indicator?.code ?? "" : ""
        return "\(code)|\(indicator?.label ?? "")||1"
      }.joined(separator: "\n")
      let bound = Sample.outcome(table, form).assignments.compactMap { $0?.indicator }
      #expect(Set(bound).count == bound.count, "\(table)")
    }
  }

  @Test("of two rows alike in all the first is bound, and neither is sure")
  func twice() throws {
    let row = "3.1|Số hồ sơ của sở giải quyết đúng hạn||5"
    let outcome = Sample.outcome("3|Giải quyết hồ sơ||\n\(row)\n\(row)", try Self.form())
    let first = try #require(outcome.assignments[1])
    #expect(outcome.assignments[2] == nil && outcome.doubts[2]?.reason == .taken(byRow: 1))
    #expect(first.confidence < Confidence(hundredths: 90))
  }

  @Test("the nearest indicators and what parts them from the row are told")
  func told() throws {
    let outcome = Sample.outcome(
      "3|Giải quyết hồ sơ||\n3.1|Số hồ sơ của sở giải quyết quá hạn||5", try Self.form())
    let doubt = try #require(outcome.doubts[1])
    #expect(doubt.nearest.first == 6)
    guard case .vetoed(let veto) = doubt.reason else {
      Issue.record("\(doubt)")
      return
    }
    #expect(veto.printed == "quá" && veto.expected == "đúng")
  }
}
