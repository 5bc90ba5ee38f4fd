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
    if let text = time.text, let period = TimePeriod(sdmx: text) { return .period(period) }
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
    return lexemes.isSign(index - 1, ":") || lexemes.isSign(index - 1, "(")
  }

  private static let openings: Set<Syllable> = ["den", "toi", "trong", "ki", "cua", "het"]

  private func reading(at index: Int) -> DateReading.Time? {
    let isWhole = index == 0
    if isWhole, lexemes.count == 1, let year = time.printedYear(index) {
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

  /// `12/6-2023`: a day whose signs differ, or two times.
  private func mixedDay() -> DateReading.Time? {
    guard lexemes.count == 5, let day = time.shortNumber(0), let month = time.shortNumber(2),
      let year = time.printedYear(4), CalendarDate(year: year, month: month, day: day) != nil
    else { return nil }
    return .ambiguous
  }
}
