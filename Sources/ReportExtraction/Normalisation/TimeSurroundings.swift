/// What else a text says about its time, beside a period.
struct TimeSurroundings {
  private let lexemes: Lexemes
  private let time: TimeText

  init(_ time: TimeText) {
    self.lexemes = time.lexemes
    self.time = time
  }

  /// Whether a day stands beside the period that cannot be read: `ngày ll tháng 6 năm 2023`,
  /// `tháng 6 ngày 12 năm 2023`.
  var hasUnreadDay: Bool {
    for index in 0..<lexemes.count where lexemes.isWord(index, "ngay") {
      if lexemes.word(index + 1)?.consists(of: "ijlobsz") ?? false,
        lexemes.isWord(index + 2, "thang") || lexemes.isSign(index + 2, "/")
      {
        return true
      }
      if lexemes.isWord(index + 1, "thu"), lexemes.isNumber(index + 2) { return true }
      if time.shortNumber(index + 1) != nil, !lexemes.isWord(index + 2, "thang"), index > 0,
        lexemes.isNumber(index - 1), lexemes.isWord(index - 2, "thang")
      {
        return true
      }
    }
    return false
  }

  /// A time that is found, less sure where the text says more of it than was read: a blank of a form,
  /// a day that is not finished, a part of it.
  func narrowing(_ time: DateReading.Time) -> DateReading.Time {
    switch time {
    case .period, .duration:
      if hasBlank { return .incomplete }
      guard case .period = time else { return time }
      return hasUnfinishedDay || namesPartOfPeriod ? .ambiguous : time
    case .interval(let interval) where interval.grain != .day:
      if hasBlank { return .incomplete }
      return namesPartOfPeriod || namesSchoolTerm ? .ambiguous : time
    case .invalid(.noTime):
      if hasBlank, namesTime { return .incomplete }
      return citesYear ? .ambiguous : time
    default: return time
    }
  }

  /// Whether a blank of a form is left; dots behind the year are a leader.
  private var hasBlank: Bool {
    var index = 0
    while index < lexemes.count {
      let end = time.skippingBlank(from: index)
      if time.isBlank(index), end < lexemes.count || time.printedYear(index - 1) == nil {
        return true
      }
      index = max(end, index + 1)
    }
    return false
  }

  /// Whether a word of time, a year or the beginning of one is printed.
  private var namesTime: Bool {
    (0..<lexemes.count).contains { index in
      if let word = lexemes.word(index) { return Self.units.contains(word) || word == "doan" }
      guard lexemes.isNumber(index) else { return false }
      let isOpen = lexemes[index].digits == 2 && [19, 20].contains(lexemes[index].number)
      return time.printedYear(index) != nil || isOpen && time.isBlank(index + 1)
    }
  }

  /// Whether a day is named whose month is not told: `ngày 12a tháng 6 năm 2023`.
  private var hasUnfinishedDay: Bool {
    (0..<lexemes.count).contains { index in
      lexemes.isWord(index, "ngay") && time.shortNumber(index + 1) != nil
        && !lexemes.isNumber(index - 1) && DateGrammar(time).day(at: index) == nil
    }
  }

  /// Whether a part of a month or year is named that is no period: `trung tuần tháng 6`, `mùa xuân`.
  private var namesPartOfPeriod: Bool {
    (0..<lexemes.count).contains { index in
      switch lexemes.word(index) {
      case "thuong", "trung", "ha": lexemes.isWord(index + 1, "tuan")
      case "mua", "vu": lexemes.word(index + 1).map(Self.seasons.contains) ?? false
      case "ngay": lexemes.isWord(index + 1, "dau") || lexemes.isWord(index + 1, "cuoi")
      case "tuan": isWeekOfMonth(index + 1)
      default: false
      }
    }
  }

  /// `tuần thứ hai của tháng 6`, `tuần cuối tháng 6`.
  private func isWeekOfMonth(_ start: Int) -> Bool {
    var index = lexemes.isWord(start, "thu") ? start + 1 : start
    if let (_, next) = time.smallCount(index) {
      index = next
    } else if lexemes.isNumber(index) || lexemes.isWord(index, "dau")
      || lexemes.isWord(index, "cuoi")
    {
      index += 1
    }
    while lexemes.isWord(index, "cua") || lexemes.isWord(index, "cung") { index += 1 }
    return lexemes.isWord(index, "thang")
  }

  private static let seasons: Set<Syllable> = ["xuan", "ha", "he", "thu", "dong", "mua"]

  /// Whether the only year is that of a document that is cited.
  private var citesYear: Bool {
    let periods = PeriodGrammar(time)
    return (0..<lexemes.count).contains { index in
      guard let next = periods.documentNumber(at: index), lexemes.isWord(next, "nam") else {
        return false
      }
      return time.printedYear(next + 1) != nil
    }
  }

  /// Whether it is a term of a school year, which each school's calendar places: `học kỳ I`.
  var namesSchoolTerm: Bool {
    (0..<lexemes.count).contains {
      lexemes.areWords($0, ["hoc", "ki"]) || lexemes.isWord($0, "hk") || lexemes.isWord($0, "hki")
        || lexemes.isWord($0, "hkii")
    }
  }

  /// Whether the time is told from the day of writing or from another period: `hôm nay`,
  /// `tuần trước`, `cùng kỳ năm 2022`.
  var isRelative: Bool {
    for index in 0..<lexemes.count {
      guard let word = lexemes.word(index) else { continue }
      if word == "hom", lexemes.word(index + 1).map(Self.relations.contains) ?? false {
        return true
      }
      if word == "cung", lexemes.isWord(index + 1, "ki") { return true }
      if word == "hien", lexemes.isWord(index + 1, "nay") { return true }
      if Self.units.contains(word), lexemes.word(index + 1).map(Self.relations.contains) ?? false {
        return true
      }
    }
    return false
  }

  /// Whether a day or a weekday is named without month and year: `ngày 12`, `Chủ nhật`.
  var namesPart: Bool {
    for index in 0..<lexemes.count {
      switch lexemes.word(index) {
      case "ngay", "mung", "mong":
        if time.shortNumber(index + 1) != nil { return true }
        if time.spelledNumber(index + 1, in: 1...31) != nil { return true }
      case "chu": if lexemes.isWord(index + 1, "nhat") { return true }
      case "dau", "cuoi", "giua", "ca":
        if lexemes.word(index + 1).map(Self.units.contains) ?? false { return true }
      default: break
      }
    }
    return false
  }

  private static let units: Set<Syllable> = ["ngay", "tuan", "thang", "quy", "nam", "ki"]

  private static let relations: Set<Syllable> = [
    "nay", "qua", "kia", "mai", "truoc", "ngoai", "sau", "toi",
  ]
}
