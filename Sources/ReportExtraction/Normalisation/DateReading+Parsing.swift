extension DateReading {
  /// Words, numbers and signs in a text that names a time; a longer one is prose about several.
  private static let mostLexemes = 256

  /// Reads a text that names a time, alone or among a few words (`tính đến ngày 30/6/2023`).
  ///
  /// Days and intervals go before periods, and those before lengths of time. Nothing is taken from
  /// the clock: `hôm nay` and `quý II` stay incomplete. Two times of which none is the other's part
  /// are ambiguous.
  public init(parsing text: String) {
    let lexemes = Lexemes(text)
    let time = TimeText(lexemes, in: text, isAlone: true)
    let dates = DateGrammar(time)
    // The most frequent case: the text is a day.
    if let (day, next) = dates.day(at: 0), case .date = day, next == lexemes.count,
      TimeMarks.areOwn(lexemes, in: text)
    {
      self.init(day)
      isRepaired = lexemes.areRepaired
      return
    }
    // The next: it is a period.
    if let mention = PeriodGrammar(time).mention(at: 0), let part = mention.part,
      let year = mention.year, mention.range.upperBound == lexemes.count,
      TimeMarks.areOwn(lexemes, in: text)
    {
      self.init(time: .period(part.inYear(year)))
      isRepaired = lexemes.areRepaired
      return
    }
    guard lexemes.count <= Self.mostLexemes else {
      self.init(time: .invalid(.noTime))
      return
    }
    let wording = TimeWording(lexemes, in: text)
    self = Self.reading(wording.lexemes, in: text)
    isRepaired = isRepaired || wording.isRepaired
    if wording.hasOtherWords, contradicts(otherWords: lexemes, in: text) {
      self.init(time: .ambiguous)
    }
    if wording.isDoubtful, kind != .invalid { self.init(time: .ambiguous) }
  }

  private static func reading(_ lexemes: Lexemes, in text: String) -> DateReading {
    let time = TimeText(lexemes, in: text, isAlone: true)
    return TimeReader(time, DateGrammar(time)).reading()
  }

  /// Whether the text would be another time if words were taken for words of time against their
  /// marks, so that they may be misprinted: `thắng 6/2023`.
  private func contradicts(otherWords lexemes: Lexemes, in text: String) -> Bool {
    let folded = TimeWording(lexemes, in: text, readsMarks: false)
    let other = Self.reading(folded.lexemes, in: text)
    return other.kind != .invalid && other.time != time
  }

  /// The first day that a line of prose names, and the UTF-8 offsets of its words.
  ///
  /// Blank (`ngày … tháng … năm 2023`) and impossible days are found too, as such.
  public static func first(in text: String) -> (reading: DateReading, range: Range<Int>)? {
    let lexemes = Lexemes(text)
    guard let (day, range) = DateGrammar(TimeText(lexemes, in: text)).first() else { return nil }
    let reading = DateReading(day, range, in: lexemes)
    return (reading, lexemes[range.lowerBound].start..<lexemes[range.upperBound - 1].end)
  }

  /// A day with what surrounds it.
  init(_ day: DateGrammar.Day, _ range: Range<Int>, in lexemes: Lexemes) {
    self.init(day)
    if let date, let weekday = Weekday.named(around: range, in: lexemes) {
      contradictsWeekday = date.weekday != weekday
    }
    isRepaired = range.contains { lexemes[$0].isRepaired }
  }
}
