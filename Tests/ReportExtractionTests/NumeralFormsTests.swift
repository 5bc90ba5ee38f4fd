import ReportExtraction
import Testing

/// The forms in which Vietnamese reports write figures.
@Suite("Forms of numerals")
struct NumeralFormsTests {
  private func expect(
    _ text: String, _ kind: Numeral.Kind, _ value: String?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let numeral = Numeral(parsing: text)
    #expect(numeral.kind == kind, sourceLocation: sourceLocation)
    #expect(written(numeral.value) == value, sourceLocation: sourceLocation)
  }

  @Test(
    "separators and signs",
    arguments: [
      ("12'345", "12345"), ("1\u{2009}234\u{2009}567", "1234567"), ("1 234,5", "1234.5"),
      ("1 234 567", "1234567"), ("12.345.678,9", "12345678.9"), ("12,345,678.90", "12345678.9"),
      ("1234", "1234"), ("1234,5", "1234.5"), ("0,005", "0.005"), ("00", "0"), ("007", "7"),
      ("000123", "123"), ("-12,5", "-12.5"), ("\u{2012}7", "-7"), ("- 1.200.000", "-1200000"),
      ("+1.234,5", "1234.5"), ("âm 5", "-5"), ("-0", "0"), ("2 phẩy 5", "2.5"),
      ("2 chấm 23", "2.23"), ("1.000.000.000.000.000", "1000000000000000"),
    ])
  func numbers(text: String, value: String) { expect(text, .number, value) }

  @Test(
    "scale words, halves and dozens",
    arguments: [
      ("2 tỷ rưỡi", "2500000000"), ("3 triệu rưỡi", "3500000"), ("5 rưỡi", "5.5"),
      ("5 rưởi", "5.5"),
      ("2 giờ rưỡi", "2.5"), ("3 chục rưỡi", "35"), ("2 trăm", "200"), ("1,5 vạn", "15000"),
      ("3 chục", "30"), ("2 tá", "24"), ("2 tá rưỡi", "30"), ("1tr2", "1200000"),
      ("1tr250", "1250000"), ("2tỷ5", "2500000000"), ("500 trđ", "500000000"),
      ("12 tỷđ", "12000000000"), ("12 tỉđ", "12000000000"),
      ("500 tr.đ", "500000000"), ("5tr", "5000000"), ("100K", "100000"), ("5k", "5000"),
      ("3M", "3000000"), (",0012G", "1200000"), ("-1200K", "-1200000"), ("10k đồng", "10000"),
      ("1 nghìn tỷ", "1000000000000"), ("2 tỷ 500 triệu", "2500000000"),
      ("0,5 triệu lượt khách", "500000"), ("61,3 ngàn hồ sơ", "61300"), ("5 ngàn", "5000"),
    ])
  func scales(text: String, value: String) { expect(text, .number, value) }

  @Test(
    "currencies before and behind",
    arguments: [
      ("$10", "10", "$"), ("10$", "10", "$"), ("USD 1,23", "1.23", "USD"),
      ("VN$1000", "1000", "VN$"), ("20€", "20", "€"), ("20 euro", "20", "euro"),
      ("1.000₫", "1000", "₫"), ("Rs. 20", "20", "Rs"), ("GBP3,01", "3.01", "GBP"),
      ("5 kíp", "5", "kíp"), ("15 kg", "15", "kg"), ("37 °C", "37", "°C"), ("5 m2", "5", "m2"),
    ])
  func currencies(text: String, value: String, unit: String) {
    expect(text, .number, value)
    #expect(Numeral(parsing: text).unit == unit)
  }

  @Test(
    "percent, permille and points",
    arguments: [
      ("12 %", .percent, "12"), ("100,0%", .percent, "100"), ("-1,5%", .percent, "-1.5"),
      ("giảm 5%", .percent, "-5"), ("97,3%(*)", .percent, "97.3"), ("95%*", .percent, "95"),
      ("đạt 95%", .percent, "95"), ("chiếm tỷ lệ 12,5%", .percent, "12.5"),
      ("5 phần nghìn", .permille, "5"), ("5‰", .permille, "5"), ("1,2 ‰", .permille, "1.2"),
      ("0,5 điểm phần trăm", .number, "0.5"), ("1,2 điểm %", .number, "1.2"),
      ("tăng 0,5 điểm phần trăm", .number, "0.5"), ("giảm còn 5", .number, "5"),
      ("giảm xuống còn 5%", .percent, "5"), ("gấp 1,5 lần", .number, "1.5"),
    ] as [(String, Numeral.Kind, String)])
  func shares(text: String, kind: Numeral.Kind, value: String) { expect(text, kind, value) }

  @Test(
    "ratios, never dates and never fractions divided out",
    arguments: [
      ("15/14 người", "15/14"), ("3 xã/5 xã", "3/5"), ("1/2", "1/2"), ("12,5/13", "12.5/13"),
      ("1 phần 3", "1/3"), ("15 trên 20", "15/20"), ("15 người trên tổng số 20 người", "15/20"),
      ("15 trên tổng số 20", "15/20"), ("2 chia 3", "2/3"),
      ("5 tỷ/10 tỷ", "5000000000/10000000000"),
      ("15 người / 19 người", "15/19"), ("0/0", "0/0"),
    ])
  func ratios(text: String, value: String) { expect(text, .ratio, value) }

  @Test(
    "ranges",
    arguments: [
      ("5÷7", "5..7"), ("5 ~ 7", "5..7"), ("từ 5 - 7 người", "5..7"), ("5 tới 7", "5..7"),
      ("50.000đ-100.000đ", "50000..100000"), ("3kg-6kg", "3..6"), ("10k-20k", "10000..20000"),
      ("2tr-5tr", "2000000..5000000"), ("từ 1000 đồng đến 2000 đồng", "1000..2000"),
      ("giữa 1000 và 2000 đồng", "1000..2000"), ("khoảng 1000-2000 đồng", "1000..2000"),
      ("khoảng chừng từ 1000 đến 2000 đồng", "1000..2000"), ("10$-20$", "10..20"),
      ("xấp xỉ VND1000-VND2000", "1000..2000"), ("2023-2024", "2023..2024"),
      ("5% đến 7%", "5..7"), ("0,5-1,5", "0.5..1.5"), ("-5 đến 7", "-5..7"),
    ])
  func ranges(text: String, value: String) { expect(text, .range, value) }

  @Test(
    "bounds",
    arguments: [
      ("tối đa 5", "5"), ("ít nhất 5 người", "5"), ("trên 60 tuổi", "60"), ("dưới 5%", "5"),
      ("hơn 1.500", "1500"), ("gần 2 triệu", "2000000"), ("≥ 5", "5"), ("<=5", "5"), ("> 5", "5"),
      ("≈ 100", "100"), ("~100", "100"), ("từ 5 trở xuống", "5"), ("5 người trở lên", "5"),
      ("từ 7000 đồng trở xuống", "7000"), ("không tới 7000 đồng", "7000"),
      ("không ít hơn 1,42", "1.42"), ("kém hơn 7k đồng", "7000"), ("xấp xỉ 50", "50"),
      ("ước đạt 95%", "95"), ("chưa đến 10", "10"), ("không vượt quá 3", "3"),
      ("ít nhất $1,42", "1.42"),
    ])
  func bounds(text: String, value: String) { expect(text, .bound, value) }

  @Test(
    "ranks",
    arguments: [
      ("thứ 13", 13), ("thứ nhất", 1), ("hạng 3", 3), ("loại II", 2), ("III", 3), ("XIV", 14),
      ("Đại hội lần thứ XIII", 13), ("Kỳ họp thứ 10", 10), ("lần đầu tiên", 1), ("đầu tiên", 1),
      ("đợt 2", 2), ("cấp độ 4", 4), ("quý IV", 4), ("khóa XV", 15), ("thứ nhì", 2),
    ])
  func ranks(text: String, value: Int) { expect(text, .ordinal, "\(value)") }

  @Test(
    "what only looks like a number",
    arguments: [
      ("TCVN 9001:2015", .identifier, "TCVN 9001:2015"),
      ("QCVN 01:2019/BTNMT", .identifier, "QCVN 01:2019/BTNMT"),
      ("ISO/IEC 27001:2013", .identifier, "ISO/IEC 27001:2013"),
      ("Nghị định số 30/2020/NĐ-CP", .identifier, "30/2020/NĐ-CP"),
      ("số 72/KH-BDT", .identifier, "72/KH-BDT"), ("188/SNV-CCHC", .identifier, "188/SNV-CCHC"),
      ("0912345678", .identifier, "0912345678"), ("0912.345.678", .identifier, "0912.345.678"),
      ("(0234) 3822 222", .identifier, "(0234) 3822 222"),
      ("+84 912 345 678", .identifier, "+84 912 345 678"),
      ("046089001234", .identifier, "046089001234"),
      ("I.", .outline, nil), ("II.", .outline, nil), ("a)", .outline, nil), ("1)", .outline, nil),
      ("I.1", .outline, nil), ("A.1.", .outline, nil), ("1.2.3", .outline, nil),
      ("3; 4; 5", .list, "3, 4, 5"), ("1,5; 2,5", .list, "1.5, 2.5"), ("3,4,5", .list, "3, 4, 5"),
      ("3, 4 và 5", .list, "3, 4, 5"), ("mức độ 3 và mức độ 4", .list, "3, 4"),
      ("cấp độ 1, 2 và 3", .list, "1, 2, 3"),
      ("10:30", .invalid, nil), ("7:3", .invalid, nil), ("năm 2023", .invalid, nil),
      ("thu 5 tỷ", .invalid, nil), ("b", .invalid, nil), ("5,", .invalid, nil),
      ("± 5", .invalid, nil), ("5-", .invalid, nil),
      ("5 đến", .invalid, nil), ("15 hai nghìn", .invalid, nil), ("5 cộng ba", .invalid, nil),
      ("một hai ba 4", .invalid, nil),
      ("ngày 5", .invalid, nil), ("tháng 6", .invalid, nil),
      ("$", .invalid, nil), ("%", .invalid, nil), ("tỷ đồng", .invalid, nil),
    ] as [(String, Numeral.Kind, String?)])
  func others(text: String, kind: Numeral.Kind, value: String?) { expect(text, kind, value) }

  @Test(
    "two readings stay two",
    arguments: [
      ("108,987 tỷ", ["108987000000", "108987000000000"]), (".5", ["0.5", "5"]),
      ("1 234.567", ["1234.567", "1234567"]), ("(5%)", ["5", "-5"]),
      ("(1.234,5)", ["1234.5", "-1234.5"]), ("- 5-7", ["5..7", "-5..7"]),
      ("- 5/7", ["5/7", "-5/7"]), ("15 (1)", ["15", "1"]), ("500 tr", ["500000000", "500"]),
      ("2 triệu 5", ["2500000", "2000005"]), ("2 tỷ 500", ["2500000000", "2000000500"]),
      ("thứ 4", ["4"]), ("trừ 5", ["-5", "5"]), ("giảm -5%", ["-5", "5"]),
      ("5 hoặc 7", ["5", "7"]), ("5 người trên 60 tuổi", ["5", "60"]),
      ("01.234", ["1.234", "1234"]), ("15 người - 5 nữ", ["15", "5"]),
    ])
  func ambiguous(text: String, readings: [String]) {
    let numeral = Numeral(parsing: text)
    #expect(numeral.kind == .ambiguous)
    #expect(numeral.readings.map { written($0) } == readings)
  }

  @Test(
    "recognition's letters",
    arguments: [
      ("l.234", .number, "1234"), ("12,O", .number, "12"), ("O,5", .number, "0.5"),
      ("1O.OOO", .number, "10000"), ("2l,5", .number, "21.5"), ("lO", .number, "10"),
      ("5O%", .percent, "50"), ("O5", .number, "5"), ("1Z", .number, "12"),
    ] as [(String, Numeral.Kind, String)])
  func repaired(text: String, kind: Numeral.Kind, value: String) {
    expect(text, kind, value)
    #expect(Numeral(parsing: text).repaired)
    #expect(!Numeral(parsing: text, isNumericCell: false).repaired)
  }

  @Test(
    "footnote marks are no digits",
    arguments: ["15¹", "15 *", "15(a)", "15†", "15(1)", "15²", "15[2]", "15(*)"])
  func footnotes(text: String) { expect(text, .number, "15") }

  @Test("parentheses are negative in a balance")
  func balance() {
    let numeral = Numeral(parsing: "(1.234,5)", isFinancial: true)
    #expect(numeral.kind == .number)
    #expect(written(numeral.value) == "-1234.5")
    #expect(Numeral(parsing: "(12%)", isFinancial: true).kind == .percent)
    #expect(Numeral(parsing: "(1,234)", isFinancial: true).readings.count == 2)
    #expect(written(Numeral(parsing: "(0)", isFinancial: true).value) == "0")
  }

  @Test("plain figures are read alike by the fast way and by the grammar")
  func plainFigures() {
    let texts = [
      "0", "7", "16", "1.234", "1.234.567", "12,5", "0,75", "1.234,56", "1,234", "12,345", "-5",
      "-1.234", "100%", "12,5%", "1.234%", "00", "0,125", "1234,567", "01,234", "999.999",
      "123456789012345678", "1.23", "12.5", "1.234.56", "0.500", ",5",
    ]
    for style in [SeparatorStyle.assumed, .vietnamese, .english, .undecided] {
      for text in texts {
        let plain = Numeral(parsing: text, style: style)
        // A mark that says nothing keeps the text from the fast way.
        let slow = Numeral(parsing: "\u{200B}" + text, style: style)
        #expect(plain == slow, "\(text) \(style)")
      }
    }
  }
}
