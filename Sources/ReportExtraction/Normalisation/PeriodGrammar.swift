/// The grammar of periods: `6 tháng đầu năm 2023`, `quý II/2023`, `tháng 6 năm 2023`, `năm 2023`.
struct PeriodGrammar {
  /// A period without its year.
  enum Part: Hashable {
    case year
    case half(Int)
    case quarter(Int)
    case month(Int)
    case firstMonths(Int)
    case week(Int)

    /// The period in a year.
    func inYear(_ year: Int) -> TimePeriod {
      switch self {
      case .year: .year(year)
      case .half(let half): .half(half, year: year)
      case .quarter(let quarter): .quarter(quarter, year: year)
      case .month(let month): .month(month, year: year)
      case .firstMonths(let months): .firstMonths(months, year: year)
      case .week(let week): .week(week, year: year)
      }
    }
  }

  /// Why a period that is named has no part.
  enum Gap: Hashable {
    /// Its number is left blank: `quý … năm 2023`.
    case blank
    /// Its number cannot be read, or is of none: `quý lll`, `tháng 13`.
    case unreadable
    /// Where it begins or ends is not said: `cuối năm 2023`, `tuần 1 tháng 6 năm 2023`.
    case vague
  }

  /// A period as it is written.
  struct Mention: Hashable {
    /// Null where there is a gap.
    var part: Part?
    /// Why there is no part.
    var gap: Gap?
    /// Null where the text gives none here.
    var year: Int?
    /// Whether it is what figures are compared with (`so với năm 2015`).
    var isBaseline: Bool
    /// The lexemes it takes.
    var range: Range<Int>
  }

  let lexemes: Lexemes
  let time: TimeText
  private let dates: DateGrammar
  private let lunar: LunarGrammar

  init(_ time: TimeText) {
    self.lexemes = time.lexemes
    self.time = time
    self.dates = DateGrammar(time)
    self.lunar = LunarGrammar(time)
  }

  /// All periods that the text names, in its order; days are none, nor is the year of a document
  /// that is cited (`Nghị quyết số 76/NQ-CP năm 2021`).
  func mentions() -> [Mention] {
    var mentions: [Mention] = []
    var index = 0
    while index < lexemes.count {
      if !time.mayBegin(index) {
        index += 1
      } else if let (_, next) = dates.day(at: index) {
        index = max(next, index + 1)
      } else if let next = lunar.month(at: index) {
        index = time.followingYear(next).next
      } else if let next = documentNumber(at: index) {
        index = lexemes.isWord(next, "nam") ? time.followingYear(next).next : next
      } else if !time.isAlone, let next = point(at: index) {
        // Prose names points of a year beside its period: `đến cuối năm 2023`.
        index = next
      } else if let mention = mention(at: index) {
        mentions.append(mention)
        index = mention.range.upperBound
      } else {
        index += 1
      }
    }
    return mentions
  }

  /// The period that begins at a lexeme.
  func mention(at start: Int) -> Mention? {
    let isBaseline = isBaseline(start)
    func mention(_ part: Part?, _ gap: Gap?, behind next: Int) -> Mention {
      let (year, end) = time.followingYear(next)
      return Mention(
        part: part, gap: gap, year: year, isBaseline: isBaseline, range: start..<end)
    }
    if let next = point(at: start) { return mention(nil, .vague, behind: next) }
    guard let (part, next) = part(at: start) else {
      return gap(at: start).map { mention(nil, $0.gap, behind: $0.next) }
    }
    if part == .year {
      guard let (year, end) = yearOfYear(next), !time.isSpan(next) else { return nil }
      let list = list(behind: end, ofYears: true)
      return Mention(
        part: list == nil ? part : nil, gap: list == nil ? nil : .vague, year: year,
        isBaseline: isBaseline, range: start..<(list ?? end))
    }
    if let next = span(behind: next) ?? list(behind: next, ofYears: false) {
      return mention(nil, .vague, behind: next)
    }
    // `6 tháng đầu năm 2022 và 2023`.
    let dated = time.followingYear(next)
    if time.isAlone, dated.year != nil, let list = list(behind: dated.next, ofYears: true) {
      return Mention(
        part: nil, gap: .vague, year: dated.year, isBaseline: isBaseline, range: start..<list)
    }
    return mention(part, nil, behind: next)
  }

  /// The year behind `năm` or `12 tháng (đầu năm)`.
  private func yearOfYear(_ index: Int) -> (Int, Int)? {
    if let year = time.year(index) { return year }
    let (year, next) = time.followingYear(index)
    return year.map { ($0, next) }
  }

  /// The part that begins at a lexeme, and the index behind it.
  func part(at start: Int) -> (Part, Int)? {
    if let counted = countedPart(at: start) { return counted }
    guard let word = lexemes.word(start) else { return nil }
    switch word {
    case "quy", "qui": return quarter(at: start + 1)
    case "thang": return month(at: start + 1)
    case "tuan": return week(at: start)
    case "nua":
      // `nửa năm đầu 2023`.
      if time.isAlone, lexemes.isWord(start + 1, "nam") {
        if lexemes.isWord(start + 2, "dau") { return (.half(1), start + 3) }
        return lexemes.isWord(start + 2, "cuoi") ? (.half(2), start + 3) : nil
      }
      // `nửa đầu năm`.
      guard lexemes.isWord(start + 2, "nam") else { return nil }
      if lexemes.isWord(start + 1, "dau") { return (.half(1), start + 2) }
      return lexemes.isWord(start + 1, "cuoi") ? (.half(2), start + 2) : nil
    case "nam": return (.year, behindYearWord(start))
    case "q", "qi", "qii", "qiii", "qiv", "t": return time.isAlone ? shortPart(at: start) : nil
    default: return nil
    }
  }

  /// `năm`, `năm tài chính`, `năm ngân sách`.
  private func behindYearWord(_ start: Int) -> Int {
    let isFiscal =
      lexemes.areWords(start + 1, ["tai", "chinh"])
      || lexemes.areWords(start + 1, ["ngan", "sach"])
    return time.isAlone && isFiscal ? start + 3 : start + 1
  }

  // MARK: - Quarters, months, weeks

  private func quarter(at start: Int) -> (Part, Int)? {
    let index = lexemes.isWord(start, "thu") ? start + 1 : start
    if let number = time.shortNumber(index) {
      return (1...4).contains(number) ? (.quarter(number), index + 1) : nil
    }
    guard let word = lexemes.word(index) else { return nil }
    if let quarter = Self.romanQuarter(word) { return (.quarter(quarter), index + 1) }
    if time.isAlone, lexemes.isWord(index + 1, "nam") {
      if word == "dau" { return (.quarter(1), index + 1) }
      if word == "cuoi" { return (.quarter(4), index + 1) }
    }
    // `quý một năm 2023`; without its year the word may be any.
    guard let (number, next) = time.smallCount(index), number <= 4,
      time.isAlone || time.followingYear(next).year != nil
    else { return nil }
    return (.quarter(number), next)
  }

  /// The quarter that a Roman numeral numbers.
  static func romanQuarter(_ word: Syllable?) -> Int? {
    switch word {
    case "i": 1
    case "ii": 2
    case "iii": 3
    case "iv": 4
    default: nil
    }
  }

  private func month(at index: Int) -> (Part, Int)? {
    if let month = time.shortNumber(index) {
      // `3 tháng 10 ngày`.
      let isCount = lexemes.isNumber(index - 2) && lexemes.isWord(index + 1, "ngay")
      return (1...12).contains(month) && !isCount ? (.month(month), index + 1) : nil
    }
    if let (month, next) = time.namedMonth(index),
      time.isAlone || time.followingYear(next).year != nil
    {
      return (.month(month), next)
    }
    // `tháng đầu năm`; `những tháng đầu năm` are not told.
    guard time.isAlone, lexemes.isWord(index + 1, "nam"), !isPlural(index - 1) else { return nil }
    if lexemes.isWord(index, "dau") { return (.month(1), index + 1) }
    return lexemes.isWord(index, "cuoi") ? (.month(12), index + 1) : nil
  }

  /// `tuần 23`, `tuần thứ 23`; the week of a month (`tuần 1 tháng 6`) is none.
  private func week(at start: Int) -> (Part, Int)? {
    let index = lexemes.isWord(start + 1, "thu") ? start + 2 : start + 1
    guard
      let (week, next) = time.shortNumber(index).map({ ($0, index + 1) })
        ?? time.spelledNumber(index, in: 1...53)
    else { return nil }
    guard (1...53).contains(week), !isOfMonth(next) else { return nil }
    let year = time.followingYear(next).year
    // `1 tuần 3 ngày`.
    if year == nil, lexemes.isNumber(start - 1) { return nil }
    // A year of 52 weeks has no 53rd.
    if let year, CalendarDate(mondayOfWeek: week, year: year) == nil { return nil }
    return (.week(week), next)
  }

  private func isOfMonth(_ index: Int) -> Bool {
    lexemes.isWord(lexemes.isWord(index, "cua") ? index + 1 : index, "thang")
  }

  /// `Q2/2023`, `QII/2023`, `T6/2023`, with their year only.
  private func shortPart(at start: Int) -> (Part, Int)? {
    let found: (Part, Int)?
    switch lexemes.word(start) {
    case "t":
      found = time.shortNumber(start + 1).flatMap {
        (1...12).contains($0) ? (.month($0), start + 2) : nil
      }
    case "qi": found = (.quarter(1), start + 1)
    case "qii": found = (.quarter(2), start + 1)
    case "qiii": found = (.quarter(3), start + 1)
    case "qiv": found = (.quarter(4), start + 1)
    default: found = quarter(at: lexemes.isSign(start + 1, ".") ? start + 2 : start + 1)
    }
    return found.flatMap { time.followingYear($0.1).year == nil ? nil : $0 }
  }

  // MARK: - What surrounds a period

  /// Whether `so với` or `(so với) cùng kỳ` stands before a lexeme.
  private func isBaseline(_ start: Int) -> Bool {
    lexemes.areWords(start - 2, ["so", "voi"]) || lexemes.areWords(start - 2, ["cung", "ki"])
  }

  /// The index behind the number and symbol of a document: `76/NQ-CP`, `30/2020/NĐ-CP`.
  func documentNumber(at start: Int) -> Int? {
    guard lexemes.isNumber(start), lexemes.isSign(start + 1, "/"), !lexemes.isSpaced(start + 2)
    else { return nil }
    var next = start + 2
    if lexemes.isNumber(next), lexemes.isSign(next + 1, "/") { next += 2 }
    guard lexemes.word(next) != nil else { return nil }
    while next < lexemes.count, !lexemes.isSpaced(next),
      lexemes.word(next) != nil || lexemes.isNumber(next) || lexemes.isDash(next)
        || lexemes.isSign(next, "/")
    {
      next += 1
    }
    return next
  }
}
