import Testing

@testable import ReportExtraction

/// Cells of spreadsheets: the value is what is stored, whatever is drawn.
@Suite("Stored values")
struct StoredValueTests {
  private func decimal(_ text: String) throws -> ExactDecimal {
    let parts = text.split(separator: ".")
    let digits = try #require(Int(parts.joined()))
    return ExactDecimal(coefficient: digits, scale: parts.count > 1 ? parts[1].utf8.count : 0)
  }

  @Test(
    "numbers",
    arguments: [
      (.count, "-", "0", "0"), (.count, nil, "0", "0"), (.decimal, "12,3", "12.345", "12.345"),
      (.count, "1.234", "1234", "1234"), (.decimal, "1,234", "1.234", "1.234"),
      (.percent, "12,5%", "0.125", "12.5"), (.percent, "13%", "0.125", "12.5"),
      (.percent, "12,5", "12.5", "12.5"), (.percent, "-", "0", "0"),
      (.money, "(1.234)", "-1234", "-1234"),
      (.count, "12 hộ", "12", "12"), (.count, "không", "0", "0"), (.heading, "5", "5", "5"),
      (.count, "1,23E+04", "12345", "12345"), (.ratio, "3 1/2", "3.5", "3.5"),
      (.count, "#,", "5", "5"), (.decimal, "###", "5", "5"),
    ] as [(ValueType, String?, String, String)])
  func numbers(type: ValueType, text: String?, stored: String, expected: String) throws {
    let reading = ValueReader(type: type).read(text, stored: .number(try decimal(stored)))
    #expect(reading.value == .number(try decimal(expected)))
    #expect(!reading.doubts.contains { if case .ambiguous = $0 { true } else { false } })
  }

  @Test("a number drawn divided by the multiplier of its unit")
  func scaled() throws {
    let thousand = ExactDecimal(coefficient: 1000)
    let reader = ValueReader(type: .money)
    for (text, stored, expected) in [
      ("1.235", "1234567", "1234.567"), ("1.234.567", "1234567", "1234567"),
      ("1.234,6", "1234567", "1234.567"), ("7.654", "7654.321", "7654.321"), ("-", "0", "0"),
      ("0", "0", "0"), ("0", "300", "0.3"), ("1", "1.2", "1.2"),
      ("7,654", "7654.321", "7654.321"), ("1,235", "1234567", "1234.567"),
    ] {
      let reading = reader.read(
        text, stored: .number(try decimal(stored)), multiplier: thousand)
      #expect(reading.value == .number(try decimal(expected)), "\(text) of \(stored)")
    }
  }

  @Test("a scale word that the format draws")
  func scaleWords() throws {
    let reader = ValueReader(type: .money)
    let billion = ExactDecimal(coefficient: 1_000_000_000)
    let divided = reader.read("1,2 tỷ", stored: .number(try decimal("1234567890")))
    #expect(divided.value == .number(try decimal("1.23456789")))
    #expect(divided.scale == billion)
    let inUnit = reader.read("1,2 tỷ", stored: .number(try decimal("1.234")))
    #expect(inUnit.value == .number(try decimal("1.234")))
    #expect(inUnit.scale == billion)
    let other = reader.read("5 tỷ", stored: .number(try decimal("1234")))
    #expect(other.value == .number(try decimal("1234")))
    #expect(other.scale == .one)
  }

  @Test("days, answers and errors")
  func others() throws {
    let date = try #require(CalendarDate(year: 2023, month: 4, day: 3))
    let day = ValueReader(type: .count).read("03/04/2023", stored: .date(date))
    #expect(day.value == .date(date))
    #expect(day.doubts.isEmpty)
    let ratio = ValueReader(type: .count).read("3-Apr", stored: .date(date))
    #expect(ratio.doubts.count == 1)
    let text = ValueReader(type: .text).read("12", stored: .number(ExactDecimal(coefficient: 12)))
    #expect(text.value == .text("12"))
    #expect(
      ValueReader(type: .boolean).read("TRUE", stored: .boolean(true)).value == .boolean(true))
    let answer = ValueReader(type: .count).read("TRUE", stored: .boolean(true))
    #expect(answer.doubts == [.unparsable])
  }

  @Test(
    "errors of formulas are illegible, whatever the type",
    arguments: [
      "#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "####", "Err:502",
    ],
    [ValueType.count, .percent, .text])
  func errors(text: String, type: ValueType) {
    let reading = ValueReader(type: type).read(text, stored: nil)
    #expect(reading.value == .absent(.illegible))
    #expect(reading.doubts == [.unparsable])
  }
}
