/// Reads a whole text that is given as a time, with all grammars.
struct TimeReader {
  private let lexemes: Lexemes
  private let time: TimeText
  private let dates: DateGrammar
  private let lunar: LunarGrammar

  init(_ time: TimeText, _ dates: DateGrammar) {
    self.lexemes = time.lexemes
    self.time = time
    self.dates = dates
    self.lunar = LunarGrammar(time)
  }

  /// What the text says.
  func reading() -> DateReading {
    var citedDay: DateReading?
    if let reading = dayOrInterval(&citedDay) { return reading }
    var reading = DateReading(time: TimeSurroundings(time).narrowing(periodOrLength()))
    if let citedDay, reading.kind == .invalid || reading.kind == .incomplete { return citedDay }
    reading.isRepaired = lexemes.areRepaired
    return reading
  }

  // MARK: - Days and intervals

  /// The first day or interval; the day of a document that is cited is given beside it, for other
  /// times go before it: `Quyết định 12/QĐ-UBND ngày 5/1/2023 trong quý I/2023`.
  private func dayOrInterval(_ citedDay: inout DateReading?) -> DateReading? {
    let intervals = IntervalGrammar(time)
    let periods = PeriodGrammar(time)
    var index = 0
    while index < lexemes.count {
      if !time.mayBegin(index) {
        index += 1
        continue
      }
      if let next = periods.documentNumber(at: index) {
        index = lexemes.isSign(next, ",") ? next + 1 : next
        if lexemes.isWord(index, "ngay"), intervals.interval(at: index) == nil,
          let (day, behind) = dates.day(at: index), case .date = day
        {
          let range = index..<min(behind, lexemes.count)
          citedDay = citedDay ?? DateReading(day, range, in: lexemes)
          index = behind
        }
        continue
      }
      if let (outcome, next) = intervals.interval(at: index) {
        let isAmbiguous = isOneOfSeveral(outcome, before: next, intervals)
        var reading = isAmbiguous ? DateReading(time: .ambiguous) : Self.reading(outcome)
        reading = DateReading(time: TimeSurroundings(time).narrowing(reading.time))
        reading.isRepaired = (index..<min(next, lexemes.count)).contains { lexemes[$0].isRepaired }
        return reading
      }
      if let (day, next) = dates.day(at: index) {
        return reading(day, index..<min(next, lexemes.count))
      }
      index += 1
      while index < lexemes.count, lexemes.isNumber(index), dates.isJoinedToNumber(index) {
        index += 1
      }
    }
    return nil
  }

  /// Whether another interval or day is named behind an interval, or a length of time beside an open
  /// one: `trong 15 ngày kể từ ngày 12/6/2023`.
  private func isOneOfSeveral(
    _ outcome: IntervalGrammar.Outcome, before start: Int, _ intervals: IntervalGrammar
  ) -> Bool {
    guard case .interval(let interval) = outcome else { return false }
    if interval.start == nil || interval.end == nil, DurationGrammar(time).first() != nil {
      return true
    }
    for index in min(start, lexemes.count)..<lexemes.count where time.mayBegin(index) {
      if let (other, _) = intervals.interval(at: index) { return other != outcome }
      if let (day, _) = dates.day(at: index), case .date = day { return true }
    }
    return false
  }

  private func reading(_ day: DateGrammar.Day, _ range: Range<Int>) -> DateReading {
    switch day {
    case .date(let date):
      let isOneOfSeveral =
        isListed(before: range.lowerBound)
        || dates.first(from: range.upperBound).map {
          if case .date(let other) = $0.day { other != date } else { false }
        } ?? false
      if isOneOfSeveral || isCount(range) { return DateReading(time: .ambiguous) }
      var reading = DateReading(day, range, in: lexemes)
      if saysUnknownWeekday(before: range.lowerBound) { reading.contradictsWeekday = true }
      return reading
    case .incomplete where lunar.isNamed(): return DateReading(time: .lunar)
    case .incomplete, .invalid, .lunar: return DateReading(day, range, in: lexemes)
    }
  }

  /// Whether the text begins with a weekday that no week has: `Thứ 8 ngày 12/6/2023`.
  private func saysUnknownWeekday(before start: Int) -> Bool {
    guard lexemes.isWord(0, "thu"), let number = lexemes.number(1) else { return false }
    return start == (lexemes.isSign(2, ",") ? 3 : 2) && !(2...7).contains(number)
  }

  /// Whether a day in digits alone is a figure of a unit: `12.5.2023 đồng`.
  private func isCount(_ range: Range<Int>) -> Bool {
    guard lexemes.isNumber(range.lowerBound), lexemes.word(range.upperBound) != nil,
      let text = time.text
    else { return false }
    return Unit.prefix(lexemes, at: range.upperBound, in: text)?.next == lexemes.count
  }

  /// Whether another day stands before the date and shares its month: `ngày 12, 13/6/2023`.
  private func isListed(before start: Int) -> Bool {
    guard lexemes.isSign(start - 1, ",") || lexemes.isWord(start - 1, "va"),
      let day = time.shortNumber(start - 2), (1...31).contains(day)
    else { return false }
    // `10h30, ngày 12/6/2023`.
    return !lexemes.isWord(start, "ngay") && !lexemes.isWord(start - 3, "h")
      && !lexemes.isWord(start - 3, "thu")
      && !lexemes.isSign(start - 3, ":") && !lexemes.isWord(start - 3, "gio")
  }

  private static func reading(_ outcome: IntervalGrammar.Outcome) -> DateReading {
    switch outcome {
    case .interval(let interval): DateReading(time: .interval(interval))
    case .incomplete: DateReading(time: .incomplete)
    case .invalid: DateReading(time: .invalid(.impossible))
    }
  }

  // MARK: - Periods and lengths of time

  private func periodOrLength() -> DateReading.Time {
    if lunar.isNamed() { return .lunar }
    let surroundings = TimeSurroundings(time)
    if surroundings.hasUnreadDay { return .invalid(.unreadable) }
    if surroundings.namesSchoolTerm { return .ambiguous }
    let mentions = PeriodGrammar(time).mentions()
    if let period = period(mentions) { return period }
    if surroundings.isRelative { return .incomplete }
    if let bare = BareTimeGrammar(time).reading() { return bare }
    if let mention = mentions.first { return mention.time }
    switch DurationGrammar(time).first() {
    case .duration(let duration): return .duration(duration)
    case .other: return .duration(nil)
    case .ambiguous: return .ambiguous
    case nil: return surroundings.namesPart ? .incomplete : .invalid(.noTime)
    }
  }

  /// The period of mentions that have a year.
  private func period(_ mentions: [PeriodGrammar.Mention]) -> DateReading.Time? {
    guard let first = mentions.first else { return nil }
    // The same period of another year, whichever that is.
    if mentions.count == 1, lexemes.areWords(first.range.lowerBound - 2, ["cung", "ki"]) {
      return .incomplete
    }
    if first.gap != nil || mentions.count == 1 {
      return first.gap != nil || first.year != nil ? first.time : nil
    }
    guard let (period, range) = TimePeriod.first(of: mentions, in: lexemes) else { return nil }
    // `tháng 5 và tháng 6 năm 2023`: neither is the other's part.
    let isFirst = range == first.range
    let isListed = isFirst && TimePeriod.isJoint(mentions[0], mentions[1], in: lexemes)
    return isListed ? .ambiguous : .period(period)
  }
}

extension PeriodGrammar.Mention {
  /// What a mention says by itself.
  fileprivate var time: DateReading.Time {
    switch gap {
    case .blank: .incomplete
    case .unreadable: .invalid(.unreadable)
    case .vague: year == nil ? .incomplete : .ambiguous
    case nil:
      if let part, let year { .period(part.inYear(year)) } else { .incomplete }
    }
  }
}
