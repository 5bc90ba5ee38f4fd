extension PeriodGrammar {
  /// The index behind a quarter, month or week that is named and has no part.
  ///
  /// It must not be passed over, lest the year behind it be taken for the period.
  func gap(at start: Int) -> (gap: Gap, next: Int)? {
    switch lexemes.word(start) {
    case "quy", "qui", "thang":
      let isQuarter = time.saysQuarter(start)
      let next = skippingBars(from: start + 1)
      if next > start + 1 {
        guard time.followingYear(next).year != nil else { return nil }
        let isBlank = time.skippingBlank(from: start + 1) == next
        return (isBlank ? .blank : .unreadable, next)
      }
      if lexemes.isNumber(next) {
        return lexemes.isNumber(start - 1) ? nil : (.unreadable, next + 1)
      }
      // `tháng năm 2023`: the fifth month of 2023, or a month left blank.
      if lexemes.isWord(next, "nam"), time.printedYear(next + 1) != nil, !isPlural(start) {
        return (isQuarter ? .blank : .vague, next)
      }
      if !isQuarter, let (_, behind) = time.spelledNumber(next, in: 13...99) {
        return (.unreadable, behind)
      }
      return isQuarter && isLikeRoman(next) ? (.unreadable, next + 1) : nil
    case "tuan", "ki", "dot":
      let isWeek = lexemes.isWord(start, "tuan")
      let next = lexemes.isWord(start + 1, "thu") ? start + 2 : start + 1
      guard lexemes.isNumber(next) || isLikeRoman(next) else { return nil }
      if let month = monthOfWeek(next + 1) { return (.vague, month) }
      guard isWeek, lexemes.isNumber(next), !lexemes.isNumber(start - 1) else { return nil }
      return (.unreadable, next + 1)
    default: return nil
    }
  }

  /// The index behind the month that a week is counted in: `tuần 1 tháng 6`.
  private func monthOfWeek(_ start: Int) -> Int? {
    let index = lexemes.isWord(start, "cua") ? start + 1 : start
    guard lexemes.isWord(index, "thang") else { return nil }
    return part(at: index)?.1 ?? index + 1
  }

  private func skippingBars(from start: Int) -> Int {
    var next = start
    while [0x21, 0x2E, 0x5F, 0x7C, 0x2026].contains(lexemes.sign(next)) { next += 1 }
    return next
  }

  /// Whether a word consists of letters that Roman numerals have, or that are taken for them.
  private func isLikeRoman(_ index: Int) -> Bool {
    lexemes.word(index)?.consists(of: "ijltvx") ?? false
  }

  /// Whether `các`, `những`, `mấy`, `hàng` stand before the word at an index.
  func isPlural(_ index: Int) -> Bool {
    lexemes.word(index - 1).map(Self.plurals.contains) ?? false
  }

  private static let plurals: Set<Syllable> = [
    "cac", "nhung", "may", "hang", "moi", "tung", "theo", "vai", "ca",
  ]

  /// The index behind `đầu năm`, `cuối quý II`, `giữa tháng 6`: a point in a period, not the period.
  func point(at start: Int) -> Int? {
    guard let word = lexemes.word(start), word == "dau" || word == "cuoi" || word == "giua" else {
      return nil
    }
    guard lexemes.isWord(start + 1, "nam") || time.isAlone, let (_, next) = part(at: start + 1)
    else { return nil }
    return next
  }

  /// The index behind numbers that share the word before the first: `tháng 4, 5 và 6 năm 2023`,
  /// `năm 2021, 2022`.
  func list(behind start: Int, ofYears: Bool) -> Int? {
    var index = start
    while lexemes.isSign(index, ",") || lexemes.isWord(index, "va") {
      let isItem =
        ofYears
        ? time.printedYear(index + 1) != nil
        : time.shortNumber(index + 1) != nil || isLikeRoman(index + 1)
      let next = index + 2
      guard isItem,
        time.endsTime(next) || lexemes.isWord(next, "va") || time.followingYear(next).year != nil
      else { break }
      index = next
    }
    return index > start ? index : nil
  }

  /// The index behind the second of two periods between which a time runs
  /// (`tháng 1 đến tháng 6`, `quý I-III`), where the first ends at an index.
  func span(behind index: Int) -> Int? {
    let start = time.followingYear(index).year == nil ? index : time.followingYear(index).next
    guard var next = time.connective(start) else { return nil }
    if lexemes.isWord(next, "het") { next += 1 }
    if lexemes.isWord(next, "thang") || time.saysQuarter(next) { return part(at: next)?.1 }
    // `tháng 1-6/2023`, `quý I-III/2023`.
    let isCount = time.shortNumber(next) != nil || isLikeRoman(next)
    return isCount && time.followingYear(next + 1).year != nil ? next + 1 : nil
  }
}
