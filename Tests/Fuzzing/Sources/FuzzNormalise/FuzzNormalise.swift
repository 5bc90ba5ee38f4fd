import Glibc
import ReportExtraction

/// The entry that libFuzzer calls with each input it makes up.
///
/// A trap is what it looks for; so are readings that contradict each other, which `check` traps on.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  _ = EncodingReading(bytes)
  let text = String(decoding: bytes, as: UTF8.self)
  checkNumbers(text)
  checkDates(text)
  checkCells(text)
  return 0
}

/// Ends the run where a property does not hold.
func check(_ condition: Bool, _ property: String, _ text: String) {
  guard !condition else { return }
  let message = Array("broken: \(property): \(text.debugDescription)\n".utf8)
  _ = write(STDERR_FILENO, message, message.count)
  abort()
}

private func checkNumbers(_ text: String) {
  for isNumericCell in [true, false] {
    for style in [SeparatorStyle.vietnamese, .english, .undecided] {
      let numeral = Numeral(parsing: text, style: style, isNumericCell: isNumericCell)
      check((numeral.kind == .ambiguous) || numeral.readings.count < 2, "readings", text)
      check(isNumericCell || !numeral.repaired, "repaired outside of a numeric cell", text)
      let needsValue: Set<Numeral.Kind> = [
        .number, .percent, .permille, .ratio, .range, .identifier, .list, .absent,
      ]
      check(!needsValue.contains(numeral.kind) || numeral.value != nil, "value", text)
      if numeral.kind == .ambiguous || numeral.kind == .invalid {
        check(numeral.value == nil, "value of what has none", text)
      }
      let padded = Numeral(parsing: " \(text) ", style: style, isNumericCell: isNumericCell)
      check(padded == numeral, "white space around", text)
    }
  }
  // What a number is written as is read as that number.
  if case .number(let number)? = Numeral(parsing: text).value,
    number.scale == 0, number.coefficient.magnitude < 1_000_000_000_000_000_000
  {
    check(Numeral(parsing: number.description).value == .number(number), "round trip", text)
  }
}

private func checkDates(_ text: String) {
  let reading = DateReading(parsing: text)
  check(reading.kind != .date || reading.date != nil, "a date without a day", text)
  if let date = reading.date, reading.end == nil {
    check(CalendarDate(parsing: date.description) == date, "round trip", text)
  }
  if let period = reading.period {
    check(TimePeriod(sdmx: period.sdmx) == period, "SDMX round trip", text)
  }
}

private func checkCells(_ text: String) {
  _ = ValueReader.inferring(text)
  for type in ValueType.allCases {
    let reading = ValueReader(type: type).read(text)
    check(
      reading.value.absence != .illegible || !reading.doubts.isEmpty
        || Absence(parsing: text) == .illegible, "illegible without a doubt", text)
  }
  let repaired = EncodingReading(parsing: text)
  let again = EncodingReading(parsing: repaired.text)
  check(
    repaired.loss != nil || again.loss != nil || again.text == repaired.text, "repaired twice", text
  )
}
