import ReportExtraction
import Testing

@Suite("Numerals")
struct NumeralTests {
  @Test(
    "a text has one kind and one value",
    arguments: [
      ("03", .number, "3"), ("12,5", .number, "12.5"), ("1.234.567", .number, "1234567"),
      ("3.000.000", .number, "3000000"), ("1,10", .number, "1.1"), ("0,77", .number, "0.77"),
      ("âm 1.200.000", .number, "-1200000"), ("0,5", .number, "0.5"), (",5", .number, "0.5"),
      ("0.500", .number, "0.5"), ("0.5", .number, "0.5"), ("0,125", .number, "0.125"),
      ("1.234", .number, "1234"), ("1.234,56", .number, "1234.56"),
      ("1,234.56", .number, "1234.56"), ("1,234,567", .number, "1234567"),
      ("1 234", .number, "1234"), ("1\u{A0}234", .number, "1234"),
      ("1\u{202F}234\u{202F}567,5", .number, "1234567.5"), ("1234,567", .number, "1234.567"),
      ("100%", .percent, "100"), ("12,5 %", .percent, "12.5"), ("12,5 phần trăm", .percent, "12.5"),
      ("5‰", .permille, "5"), ("-5", .number, "-5"), ("\u{2212}5", .number, "-5"),
      ("–5", .number, "-5"), ("+5", .number, "5"), ("  16  ", .number, "16"),
      ("15người", .number, "15"), ("15 người/tháng", .number, "15"), ("12 m2", .number, "12"),
      ("3 triệu", .number, "3000000"), ("2,5 tỉ đồng", .number, "2500000000"),
      ("2,5 tỷ đồng", .number, "2500000000"), ("1.250 triệu đồng", .number, "1250000000"),
      ("61,3 ngàn hồ sơ", .number, "61300"), ("2 tỷ 500 triệu đồng", .number, "2500000000"),
      ("1.000 tỷ", .number, "1000000000000"), ("5 nghìn tỷ đồng", .number, "5000000000000"),
      ("gấp 1,5 lần", .number, "1.5"), ("giảm 1,2 điểm phần trăm", .number, "-1.2"),
      ("15¹", .number, "15"), ("12,5(*)", .number, "12.5"), ("12(1)", .number, "12"),
      ("12**", .number, "12"), ("05 huyện, thị xã", .number, "5"), ("45 ý kiến", .number, "45"),
      ("16 (người)", .number, "16"), ("123456789012345678", .number, "123456789012345678"),
      ("không quá 7.000 đồng", .bound, "7000"), ("≥ 95%", .bound, "95"),
      ("từ 5 trở lên", .bound, "5"), ("khoảng 100 người", .bound, "100"),
      ("18/19", .ratio, "18/19"), ("00/02", .ratio, "0/2"), ("1.456/1.625", .ratio, "1456/1625"),
      ("18 người/19 người", .ratio, "18/19"), ("15 biên chế QLNN/14 chỉ tiêu", .ratio, "15/14"),
      ("03/03 hợp đồng", .ratio, "3/3"), ("12/6", .ratio, "12/6"),
      ("5-7", .range, "5..7"), ("5 - 7", .range, "5..7"), ("5–7", .range, "5..7"),
      ("từ 5 đến 7", .range, "5..7"), ("5% - 7%", .range, "5..7"),
      ("2,5-3,5 tấn", .range, "2.5..3.5"),
      ("mức độ 3, 4", .list, "3, 4"), ("3, 4", .list, "3, 4"), ("3 và 4", .list, "3, 4"),
      ("lần thứ VI", .ordinal, "6"), ("cấp IV", .ordinal, "4"), ("VIII", .ordinal, "8"),
      ("72/KH-BDT", .identifier, "72/KH-BDT"), ("30/2020/NĐ-CP", .identifier, "30/2020/NĐ-CP"),
      ("9001:2015", .identifier, "9001:2015"), ("ISO 9001:2015", .identifier, "ISO 9001:2015"),
      ("1.1.2.", .outline, nil), ("1.1.2", .outline, nil), ("1.", .outline, nil),
      ("-", .absent, "dash"), ("", .absent, "blank"), ("KPS", .absent, "none_arose"),
      ("1.234.56", .invalid, nil), ("1.23.456", .invalid, nil), ("12.345.67", .invalid, nil),
      ("1234567890123456789", .invalid, nil), ("999.999.999.999.999.999.999", .invalid, nil),
      ("12/6/2023", .invalid, nil), ("7-5", .invalid, nil), ("Viên chức", .invalid, nil),
      ("9.999.999.999 tỷ", .invalid, nil),
      // Words that only look like scale words without their marks.
      ("12 văn bản", .number, "12"), ("5 trạm y tế", .number, "5"), ("2 ngân hàng", .number, "2"),
      ("5 vận động", .number, "5"), ("2 ngăn", .number, "2"), ("12 van ban", .number, "12"),
      ("12-15 văn bản", .range, "12..15"), ("15 văn bản/14 văn bản", .ratio, "15/14"),
      ("3 ty dong", .number, "3000000000"),
      ("2 nghin", .number, "2000"), ("5 vạn", .number, "50000"), ("3 trăm người", .number, "300"),
      ("2 chục nghìn tấn", .number, "20000"), ("500 tr.đồng", .number, "500000000"),
      ("5 nghìn/10 nghìn", .ratio, "5000/10000"), ("2-3 tỷ đồng", .range, "2000000000..3000000000"),
      ("500 triệu - 1 tỷ", .range, "500000000..1000000000"),
      ("500.000 - 1 triệu", .range, "500000..1000000"),
      // What is left over must be a unit or words.
      ("1e5", .invalid, nil), ("1E+05", .invalid, nil), ("1.O", .invalid, nil),
      ("12a", .invalid, nil), ("5?", .invalid, nil), ("12 a", .invalid, nil),
      ("12abc", .invalid, nil), ("5...", .invalid, nil), ("15-", .invalid, nil),
      ("18/19?", .invalid, nil), ("12a/15", .invalid, nil), ("5-KH", .invalid, nil),
      ("12d", .invalid, nil),
      ("12đ", .number, "12"), ("5kg", .number, "5"), ("15 website", .number, "15"),
      ("15 VBHN", .number, "15"), ("5; trong đó có nữ", .number, "5"),
      // Remarks that say nothing else of the number.
      ("0 (không phát sinh)", .number, "0"), ("3 (*)", .number, "3"), ("16 ¹", .number, "16"),
      ("16¹,²", .number, "16"), ("15 [1]", .number, "15"), ("10¹", .number, "10"),
      ("03 (QĐ)", .number, "3"), ("100% 100%", .percent, "100"),
      ("15 (mười lăm)", .number, "15"), ("21 (hai mươi mốt người)", .number, "21"),
      ("(0)", .number, "0"),
    ] as [(String, Numeral.Kind, String?)])
  func kindAndValue(text: String, kind: Numeral.Kind, value: String?) {
    let numeral = Numeral(parsing: text)
    #expect(numeral.kind == kind)
    #expect(written(numeral.value) == value)
    #expect(!numeral.repaired)
  }

  @Test(
    "what may be two numbers gives both and no value",
    arguments: [
      ("12.5", ["12.5", "125"]), ("1.23", ["1.23", "123"]), ("1,234", ["1.234", "1234"]),
      ("(5)", ["5", "-5"]), ("- 5", ["-5", "5"]), ("12 (trong đó 5 nữ)", ["12", "5"]),
      ("15 (mười sáu)", ["15", "16"]), ("O", ["0"]), ("II", ["2", "11"]), ("12 (1)", ["12", "1"]),
      ("5 (không phát sinh)", ["5", "none_arose"]), ("5 (giảm)", ["5", "-5"]),
      ("10 (mười nghìn)", ["10", "10000"]), ("5 5", ["5", "55"]),
      ("10⁶ đồng", ["10", "1000000"]),
      ("3 trạm - 5 trạm", ["3", "5"]),
      ("5 nghìn suất quà", ["5000", "5"]), ("2 ty đồng", ["2000000000", "2"]),
      ("3 tý", ["3", "3000000000"]), ("3 tram", ["3", "300"]), ("5 van dong", ["5", "50000"]),
      ("2 ngan hang", ["2", "2000"]), ("5/10 triệu", ["5000000/10000000", "5/10000000"]),
    ])
  func ambiguous(text: String, readings: [String]) {
    let numeral = Numeral(parsing: text)
    #expect(numeral.kind == .ambiguous)
    #expect(numeral.value == nil)
    #expect(numeral.readings.map { written($0) } == readings)
  }

  @Test(
    "the style of the document decides what a separator means",
    arguments: [
      ("1.234", .vietnamese, .number, "1234"), ("1.234", .english, .number, "1.234"),
      ("1.234", .undecided, .ambiguous, nil), ("1,234", .english, .number, "1234"),
      ("1,234", .vietnamese, .number, "1.234"), ("1,234", .assumed, .ambiguous, nil),
      ("1.234", .assumed, .number, "1234"), ("12.5", .vietnamese, .ambiguous, nil),
      ("108,987 tỷ", .vietnamese, .number, "108987000000"),
      ("108,987 tỷ", .english, .number, "108987000000000"),
      ("12.5", .english, .number, "12.5"), ("12,5", .english, .ambiguous, nil),
      ("1.234,5", .english, .number, "1234.5"), ("12,5", .undecided, .number, "12.5"),
    ] as [(String, SeparatorStyle, Numeral.Kind, String?)])
  func style(text: String, style: SeparatorStyle, kind: Numeral.Kind, value: String?) {
    let numeral = Numeral(parsing: text, style: style)
    #expect(numeral.kind == kind)
    #expect(written(numeral.value) == value)
  }

  @Test(
    "letters are read as digits in numeric cells only, and it is told",
    arguments: [
      ("lO0", "100"), ("1O", "10"), ("l2", "12"), ("S0", "50"), ("1B", "18"), ("2O%", "20"),
    ])
  func repaired(text: String, value: String) {
    let numeral = Numeral(parsing: text)
    #expect(numeral.repaired)
    #expect(written(numeral.value) == value)
    let prose = Numeral(parsing: text, isNumericCell: false)
    #expect(!prose.repaired)
    #expect(written(prose.value) != value)
  }

  @Test(
    "the words behind the number are its unit",
    arguments: [
      ("15người", "người"), ("2,5 tỷ đồng", "đồng"), ("12,5 %", "%"),
      ("giảm 1,2 điểm phần trăm", "điểm phần trăm"), ("12 m²", "m²"), ("15¹ hồ sơ.", "hồ sơ"),
      ("16", nil), ("00/02 biên chế", "biên chế"),
    ] as [(String, String?)])
  func unit(text: String, unit: String?) {
    #expect(Numeral(parsing: text).unit == unit)
  }

  @Test("the printed decimals are kept")
  func scale() {
    #expect(Numeral(parsing: "1,10").value?.number?.scale == 2)
  }

  @Test(
    "a document votes on its separators",
    arguments: [
      (["16", "-", "1.234"], .assumed), (["12,5", "1.234"], .vietnamese),
      (["1,234.5", "1,234,567"], .english), (["1,234,567", "12,5"], .undecided),
      (["12.5"], .undecided), (["12.5", "12,5", "0,75"], .vietnamese), ([], .assumed),
    ] as [([String], SeparatorStyle)])
  func vote(texts: [String], style: SeparatorStyle) {
    var vote = SeparatorVote()
    for text in texts { vote.add(text) }
    #expect(vote.style == style)
  }
}
