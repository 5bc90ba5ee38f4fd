import Testing

@testable import ReportExtraction

@Suite("Marks that a report declares")
struct DeclaredMarksTests {
  @Test(
    "a line that says what marks mean",
    arguments: [
      (
        "Ghi chú: (-) không phát sinh; (…) chưa có số liệu; x: không áp dụng",
        .noneArose, .notAvailable, ["x": .notApplicable]
      ),
      ("Ký hiệu: \"-\" là không có; \"...\" là chưa thống kê được", .noneArose, .notAvailable, [:]),
      (
        "Quy ước: Dấu (-) thể hiện không có hiện tượng phát sinh; (...) Có hiện tượng phát sinh "
          + "nhưng không thu thập được số liệu", .noneArose, .ellipsis, [:]
      ),
      (
        "Ký hiệu: \"-\" không có số liệu; \"*\" không áp dụng; \"…\" chưa thống kê",
        .notAvailable, .notAvailable, ["*": .notApplicable]
      ),
      ("Ghi chú: - : Không phát sinh, … : Đang tổng hợp", .noneArose, .notAvailable, [:]),
      ("* Chú thích: (x) Không thuộc thẩm quyền", nil, nil, ["x": .notApplicable]),
      ("(Ghi chú: (/) không áp dụng)", nil, nil, [:]),
      // Remarks about figures, and prose.
      ("Ghi chú: số liệu tính đến ngày 10/6/2023", nil, nil, [:]),
      ("Ghi chú: (-) giảm, (+) tăng", nil, nil, [:]),
      ("- Không phát sinh hồ sơ quá hạn", nil, nil, [:]),
      ("Kế hoạch (x) không áp dụng", nil, nil, [:]),
    ] as [(String, Absence?, Absence?, [String: Absence])])
  func line(text: String, dash: Absence?, ellipsis: Absence?, others: [String: Absence]) {
    let marks = DeclaredMarks(in: [text])
    #expect(marks.dash == dash)
    #expect(marks.ellipsis == ellipsis)
    #expect(marks.others == others)
  }

  @Test("marks in lines of their own below the word")
  func lines() {
    let marks = DeclaredMarks(in: [
      "Ghi chú:", "(-): Không phát sinh", "(…): Chưa có số liệu", "I. Kết quả",
      "(x): Không áp dụng",
    ])
    #expect(marks.dash == .noneArose)
    #expect(marks.ellipsis == .notAvailable)
    #expect(marks.others.isEmpty)
  }

  @Test("what the form says goes first, then the report, then what is usual")
  func order() {
    var reader = ValueReader(type: .count, absences: ["…": .illegible])
    reader.marks = DeclaredMarks(in: ["Ghi chú: (-) không phát sinh; (…) chưa có số liệu; (x) kps"])
    #expect(reader.read("–").value == .absent(.noneArose))
    #expect(reader.read("…").value == .absent(.illegible))
    #expect(reader.read("...").value == .absent(.notAvailable))
    #expect(reader.read("X").value == .absent(.noneArose))
    #expect(reader.read("").value == .absent(.blank))
    #expect(reader.read("16").value == .number(ExactDecimal(coefficient: 16)))
    #expect(ValueReader(type: .count).read("-").value == .absent(.dash))
  }

  @Test("the line below a table stands for the report")
  func report() throws {
    let document = Sample.document(
      """
      Số: 12/BC-UBND
      BÁO CÁO
      Phụ lục
      STT|Chỉ tiêu|Đơn vị tính|Số liệu
      1|Số hồ sơ|Hồ sơ|-
      2|Số vụ|Vụ|…

      Ghi chú: (-) không phát sinh; (…) chưa có số liệu.
      """)
    let result = try Extractor(mappings: []).extract(
      from: document, identity: DocumentIdentity(hash: "sha256:0", source: "-"))
    #expect(result.records.map(\.value) == [.absent(.noneArose), .absent(.notAvailable)])
  }
}
