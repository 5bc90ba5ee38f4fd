import Testing

@testable import ReportExtraction

@Suite("Drafts, unsigned reports and reports that replace others")
struct ReportStatusTests {
  private static let foot =
    "\nNội dung.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\nNguyễn Văn A"
  private static let date = "\nKon Tum, ngày 12 tháng 6 năm 2023\n"

  @Test(
    "the status follows from number, date, stamp and signature",
    arguments: [
      ("Số: 45/BC-SNV" + date + "BÁO CÁO\nVề việc" + foot, .signed),
      ("Số: 45/BC-SNV" + date + "BÁO CÁO\nVề việc\nNội dung.", .unsigned),
      ("Số: 45/BC-SNV" + date + "BÁO CÁO\nVề việc\nNội dung.\nNơi nhận:\n- Lưu: VT.", .unsigned),
      (
        "Số: 45/BC-SNV" + date + "BÁO CÁO\nVề việc\nNội dung.\nNơi nhận:\n- Lưu: VT.\n(Đã ký)",
        .signed
      ),
      ("DỰ THẢO\nSố: 45/BC-SNV" + date + "BÁO CÁO\nVề việc" + foot, .draft),
      ("SỞ NỘI VỤ DỰ THẢO\nSố: 45/BC-SNV" + date + "BÁO CÁO\nVề việc" + foot, .draft),
      ("Số: 45/BC-SNV" + date + "BÁO CÁO\nVề việc\n(Dự thảo lần 2)" + foot, .draft),
      ("Số: 45/BC-SNV" + date + "BÁO CÁO (DỰ THẢO)\nVề việc" + foot, .draft),
      ("Số: /BC-SNV" + date + "BÁO CÁO\nVề việc" + foot, .draft),
      ("Số: ……/BC-SNV" + date + "BÁO CÁO\nVề việc" + foot, .draft),
      ("Số: xx/BC-SNV" + date + "BÁO CÁO\nVề việc" + foot, .draft),
      ("Số: /BC-SNV Kon Tum, ngày tháng 6 năm 2023\nBÁO CÁO\nVề việc" + foot, .draft),
      ("Số: 45/BC-SNV\nKon Tum, ngày … tháng … năm 2023\nBÁO CÁO\nVề việc" + foot, .draft),
      ("Số: 45/BC-SNV\nKon Tum, ngày /6/2023\nBÁO CÁO\nVề việc" + foot, .draft),
      // About the draft of something else.
      ("Số: 45/BC-SNV" + date + "BÁO CÁO\nKết quả góp ý dự thảo Luật" + foot, .signed),
      ("Số: 45/BC-SNV" + date + "BÁO CÁO\nKẾT QUẢ GÓP Ý DỰ THẢO" + foot, .signed),
    ] as [(String, ReportStatus)])
  func status(text: String, status: ReportStatus) {
    #expect(Sample.report(text).status == status)
  }

  @Test(
    "a report replaces those that it says it replaces",
    arguments: [
      ("Báo cáo này thay thế Báo cáo số 45/BC-SNV ngày 10/6/2023.", ["45/BC-SNV 2023-06-10"]),
      (
        "Báo cáo này thay thế cho báo cáo số 45/BC-SNV ngày 10 tháng 6 năm 2023 của Sở Nội vụ.",
        ["45/BC-SNV 2023-06-10"]
      ),
      ("(Báo cáo này thay thế Báo cáo số 45/BC-SNV)", ["45/BC-SNV -"]),
      ("(Thay thế Báo cáo số 45/BC-SNV ngày 10/6/2023)", ["45/BC-SNV 2023-06-10"]),
      ("Sở Nội vụ báo cáo như sau (thay thế Báo cáo số 45/BC-SNV):", ["45/BC-SNV -"]),
      ("Văn bản này thay thế Báo cáo số 45/BC-SNV.", ["45/BC-SNV -"]),
      ("Báo cáo này thu hồi và thay thế toàn bộ Báo cáo số 45/BC-SNV.", ["45/BC-SNV -"]),
      (
        "Báo cáo này thay thế các Báo cáo số 45/BC-SNV ngày 10/6/2023 và số 47/BC-SNV ngày 12/6/2023.",
        ["45/BC-SNV 2023-06-10", "47/BC-SNV 2023-06-12"]
      ),
      (
        "Báo cáo số 45/BC-SNV ngày 10/6/2023 được thay thế bằng Báo cáo này.",
        ["45/BC-SNV 2023-06-10"]
      ),
      ("Sở đã rà soát số liệu. Báo cáo này thay thế Báo cáo số 45/BC-SNV.", ["45/BC-SNV -"]),
      ("Sở Nội vụ báo cáo để thay thế Báo cáo số 45/BC-SNV.", ["45/BC-SNV -"]),
      // A corrigendum and a part revise; others speak of other documents.
      ("Đính chính Báo cáo số 45/BC-SNV ngày 10/6/2023.", []),
      ("Báo cáo này thay thế Phụ lục kèm theo Báo cáo số 45/BC-SNV.", []),
      ("Báo cáo này thay thế số liệu tại Báo cáo số 45/BC-SNV.", []),
      ("Báo cáo này không thay thế Báo cáo số 45/BC-SNV.", []),
      ("UBND huyện ban hành Báo cáo số 50/BC-UBND thay thế Báo cáo số 45/BC-UBND.", []),
      ("Thực hiện Báo cáo số 50/BC-UBND (thay thế Báo cáo số 45/BC-UBND).", []),
      ("Đề nghị các đơn vị gửi báo cáo thay thế Báo cáo số 45/BC-SNV.", []),
      ("Thông tư số 02/2023/TT-BNV thay thế Thông tư số 01/2020/TT-BNV.", []),
      ("Báo cáo này thay thế Kế hoạch số 45/KH-SNV.", []),
      ("Số TTHC bãi bỏ, thay thế: 04 theo Quyết định số 12/QĐ-UBND.", []),
      ("Thực hiện Báo cáo số 45/BC-SNV ngày 10/6/2023.", []),
    ] as [(String, [String])])
  func replaced(prose: String, expected: [String]) {
    for text in [
      "Số: 60/BC-SNV\nBÁO CÁO\nVề việc\nKính gửi: UBND tỉnh\n" + prose,
      "Số: 60/BC-SNV\nBÁO CÁO\nVề việc\n\(prose)\nKính gửi: UBND tỉnh\nNội dung.",
      "Số: 60/BC-SNV\nBÁO CÁO\nVề việc\nKính gửi: UBND tỉnh\nNội dung.\nNơi nhận:\n- Lưu: VT.\n"
        + prose,
    ] {
      let replaced = Sample.report(text).replaced
      #expect(replaced.map { "\($0.number) \($0.date?.description ?? "-")" } == expected, "\(text)")
    }
  }

  @Test("a title on two lines is one; the report itself is none of them")
  func lines() {
    let report = Sample.report(
      "Số: 60/BC-SNV\nBÁO CÁO\nVề việc\n(Thay thế Báo cáo số 45/BC-SNV\nngày 10/6/2023)\nKính gửi: A"
    )
    #expect(report.replaced.map(\.line) == [4])
    #expect(report.replaced.first?.date?.description == "2023-06-10")
    let own = Sample.report("Số: 60/BC-SNV\nBÁO CÁO\nBáo cáo này thay thế Báo cáo số 60/BC-SNV.")
    #expect(own.replaced == [])
  }
}
