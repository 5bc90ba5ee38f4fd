internal import ReportExtraction

/// A day, with or without a time, as XML writes it (ISO 8601): `2023-06-12`, `2023-06-12T08:30:00`.
struct ISODay {
  /// The day.
  let date: CalendarDate
  /// The seconds since midnight; 0 where no time is given.
  let seconds: Double

  /// Reads a day; null where it is none.
  init?(parsing text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "T"), maxSplits: 1)
    guard let day = parts.first else { return nil }
    let numbers = day.split(separator: UInt8(ascii: "-")).map {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    self.date = date
    guard parts.count > 1 else {
      seconds = 0
      return
    }
    var time = String(decoding: parts[1], as: UTF8.self)
    if time.utf8.last == UInt8(ascii: "Z") { time.removeLast() }
    let fields = time.split(separator: ":").map { Double($0) }
    guard fields.count >= 2, let hours = fields[0], let minutes = fields[1],
      hours.isFinite, minutes.isFinite
    else { return nil }
    seconds = hours * 3600 + minutes * 60 + (fields.count > 2 ? fields[2] ?? 0 : 0)
  }

  /// The day as a workbook counts it.
  func number(epoch: SerialDay.Epoch) -> SheetNumber? {
    guard let days = SerialDay.number(of: date, epoch: epoch) else { return nil }
    guard seconds > 0, let whole = days.whole else { return days }
    return SheetNumber(parsing: "\(Double(whole) + seconds / 86_400)")
  }
}
