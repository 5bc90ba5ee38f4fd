/// A nominal period of the calendar, as a title or a column header names it.
public enum TimePeriod: Hashable, Sendable {
  /// A year.
  case year(Int)
  /// A half, 1…2.
  case half(Int, year: Int)
  /// A quarter, 1…4.
  case quarter(Int, year: Int)
  /// A month, 1…12.
  case month(Int, year: Int)
  /// The first months of a year that have no code of their own: `9 tháng đầu năm`.
  case firstMonths(Int, year: Int)

  /// The SDMX time period: `2023`, `2023-S1`, `2023-Q2`, `2023-06`, `2023-01-01/P9M`.
  ///
  /// Source: SDMX 2.1, section 6, 4.2; nine months have no code, so they are a time range.
  public var sdmx: String {
    switch self {
    case .year(let year): "\(year)"
    case .half(let half, let year): "\(year)-S\(half)"
    case .quarter(let quarter, let year): "\(year)-Q\(quarter)"
    case .month(let month, let year): "\(year)-\(month < 10 ? "0" : "")\(month)"
    case .firstMonths(let months, let year): "\(year)-01-01/P\(months)M"
    }
  }

  /// The year.
  public var year: Int {
    switch self {
    case .year(let year), .half(_, let year), .quarter(_, let year), .month(_, let year),
      .firstMonths(_, let year):
      year
    }
  }

  /// The months it covers by the calendar, both included, 1…12.
  public var months: ClosedRange<Int> {
    switch self {
    case .year: 1...12
    case .half(let half, _): half == 1 ? 1...6 : 7...12
    case .quarter(let quarter, _): (quarter * 3 - 2)...(quarter * 3)
    case .month(let month, _): month...month
    case .firstMonths(let months, _): 1...months
    }
  }

  /// The same period of another year.
  public func inYear(_ year: Int) -> TimePeriod {
    switch self {
    case .year: .year(year)
    case .half(let half, _): .half(half, year: year)
    case .quarter(let quarter, _): .quarter(quarter, year: year)
    case .month(let month, _): .month(month, year: year)
    case .firstMonths(let months, _): .firstMonths(months, year: year)
    }
  }
}

extension TimePeriod {
  /// The reporting period that a title or header names, and the UTF-8 offsets of its words.
  ///
  /// Of several it is the first, unless a finer one within it follows (`năm 2023 … quý I/2023`). Of
  /// periods that `và` joins and of which one lies within the other, all are reported, and it is
  /// the longest: `quý II và 6 tháng đầu năm 2023` is the half year.
  /// One printed without its year (`6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm 2023`) takes the
  /// year of the next that has one, so that time runs on; the same year where one of the two lies
  /// within the other. A year that figures are compared with, or that belongs to a cited document,
  /// is none. Null where no year is printed, for the clock is never asked, and where a quarter,
  /// month or week cannot be read (`quý lll`): it is never the whole year then.
  public static func first(in text: String) -> (period: TimePeriod, range: Range<Int>)? {
    guard text.utf8.count >= 4 else { return nil }
    let lexemes = Lexemes(text)
    let mentions = PeriodGrammar(lexemes).mentions().filter { !$0.isBaseline }
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
    return (period, lexemes[range.lowerBound].start..<lexemes[range.upperBound - 1].end)
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
    let runsOn =
      period.months.lowerBound <= next.months.lowerBound || next.covers(period)
      || period.covers(next)
    return runsOn ? period : period.inYear(year - 1)
  }

  /// The longest of the periods that are joined to the first one and cover it; null where none is.
  private static func longest(
    _ first: TimePeriod, _ mentions: [PeriodGrammar.Mention], _ lexemes: Lexemes
  ) -> (TimePeriod, place: Int)? {
    var found: (TimePeriod, place: Int)?
    for place in mentions.indices.dropFirst() {
      let between = mentions[place - 1].range.upperBound..<mentions[place].range.lowerBound
      let isJoined = between.allSatisfy { index in
        lexemes.word(index).map(joints.contains) ?? (lexemes.sign(index) == 0x2C)
      }
      guard isJoined, !between.isEmpty, let part = mentions[place].part,
        mentions[place].year ?? first.year == first.year
      else { break }
      let period = part.inYear(first.year)
      if period != (found?.0 ?? first), period.covers(found?.0 ?? first) {
        found = (period, place)
      }
    }
    return found
  }

  /// Words between periods that are reported together: `và`, `và cả`, `và lũy kế`.
  private static let joints: Set<Syllable> = ["va", "ca", "luy", "ke"]

  /// Whether another period of the same year lies within this one, or is the same.
  private func covers(_ other: TimePeriod) -> Bool {
    year == other.year && months.lowerBound <= other.months.lowerBound
      && months.upperBound >= other.months.upperBound
  }

  /// Reads an SDMX time period: `2023`, `2023-A1`, `2023-S1`, `2023-Q2`, `2023-06`, `2023-01-01/P9M`.
  public init?(sdmx text: String) {
    let lexemes = Lexemes(text)
    guard let year = lexemes.number(0), lexemes[0].digits == 4 else { return nil }
    let last = lexemes.count - 1
    guard let number = lexemes.number(last) ?? lexemes.number(last - 1), number > 0 else {
      return nil
    }
    let period: TimePeriod
    switch (lexemes.count, lexemes.word(2)) {
    case (1, _): period = .year(year)
    case (3, _) where number <= 12: period = .month(number, year: year)
    case (4, "a") where number == 1: period = .year(year)
    case (4, "s") where number <= 2: period = .half(number, year: year)
    case (4, "q") where number <= 4: period = .quarter(number, year: year)
    case (9, _) where number <= 11: period = .firstMonths(number, year: year)
    default: return nil
    }
    guard period.sdmx == text || text == "\(year)-A1" else { return nil }
    self = period
  }
}
