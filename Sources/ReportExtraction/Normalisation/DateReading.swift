/// What a text says about a day or a period.
public struct DateReading: Hashable, Sendable {
  /// The kinds of time that a text can name.
  public enum Kind: String, Sendable, CaseIterable {
    /// A day.
    case date
    /// A month.
    case month
    /// A week.
    case week
    /// A quarter.
    case quarter
    /// A half year.
    case half
    /// A year.
    case year
    /// A time from one day, month or year to another.
    case interval
    /// A length of time without a place in the calendar.
    case duration
    /// A time of the lunar calendar; never converted.
    case lunar
    /// A part is left blank: `ngày … tháng … năm 2023`.
    case incomplete
    /// More than one reading stays possible.
    case ambiguous
    /// The calendar has no such day, or no time is named.
    case invalid
  }

  /// What the text names.
  public var kind: Kind
  /// The day, or the first day of an interval of days.
  public var date: CalendarDate?
  /// The last day of an interval of days, included.
  public var end: CalendarDate?
  /// The period, where it is one with a name.
  public var period: TimePeriod?
  /// Whether a weekday is printed that the date does not fall on.
  public var contradictsWeekday = false
  /// Whether letters were read as digits in it: `năm 2O23`.
  public private(set) var isRepaired = false
  /// The years of an interval of years, both included.
  var years: ClosedRange<Int>?

  private init(kind: Kind) {
    self.kind = kind
  }

  init(_ day: DateGrammar.Day) {
    switch day {
    case .date(let date):
      self.init(kind: .date)
      self.date = date
    case .incomplete: self.init(kind: .incomplete)
    case .invalid: self.init(kind: .invalid)
    case .lunar: self.init(kind: .lunar)
    }
  }

  private init(_ period: TimePeriod) {
    switch period {
    case .year: self.init(kind: .year)
    case .half: self.init(kind: .half)
    case .quarter: self.init(kind: .quarter)
    case .month: self.init(kind: .month)
    case .firstMonths: self.init(kind: .interval)
    }
    self.period = period
  }

  /// ISO 8601: `2023-06-12`, `2023-06`, `2023`, `2022-12-15/2023-06-10` (both days included).
  public var iso: String? {
    if let date { return end.map { "\(date)/\($0)" } ?? date.description }
    if let years { return "\(years.lowerBound)/\(years.upperBound)" }
    guard let period else { return nil }
    switch period {
    case .year, .month: return period.sdmx
    case .half, .quarter, .firstMonths:
      return ReportingPeriod(nominal: period).map { "\($0.start)/\($0.end)" }
    }
  }

  /// The SDMX time period; null for an interval of days, and where there is no time.
  public var sdmx: String? { period?.sdmx ?? (end == nil ? date?.description : nil) }

  /// Reads a text that names a time, alone or among a few words (`tính đến ngày 30/6/2023`).
  public init(parsing text: String) {
    let lexemes = Lexemes(text)
    if let (reading, _) = Self.window(in: lexemes) ?? Self.firstDay(in: lexemes) {
      self = reading
      return
    }
    if let (period, range) = TimePeriod.first(in: text) {
      self.init(period)
      isRepaired = lexemes.areRepaired(range)
    } else {
      self = Self.other(lexemes)
      isRepaired = lexemes.areRepaired(0..<text.utf8.count)
    }
  }

  private static func window(in lexemes: Lexemes) -> (reading: DateReading, range: Range<Int>)? {
    guard let window = StatedWindow.first(in: lexemes) else { return nil }
    var reading = DateReading(kind: .interval)
    (reading.date, reading.end) = (window.start, window.end)
    let range = window.offset..<lexemes[lexemes.count - 1].end
    reading.isRepaired = lexemes.areRepaired(range)
    return (reading, range)
  }

  /// The first day that a line names, and the UTF-8 offsets of its words.
  ///
  /// Blank (`ngày … tháng … năm 2023`) and impossible days are found too, as such.
  public static func first(in text: String) -> (reading: DateReading, range: Range<Int>)? {
    firstDay(in: Lexemes(text))
  }

  private static func firstDay(
    in lexemes: Lexemes
  ) -> (reading: DateReading, range: Range<Int>)? {
    guard let (day, range) = DateGrammar(lexemes).first() else { return nil }
    var reading = DateReading(day)
    if let date = reading.date, let weekday = weekday(in: lexemes, before: range.lowerBound) {
      reading.contradictsWeekday = date.weekday != weekday
    }
    let bytes = lexemes[range.lowerBound].start..<lexemes[range.upperBound - 1].end
    reading.isRepaired = lexemes.areRepaired(bytes)
    return (reading, bytes)
  }

  /// The weekday printed before a date: `Thứ Hai, ngày`, `Chủ nhật`; 1 for Monday.
  private static func weekday(in lexemes: Lexemes, before start: Int) -> Int? {
    let index = lexemes.isSign(start - 1, ",") ? start - 2 : start - 1
    if lexemes.isWord(index, "nhat"), lexemes.isWord(index - 1, "chu") { return 7 }
    guard lexemes.isWord(index - 1, "thu") else { return nil }
    if let number = lexemes.number(index) { return (2...7).contains(number) ? number - 1 : nil }
    let names: [Syllable] = ["hai", "ba", "tu", "nam", "sau", "bay"]
    return lexemes.word(index).flatMap(names.firstIndex).map { $0 + 1 }
  }

  /// Years, months and weeks that are no reporting period by themselves.
  private static func other(_ lexemes: Lexemes) -> DateReading {
    func year(_ index: Int) -> Int? {
      guard let year = lexemes.number(index), lexemes[index].digits == 4 else { return nil }
      return (1900...2199).contains(year) ? year : nil
    }
    let periods = PeriodGrammar(lexemes)
    let mention = periods.mentions().first
    if let mention, mention.part == nil { return DateReading(kind: .invalid) }
    for index in 0..<lexemes.count {
      if let first = year(index), lexemes.isDash(index + 1) || lexemes.isWord(index + 1, "den"),
        let last = year(index + 2), first <= last
      {
        var reading = DateReading(kind: .interval)
        reading.years = first...last
        return reading
      }
      if lexemes.isSign(index + 1, "/"), let month = lexemes.number(index),
        (1...12).contains(month),
        let year = year(index + 2)
      {
        return DateReading(TimePeriod.month(month, year: year))
      }
      if periods.lunarMonth(at: index) != nil { return DateReading(kind: .lunar) }
      if lexemes.isNumber(index),
        lexemes.isWord(index + 1, "thang") || lexemes.isWord(index + 1, "nam")
          || lexemes.isWord(index + 1, "ngay")
      {
        return DateReading(kind: .duration)
      }
      if let year = year(index), lexemes.count == 1 { return DateReading(TimePeriod.year(year)) }
    }
    if let mention, let part = mention.part {
      return mention.year.map { DateReading(part.inYear($0)) } ?? DateReading(kind: .incomplete)
    }
    return DateReading(kind: .invalid)
  }
}
