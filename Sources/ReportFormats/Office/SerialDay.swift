internal import ReportExtraction

/// A point in time as a spreadsheet counts it: days, and the time of the day as their fraction.
struct SerialDay: Hashable {
  /// The day from which a workbook counts (ISO/IEC 29500-1, 18.17.4.1).
  enum Epoch: Hashable, Sendable {
    /// 1 is 1 January 1900, and 60 is a 29 February 1900 that the calendar does not have.
    case from1900
    /// 0 is 1 January 1904.
    case from1904
  }

  /// The year, month and day as drawn; 29 February 1900 and 0 January 1900 among them.
  let year: Int
  /// The month, 1 to 12.
  let month: Int
  /// The day of the month, 0 to 31.
  let day: Int
  /// The day of the week: 0 for Monday.
  let weekday: Int
  /// Milliseconds since midnight.
  let milliseconds: Int
  /// The whole days of the number.
  let days: Int

  /// The day of the calendar; null for the two that there are not.
  var date: CalendarDate? { CalendarDate(year: year, month: month, day: day) }

  /// Reads a stored number; null below 0 and beyond the year 9999.
  ///
  /// The time is rounded to seconds, or to milliseconds where they are drawn.
  init?(_ number: SheetNumber, epoch: Epoch, drawsMilliseconds: Bool = false) {
    guard !number.isNegative, var days = number.whole else { return nil }
    let unit = drawsMilliseconds ? 1 : 1000
    var time = Int((number.fraction * Double(86_400_000 / unit)).rounded()) * unit
    if time >= 86_400_000 {
      days += 1
      time = 0
    }
    self.days = days
    milliseconds = time
    guard let origin = CalendarDate(year: 1899, month: 12, day: 30)?.dayNumber, days < 3_000_000
    else { return nil }
    let offset = epoch == .from1904 ? 1462 : days < 60 ? 1 : 0
    let dayNumber = origin + days + offset
    weekday = (dayNumber + 2) % 7
    switch (epoch, days) {
    case (.from1900, 0): (year, month, day) = (1900, 1, 0)
    case (.from1900, 60): (year, month, day) = (1900, 2, 29)
    default:
      guard let date = CalendarDate(dayNumber: dayNumber) else { return nil }
      (year, month, day) = (date.year, date.month, date.day)
    }
  }

  /// The number of a day of the calendar.
  static func number(of date: CalendarDate, epoch: Epoch) -> SheetNumber? {
    guard let origin = CalendarDate(year: 1899, month: 12, day: 30) else { return nil }
    let days = date.dayNumber - origin.dayNumber
    switch epoch {
    case .from1904: return SheetNumber(days - 1462)
    case .from1900: return SheetNumber(days <= 60 ? days - 1 : days)
    }
  }
}
