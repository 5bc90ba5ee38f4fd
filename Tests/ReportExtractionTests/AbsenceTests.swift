import ReportExtraction
import Testing

@Suite("Absences, legends and units")
struct AbsenceTests {
  @Test(
    "why there is no value",
    arguments: [
      ("-", .dash), ("–", .dash), ("—", .dash), ("−", .dash), ("--", .dash), (" - ", .dash),
      ("(-)", .dash), ("...", .ellipsis), ("…", .ellipsis), ("..", .ellipsis), ("…..", .ellipsis),
      (". . .", .ellipsis), ("", .blank), ("  \u{A0}", .blank), ("Không phát sinh", .noneArose),
      ("KHÔNG PHÁT SINH", .noneArose), ("KPS", .noneArose), ("Không có", .noneArose),
      ("Chưa phát sinh", .noneArose), ("Không phát sinh hồ sơ", .noneArose),
      ("Không có hồ sơ", .noneArose), ("Không thuộc chuyên môn", .notApplicable),
      ("không thuộc thẩm quyền", .notApplicable), ("Không áp dụng", .notApplicable),
      ("Chưa có số liệu", .notAvailable), ("N/A", .notAvailable), ("n/a", .notAvailable),
      ("Chưa thống kê", .notAvailable), ("Không có số liệu", .notAvailable),
      ("Chưa co so lieu", .notAvailable), ("0", nil), ("x", nil), ("/", nil), (".", nil),
      ("-/-", .dash), ("…/…", .ellipsis), (".......", .ellipsis), ("n.a.", .notAvailable),
      ("NA", .notAvailable), ("ko", .noneArose), ("Ko có", .noneArose), ("k/c", .noneArose),
      ("Không", .noneArose), ("chưa thống kê được", .notAvailable), ("KXĐ", .notAvailable),
      ("Chưa xác định được", .notAvailable), ("Chưa có số liệu thống kê", .notAvailable),
      ("Đang chờ số liệu", .notAvailable), ("Không được giao", .notApplicable),
      ("Ngoài thẩm quyền", .notApplicable), ("Để trống", .blank), ("Trong", nil), ("Mở", nil),
      ("1/-", nil), ("//", nil), ("-5", nil), ("Viên chức", nil), ("Không có biến động", nil),
      ("Có", nil), ("()", nil),
      ("Không có TTHC cấp huyện, cấp xã nào được công bố trong kỳ báo cáo này", nil),
    ] as [(String, Absence?)])
  func absence(text: String, absence: Absence?) {
    #expect(Absence(parsing: text) == absence)
  }

  @Test(
    "marks of footnotes, glyphs and words that differ in their marks",
    arguments: [
      ("Chùa", nil), ("Chúa", nil), ("Nà", nil), ("nạ", nil), ("Nả", nil), ("Khống", nil),
      ("không cỏ", nil), ("Không phạt sinh", nil), ("- (*)", .dash), ("-¹", .dash), ("-*", .dash),
      ("…(1)", .ellipsis), ("-;", .dash), ("-.", .dash), ("[-]", .dash), ("“-”", .dash),
      ("-%", .dash), ("_", .blank), ("___", .blank), ("─", .dash), ("━", .dash), ("－", .dash),
      ("﹣", .dash), ("⋯", .ellipsis), ("‥", .ellipsis), ("···", .ellipsis),
      ("Trong kỳ không phát sinh", .noneArose), ("K.P.S", .noneArose), ("không ps", .noneArose),
      ("Không P/S", .noneArose), ("K phát sinh", .noneArose), ("Chưa có phát sinh", .noneArose),
      ("Không phải đối tượng", .notApplicable), ("Không phải báo cáo", .notApplicable),
      ("Chưa đến kỳ báo cáo", .notAvailable), ("Chưa có SL", .notAvailable),
      ("Chưa khảo sát", .notAvailable), ("Không có SL", .notAvailable),
      ("Không có chức năng này", .notApplicable), ("Chua co so lieu", .notAvailable), ("%", nil),
      ("*", nil), ("(*)", nil), (".", nil), ("·", nil), ("-5", nil), ("-(5)", nil), ("[]", nil),
      ("Không có hồ sơ", .noneArose),
      ("-\0", nil),
    ] as [(String, Absence?)])
  func printedAbsence(text: String, absence: Absence?) {
    #expect(Absence(parsing: text) == absence)
  }

  @Test(
    "a unit cell that is a legend",
    arguments: [
      ("Không = 0 Có = 1", "0 Không|1 Có"), ("Không=0;Có=1", "0 Không|1 Có"),
      ("Đã thực hiện = 1 Chưa thực hiện = 0", "1 Đã thực hiện|0 Chưa thực hiện"),
      ("Trực tuyến = 0 Phát phiếu = 1 Kết hợp = 2", "0 Trực tuyến|1 Phát phiếu|2 Kết hợp"),
      ("Chưa có = 0 2 cấp = 1 3 cấp = 2", "0 Chưa có|1 2 cấp|2 3 cấp"),
      ("0 = Không, 1 = Có", "0 Không|1 Có"),
      ("0: Chưa có; 1: 2 cấp; 2: 3 cấp", "0 Chưa có|1 2 cấp|2 3 cấp"),
      ("Có: 1, Không: 0", "1 Có|0 Không"), ("- Không = 0\n- Có = 1", "0 Không|1 Có"),
      ("Có = 1", "1 Có"),
      ("Chưa = 0, Đang làm = 1, Hoàn thành = 2.", "0 Chưa|1 Đang làm|2 Hoàn thành"),
      ("Người", nil), ("%", nil), ("Đơn vị tính: 1.000 đồng", nil), ("Năm: 2023", nil),
      ("Không = 0 Có = 0", nil), ("Không = Có = 1", nil), ("= 1", nil), ("1 = 2", nil), ("", nil),
    ] as [(String, String?)])
  func legend(text: String, options: String?) {
    let legend = Legend(parsing: text)
    let written = legend?.options.map { "\($0.code) \($0.label)" }.joined(separator: "|")
    #expect(written == options)
  }

  @Test("a legend is asked by code and by folded label")
  func options() throws {
    let legend = try #require(Legend(parsing: "Trực tuyến = 0 Phát phiếu = 1"))
    #expect(legend.option(code: .one)?.label == "Phát phiếu")
    #expect(legend.option(label: "TRUC TUYEN")?.code == .zero)
    #expect(legend.option(label: "Kết hợp") == nil)
    #expect(legend.option(code: ExactDecimal(coefficient: 2)) == nil)
  }

  @Test(
    "printed units have canonical ids and multipliers",
    arguments: [
      ("Người", "person", "1"), ("người", "person", "1"), ("Nhiệm vụ", "task", "1"),
      ("Văn bản", "document", "1"), ("Cơ quan, đơn vị", "organisation", "1"),
      ("Đơn vị", "organisation", "1"), ("Vấn đề", "problem", "1"), ("Thủ tục", "procedure", "1"),
      ("TTHC", "procedure", "1"), ("Số lượng", "count", "1"), ("%", "percent", "1"),
      ("Hồ sơ", "dossier", "1"), ("Hộ", "household", "1"), ("đồng", "vnd", "1"),
      ("1.000 đồng", "vnd", "1000"), ("1000đ", "vnd", "1000"), ("nghìn đồng", "vnd", "1000"),
      ("Triệu đồng", "vnd", "1000000"), ("tỷ đồng", "vnd", "1000000000"), ("trđ", "vnd", "1000000"),
      ("tr.đ", "vnd", "1000000"), ("Tỉ đồng", "vnd", "1000000000"),
      ("1.000 người", "person", "1000"),
      ("ha", "hectare", "1"), ("Tấn", "tonne", "1"), ("nghìn tấn", "tonne", "1000"),
      ("km", "kilometre", "1"), ("m²", "square_metre", "1"),
    ])
  func unit(text: String, id: String, multiplier: String) {
    let unit = Unit(printed: text)
    #expect(unit?.id == id)
    #expect(unit?.multiplier.description == multiplier)
  }

  @Test("what is no unit", arguments: ["Không = 0 Có = 1", "triệu", "", "Ghi chú", "1.000"])
  func noUnit(text: String) {
    #expect(Unit(printed: text) == nil)
  }

  @Test(
    "the unit that a caption or header states",
    arguments: [
      ("Đơn vị tính: triệu đồng", "triệu đồng"), ("ĐVT: 1.000 đồng", "1.000 đồng"),
      ("Đvt: Người", "Người"), ("(Đơn vị tính: Triệu đồng)", "Triệu đồng"),
      ("Bảng 2. Thu ngân sách (ĐVT: tỷ đồng)", "tỷ đồng"), ("Số tiền (triệu đồng)", "triệu đồng"),
      ("Tỷ lệ (%)", "%"), ("Số liệu", nil), ("Đơn vị tính", nil), ("Số lượng (lũy kế)", nil),
    ] as [(String, String?)])
  func caption(text: String, unit: String?) {
    #expect(Unit.caption(in: text) == unit)
  }
}
