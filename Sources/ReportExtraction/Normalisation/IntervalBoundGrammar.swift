/// The grammar of the ends of an interval: `ngày 15/12 năm trước`, `tháng 6`, `quý III/2023`, `2025`.
struct IntervalBoundGrammar {
  private let lexemes: Lexemes
  private let time: TimeText
  private let dates: DateGrammar
  private let periods: PeriodGrammar

  init(_ time: TimeText) {
    self.lexemes = time.lexemes
    self.time = time
    self.dates = DateGrammar(time)
    self.periods = PeriodGrammar(time)
  }

  /// The bound at a lexeme; `first` is the first bound of an interval, where this is the last.
  func bound(at start: Int, among first: IntervalBound?) -> IntervalBound? {
    if let day = day(at: time.skippingClock(from: start)) { return day }
    guard time.isAlone else { return nil }
    let isStart = lexemes.isWord(start, "dau")
    let isEnd = lexemes.isWord(start, "cuoi")
    // The beginning of a time ends none, and the other way round.
    guard !isStart && !isEnd || isStart == (first == nil) else { return nil }
    guard var bound = period(at: isStart || isEnd ? start + 1 : start, among: first) else {
      return nil
    }
    if isStart || isEnd, bound.grain == .year { bound.months = 1...12 }
    if isStart, let month = bound.months?.lowerBound { bound.months = month...month }
    if isEnd, let month = bound.months?.upperBound { bound.months = month...month }
    if bound.grain == .year, bound.months != nil { bound.grain = .month }
    return bound
  }

  // MARK: - Days

  private func day(at start: Int) -> IntervalBound? {
    let saysDay = lexemes.isWord(start, "ngay")
    let written = dates.day(at: start)
    if let (day, next) = written, case .date(let date) = day {
      return IntervalBound(
        grain: .day, year: date.year, months: date.month...date.month, day: date.day,
        isNamed: saysDay, next: next)
    }
    if let part = partialDay(at: saysDay ? start + 1 : start, from: start) { return part }
    // `từ ngày … đến ngày 10/6/2023`.
    let blank = time.skippingBlank(from: start + 1)
    if time.isAlone, saysDay, written == nil, time.connective(blank) != nil {
      return IntervalBound(grain: .day, isNamed: true, next: blank)
    }
    guard time.isAlone, let (day, next) = written, day != .lunar, saysDay || day == .invalid else {
      return nil
    }
    return IntervalBound(
      grain: .day, isNamed: saysDay, isInvalid: day == .invalid, next: next)
  }

  /// `15/12`, `15/12 năm trước`, `15 tháng 12`; `5` before `đến 11/6/2023`.
  private func partialDay(at index: Int, from start: Int) -> IntervalBound? {
    let saysFrom = time.saysFrom(start - 1)
    guard time.isAlone || saysFrom, let day = time.shortNumber(index), (1...31).contains(day) else {
      return nil
    }
    let saysDay = index > start
    let isWorded = lexemes.isWord(index + 1, "thang")
    guard isWorded || lexemes.isSign(index + 1, "/") else {
      let isFirst = saysDay || saysFrom || isDayOfRange(index)
      guard time.isAlone, isFirst, time.connective(index + 1) != nil else { return nil }
      return IntervalBound(grain: .day, day: day, isNamed: saysDay, next: index + 1)
    }
    guard let month = time.shortNumber(index + 2), (1...12).contains(month),
      !lexemes.isSign(index + 3, "/")
    else { return nil }
    var bound = IntervalBound(
      grain: .day, months: month...month, day: day, isNamed: saysDay || isWorded,
      isInvalid: day > CalendarDate.mostDays(in: month), next: index + 3)
    readYearBefore(&bound)
    return bound
  }

  /// Reads `năm trước (liền kề)` behind a bound.
  private func readYearBefore(_ bound: inout IntervalBound) {
    guard lexemes.areWords(bound.next, ["nam", "truoc"]) else { return }
    bound.isYearBefore = true
    bound.next += lexemes.areWords(bound.next + 2, ["lien", "ke"]) ? 4 : 2
  }

  /// Whether a number begins the days of `5-11/6/2023`, `12 đến 18/6/2023`.
  private func isDayOfRange(_ index: Int) -> Bool {
    guard let last = lastOfRange(from: index), lexemes.isNumber(last + 2) else { return false }
    return lexemes.isDash(index + 1) || lexemes[last + 2].digits <= 2
  }

  /// The index of the last number of a range whose first stands at an index, a slash behind it.
  private func lastOfRange(from index: Int) -> Int? {
    guard !dates.isJoinedToNumber(index), let first = time.shortNumber(index),
      let place = time.connective(index + 1), let last = time.shortNumber(place), first < last,
      lexemes.isSign(place + 1, "/")
    else { return nil }
    return place
  }

  // MARK: - Months, quarters, years

  private func period(at start: Int, among first: IntervalBound?) -> IntervalBound? {
    if lexemes.isWord(start, "thang") || time.saysQuarter(start)
      || lexemes.isWord(start, "nam"), let (part, next) = periods.part(at: start)
    {
      return bound(of: part, next: next)
    }
    // `tháng 1-6/2023`, `quý I-III/2023`.
    if let first, first.isNamed, first.grain == .month, let months = first.months {
      let isQuarter = months.count == 3
      if isQuarter,
        let quarter = PeriodGrammar.romanQuarter(lexemes.word(start)) ?? time.shortNumber(start),
        (1...4).contains(quarter)
      {
        return bound(of: .quarter(quarter), next: start + 1)
      }
      if !isQuarter, let month = time.shortNumber(start), (1...12).contains(month) {
        return bound(of: .month(month), next: start + 1)
      }
    }
    // `4 đến 6/2023`.
    if first == nil, !lexemes.isDash(start + 1), let last = lastOfRange(from: start),
      time.printedYear(last + 2) != nil, let month = time.shortNumber(start),
      (1...12).contains(month)
    {
      return IntervalBound(
        grain: .month, months: month...month, isNamed: false, next: start + 1)
    }
    // `6/2023`.
    if let month = time.shortNumber(start), (1...12).contains(month),
      lexemes.isSign(start + 1, "/"), let year = time.printedYear(start + 2),
      first != nil || !dates.isJoinedToNumber(start)
    {
      return IntervalBound(
        grain: .month, year: year, months: month...month, isNamed: false, next: start + 3)
    }
    guard let year = time.printedYear(start) else { return nil }
    return IntervalBound(grain: .year, year: year, isNamed: false, next: start + 1)
  }

  private func bound(of part: PeriodGrammar.Part, next start: Int) -> IntervalBound? {
    let months: ClosedRange<Int>
    switch part {
    case .month(let month): months = month...month
    case .quarter(let quarter): months = (quarter * 3 - 2)...(quarter * 3)
    case .year:
      guard let (year, next) = time.year(start) else {
        // `đầu năm` takes the year of the other bound.
        return IntervalBound(grain: .year, isNamed: true, next: start)
      }
      return IntervalBound(grain: .year, year: year, isNamed: true, next: next)
    default: return nil
    }
    if lexemes.areWords(start, ["nam", "truoc"]) {
      var bound = IntervalBound(grain: .month, months: months, isNamed: true, next: start)
      readYearBefore(&bound)
      return bound
    }
    let (year, next) = time.followingYear(start)
    return IntervalBound(grain: .month, year: year, months: months, isNamed: true, next: next)
  }
}
