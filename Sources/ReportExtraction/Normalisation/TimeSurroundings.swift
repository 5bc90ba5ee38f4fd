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

  /// Whether it is a term of a school year, which each school's calendar places: `học kỳ I`.
  var namesSchoolTerm: Bool {
    (0..<lexemes.count).contains { lexemes.areWords($0, ["hoc", "ki"]) }
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
