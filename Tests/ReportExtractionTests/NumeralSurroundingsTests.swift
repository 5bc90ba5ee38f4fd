import Testing

@testable import ReportExtraction

/// What stands around a number and changes it: rates, repetitions, bounds, falls, labels.
@Suite("What stands around numerals")
struct NumeralSurroundingsTests {
  private func expect(
    _ text: String, _ kind: Numeral.Kind, _ value: String?, unit: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let numeral = Numeral(parsing: text)
    #expect(numeral.kind == kind, sourceLocation: sourceLocation)
    #expect(written(numeral.value) == value, sourceLocation: sourceLocation)
    #expect(numeral.unit == unit, sourceLocation: sourceLocation)
  }

  @Test(
    "a unit behind a slash makes a rate, though it may be a digit",
    arguments: [
      ("65 triệu đồng/năm", .number, "65000000", "đồng/năm"),
      ("5 triệu/năm", .number, "5000000", "/năm"),
      ("2 lần/năm", .number, "2", "lần/năm"), ("12/năm", .number, "12", "/năm"),
      ("12%/năm", .percent, "12", "%/năm"), ("6,5 %/năm", .percent, "6.5", "%/năm"),
      ("120 triệu/ha", .number, "120000000", "/ha"), ("3 tỷ/km", .number, "3000000000", "/km"),
      ("5 triệu/tháng", .number, "5000000", "/tháng"),
      ("10 triệu đồng/năm/hộ", .number, "10000000", "đồng/năm/hộ"),
      ("5 triệu đồng/người/năm", .number, "5000000", "đồng/người/năm"),
      ("ba/bốn", .ratio, "3/4", nil),
    ] as [(String, Numeral.Kind, String?, String?)])
  func rates(text: String, kind: Numeral.Kind, value: String?, unit: String?) {
    expect(text, kind, value, unit: unit)
  }

  @Test(
    "the number once more in parentheses, and what belongs to it behind them",
    arguments: [
      ("3 (ba) triệu đồng", .number, "3000000", "đồng"),
      ("1,5 (một phẩy năm) tỷ", .number, "1500000000", nil),
      ("50 (năm mươi) %", .percent, "50", "%"), ("5 (năm) ngày", .number, "5", "ngày"),
      ("mười ba (13) người", .number, "13", "người"), ("năm (05) ngày", .number, "5", "ngày"),
      ("hai (02) tỷ đồng", .number, "2000000000", "đồng"),
      ("giảm 10 (mười) người", .number, "-10", "người"),
      ("1.500.000 (một triệu năm trăm nghìn) đồng", .number, "1500000", "đồng"),
      ("2/3 (hai phần ba)", .ratio, "2/3", nil),
    ] as [(String, Numeral.Kind, String?, String?)])
  func repetitions(text: String, kind: Numeral.Kind, value: String?, unit: String?) {
    expect(text, kind, value, unit: unit)
  }

  @Test(
    "bounds and falls, of ratios and ranges too",
    arguments: [
      ("90% trở lên.", .bound, "90", "%"), ("90% trở lên;", .bound, "90", "%"),
      ("15 trở lên.", .bound, "15", nil), ("15 trở lại", .bound, "15", nil),
      ("15 đổ lại", .bound, "15", nil), ("hơn 2/3", .bound, "2/3", nil),
      ("tối thiểu 2/3", .bound, "2/3", nil), ("gần 1/2", .bound, "1/2", nil),
      ("hơn một nửa", .bound, "1/2", nil), ("≥ 2/3", .bound, "2/3", nil),
      ("khoảng 5 - 7", .range, "5..7", nil), ("giảm 5-7%", .range, "-7..-5", "%"),
      ("giảm khoảng 5%", .bound, "-5", "%"), ("giảm hơn 5%", .bound, "-5", "%"),
      ("tăng khoảng 5%", .bound, "5", "%"), ("từ hai mươi tư trở lên", .bound, "24", nil),
    ] as [(String, Numeral.Kind, String?, String?)])
  func bounds(text: String, kind: Numeral.Kind, value: String?, unit: String?) {
    expect(text, kind, value, unit: unit)
  }

  @Test(
    "words before and behind that are no part of it",
    arguments: [
      ("Tổng số: 15", .number, "15", nil), ("Tỷ lệ: 95 %", .percent, "95", "%"),
      ("Đạt: 95%", .percent, "95", "%"), ("Giảm: 5%", .percent, "-5", "%"),
      ("Cơ sở: 5", .number, "5", nil), ("Nam: 5", .number, "5", nil),
      ("Số: 15", .invalid, nil, nil), ("Năm: 2023", .invalid, nil, nil),
      ("Hai: 5", .invalid, nil, nil), ("Điều: 5", .ordinal, "5", nil),
      ("xếp hạng 15/63", .ordinal, "15", nil),
      ("tăng 5% so với cùng kỳ năm 2022", .percent, "5", "% so với cùng kỳ năm 2022"),
      ("\"15\"", .number, "15", nil), ("“15”", .number, "15", nil),
      ("3M\u{200B}", .number, "3000000", nil), ("\u{2060}15\u{FEFF}", .number, "15", nil),
      ("1\u{AD}.234", .number, "1234", nil), ("\u{200E}12,5\u{200F}", .number, "12.5", nil),
    ] as [(String, Numeral.Kind, String?, String?)])
  func labels(text: String, kind: Numeral.Kind, value: String?, unit: String?) {
    expect(text, kind, value, unit: unit)
  }

  @Test(
    "a full stop behind a figure, and closing signs behind other kinds",
    arguments: [
      ("12,5.", .number, "12.5"), ("1.234,56.", .number, "1234.56"), ("12,5 .", .number, "12.5"),
      ("1.500.000.", .number, "1500000"), ("1.", .outline, nil), ("1.1.", .outline, nil),
      ("12.5.", .outline, nil), ("thứ mười lăm.", .ordinal, "15"), ("lần thứ ba.", .ordinal, "3"),
      ("Khóa XV.", .ordinal, "15"), ("hạng II.", .ordinal, "2"),
      ("30/2020/NĐ-CP;", .identifier, "30/2020/NĐ-CP"),
      ("72/KH-BDT.", .identifier, "72/KH-BDT"), ("(15);", .ambiguous, nil), ("5,", .invalid, nil),
      ("không.", .number, "0"), ("khong", .number, "0"), ("Không.", .ambiguous, nil),
      ("+84912345678", .identifier, "+84912345678"),
    ] as [(String, Numeral.Kind, String?)])
  func closings(text: String, kind: Numeral.Kind, value: String?) {
    expect(text, kind, value)
  }

  @Test(
    "more than one reading, the likeliest first",
    arguments: [
      ("ba/năm", ["3", "3/5"]), ("5 (bốn) ngày", ["5", "4"]), ("năm (04) ngày", ["5", "4"]),
      ("dưới 5 - 7", ["5..7", "5", "7"]), ("giảm 15/20", ["-15/20", "15/20"]),
      ("giảm một phần ba", ["-1/3", "1/3"]), ("giảm một nửa", ["-1/2", "1/2"]),
      ("giảm 2 lần", ["-2", "1/2"]), ("giảm từ 5 đến 7", ["-7..-5", "5..7"]),
      ("18/19 người; 5/6 người", ["18/19", "5/6"]), ("2/3 (ba phần tư)", ["2/3", "3/4"]),
      ("một trăm hai phẩy năm", ["120.5", "102.5"]), ("5,5 rưỡi", ["6", "5.5"]),
      ("1,5 triệu 500 nghìn", ["2000000", "1500000"]),
      ("hai triệu năm", ["2000000", "2500000"]), ("hai vạn năm", ["20000", "25000"]),
      ("ba nghìn năm", ["3000", "3500"]), ("Số hộ giảm: 5", ["5", "-5"]),
    ])
  func ambiguous(text: String, readings: [String]) {
    let numeral = Numeral(parsing: text)
    #expect(numeral.kind == .ambiguous)
    #expect(numeral.readings.compactMap { written($0) } == readings)
  }

  @Test(
    "ratios with joints between them are a list",
    arguments: [("18/19; 5/6", "18/19, 5/6"), ("18/19, 5/6", "18/19, 5/6"), ("1/2 và 3", "1/2, 3")])
  func lists(text: String, value: String) { expect(text, .list, value) }
}
