extension TimePeriod {
  /// The reporting period that a title or header names, and the UTF-8 offsets of its words.
  ///
  /// Of several it is the first, unless a finer one within it follows (`năm 2023 … quý I/2023`). Of
  /// periods that `và` joins and of which one lies within the other, all are reported, and it is
  /// the longest: `quý II và 6 tháng đầu năm 2023` is the half year.
  /// One printed without its year (`6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm 2023`) takes the
  /// year of the next that has one, so that time runs on; the same year where one of the two lies
  /// within the other. A year that figures are compared with, or that belongs to a cited document,
  /// is none. Null where no year is printed, for the clock is never asked, and where a quarter
  /// or month cannot be read (`quý lll`): it is never the whole year then. Null for a week as well:
  /// offices number their weeks, and begin them, in their own ways.
  public static func first(in text: String) -> (period: TimePeriod, range: Range<Int>)? {
    guard text.utf8.count >= 4 else { return nil }
    let lexemes = Lexemes(text)
    let mentions = PeriodGrammar(TimeText(lexemes, in: text)).mentions()
    guard let (period, range) = first(of: mentions, in: lexemes) else { return nil }
    if case .week = period { return nil }
    return (period, lexemes[range.lowerBound].start..<lexemes[range.upperBound - 1].end)
  }

  /// The week that a title names first; null where it names another period.
  static func week(in text: String) -> TimePeriod? {
    let lexemes = Lexemes(text)
    let mentions = PeriodGrammar(TimeText(lexemes, in: text)).mentions()
    guard let (period, _) = first(of: mentions, in: lexemes), case .week = period else {
      return nil
    }
    return period
  }

  /// The reporting period among those that a text names, and its lexemes.
  static func first(
    of mentions: [PeriodGrammar.Mention], in lexemes: Lexemes
  ) -> (period: TimePeriod, range: Range<Int>)? {
    let mentions = mentions.filter { !$0.isBaseline }
    guard let first = mentions.first, let part = first.part,
      var period = period(part, of: first, among: mentions)
    else { return nil }
    var range = first.range
    if let (longer, place) = longest(period, mentions, lexemes) {
      (period, range) = (longer, mentions[place].range)
    } else if case .year(let year) = period,
      let finer = mentions.first(where: { $0.part != .year && $0.year == year })
    {
      guard let part = finer.part else { return nil }
      (period, range) = (part.inYear(year), finer.range)
    }
    return (period, range)
  }

  /// The first period in its year, or in the one that the next dated period gives it.
  private static func period(
    _ part: PeriodGrammar.Part, of first: PeriodGrammar.Mention,
    among mentions: [PeriodGrammar.Mention]
  ) -> TimePeriod? {
    if let year = first.year { return part.inYear(year) }
    guard let dated = mentions.first(where: { $0.year != nil }), let year = dated.year,
      let next = dated.part?.inYear(year)
    else { return nil }
    let period = part.inYear(year)
    guard let months = period.months, let others = next.months else { return nil }
    let runsOn =
      months.lowerBound <= others.lowerBound || next.covers(period) || period.covers(next)
    return runsOn ? period : period.inYear(year - 1)
  }

  /// The longest of the periods that are joined to the first one and cover it; null where none is.
  private static func longest(
    _ first: TimePeriod, _ mentions: [PeriodGrammar.Mention], _ lexemes: Lexemes
  ) -> (TimePeriod, place: Int)? {
    var found: (TimePeriod, place: Int)?
    for place in mentions.indices.dropFirst() {
      guard isJoint(mentions[place - 1], mentions[place], in: lexemes),
        let part = mentions[place].part,
        mentions[place].year ?? first.year == first.year
      else { break }
      let period = part.inYear(first.year)
      if period != (found?.0 ?? first), period.covers(found?.0 ?? first) {
        found = (period, place)
      }
    }
    return found
  }

  /// Whether two mentions stand side by side: `tháng 5 và tháng 6`.
  static func isJoint(
    _ first: PeriodGrammar.Mention, _ second: PeriodGrammar.Mention, in lexemes: Lexemes
  ) -> Bool {
    let between = first.range.upperBound..<second.range.lowerBound
    return !between.isEmpty
      && between.allSatisfy { index in
        lexemes.word(index).map(joints.contains) ?? lexemes.isSign(index, ",")
      }
  }

  /// Words between periods that are reported together: `và`, `và cả`, `và lũy kế`.
  private static let joints: Set<Syllable> = ["va", "ca", "luy", "ke"]

  /// Whether another period of the same year lies within this one, or is the same.
  private func covers(_ other: TimePeriod) -> Bool {
    guard let months, let others = other.months else { return self == other }
    return year == other.year && months.lowerBound <= others.lowerBound
      && months.upperBound >= others.upperBound
  }
}
