import ReportExtraction
import Testing

/// Numbers in words wherever a figure may stand.
@Suite("Numerals in words")
struct NumeralWordsTests {
  @Test(
    "have the kinds of figures",
    arguments: [
      ("mười lăm", .number, "15"), ("Mười lăm", .number, "15"), ("năm", .number, "5"),
      ("không", .number, "0"), ("âm hai mươi mốt", .number, "-21"),
      ("mười lăm người", .number, "15"),
      ("hai tỷ rưỡi đồng", .number, "2500000000"), ("tăng mười lăm", .number, "15"),
      ("một trăm linh năm", .number, "105"), ("hai phẩy năm", .number, "2.5"),
      ("ba phần tư", .ratio, "3/4"), ("một phần hai", .ratio, "1/2"), ("một nửa", .ratio, "1/2"),
      ("hai trên mười lăm", .ratio, "2/15"), ("mười lăm/hai mươi", .ratio, "15/20"),
      ("mười lăm người/hai mươi người", .ratio, "15/20"), ("âm ba phần tư", .ratio, "-3/4"),
      ("năm mươi phần trăm", .percent, "50"), ("không phẩy năm phần trăm", .percent, "0.5"),
      ("năm mươi phần nghìn", .permille, "50"), ("mười lăm đến hai mươi", .range, "15..20"),
      ("từ mười lăm đến hai mươi người", .range, "15..20"), ("năm - bảy", .range, "5..7"),
      ("giữa năm và bảy", .range, "5..7"), ("không quá năm mươi người", .bound, "50"),
      ("dưới bảy ngàn đồng", .bound, "7000"), ("năm người trở lên", .bound, "5"),
      ("thứ nhì", .ordinal, "2"), ("thứ nhất", .ordinal, "1"), ("hạng ba", .ordinal, "3"),
      ("lần thứ hai", .ordinal, "2"), ("thứ tám", .ordinal, "8"), ("quý hai", .ordinal, "2"),
      ("thứ mười hai", .ordinal, "12"), ("ba, bốn", .list, "3, 4"),
      ("mức độ ba, bốn", .list, "3, 4"), ("hai và ba", .list, "2, 3"),
    ] as [(String, Numeral.Kind, String)])
  func kinds(text: String, kind: Numeral.Kind, value: String) {
    let numeral = Numeral(parsing: text)
    #expect(numeral.kind == kind)
    #expect(written(numeral.value) == value)
    #expect(!numeral.repaired)
  }

  @Test(
    "may be other words",
    arguments: [
      ("thứ hai", ["2"]), ("thứ ba", ["3"]), ("thứ tư", ["4"]), ("thứ năm", ["5"]),
      ("thứ sáu", ["6"]), ("thứ bảy", ["7"]), ("trừ năm", ["-5", "5"]),
    ])
  func doubtful(text: String, readings: [String]) {
    let numeral = Numeral(parsing: text)
    #expect(numeral.kind == .ambiguous)
    #expect(numeral.readings.map { written($0) } == readings)
  }

  @Test(
    "prose is no number",
    arguments: [
      "hai bên thống nhất", "một số đơn vị", "ba mô hình mới", "Tâm", "tám giờ sáng thứ hai",
      "năm học mới", "một cửa", "Ba Đình", "hai bà Trưng", "năm qua", "mười điểm về nhì",
    ])
  func prose(text: String) {
    #expect(Numeral(parsing: text).kind == .invalid)
  }

  @Test(
    "words are numbers in numeric cells only", arguments: ["mười lăm", "ba phần tư", "hai - ba"])
  func textCell(text: String) {
    #expect(Numeral(parsing: text, isNumericCell: false).kind == .invalid)
    #expect(ValueReader(type: .text).read(text).value == .text(text))
  }

  @Test(
    "digits and words beside each other agree",
    arguments: [
      ("15 (mười lăm)", "15", nil), ("15 người (mười lăm người)", "15", "người"),
      ("mười lăm (15)", "15", nil), ("mười lăm người (15 người)", "15", "người"),
      ("1.250.000 đồng (một triệu hai trăm năm mươi nghìn đồng)", "1250000", "đồng"),
      ("1.000 đồng (Bằng chữ: Một nghìn đồng chẵn./.)", "1000", "đồng"),
      ("2,5 tỷ đồng (hai tỷ năm trăm triệu đồng)", "2500000000", "đồng"),
      ("50% (năm mươi phần trăm)", "50", "%"), ("-5 (âm năm)", "-5", nil),
      // Words decide between the readings of digits, digits between those of words.
      ("12.5 (mười hai phẩy năm)", "12.5", nil),
      ("1,234 (một nghìn hai trăm ba mươi tư)", "1234", nil),
      ("105 (một trăm năm)", "105", nil), ("150 (một trăm năm)", "150", nil),
      ("một trăm năm (105)", "105", nil),
    ] as [(String, String, String?)])
  func agreement(text: String, value: String, unit: String?) {
    let numeral = Numeral(parsing: text)
    #expect(numeral.kind == .number || numeral.kind == .percent)
    #expect(written(numeral.value) == value)
    #expect(numeral.unit == unit)
  }

  @Test(
    "digits and words that differ give both",
    arguments: [
      ("15 (mười sáu)", ["15", "16"]), ("mười lăm (16)", ["15", "16"]),
      ("15 người (mười sáu người)", ["15", "16"]),
      ("1.250.000 đồng (Bằng chữ: một triệu đồng)", ["1250000", "1000000"]),
    ])
  func conflict(text: String, readings: [String]) {
    let numeral = Numeral(parsing: text)
    #expect(numeral.kind == .ambiguous)
    #expect(numeral.readings.map { written($0) } == readings)
  }
}
