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

  let lexemes: Lexemes
  let time: TimeText
  private let lunar: LunarGrammar

  init(_ time: TimeText) {
    self.lexemes = time.lexemes
    self.time = time
    self.lunar = LunarGrammar(time)
  }

  /// The grammar without numbers in words.
  init(_ lexemes: Lexemes) {
    self.init(TimeText(lexemes))
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

  /// Whether the number at an index goes on behind a number and a separator: the 2013 of `117/2013`.
  func isJoinedToNumber(_ index: Int) -> Bool {
    guard !lexemes.isSpaced(index), !lexemes.isSpaced(index - 1), lexemes.isNumber(index - 2)
    else { return false }
    return isSeparator(index - 1)
  }

  func isSeparator(_ index: Int) -> Bool {
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
    // Only days of the lunar calendar and the first ten are called so.
    if lexemes.isWord(index, "mong") || lexemes.isWord(index, "mung") { index += 1 }
    guard index > start || time.isAlone || lexemes.isNumber(index),
      let (day, next) = numericDay(at: index, isNamed: saysDay)
        ?? wordedDay(at: index, isNamed: index > start)
    else { return nil }
    if let behind = time.lunarMark(next) { return (.lunar, behind) }
    return (day, next)
  }

  // MARK: - ngày 12 tháng 6 năm 2023

  private func wordedDay(at start: Int, isNamed: Bool) -> (Day, Int)? {
    guard let (day, isSpelled, afterDay) = dayOfMonth(at: start),
      isNamed || day != nil && mayBeDay(at: start, isSpelled: isSpelled)
    else { return nil }
    var index = isNamed && lexemes.isSign(afterDay, ",") ? afterDay + 1 : afterDay
    guard lexemes.isWord(index, "thang") else { return nil }
    index += 1
    let month: Int?
    if lexemes.isNumber(index) {
      guard lexemes[index].digits <= 2 else { return nil }
      month = lexemes[index].number
      index += 1
    } else if let next = lunar.monthName(at: index) {
      return (.lunar, next)
    } else if let (named, next) = time.namedMonth(index) {
      month = named
      index = next
    } else {
      // `6 tháng đầu năm` is no day.
      guard isNamed, !isSpelled else { return nil }
      month = nil
      index = time.skippingBlank(from: index)
    }
    let isKnown = day != nil && month != nil
    // `3 tháng 10 ngày`.
    if !isNamed, lexemes.isWord(index, "ngay") { return nil }
    let behind = isNamed && lexemes.isSign(index, ",") ? index + 1 : index
    let isJoined =
      (lexemes.isSign(index, "/") || lexemes.isDash(index)) && lexemes.isNumber(index + 1)
    if lexemes.isWord(behind, "nam") || isJoined {
      let reading = year(at: behind + 1, day: day, month: month)
      // Numbers in words are a day only with all that belongs to one.
      return isSpelled && !time.isAlone && reading.0 == .incomplete ? nil : reading
    }
    let place = lexemes.isSign(index, ",") ? index + 1 : index
    if time.isAlone, isKnown, time.printedYear(place) != nil {
      return year(at: place, day: day, month: month)
    }
    if isSpelled, !time.isAlone || !isNamed { return nil }
    return isNamed || isKnown ? (.incomplete, index) : nil
  }

  /// Whether a number that no word says to be a day may be one: not in `tuần 1 tháng 6`, nor in the
  /// midst of a number.
  private func mayBeDay(at index: Int, isSpelled: Bool) -> Bool {
    switch lexemes.word(index - 1) {
    case "tuan", "thu", "lan", "dot", "ki", "so": return false
    default:
      return !isSpelled
        || !time.isNumeral(before: index) && !time.saysAfter(index) && !time.saysFrom(index)
    }
  }

  /// The day of the month at an index: digits, words, or null for a blank.
  private func dayOfMonth(at index: Int) -> (day: Int?, isSpelled: Bool, next: Int)? {
    if lexemes.isNumber(index) {
      guard lexemes[index].digits <= 2 else { return nil }
      return (lexemes[index].number, false, index + 1)
    }
    if lexemes.isWord(index, "thang") || time.saysQuarter(index) { return (nil, false, index) }
    if let (day, next) = time.spelledNumber(index, in: 1...99) { return (day, true, next) }
    return (nil, false, time.skippingBlank(from: index))
  }

  func year(at index: Int, day: Int?, month: Int?) -> (Day, Int) {
    guard lexemes.isNumber(index) else {
      if let next = lunar.cycleYear(at: index) { return (.lunar, next) }
      if let day, let month, let (year, next) = spelledYear(at: index) {
        return (Self.day(year, month, day), next)
      }
      return (.incomplete, time.skippingBlank(from: index))
    }
    if let next = openYear(at: index) { return (.incomplete, next) }
    // `năm 20` is the form's too, its dots lost.
    if lexemes[index].number == 20 { return (.incomplete, index + 1) }
    guard let day, let month else { return (.incomplete, index + 1) }
    guard let year = Self.year(lexemes[index]) else { return (.invalid, index + 1) }
    return (Self.day(year, month, day), index + 1)
  }

  /// The index behind the form's printed beginning of a year and its blank: `20…`, `202…`.
  func openYear(at index: Int) -> Int? {
    let next = time.skippingBlank(from: index + 1)
    guard lexemes[index].digits <= 3, next > index + 1 else { return nil }
    // One full stop ends the sentence.
    return next == index + 2 && lexemes.isSign(index + 1, ".") && lexemes[index].number != 20
      ? nil : next
  }

  /// `hai nghìn không trăm hai mươi ba`, `hai không hai ba`, `chín mốt`.
  private func spelledYear(at index: Int) -> (year: Int, next: Int)? {
    if let (year, next) = time.spelledNumber(index, in: 1000...9999) { return (year, next) }
    guard let (digits, next) = time.spelledNumber(index, in: 0...99), time.endsTime(next) else {
      return nil
    }
    return (TimeText.year(ofTwoDigits: digits), next)
  }

  // MARK: - Parts

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    CalendarDate(year: year, month: month, day: day).map(Day.date) ?? .invalid
  }

  /// The year that a number prints: four digits from 1000 on, or two.
  static func year(_ lexeme: Lexeme) -> Int? {
    switch lexeme.digits {
    case 4: lexeme.number >= 1000 ? lexeme.number : nil
    case 2: TimeText.year(ofTwoDigits: lexeme.number)
    default: nil
    }
  }
}
