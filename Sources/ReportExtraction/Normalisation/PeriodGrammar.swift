/// The grammar of periods: `6 tháng đầu năm 2023`, `quý II/2023`, `tháng 6 năm 2023`, `năm 2023`.
struct PeriodGrammar {
  /// A period without its year.
  enum Part: Hashable {
    case year
    case half(Int)
    case quarter(Int)
    case month(Int)
    case firstMonths(Int)

    /// The period in a year.
    func inYear(_ year: Int) -> TimePeriod {
      switch self {
      case .year: .year(year)
      case .half(let half): .half(half, year: year)
      case .quarter(let quarter): .quarter(quarter, year: year)
      case .month(let month): .month(month, year: year)
      case .firstMonths(let months): .firstMonths(months, year: year)
      }
    }
  }

  /// A period as it is written.
  struct Mention: Hashable {
    /// Null where a quarter, month or week is named that cannot be read: `quý lll`, `tháng 13`.
    var part: Part?
    /// Null where the text gives none here.
    var year: Int?
    /// Whether it is what figures are compared with (`so với năm 2015`).
    var isBaseline: Bool
    /// The lexemes it takes.
    var range: Range<Int>
  }

  private let lexemes: Lexemes
  private let dates: DateGrammar

  init(_ lexemes: Lexemes) {
    self.lexemes = lexemes
    self.dates = DateGrammar(lexemes)
  }

  /// All periods that the text names, in its order; days are none, nor is the year of a document
  /// that is cited (`Nghị quyết số 76/NQ-CP năm 2021`).
  func mentions() -> [Mention] {
    var mentions: [Mention] = []
    var index = 0
    while index < lexemes.count {
      if let (_, next) = dates.day(at: index) {
        index = max(next, index + 1)
      } else if let next = lunarMonth(at: index) {
        index = followingYear(next).next
      } else if let next = documentNumber(at: index) {
        index = lexemes.isWord(next, "nam") ? followingYear(next).next : next
      } else if let mention = mention(at: index) {
        mentions.append(mention)
        index = mention.range.upperBound
      } else {
        index += 1
      }
    }
    return mentions
  }

  /// The index behind `tháng Giêng` or `tháng Chạp`, which the calendar does not have.
  func lunarMonth(at start: Int) -> Int? {
    guard lexemes.isWord(start, "thang"), let named = dates.namedMonth(at: start + 1),
      named.isLunar
    else { return nil }
    return named.next
  }

  /// The period that begins at a lexeme.
  private func mention(at start: Int) -> Mention? {
    let isBaseline = isBaseline(start)
    guard let (part, next) = part(at: start) else {
      return unreadable(at: start).map { next in
        let (year, end) = followingYear(next)
        return Mention(part: nil, year: year, isBaseline: isBaseline, range: start..<end)
      }
    }
    if part == .year {
      guard let year = year(at: next), !isSpan(next) else { return nil }
      return Mention(
        part: part, year: year, isBaseline: isBaseline, range: start..<next + 1)
    }
    let (year, end) = followingYear(next)
    return Mention(part: part, year: year, isBaseline: isBaseline, range: start..<end)
  }

  private func part(at start: Int) -> (Part, Int)? {
    if lexemes.isNumber(start), lexemes.isWord(start + 1, "thang") {
      return countedMonths(lexemes[start].number, from: start + 2)
    }
    if lexemes.isWord(start, "quy"), let quarter = quarter(at: start + 1) {
      return (.quarter(quarter), start + 2)
    }
    if lexemes.isWord(start, "thang") {
      if let month = lexemes.number(start + 1), lexemes[start + 1].digits <= 2,
        (1...12).contains(month)
      {
        return (.month(month), start + 2)
      }
      if let (month, next, isLunar) = dates.namedMonth(at: start + 1), !isLunar,
        followingYear(next).year != nil
      {
        return (.month(month), next)
      }
      return nil
    }
    // `đầu năm 2023` and `cuối năm 2023` are points in a year, not the year.
    if lexemes.isWord(start, "nam"), !lexemes.isWord(start - 1, "dau"),
      !lexemes.isWord(start - 1, "cuoi")
    {
      return (.year, start + 1)
    }
    return nil
  }

  /// The index behind a quarter, month or week that cannot be read, or that has no code here:
  /// `quý lll`, `quý V`, `quý …`, `tháng 13`, `tuần 23`.
  private func unreadable(at start: Int) -> Int? {
    let isQuarter = lexemes.isWord(start, "quy")
    if isQuarter || lexemes.isWord(start, "thang") {
      var next = start + 1
      while [0x21, 0x2E, 0x5F, 0x7C, 0x2026].contains(lexemes.sign(next)) { next += 1 }
      if next > start + 1 { return followingYear(next).year == nil ? nil : next }
      if lexemes.isNumber(next) { return next + 1 }
      return isQuarter && isLikeRoman(next) ? next + 1 : nil
    }
    guard lexemes.isWord(start, "tuan") else { return nil }
    let next = lexemes.isWord(start + 1, "thu") ? start + 2 : start + 1
    return lexemes.isNumber(next) ? next + 1 : nil
  }

  /// Whether a word consists of letters that Roman numerals have, or that are taken for them.
  private func isLikeRoman(_ index: Int) -> Bool {
    lexemes.word(index)?.consists(of: "ijltvx") ?? false
  }

  /// The index behind the number and symbol of a document: `76/NQ-CP`, `30/2020/NĐ-CP`.
  private func documentNumber(at start: Int) -> Int? {
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

  /// `6 tháng đầu`, `6 tháng cuối`, `9 tháng`.
  private func countedMonths(_ months: Int, from index: Int) -> (Part, Int)? {
    if lexemes.isWord(index, "cuoi") {
      return months == 6 ? (.half(2), index + 1) : nil
    }
    let isFirst = lexemes.isWord(index, "dau")
    // Without `đầu` the year must follow: `trong 6 tháng` alone is a duration.
    guard isFirst || followingYear(index).year != nil else { return nil }
    let next = isFirst ? index + 1 : index
    switch months {
    case 3: return (.quarter(1), next)
    case 6: return (.half(1), next)
    case 12: return (.year, next)
    case 1...11: return (.firstMonths(months), next)
    default: return nil
    }
  }

  private func quarter(at index: Int) -> Int? {
    if let number = lexemes.number(index), lexemes[index].digits <= 2, (1...4).contains(number) {
      return number
    }
    guard let word = lexemes.word(index), let place = Self.quarters.firstIndex(of: word) else {
      return nil
    }
    return place + 1
  }

  private static let quarters: [Syllable] = ["i", "ii", "iii", "iv"]

  /// The year behind `/`, `-`, `.` or `(của) năm`, or directly; the index behind it, or `start`.
  private func followingYear(_ start: Int) -> (year: Int?, next: Int) {
    var index = start
    if lexemes.isSign(index, "/") || lexemes.isSign(index, ".") || lexemes.isDash(index)
      || lexemes.isSign(index, ",")
    {
      index += 1
    }
    if lexemes.isWord(index, "cua") { index += 1 }
    // `6 tháng cuối năm năm 2023`.
    for _ in 0..<2 where lexemes.isWord(index, "nam") { index += 1 }
    guard let year = year(at: index), !isSpan(index) else {
      return (nil, lexemes.isWord(start, "nam") ? start + 1 : start)
    }
    return (year, index + 1)
  }

  private func year(at index: Int) -> Int? {
    guard let year = lexemes.number(index), lexemes[index].digits == 4,
      (1900...2199).contains(year)
    else { return nil }
    return year
  }

  /// Whether the year at an index is the first of `2021-2025`.
  private func isSpan(_ index: Int) -> Bool {
    lexemes.isDash(index + 1) && year(at: index + 2) != nil
  }

  /// Whether `so với` or `(so với) cùng kỳ` stands before a lexeme.
  private func isBaseline(_ start: Int) -> Bool {
    lexemes.areWords(start - 2, ["so", "voi"]) || lexemes.areWords(start - 2, ["cung", "ki"])
  }
}
