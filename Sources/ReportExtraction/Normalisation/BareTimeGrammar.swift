/// The grammar of times that are a text by themselves and mean something else among words:
/// `6/2023`, `2023-06`, `2023`, `05/06`.
struct BareTimeGrammar {
  private let lexemes: Lexemes
  private let time: TimeText

  init(_ time: TimeText) {
    self.lexemes = time.lexemes
    self.time = time
  }

  /// What the text is.
  func reading() -> DateReading.Time? {
    if let text = time.text, let period = TimePeriod(sdmx: text) {
      // `1234` is a number.
      if case .year(let year) = period, !TimeText.years.contains(year) { return .invalid(.noTime) }
      // Three and six months have codes of their own: `2023-01-01/P6M` is a time range.
      switch period {
      case .firstMonths(3, _), .firstMonths(6, _): break
      default: return .period(period)
      }
    }
    if let interval = timeRange() { return .interval(interval) }
    for index in 0..<lexemes.count where lexemes.isNumber(index) && mayBegin(at: index) {
      if let found = reading(at: index) { return found }
    }
    return nil
  }

  /// Whether a time may begin here: at the beginning, behind a sign, or behind words about time.
  private func mayBegin(at index: Int) -> Bool {
    if index == 0 { return true }
    if lexemes.isWord(index - 1, "tu") { return time.saysFrom(index - 1) }
    if let word = lexemes.word(index - 1) { return Self.openings.contains(word) }
    if lexemes.isSign(index - 1, ":") {
      return lexemes.word(index - 2).map { !Self.numbers.contains($0) } ?? true
    }
    return lexemes.isSign(index - 1, "(")
  }

  /// Words that name a number: `Số: 12/2023`.
  private static let numbers: Set<Syllable> = ["so", "ma", "ms", "mst"]

  /// Whether a label before a colon asks for a time: `Kỳ báo cáo: 2023`.
  private func asksForTime(before colon: Int) -> Bool {
    guard lexemes.isSign(colon, ":") else { return false }
    return (0..<colon).contains { lexemes.word($0).map(Self.labels.contains) ?? false }
  }

  private static let labels: Set<Syllable> = ["nam", "ki", "gian", "diem", "nien"]

  /// An SDMX time range: `2021-01-01/P5Y`, `2022-02-01/P11M`.
  private func timeRange() -> CalendarInterval? {
    guard lexemes.count == 9, lexemes.isDash(1), lexemes.isDash(3), lexemes.isSign(5, "/"),
      lexemes.isWord(6, "p"), let year = time.printedYear(0), let month = time.shortNumber(2),
      (1...12).contains(month), time.shortNumber(4) == 1, let count = lexemes.number(7),
      (1...1200).contains(count)
    else { return nil }
    let isYears = lexemes.isWord(8, "y") && month == 1
    guard isYears || lexemes.isWord(8, "m") else { return nil }
    let last = month - 2 + (isYears ? count * 12 : count)
    let (endYear, endMonth) = (year + last / 12, last % 12 + 1)
    return CalendarInterval(
      start: CalendarDate(year: year, month: month, day: 1),
      end: CalendarDate(
        year: endYear, month: endMonth, day: CalendarDate.days(in: endMonth, of: endYear)),
      grain: isYears ? .year : .month)
  }

  private static let openings: Set<Syllable> = ["den", "toi", "trong", "ki", "cua", "het"]

  private func reading(at index: Int) -> DateReading.Time? {
    let isWhole = index == 0
    if isWhole, lexemes.count == 1, let year = time.printedYear(index) {
      return .period(.year(year))
    }
    if index + 1 == lexemes.count, let year = time.printedYear(index),
      asksForTime(before: index - 1)
    {
      return .period(.year(year))
    }
    let isSlash = lexemes.isSign(index + 1, "/")
    guard isSlash || lexemes.isDash(index + 1) || lexemes.isSign(index + 1, ".") else {
      return isWhole ? spacedDay() : nil
    }
    if !isSlash, lexemes.isSign(index + 1, "."), !isWhole { return nil }
    if isWhole, let mixed = mixedDay() { return mixed }
    guard time.endsTime(index + 3) else { return nil }
    if let year = time.printedYear(index + 2), let month = time.shortNumber(index) {
      guard (1...12).contains(month) else { return .invalid(.impossible) }
      // `6.2023` is a number as well.
      return lexemes.isSign(index + 1, ".") ? .ambiguous : .period(.month(month, year: year))
    }
    if let year = time.printedYear(index), let month = time.shortNumber(index + 2),
      !lexemes.isSign(index + 1, "."), lexemes[index + 2].digits == 2, (1...12).contains(month)
    {
      return .period(.month(month, year: year))
    }
    return isSlash && isWhole && mayBeDayAndMonth() ? .ambiguous : nil
  }

  /// `05/06`, `6/23`: a day of a month, a month of a year, or a ratio.
  private func mayBeDayAndMonth() -> Bool {
    guard let first = time.shortNumber(0), let second = time.shortNumber(2), first >= 1,
      lexemes.count == 3
    else { return false }
    if (1...12).contains(second) {
      return first <= CalendarDate.mostDays(in: second)
    }
    return first <= 12 && second > 12 && lexemes[2].digits == 2 && (20...49).contains(second)
  }

  /// `12 6 2023`.
  private func spacedDay() -> DateReading.Time? {
    guard lexemes.count == 3, let day = time.shortNumber(0), let month = time.shortNumber(1),
      let year = time.printedYear(2)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day).map { .date($0) }
      ?? .invalid(.impossible)
  }

  /// `12/6-2023`, `1.2.23`: a day whose signs differ, or two times, or the number of a heading.
  private func mixedDay() -> DateReading.Time? {
    guard lexemes.count == 5, lexemes[4].digits > 1, let day = time.shortNumber(0),
      let month = time.shortNumber(2),
      let year = time.printedYear(4)
        ?? time.shortNumber(4).map(TimeText.year(ofTwoDigits:)),
      CalendarDate(year: year, month: month, day: day) != nil
    else { return nil }
    return .ambiguous
  }
}
