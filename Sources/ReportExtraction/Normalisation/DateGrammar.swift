/// The grammar of days: `ngày 12 tháng 6 năm 2023`, `12/6/2023`, `2023-06-12`.
///
/// Day before month, always (Nghị định 30/2020/NĐ-CP, Annex I); what the calendar does not have is
/// invalid and never turned round.
struct DateGrammar {
  /// What stands where a day is written.
  enum Day: Hashable {
    /// A day of the calendar.
    case date(CalendarDate)
    /// A day, month or year is left blank.
    case incomplete
    /// The calendar has no such day.
    case invalid
    /// A day of the lunar calendar, which is never converted.
    case lunar
  }

  private let lexemes: Lexemes

  init(_ lexemes: Lexemes) {
    self.lexemes = lexemes
  }

  /// The first day written in the text, and the lexemes it takes.
  func first(from start: Int = 0) -> (day: Day, range: Range<Int>)? {
    var index = start
    while index < lexemes.count {
      if let (day, next) = day(at: index) { return (day, index..<next) }
      index += 1
      // A number in the midst of `117/2013/NĐ-CP` or `1.1.2023` begins no date.
      while index < lexemes.count, lexemes.isNumber(index), isJoinedToNumber(index) { index += 1 }
    }
    return nil
  }

  private func isJoinedToNumber(_ index: Int) -> Bool {
    guard !lexemes.isSpaced(index), !lexemes.isSpaced(index - 1), lexemes.isNumber(index - 2)
    else { return false }
    return isSeparator(index - 1)
  }

  private func isSeparator(_ index: Int) -> Bool {
    switch lexemes.sign(index) {
    case 0x2E, 0x2F: true
    default: lexemes.isDash(index)
    }
  }

  /// The day that begins at a lexeme, and the index behind it.
  func day(at start: Int) -> (day: Day, next: Int)? {
    var index = start
    let saysDay = lexemes.isWord(index, "ngay")
    if saysDay { index += 1 }
    if lexemes.isWord(index, "mong") || lexemes.isWord(index, "mung") { index += 1 }
    guard index > start || lexemes.isNumber(index) else { return nil }
    guard
      let (day, next) = numericDay(at: index, saysDay: saysDay)
        ?? wordedDay(at: index, saysDay: index > start)
    else { return nil }
    if lexemes.isWord(next, "am"), lexemes.isWord(next + 1, "lich") { return (.lunar, next + 2) }
    return (day, next)
  }

  // MARK: - 12/6/2023

  private func numericDay(at index: Int, saysDay: Bool) -> (Day, Int)? {
    guard lexemes.isNumber(index), isSeparator(index + 1), lexemes.isNumber(index + 2) else {
      return nil
    }
    let separator = lexemes.sign(index + 1)
    guard lexemes.sign(index + 3) == separator, lexemes.isNumber(index + 4) else {
      return twoParts(at: index, saysDay: saysDay)
    }
    // `30/2020/NĐ-CP` has no third number; a fourth part makes it something else.
    guard !isSeparator(index + 5) || !lexemes.isNumber(index + 6) || lexemes.isSpaced(index + 6),
      !(lexemes.isSign(index + 5, "/") && lexemes.word(index + 6) != nil)
    else { return nil }
    let (first, second, third) = (lexemes[index], lexemes[index + 2], lexemes[index + 4])
    if first.digits == 4, third.digits <= 2 {
      return (Self.day(first.number, second.number, third.number), index + 5)
    }
    guard first.digits <= 2, second.digits <= 2 else { return nil }
    guard let year = Self.year(third) else { return (.invalid, index + 5) }
    return (Self.day(year, second.number, first.number), index + 5)
  }

  /// `ngày 15/12`, whose year is not printed.
  private func twoParts(at index: Int, saysDay: Bool) -> (Day, Int)? {
    let (day, month) = (lexemes[index], lexemes[index + 2])
    guard saysDay, day.digits <= 2, month.digits <= 2, (1...31).contains(day.number),
      (1...12).contains(month.number), !lexemes.isSign(index + 3, "/")
    else { return nil }
    return (.incomplete, index + 3)
  }

  // MARK: - ngày 12 tháng 6 năm 2023

  private func wordedDay(at start: Int, saysDay: Bool) -> (Day, Int)? {
    var index = start
    var day: Int?
    if lexemes.isNumber(index) {
      guard lexemes[index].digits <= 2 else { return nil }
      day = lexemes[index].number
      index += 1
    } else {
      index = skippingBlank(from: index)
    }
    guard lexemes.isWord(index, "thang") else { return nil }
    index += 1
    var month: Int?
    if lexemes.isNumber(index) {
      guard lexemes[index].digits <= 2 else { return nil }
      month = lexemes[index].number
      index += 1
    } else if let (named, next, isLunar) = namedMonth(at: index) {
      if isLunar { return (.lunar, next) }
      month = named
      index = next
    } else {
      // `6 tháng đầu năm` is no day.
      guard saysDay else { return nil }
      index = skippingBlank(from: index)
    }
    let isDate =
      (lexemes.isSign(index, "/") || lexemes.isDash(index)) && lexemes.isNumber(index + 1)
    guard lexemes.isWord(index, "nam") || isDate else {
      return saysDay || day != nil && month != nil ? (.incomplete, index) : nil
    }
    return year(at: index + 1, day: day, month: month)
  }

  private func year(at index: Int, day: Int?, month: Int?) -> (Day, Int) {
    guard lexemes.isNumber(index) else {
      // `năm Quý Mão`: a year of the sixty-year cycle.
      if let stem = lexemes.word(index), Self.stems.contains(stem), lexemes.word(index + 1) != nil {
        return (.lunar, index + 2)
      }
      return (.incomplete, skippingBlank(from: index))
    }
    let next = skippingBlank(from: index + 1)
    // `năm 20…`: the form's printed beginning of a year.
    if lexemes[index].digits <= 2, next > index + 1, lexemes.sign(index + 1) != 0x2C {
      return (.incomplete, next)
    }
    guard let day, let month else { return (.incomplete, index + 1) }
    guard let year = Self.year(lexemes[index]) else { return (.invalid, index + 1) }
    return (Self.day(year, month, day), index + 1)
  }

  /// The month that a word names: `tháng tư`; `Giêng` and `Chạp` are lunar.
  func namedMonth(at index: Int) -> (month: Int, next: Int, isLunar: Bool)? {
    guard let word = lexemes.word(index) else { return nil }
    if word == "gieng" { return (1, index + 1, true) }
    if word == "chap" { return (12, index + 1, true) }
    // `tháng năm năm 2023`: the fifth month, for the word of the year stands behind it.
    if word == "nam" { return lexemes.isWord(index + 1, "nam") ? (5, index + 1, false) : nil }
    if word == "muoi" {
      if lexemes.isWord(index + 1, "mot") { return (11, index + 2, false) }
      if lexemes.isWord(index + 1, "hai") { return (12, index + 2, false) }
      return (10, index + 1, false)
    }
    guard let place = Self.months.firstIndex(of: word) else { return nil }
    return (place + 1, index + 1, false)
  }

  /// The index behind the dots or underscores of a blank in a form.
  private func skippingBlank(from start: Int) -> Int {
    var index = start
    while [0x2E, 0x5F, 0x2026].contains(lexemes.sign(index)) { index += 1 }
    return index
  }

  // MARK: - Parts

  private static let months: [Syllable] = [
    "mot", "hai", "ba", "tu", "", "sau", "bay", "tam", "chin",
  ]

  private static let stems: [Syllable] = [
    "giap", "at", "binh", "dinh", "mau", "ki", "canh", "tan", "nham", "quy",
  ]

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    CalendarDate(year: year, month: month, day: day).map(Day.date) ?? .invalid
  }

  /// The year that a number prints: four digits, or two of which 00…49 are 2000s.
  private static func year(_ lexeme: Lexeme) -> Int? {
    switch lexeme.digits {
    case 4: lexeme.number
    case 2: lexeme.number < 50 ? 2000 + lexeme.number : 1900 + lexeme.number
    default: nil
    }
  }
}
