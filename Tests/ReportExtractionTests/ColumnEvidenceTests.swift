import Testing

@testable import ReportExtraction

/// What a column, a header and the whole report say about how a figure is meant.
@Suite("Figures by the evidence of their column")
struct ColumnEvidenceTests {
  private func records(_ table: String) throws -> [Record] {
    try Extractor(mappings: []).extract(
      from: Sample.document(table), identity: DocumentIdentity(hash: "sha256:0", source: "-")
    ).records
  }

  private func first(_ table: String) throws -> (value: String?, findings: [String]) {
    let record = try #require(try records(table).first)
    return (written(record.value), record.findings.map(\.rawValue))
  }

  @Test(
    "a column decides its own separators, the report where the column is silent",
    arguments: [
      // Nothing decides.
      (["1,234", "16"], [], "1.234", true),
      // The column does.
      (["1,234", "1,234,567"], [], "1234", false), (["1,234", "12,5"], [], "1.234", false),
      (["1.234", "1,234.5"], [], "1.234", false), (["1.234", "12,5"], [], "1234", false),
      (["1,234", "12,5", "1,234.5"], [], "1.234", true),
      // The other column does, but only where its own does not.
      (["1,234", "16"], ["1,234,567", "5"], "1234", false),
      (["1,234", "12,5"], ["1,234,567", "5"], "1.234", false),
      (["1.234", "16"], [], "1234", false),
    ] as [([String], [String], String, Bool)])
  func separators(
    column: [String], other: [String], value: String, isDoubtful: Bool
  ) throws {
    var table = "STT|Chỉ tiêu|Đơn vị tính|Năm nay|Năm trước\n"
    for (index, text) in column.enumerated() {
      let second = index < other.count ? other[index] : "0"
      table += "\(index + 1)|Diện tích \(index)|ha|\(text)|\(second)\n"
    }
    let (read, findings) = try first(table)
    #expect(read == value)
    #expect(findings.contains("value_ambiguous") == isDoubtful)
  }

  @Test(
    "parentheses are negative where unit, header, caption or label speak of a balance",
    arguments: [
      ("Triệu đồng", "Số liệu", "Doanh thu", "-5", false),
      ("ha", "Tăng (+), giảm (-)", "Diện tích", "-5", false),
      ("ha", "Chênh lệch", "Diện tích", "-5", false),
      ("ha", "Số liệu", "Chênh lệch diện tích", "-5", false),
      ("ha", "Số liệu", "Diện tích", "5", true), ("Người", "Số liệu", "Biên chế", "5", true),
    ])
  func parentheses(
    unit: String, measure: String, label: String, value: String, isDoubtful: Bool
  ) throws {
    let (read, findings) = try first(
      "STT|Chỉ tiêu|Đơn vị tính|\(measure)\n1|\(label)|\(unit)|(5)\n2|Khác|\(unit)|7\n")
    #expect(read == value)
    #expect(findings.contains("value_ambiguous") == isDoubtful)
  }

  @Test("a number in words is not multiplied by its caption, and that is told")
  func words() throws {
    let record = try #require(
      try records(
        "STT|Chỉ tiêu|Đơn vị tính|Số liệu\n1|Thu ngân sách|Triệu đồng|hai tỷ\n2|Chi|Triệu đồng|5\n"
      ).first)
    #expect(written(record.value) == "2000000000")
    #expect(record.multiplier == .one)
    #expect(record.findings == [.unitScaled])
  }

  @Test("an absence in a column of counts and decimals is of its row's type")
  func mixedColumn() throws {
    let records = try records(
      "STT|Chỉ tiêu|Kỳ này|Kỳ trước\n1|Số cờ|3|-\n2|Tỷ lệ tốt|38,2|4,5\n3|Số bằng|4|6\n")
    #expect(records.map(\.type) == [.count, .count, .decimal, .decimal, .count, .count])
  }

  @Test("decimals under the unit of one head say nothing of figures under another's")
  func unitsOfHeads() throws {
    let records = try records(
      "STT|Tên cơ sở|Số phòng (phòng)|Diện tích (m2)|Năng suất (tạ/ha)\n1|Trung tâm|12|1.450,5|7\n")
    #expect(records.map(\.unitPrinted) == ["phòng", "m2", "tạ/ha"])
    #expect(records[0].type == .count)
  }

  @Test("words in a column of words are no numbers")
  func prose() throws {
    let records = try records(
      "STT|Nội dung|Kết quả\n1|Giới tính|Nam\n2|Họp|hai bên thống nhất\n3|Người ký|Tâm\n")
    #expect(records.map { written($0.value) } == ["Nam", "hai bên thống nhất", "Tâm"])
  }
}
