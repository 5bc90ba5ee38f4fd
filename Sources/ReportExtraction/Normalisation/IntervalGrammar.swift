/// The grammar of times that run from one to another: `từ ngày 15/12/2022 đến ngày 10/6/2023`,
/// `từ tháng 1 đến tháng 6 năm 2023`, `giai đoạn 2021-2025`, `đến hết tháng 5/2023`.
struct IntervalGrammar {
  /// What stands where an interval is written.
  enum Outcome: Hashable {
    /// An interval.
    case interval(CalendarInterval)
    /// An end is left blank, or its year is not printed.
    case incomplete
    /// The calendar does not have an end, or the last day is before the first.
    case invalid
  }

  private let lexemes: Lexemes
  private let time: TimeText
  private let bounds: IntervalBoundGrammar

  init(_ time: TimeText) {
    self.lexemes = time.lexemes
    self.time = time
    self.bounds = IntervalBoundGrammar(time)
  }

  /// The interval that begins at a lexeme, `từ` before it or not, and the index behind it.
  func interval(at start: Int) -> (outcome: Outcome, next: Int)? {
    // `tháng năm/2009`: the fifth month.
    if lexemes.isWord(start, "nam"), lexemes.isWord(start - 1, "thang") { return nil }
    if let years = years(at: start) { return years }
    if let lastMonths = lastMonths(at: start) { return lastMonths }
    if let open = open(at: start) { return open }
    let saysFrom = time.saysFrom(start)
    guard let first = bounds.bound(at: saysFrom ? start + 1 : start, among: nil) else { return nil }
    guard let (last, isClear) = lastBound(behind: first, saysFrom: saysFrom) else {
      return saysFrom ? running(from: first) : nil
    }
    guard isClear else { return nil }
    return (Self.outcome(from: first, to: last), last.next)
  }

  /// The bound behind `đến`; whether the two are an interval though no `từ` says so.
  private func lastBound(
    behind first: IntervalBound, saysFrom: Bool
  ) -> (last: IntervalBound, isClear: Bool)? {
    guard var next = time.connective(first.next) ?? slash(first.next) else { return nil }
    if lexemes.isWord(next, "het") { next += 1 }
    guard let last = bounds.bound(at: next, among: first) else { return nil }
    let areAlike = last.grain == .day || last.grain == .month && first.grain == .month
    return (last, saysFrom || first.isNamed || last.isNamed || areAlike)
  }

  /// `từ tháng 6/2021 đến nay`, `từ ngày 1/7/2023 (trở đi)`: open at the end, for the text does not
  /// say when now is.
  private func running(from first: IntervalBound) -> (Outcome, Int)? {
    var next = first.next
    if let behind = time.connective(next) {
      guard lexemes.isWord(behind, "nay") else {
        // `từ 5 đến 7 ngày` is no time.
        return first.year == nil && first.months == nil ? nil : (.incomplete, behind)
      }
      next = behind + 1
    } else if lexemes.isWord(next, "tro") {
      // `từ năm 2015 trở về trước`.
      if lexemes.areWords(next + 1, ["ve", "truoc"]) || lexemes.isWord(next + 1, "xuong") {
        return (Self.outcome(from: nil, to: first), next + 3)
      }
      next += 2
    }
    return (Self.outcome(from: first, to: nil), next)
  }

  // MARK: - Open intervals

  /// `hết tháng 5/2023`, `trước ngày 15/6/2023`, `sau năm 2015`.
  private func open(at start: Int) -> (Outcome, Int)? {
    let isUntil = lexemes.isWord(start, "het")
    let isBefore = lexemes.isWord(start, "truoc")
    guard isUntil || isBefore || time.saysAfter(start),
      let bound = bounds.bound(at: start + 1, among: nil), bound.isNamed || bound.grain == .day
    else { return nil }
    guard let interval = bound.resolved(year: bound.year) else {
      return (bound.failure, bound.next)
    }
    let found: CalendarInterval?
    if isUntil {
      found = CalendarInterval(start: nil, end: interval.end, grain: interval.grain)
    } else if isBefore {
      let last = interval.start.flatMap { $0.adding(days: -1) }
      found = CalendarInterval(start: nil, end: last, grain: interval.grain)
    } else {
      let first = interval.end.flatMap { $0.adding(days: 1) }
      found = CalendarInterval(start: first, end: nil, grain: interval.grain)
    }
    return (found.map(Outcome.interval) ?? .invalid, bound.next)
  }

  // MARK: - Years and last months

  /// `giai đoạn 2021-2025`, `nhiệm kỳ 2021 - 2026`, `năm học 2022-23`.
  private func years(at start: Int) -> (Outcome, Int)? {
    let head = lexemes.isWord(start, "nam") ? start + 1 : start
    guard let first = time.printedYear(head),
      let behind = time.connective(head + 1) ?? slash(head + 1)
    else { return nil }
    let place = lexemes.isWord(behind, "nam") ? behind + 1 : behind
    // A date by ISO 8601: `2023-06-12`.
    guard !lexemes.isDash(place + 1) || !lexemes.isNumber(place + 2) else { return nil }
    let grain = stage(before: start)
    let last: Int
    if let year = time.printedYear(place) {
      last = year
    } else if grain != nil, let digits = time.shortNumber(place), lexemes[place].digits == 2,
      !time.isBlank(place + 1)
    {
      // `2022-23`.
      last = first - first % 100 + digits
    } else {
      return nil
    }
    let interval = CalendarInterval(
      start: CalendarDate(year: first, month: 1, day: 1),
      end: CalendarDate(year: last, month: 12, day: 31), grain: grain ?? .year)
    return (interval.map(Outcome.interval) ?? .invalid, place + 1)
  }

  private func slash(_ index: Int) -> Int? { lexemes.isSign(index, "/") ? index + 1 : nil }

  /// What the words before the years say: a stage, or a term that begins within its first year;
  /// null where they say nothing.
  private func stage(before start: Int) -> CalendarInterval.Grain? {
    // `nhiệm kỳ XV (2021-2026)`.
    for index in max(0, start - 5)..<start {
      switch lexemes.word(index) {
      case "nhiem", "nien", "khoa", "hoc": return .term
      case "doan": return .year
      default: break
      }
    }
    return nil
  }

  /// `4 tháng cuối năm 2023`, the months that are no half and no quarter.
  private func lastMonths(at start: Int) -> (Outcome, Int)? {
    guard
      let (count, index) = time.shortNumber(start).map({ ($0, start + 1) })
        ?? time.smallCount(start)
    else { return nil }
    let isQuarters = time.saysQuarter(index)
    guard isQuarters || lexemes.isWord(index, "thang"), lexemes.isWord(index + 1, "cuoi"),
      lexemes.isWord(index + 2, "nam")
    else { return nil }
    let months = isQuarters ? count * 3 : count
    guard (1...12).contains(months), months != 3, months != 6 else { return nil }
    let (year, next) = time.followingYear(index + 2)
    guard let year else { return (.incomplete, next) }
    let interval = CalendarInterval(
      start: CalendarDate(year: year, month: 13 - months, day: 1),
      end: CalendarDate(year: year, month: 12, day: 31), grain: .month)
    return (interval.map(Outcome.interval) ?? .invalid, next)
  }

  // MARK: - Both ends

  /// The interval of two bounds; a first one without year takes the year of the last where that
  /// keeps the order, and the year before it where it says so.
  static func outcome(from first: IntervalBound?, to last: IntervalBound?) -> Outcome {
    guard let last else {
      guard let first, let start = first.resolved(year: first.year) else {
        return first?.failure ?? .incomplete
      }
      let interval = CalendarInterval(start: start.start, end: nil, grain: start.grain)
      return interval.map(Outcome.interval) ?? .invalid
    }
    guard let end = last.resolved(year: last.year) else { return last.failure }
    guard let first else {
      let interval = CalendarInterval(start: nil, end: end.end, grain: end.grain)
      return interval.map(Outcome.interval) ?? .invalid
    }
    let year = first.year ?? last.year.map { first.isYearBefore ? $0 - 1 : $0 }
    guard let start = first.resolved(year: year, months: last.months) else { return first.failure }
    let interval = CalendarInterval(
      start: start.start, end: end.end, grain: Self.finer(start.grain, end.grain))
    // An order that is wrong only with the year of the last does not tell the year of the first.
    return interval.map(Outcome.interval) ?? (first.year == nil ? .incomplete : .invalid)
  }

  private static func finer(
    _ left: CalendarInterval.Grain, _ right: CalendarInterval.Grain
  ) -> CalendarInterval.Grain {
    if left == .day || right == .day { return .day }
    return left == .month || right == .month ? .month : left
  }
}
