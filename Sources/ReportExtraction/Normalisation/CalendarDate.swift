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

  /// How many days a month (1…12) has in a year that is not known: the 29th of February may be.
  static func mostDays(in month: Int) -> Int { days(in: month, of: 2024) }

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

extension CalendarDate {
  /// The date of a ``dayNumber``; null before year 1 and after year 9999.
  package init?(dayNumber: Int) {
    let daysInEra = 146_097
    guard dayNumber >= 0 else { return nil }
    let (era, day) = dayNumber.quotientAndRemainder(dividingBy: daysInEra)
    let yearOfEra = (day - day / 1460 + day / 36524 - day / 146_096) / 365
    let dayOfYear = day - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    // Years run from March here.
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    self.init(
      year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }

  /// The date that many days later; null outside 1…9999.
  func adding(days: Int) -> CalendarDate? { CalendarDate(dayNumber: dayNumber + days) }

  /// The Monday of a week by ISO 8601; null where the year has no such week.
  init?(mondayOfWeek week: Int, year: Int) {
    guard (1...9998).contains(year), let first = Self.firstMonday(of: year),
      let next = Self.firstMonday(of: year + 1)
    else { return nil }
    let monday = first + 7 * (week - 1)
    guard week >= 1, monday < next else { return nil }
    self.init(dayNumber: monday)
  }

  /// The day number of the Monday of week 1, the week that 4 January is in.
  private static func firstMonday(of year: Int) -> Int? {
    CalendarDate(year: year, month: 1, day: 4).map { $0.dayNumber - $0.weekday + 1 }
  }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601: `2023-06-12`.
  public var description: String {
    "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }
}

extension CalendarDate {
  /// A number with zeros before it, as ISO 8601 prints years, months and days.
  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    let missing = width - digits.utf8.count
    return missing > 0 ? String(repeating: "0", count: missing) + digits : digits
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
