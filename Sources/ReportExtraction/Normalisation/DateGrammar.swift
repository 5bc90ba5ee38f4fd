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
  private let time: TimeText
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
    // Only days of the lunar calendar and the first ten are called so.
    if lexemes.isWord(index, "mong") || lexemes.isWord(index, "mung") { index += 1 }
    guard index > start || time.isAlone || lexemes.isNumber(index),
      let (day, next) = numericDay(at: index, isNamed: saysDay)
        ?? wordedDay(at: index, isNamed: index > start)
    else { return nil }
    if let behind = time.lunarMark(next) { return (.lunar, behind) }
    return (day, next)
  }

  // MARK: - 12/6/2023

  private func numericDay(at index: Int, isNamed: Bool) -> (Day, Int)? {
    guard lexemes.isNumber(index), isSeparator(index + 1), lexemes.isNumber(index + 2) else {
      return blankDay(at: index, isNamed: isNamed)
    }
    let separator = lexemes.sign(index + 1)
    guard lexemes.sign(index + 3) == separator, lexemes.isNumber(index + 4) else {
      return twoParts(at: index, isNamed: isNamed)
        ?? blankDay(at: index, isNamed: isNamed)
    }
    // `30/2020/NĐ-CP` has no third number; a fourth part makes it something else.
    guard !goesOn(index + 5) || isInterval(at: index) else { return nil }
    let (first, second, third) = (lexemes[index], lexemes[index + 2], lexemes[index + 4])
    // `1.1.2.` is the number of a heading.
    if separator == 0x2E, third.digits < 2 { return nil }
    if first.digits == 4, third.digits <= 2 {
      return (Self.day(first.number, second.number, third.number), index + 5)
    }
    guard first.digits <= 2, second.digits <= 2 else { return nil }
    if let next = openYear(at: index + 4) { return (.incomplete, next) }
    guard let year = Self.year(third) else { return (.invalid, index + 5) }
    return (Self.day(year, second.number, first.number), index + 5)
  }

  /// Whether a separator and a number or a symbol are joined to what stands before an index.
  private func goesOn(_ index: Int) -> Bool {
    isSeparator(index) && lexemes.isNumber(index + 1) && !lexemes.isSpaced(index + 1)
      || lexemes.isSign(index, "/") && lexemes.word(index + 1) != nil
  }

  /// Whether two days joined by a sign begin here: `15/12/2022-14/6/2023`, and by ISO 8601
  /// `2022-12-15/2023-06-14`.
  private func isInterval(at index: Int) -> Bool {
    if lexemes.isDash(index + 5), lexemes.isNumber(index + 10) {
      let separator = lexemes.sign(index + 1)
      return !lexemes.isDash(index + 1) && lexemes.sign(index + 7) == separator
        && lexemes.sign(index + 9) == separator
    }
    return time.isAlone && lexemes.isDash(index + 1) && lexemes.isSign(index + 5, "/")
      && time.printedYear(index) != nil && time.printedYear(index + 6) != nil
  }

  /// `ngày 15/12 năm 2022`, and `ngày 15/12`, whose year is not printed.
  private func twoParts(at index: Int, isNamed: Bool) -> (Day, Int)? {
    let (day, month) = (lexemes[index], lexemes[index + 2])
    guard isNamed || time.isAlone && lexemes.isWord(index + 3, "nam"), day.digits <= 2,
      month.digits <= 2, !lexemes.isSign(index + 3, "/")
    else { return nil }
    if lexemes.isWord(index + 3, "nam") {
      return year(at: index + 4, day: day.number, month: month.number)
    }
    guard (1...31).contains(day.number), (1...12).contains(month.number) else { return nil }
    return (.incomplete, index + 3)
  }

  /// `ngày …/…/2023`, `ngày /6/2023`, `ngày 12/…/2023`: two slashes, and what they part left blank.
  private func blankDay(at start: Int, isNamed: Bool) -> (Day, Int)? {
    // Among words the blank must be drawn.
    let isDrawn = time.skippingBlank(from: start) > start || lexemes.isNumber(start)
    guard isNamed || time.isAlone && (start == 0 || isDrawn) else { return nil }
    var index = start
    for _ in 0..<2 {
      index = lexemes.isNumber(index) ? index + 1 : time.skippingBlank(from: index)
      guard lexemes.isSign(index, "/") else { return nil }
      index += 1
    }
    let end = lexemes.isNumber(index) ? index + 1 : index
    // `30/2020/NĐ-CP` is no blank.
    guard lexemes.word(end) == nil || lexemes.isSpaced(end) else { return nil }
    return (.incomplete, time.skippingBlank(from: end))
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
    if lexemes.isWord(index, "thang") { return (nil, false, index) }
    if let (day, next) = time.spelledNumber(index, in: 1...99) { return (day, true, next) }
    return (nil, false, time.skippingBlank(from: index))
  }

  private func year(at index: Int, day: Int?, month: Int?) -> (Day, Int) {
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
  private func openYear(at index: Int) -> Int? {
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
    return (TimeText.century(digits), next)
  }

  // MARK: - Parts

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    CalendarDate(year: year, month: month, day: day).map(Day.date) ?? .invalid
  }

  /// The year that a number prints: four digits from 1000 on, or two.
  private static func year(_ lexeme: Lexeme) -> Int? {
    switch lexeme.digits {
    case 4: lexeme.number >= 1000 ? lexeme.number : nil
    case 2: TimeText.century(lexeme.number)
    default: nil
    }
  }
}
