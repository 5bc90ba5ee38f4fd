import Testing

@testable import ReportExtraction

@Suite("The parts of a report")
struct LetterheadTests {
  @Test(
    "number, kind, place and date",
    arguments: [
      (
        "Số: 89/BC-BDT\nThừa Thiên Huế, ngày 12 tháng 6 năm 2023\nBÁO CÁO\nVề việc", "89/BC-BDT",
        "BC", "Thừa Thiên Huế", "2023-06-12"
      ),
      // Two columns read as one line; a gap for the pen.
      (
        "Số: 12 /BC-UBND Huế, ngày 01 tháng 02 năm 2023\nBÁO CÁO\nVề việc", "12/BC-UBND", "BC",
        "Huế", "2023-02-01"
      ),
      ("Số 7/TB-SNV\nTHÔNG BÁO\nVề việc", "7/TB-SNV", "TB", nil, nil),
      (
        "Số : 89 / BC - BDT Huế, ngày 01 tháng 02 năm 2023\nBÁO CÁO\nVề việc", "89/BC-BDT", "BC",
        "Huế", "2023-02-01"
      ),
      // Without a number the heading tells the kind.
      ("Huế, ngày 12/6/2023\nBÁO CÁO\nVề việc", nil, "BC", "Huế", "2023-06-12"),
      ("Công văn số 89/BC-BDT\nBÁO CÁO\nVề việc", nil, "BC", nil, nil),
    ] as [(String, String?, String?, String?, String?)])
  func head(
    text: String, number: String?, type: String?, place: String?, date: String?
  ) {
    let head = Sample.report(text).letterhead
    #expect(head.reportNumber == number && head.reportType == type)
    #expect(head.place == place && head.reportDate?.description == date)
  }

  @Test(
    "a date that does not exist is a finding, and none is read",
    arguments: ["Huế, ngày 31 tháng 6 năm 2023", "Huế, ngày 30/02/2023"])
  func invalidDate(line: String) {
    let report = Sample.report(line + "\nBÁO CÁO\nVề việc")
    #expect(report.letterhead.reportDate == nil && report.letterhead.place == "Huế")
    #expect(report.findings.map(\.rule) == [.dateInvalid])
  }

  @Test(
    "title and recipient",
    arguments: [
      (
        "BÁO CÁO\nCông tác CCHC\n6 tháng đầu năm 2023\nKính gửi: Sở Nội vụ.",
        "Công tác CCHC 6 tháng đầu năm 2023", "Sở Nội vụ"
      ),
      ("BÁO CÁO KẾT QUẢ CÔNG TÁC\nKính gửi: Sở Nội vụ", "KẾT QUẢ CÔNG TÁC", "Sở Nội vụ"),
      (
        "BÁO CÁO\nVề việc\nKính gửi:\n- UBND tỉnh;\n- Sở Nội vụ.\nThực hiện kế hoạch", "Về việc",
        "UBND tỉnh; Sở Nội vụ"
      ),
      ("BÁO CÁO\nKính gửi: Sở Nội vụ", nil, "Sở Nội vụ"), ("BÁO CÁO\nVề việc", "Về việc", nil),
    ] as [(String, String?, String?)])
  func title(text: String, title: String?, recipient: String?) {
    let head = Sample.report(text).letterhead
    #expect(head.title == title && head.recipient == recipient)
  }

  @Test(
    "the issuer is the lowest body above the number, in the document's own spelling",
    arguments: [
      (
        "UBND TỈNH THỪA THIÊN HUẾ\nBAN DÂN TỘC\nSố: 1/BC-BDT\nBÁO CÁO\nVề việc\nThực hiện kế hoạch, Ban Dân tộc báo cáo.",
        "Ban Dân tộc"
      ),
      ("UBND TỈNH THỪA THIÊN HUẾ\nBAN DÂN TỘC\nSố: 1/BC-BDT\nBÁO CÁO\nVề việc", "BAN DÂN TỘC"),
      // One body on two lines; two columns read as one line.
      (
        "ỦY BAN NHÂN DÂN\nHUYỆN A LƯỚI\nSố: 1/BC-UBND\nBÁO CÁO\nVề việc",
        "ỦY BAN NHÂN DÂN HUYỆN A LƯỚI"
      ),
      (
        "SỞ NỘI VỤ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/BC-SNV Độc lập - Tự do - Hạnh phúc\nBÁO CÁO\nVề việc",
        "SỞ NỘI VỤ"
      ),
      (
        "BÁO CÁO\nVề việc\n\nPhụ lục\n(Kèm theo Báo cáo số 1/BC-BDT ngày 1/2/2023 của Ban Dân tộc)\nSTT|Chỉ tiêu|Số liệu\n1|Số hộ|3",
        "Ban Dân tộc"
      ),
      // A name that breaks off goes on, even in a word that opens another: "XÃ HỘI".
      (
        "UBND HUYỆN TRÀ CÚ\nPHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ\nXÃ HỘI\nSố: 58/BC-PLĐTBXH\nBÁO CÁO\nVề việc",
        "PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"
      ),
      ("BÁO CÁO\nVề việc", nil),
    ] as [(String, String?)])
  func issuer(text: String, issuer: String?) {
    #expect(Sample.report(text).letterhead.issuer == issuer)
  }

  @Test(
    "who signed, and as what",
    arguments: [
      (
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTRƯỞNG BAN\nHồ Xuân Trăng", "Hồ Xuân Trăng",
        "TRƯỞNG BAN"
      ),
      (
        "Nơi nhận:\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn A", "Nguyễn Văn A",
        "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH"
      ),
      ("GIÁM ĐỐC|Nơi nhận:\nLê Thị Hồng|- Như trên", "Lê Thị Hồng", "GIÁM ĐỐC"),
      ("Nơi nhận:\n- Như trên;", nil, nil),
    ] as [(String, String?, String?)])
  func signature(text: String, signer: String?, title: String?) {
    let head = Sample.report("BÁO CÁO\nVề việc\nThực hiện kế hoạch.\n" + text).letterhead
    #expect(head.signer == signer && head.signerTitle == title)
  }

  @Test(
    "the period is the title's, its window the prose's where it is plausible",
    arguments: [
      (
        "CCHC 6 tháng đầu năm 2023", "Từ ngày 15/12/2022 đến ngày 10/6/2023, Ban đã họp.",
        "2023-S1 2022-12-15 2023-06-10 stated"
      ),
      (
        "CCHC 6 tháng đầu năm 2023", "Từ ngày 01/02/2023 đến ngày 05/02/2023, Ban đã họp.",
        "2023-S1 2023-01-01 2023-06-30 nominal"
      ),
      ("CCHC quý I/2023", "Trong quý, Ban đã họp.", "2023-Q1 2023-01-01 2023-03-31 nominal"),
      ("Về việc", "Trong quý, Ban đã họp.", nil),
      (
        "CCHC quý II năm 2023", "Số liệu tính từ ngày 15/12/2022 đến ngày 14/6/2023.",
        "2023-Q2 2022-12-15 2023-06-14 stated"
      ),
      (
        "CCHC quý II năm 2023", "Từ ngày 15/12/2022 đến ngày 14/6/2023, Ban đã họp.",
        "2023-Q2 2023-04-01 2023-06-30 nominal"
      ),
      (
        "CCHC 6 tháng đầu năm 2023", "Số liệu tính từ ngày 15/12/2022 đến ngày 14/6/2023.",
        "2023-S1 2022-12-15 2023-06-14 stated"
      ),
      (
        "CCHC 6 tháng đầu năm 2023",
        "Từ ngày 01/01/2023 đến ngày 30/5/2023, Ban đã họp.\n\n- Số liệu tính từ ngày 15/12/2022 đến "
          + "ngày 14/6/2023.", "2023-S1 2022-12-15 2023-06-14 stated"
      ),
      (
        "CCHC tuần 23 năm 2023\n(từ ngày 05/6 đến 11/6/2023)", "Ban đã họp.",
        "2023-W23 2023-06-05 2023-06-11 stated"
      ),
      ("CCHC tuần 23 năm 2023", "Ban đã họp.", nil),
      (
        "CCHC 6 tháng đầu năm 2023\n(Từ ngày 15/12/2022 đến ngày 10/6/2023)", "Ban đã họp.",
        "2023-S1 2022-12-15 2023-06-10 stated"
      ),
    ] as [(String, String, String?)])
  func period(title: String, prose: String, expected: String?) {
    let period = Sample.report("BÁO CÁO\n\(title)\nKính gửi: Sở\n\(prose)").letterhead.period
    let text = period.map {
      "\($0.period.sdmx) \($0.start) \($0.end) \($0.basis.rawValue)"
    }
    #expect(text == expected)
  }

  @Test(
    "what is wrong with the dates of the letterhead",
    arguments: [
      ("Huế, ngày 31 tháng 6 năm 2023", "", "does not exist"),
      ("Huế, thứ Ba, ngày 12 tháng 6 năm 2023", "", "does not fall on its weekday"),
      (
        "Huế, ngày 12 tháng 6 năm 2023", "(Từ ngày 15/12/2023 đến ngày 10/6/2023)",
        "ends before it begins"
      ),
    ])
  func letterheadDates(date: String, window: String, expected: String) {
    let report = Sample.report(
      "\(date)\n\nBÁO CÁO\nCCHC 6 tháng đầu năm 2023\n\(window)\nKính gửi: Sở\nBan đã họp.")
    let messages = report.findings.filter { $0.rule == .dateInvalid }.map(\.message)
    #expect(messages.count == 1 && messages.allSatisfy { $0.contains(expected) }, "\(messages)")
  }

  @Test("lines belong to letterhead, prose, signature or a caption")
  func zones() {
    let document = Sample.document(
      """
      BAN DÂN TỘC|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Số: 1/BC-BDT|Huế, ngày 1 tháng 2 năm 2023

      BÁO CÁO
      Kính gửi: Sở Nội vụ
      I. TÌNH HÌNH
      2
      Ban đã họp.
      TRƯỞNG BAN|Nơi nhận:
      Hồ Xuân Trăng|- Như trên

      Phụ lục
      THỐNG KÊ
      STT|Chỉ tiêu|Số liệu
      1|Số hộ|3

      Đơn vị tính: Người
      TT|Nội dung|Kỳ này|Kỳ trước
      1|Số dân|3|4
      """)
    var notices: [ReadingNotice] = []
    let tables = Sample.joiner.tables(of: document, notices: &notices)
      .filter(\.roles.isTableOfFigures)
    let zones = ReportZones(of: document, tables: tables)
    #expect(zones.letterhead.count == 6)
    #expect(zones.narrative.map(\.text) == ["I. TÌNH HÌNH", "Ban đã họp."])
    #expect(
      zones.signature.map(\.text) == ["TRƯỞNG BAN", "Nơi nhận:", "Hồ Xuân Trăng", "- Như trên"])
    #expect(
      zones.captions.map { $0.map(\.text) } == [["Phụ lục", "THỐNG KÊ"], ["Đơn vị tính: Người"]])
  }

  @Test(
    "names of persons",
    arguments: [
      ("Hồ Xuân Trăng", true), ("K'Beo", true), ("H’Hen Niê", true), ("Nguyễn Văn A", true),
      ("Trăng", false), ("TRƯỞNG BAN", false), ("Hồ xuân Trăng", false), ("Sở Nội vụ", false),
      ("Hồ Xuân Trăng.", false), ("Một Hai Ba Bốn Năm Sáu Bảy", false), ("", false),
    ])
  func names(text: String, expected: Bool) {
    #expect(PersonName.isName(text) == expected)
  }

  @Test(
    "page furniture",
    arguments: [
      ("2", true), ("- 2 -", true), ("Trang 2/12", true), ("(Tiếp theo)", true),
      ("15 người", false),
      ("Trang thông tin", false), ("12/6/2023 họp", false), ("Phụ lục", false),
    ])
  func furniture(line: String, expected: Bool) {
    #expect(PageFurniture.isFurniture(line) == expected)
  }

  @Test("citations are read from prose, captions and cells in order, the report's own left out")
  func references() {
    let report = Sample.report(
      """
      Số: 89/BC-BDT
      BÁO CÁO
      Kính gửi: Sở
      Thực hiện Kế hoạch số 72/KH-BDT ngày 28/12/2022 và Công văn số 9/2023.
      Phụ lục
      (Kèm theo Báo cáo số 89/BC-BDT của Ban)
      STT|Chỉ tiêu|Số liệu
      1|Kế hoạch CCHC|Kế hoạch số 07/KH-BDT ngày 13/01/2023
      """)
    var log = RecordLog()
    let references = ReferenceReader(report).references(in: &log)
    #expect(references.map(\.number).filter { $0 != "9/2023" } == ["72/KH-BDT", "07/KH-BDT"])
    #expect(references.first?.kind == "Kế hoạch" && references.first?.line == 4)
    #expect(references.first?.date?.description == "2022-12-28")
    #expect(references.last?.line == 8)
    #expect(log.findings.allSatisfy { $0.rule == .referenceMalformed && $0.lines == [4] })
  }
}
