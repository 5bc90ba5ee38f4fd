/// A day of the Gregorian calendar that exists.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// The year, 1…9999.
  public let year: Int
  /// The month, 1…12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Makes a date; null where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(in: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// How many days a month (1…12) has in a year.
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Orders by time.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The count of days since 1 March of year 0, for differences between dates.
  public var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let monthIndex = (month + 9) % 12
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400
      + (153 * monthIndex + 2) / 5 + day - 1
  }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601: `2023-06-12`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension CalendarDate {
  /// Reads a text that is one date: `12/6/2023`, `ngày 12 tháng 6 năm 2023`, `2023-06-12`.
  ///
  /// Day before month; of two-digit years 00…49 are 2000s. Null for anything else, for a date with
  /// a blank, and for one that the calendar does not have; ``DateReading`` tells these apart.
  public init?(parsing text: String) {
    let lexemes = Lexemes(text)
    guard let (day, next) = DateGrammar(lexemes).day(at: 0), case .date(let date) = day,
      next == lexemes.count || next == lexemes.count - 1 && lexemes.sign(next) != 0
    else { return nil }
    self = date
  }

  /// The day of the week by ISO 8601: 1 for Monday … 7 for Sunday.
  var weekday: Int { (dayNumber + 2) % 7 + 1 }
}
