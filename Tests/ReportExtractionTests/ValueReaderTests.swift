import ReportExtraction
import Testing

@Suite("Value cells")
struct ValueReaderTests {
  @Test(
    "a cell is read as its type asks, or as what it plainly is",
    arguments: [
      ("16", .count, "16", .count), ("03", .count, "3", .count), ("0", .count, "0", .count),
      ("", .count, "blank", .count), ("  ", .count, "blank", .count),
      ("-", .percent, "dash", .percent),
      ("Không thuộc chuyên môn", .count, "not_applicable", .count),
      ("12,5", .percent, "12.5", .percent),
      ("12,5", .count, "12.5", .count), ("12,5 %", .percent, "12.5", .percent),
      ("95%", .percent, "95", .percent),
      ("1.234", .money, "1234", .money), ("15/14", .count, "15/14", .ratio),
      ("00/02", .count, "0/2", .ratio), ("12/6", .count, "12/6", .ratio),
      ("5-7", .count, "5..7", .range),
      ("Kế hoạch số 72/KH-BDT ngày 28/12/2022", .heading, "72/KH-BDT 2022-12-28", .reference),
      ("Kế hoạch số 72/KH-BDT ngày 28/12/2022", .text, "72/KH-BDT 2022-12-28", .reference),
      ("72/KH-BDT", .reference, "72/KH-BDT", .reference),
      ("12/6/2023", .count, "2023-06-12", .date),
      ("ngày 12 tháng 6 năm 2023", .text, "2023-06-12", .date),
      ("12/6/23", .date, "2023-06-12", .date),
      ("", .heading, "heading", .heading), ("0", .heading, "0", .heading),
      ("Viên chức", .heading, "Viên chức", .text),
      ("Viên chức", .text, "Viên chức", .text), ("16", .text, "16", .text),
      ("12/2022", .text, "12/2022", .text), ("18/19", .text, "18/19", .ratio),
      ("Có", .boolean, "true", .boolean), ("Không", .boolean, "false", .boolean),
      ("1", .boolean, "true", .boolean), ("2", .code, "2 ?", .code),
      ("15 người", .count, "15", .count), ("15.", .count, "15", .count),
      ("0 (không phát sinh)", .count, "0", .count), ("3 (*)", .count, "3", .count),
      ("12 văn bản", .count, "12", .count), ("15 văn bản/14 văn bản", .count, "15/14", .ratio),
    ] as [(String, ValueType, String, ValueType)])
  func read(text: String, declared: ValueType, value: String, type: ValueType) {
    let reading = ValueReader(type: declared).read(text)
    #expect(written(reading.value) == value)
    #expect(reading.type == type)
    #expect(reading.doubts.isEmpty)
  }

  @Test("no cell is a blank one")
  func null() {
    #expect(ValueReader(type: .count).read(nil).value == .absent(.blank))
  }

  @Test(
    "doubts are told with the reading that was taken",
    arguments: [
      ("12.5", .percent, "12.5"), ("1,234", .count, "1234"), ("1,234", .decimal, "1.234"),
      ("(5)", .money, "5"),
      ("- 5", .count, "-5"), ("12 (trong đó 5 nữ)", .count, "12"),
      ("5 (không phát sinh)", .count, "5"), ("5 5", .count, "5"),
    ] as [(String, ValueType, String)])
  func ambiguous(text: String, type: ValueType, value: String) throws {
    let reading = ValueReader(type: type).read(text)
    #expect(written(reading.value) == value)
    guard case .ambiguous(let readings)? = reading.doubts.first else {
      Issue.record("no doubt about \(text)")
      return
    }
    #expect(readings.first == reading.value)
    #expect(readings.count > 1 && Set(readings).count == readings.count)
  }

  @Test(
    "a quantity that cannot be read is illegible, never a guess",
    arguments: [
      "Viên chức", "1.234.56", "không quá 7.000", "lần thứ VI", "3, 4", "ISO 9001:2015",
      "1234567890123456789", "x", "1.1.2", "hoàn thành 5", "1e5", "1E+05", "1.O", "12a", "5?",
    ])
  func unparsable(text: String) {
    let reading = ValueReader(type: .count).read(text)
    #expect(reading.value == .absent(.illegible))
    #expect(reading.type == .count)
    #expect(reading.doubts == [.unparsable])
  }

  @Test("letters read as digits are told")
  func repaired() {
    let reading = ValueReader(type: .count).read("l2")
    let twelve = Value.number(ExactDecimal(coefficient: 12))
    #expect(reading.value == twelve)
    #expect(reading.doubts == [.repaired(as: twelve)])
    let zero = Value.number(ExactDecimal(coefficient: 0))
    let heading = ValueReader(type: .heading).read("o")
    #expect(heading.value == zero && heading.type == .heading)
    #expect(heading.doubts == [.repaired(as: zero)])
    let date = ValueReader(type: .date).read("ngày O5 tháng 6 năm 2O23")
    #expect(written(date.value) == "2023-06-05")
    #expect(date.doubts == [.repaired(as: date.value)])
  }

  @Test("an impossible date is told, not turned into another")
  func invalidDate() {
    for type in [ValueType.date, .count] {
      let reading = ValueReader(type: type).read("31/4/2023")
      #expect(reading.value == .absent(.illegible))
      #expect(reading.doubts == [.invalidDate])
    }
  }

  @Test(
    "a scale word in the cell leaves the value as printed, and is told",
    arguments: [
      ("2,5 tỷ đồng", .money, "2.5", 1_000_000_000, "đồng"),
      ("2 tỷ 500 triệu đồng", .money, "2.5", 1_000_000_000, "đồng"),
      ("1.250 triệu", .decimal, "1250", 1_000_000, nil), ("5 nghìn", .count, "5", 1000, nil),
      ("2-3 tỷ đồng", .money, "2..3", 1_000_000_000, "đồng"),
      ("500 triệu - 1 tỷ", .money, "0.5..1", 1_000_000_000, nil),
      ("5 nghìn/10 nghìn", .count, "5/10", 1000, nil),
    ] as [(String, ValueType, String, Int, String?)])
  func scaled(text: String, type: ValueType, value: String, scale: Int, unit: String?) {
    let reading = ValueReader(type: type).read(text)
    let factor = ExactDecimal(coefficient: scale)
    #expect(written(reading.value) == value)
    #expect(reading.unit == unit)
    #expect(reading.scale == factor)
    #expect(reading.doubts == [.scaled(by: factor)])
  }

  @Test("a percent sign among quantities of another unit keeps the type, and is told")
  func percentSign() {
    for type in [ValueType.count, .decimal, .money] {
      let reading = ValueReader(type: type).read("5%")
      #expect(written(reading.value) == "5")
      #expect(reading.type == type)
      #expect(reading.doubts == [.unit("%")])
    }
  }

  @Test("a number in words says its own size, so that no caption multiplies it")
  func words() {
    let reading = ValueReader(type: .money).read("hai triệu đồng")
    #expect(written(reading.value) == "2000000")
    #expect(reading.scale == .one)
    #expect(ValueReader(type: .money).read("mười lăm").scale == nil)
    #expect(ValueReader(type: .count).read("mười lăm người").value.number?.integer == 15)
    #expect(ValueReader(type: .text).read("mười lăm").value == .text("mười lăm"))
  }

  @Test(
    "a figure in parentheses is negative in a balance only",
    arguments: [
      ("(5)", "-5"), ("(1.234,5)", "-1234.5"), ("(5) ", "-5"), ("5", "5"), ("(2,5 tỷ)", "-2.5"),
    ])
  func balance(text: String, value: String) {
    let reading = ValueReader(type: .money, isFinancial: true).read(text)
    #expect(written(reading.value) == value)
    #expect(!reading.doubts.contains { if case .ambiguous = $0 { true } else { false } })
  }

  @Test(
    "a comma before three digits stays doubtful among counts, however the report writes decimals")
  func groupedCount() {
    let reading = ValueReader(type: .count, style: .vietnamese).read("1,234")
    #expect(written(reading.value) == "1234")
    #expect(reading.doubts.count == 1)
    #expect(ValueReader(type: .decimal, style: .vietnamese).read("1,234").doubts.isEmpty)
    #expect(ValueReader(type: .count, style: .english).read("1,234").doubts.isEmpty)
  }

  @Test(
    "words of a legend come before absences; codes outside it keep their number",
    arguments: [
      ("0", "0 Chưa có", []), ("Chưa có", "0 Chưa có", []), ("3 CẤP", "2 3 cấp", []),
      ("1 (2 cấp)", "1 2 cấp", []), ("Chưa có = 0", "0 Chưa có", []), ("02", "2 3 cấp", []),
      ("7", "7 ?", [.notInLegend]), ("-", "dash", []), ("", "blank", []),
      ("đang làm", "illegible", [.unparsable]), ("02 cấp", "1 2 cấp", []),
      ("3 cap", "2 3 cấp", []), ("03 cấp (2)", "2 3 cấp", []), ("(1)", "1 2 cấp", []),
      ("1.", "1 2 cấp", []), ("1¹", "1 2 cấp", []),
      ("1 phần", "illegible", [.notInLegend]), ("4 cấp", "illegible", [.notInLegend]),
      ("1/2", "illegible", [.notInLegend]), ("0-1", "illegible", [.notInLegend]),
      ("5 %", "illegible", [.notInLegend]), ("1, 5", "illegible", [.notInLegend]),
    ] as [(String, String, [Doubt])])
  func legend(text: String, value: String, doubts: [Doubt]) throws {
    let legend = try #require(Legend(parsing: "Chưa có = 0 2 cấp = 1 3 cấp = 2"))
    let reading = ValueReader(type: .code, legend: legend).read(text)
    #expect(written(reading.value) == value)
    #expect(reading.doubts == doubts)
  }

  @Test(
    "several answers of one list stay as printed, in doubt",
    arguments: ["0;1", "0, 1", "0,1", "Chưa có; 2 cấp", "0 + 1", "Chưa có & 1"])
  func answers(text: String) throws {
    let legend = try #require(Legend(parsing: "Chưa có = 0 2 cấp = 1 3 cấp = 2"))
    let reading = ValueReader(type: .code, legend: legend).read(text)
    #expect(reading.value == .text(text) && reading.type == .text)
    #expect(
      reading.doubts == [
        .ambiguous([
          .code(.zero, label: "Chưa có"), .code(ExactDecimal(coefficient: 1), label: "2 cấp"),
        ])
      ])
  }

  @Test("a form's own table reads its markers first")
  func overrides() {
    let reader = ValueReader(
      type: .count, absences: ["x": .notApplicable, "-": .noneArose, "khong": .notAvailable])
    #expect(reader.read("x").value == .absent(.notApplicable))
    #expect(reader.read("X").value == .absent(.notApplicable))
    #expect(reader.read("-").value == .absent(.noneArose))
    #expect(reader.read("Không").value == .absent(.notAvailable))
    #expect(reader.read("16").value == .number(ExactDecimal(coefficient: 16)))
  }

  @Test("several citations in one cell: the first, and the doubt")
  func citations() {
    let text = "Kế hoạch số 72/KH-BDT ngày 28/12/2022; Kế hoạch số 07/KH-BDT ngày 13/01/2023"
    let reading = ValueReader(type: .reference).read(text)
    #expect(written(reading.value) == "72/KH-BDT 2022-12-28")
    guard case .ambiguous(let readings)? = reading.doubts.first else {
      Issue.record("no doubt")
      return
    }
    #expect(readings.count == 2)
  }

  @Test(
    "without a form, unit and text tell the type",
    arguments: [
      ("16", nil, "16", .count), ("12,5", nil, "12.5", .decimal), ("95%", nil, "95", .percent),
      ("12,5", "%", "12.5", .percent), ("1.250", "triệu đồng", "1250", .money),
      ("-", nil, "dash", .text), ("-", "Người", "dash", .count), ("18/19", nil, "18/19", .ratio),
      ("Viên chức", nil, "Viên chức", .text), ("16 nhiệm vụ", nil, "16", .count),
      ("5 năm qua đã làm", nil, "5 năm qua đã làm", .text), ("l2", nil, "l2", .text),
      ("Kế hoạch số 72/KH-BDT", nil, "72/KH-BDT", .reference), ("15,5", "ha", "15.5", .decimal),
      ("lần thứ VI", nil, "lần thứ VI", .text), ("1.1.2", nil, "1.1.2", .text),
      ("Kế hoạch số 72/KH-BDT ngày 28/12/2022", nil, "72/KH-BDT 2022-12-28", .reference),
      ("12,5%", nil, "12.5", .percent), ("03", nil, "3", .count), ("15/14", nil, "15/14", .ratio),
      ("12/6/2023", nil, "2023-06-12", .date), ("Không phát sinh", nil, "none_arose", .text),
      ("Trực tuyến", nil, "Trực tuyến", .text), ("5-7", nil, "5..7", .range),
      ("mười lăm", nil, "15", .count), ("mười lăm người", nil, "15", .count),
      ("năm mươi phần trăm", nil, "50", .percent), ("2,5 tỷ đồng", nil, "2.5", .money),
      ("hai bên thống nhất", nil, "hai bên thống nhất", .text), ("Nam", nil, "Nam", .text),
      ("Hai", nil, "Hai", .text), ("O", nil, "O", .text), ("0912345678", nil, "0912345678", .text),
      ("hai trên mười lăm", nil, "hai trên mười lăm", .text), ("", nil, "blank", .text),
    ] as [(String, String?, String, ValueType)])
  func inferring(text: String, unit: String?, value: String, type: ValueType) {
    let reading = ValueReader.inferring(text, unit: unit.flatMap { Unit(printed: $0) })
    #expect(written(reading.value) == value)
    #expect(reading.type == type)
  }

  @Test(
    "without a form what is doubtful stays so, and ranks and days of the week are words",
    arguments: [
      ("1,234", "1.234", ["1.234", "1234"]), ("12.5", "12.5", ["12.5", "125"]),
      ("(15)", "15", ["15", "-15"]), ("thứ tư", "thứ tư", []), ("thứ 3", "thứ 3", []),
      ("Tổng số: 15", "15", []),
    ])
  func inferred(text: String, value: String, readings: [String]) {
    let reading = ValueReader.inferring(text)
    #expect(written(reading.value) == value)
    let doubted = reading.doubts.flatMap { doubt -> [String] in
      if case .ambiguous(let values) = doubt { values.compactMap { written($0) } } else { [] }
    }
    #expect(doubted == readings)
  }

  @Test("a ratio that may be a month is doubtful", arguments: ["6/2023", "12/2023"])
  func month(text: String) {
    let reading = ValueReader(type: .count).read(text)
    #expect(reading.type == .ratio)
    #expect(reading.doubts == [.ambiguous([reading.value, .text(text)])])
  }

  @Test("characters that are not seen change no cell", arguments: ["16", "12,5", "3 (*)", "Không"])
  func invisible(text: String) {
    let reader = ValueReader(type: .decimal)
    #expect(reader.read("\u{FEFF}\(text)\u{200B}") == reader.read(text))
  }
}
