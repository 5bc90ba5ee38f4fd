/// Days in digits: `12/6/2023`, `2023-06-12`, `ngày …/…/2023`.
extension DateGrammar {
  func numericDay(at index: Int, isNamed: Bool) -> (Day, Int)? {
    guard lexemes.isNumber(index), isSeparator(index + 1), lexemes.isNumber(index + 2) else {
      return blankDay(at: index, isNamed: isNamed)
    }
    let separator = lexemes.sign(index + 1)
    guard lexemes.sign(index + 3) == separator, lexemes.isNumber(index + 4) else {
      return twoParts(at: index, isNamed: isNamed)
        ?? blankDay(at: index, isNamed: isNamed)
    }
    // `30/2020/NĐ-CP` has no third number; a fourth part makes it something else.
    guard !goesOn(index + 5) || isInterval(at: index) else { return nil }
    let (first, second, third) = (lexemes[index], lexemes[index + 2], lexemes[index + 4])
    // `1.1.2.` is the number of a heading.
    if separator == 0x2E, third.digits < 2 || third.digits == 2 && !isNamed { return nil }
    if !isNamed, isNumbered(index, isDotted: separator == 0x2E) { return nil }
    if first.digits == 4, third.digits <= 2 {
      return (Self.day(first.number, second.number, third.number), index + 5)
    }
    guard first.digits <= 2, second.digits <= 2 else { return nil }
    if let next = openYear(at: index + 4) { return (.incomplete, next) }
    guard let year = Self.year(third) else { return (.invalid, index + 5) }
    return (Self.day(year, second.number, first.number), index + 5)
  }

  /// Whether the word before a number says that it numbers something: `nhà số 12/6/2023`,
  /// `Mục 1.12.2023`, `v1.2.2020`.
  private func isNumbered(_ index: Int, isDotted: Bool) -> Bool {
    let place = lexemes.isSign(index - 1, ":") ? index - 2 : index - 1
    guard let word = lexemes.word(place) else { return false }
    if word == "so" || word == "ms" || word == "ma" { return true }
    return isDotted && (!lexemes.isSpaced(index) || Self.headings.contains(word))
  }

  /// Words before the numbers of headings, editions and rows.
  private static let headings: Set<Syllable> = [
    "muc", "tieu", "chi", "dieu", "khoan", "diem", "ban", "v", "ver", "version", "phan", "chuong",
    "bang", "bieu", "luc",
  ]

  /// Whether a separator and a number or a symbol are joined to what stands before an index.
  private func goesOn(_ index: Int) -> Bool {
    isSeparator(index) && lexemes.isNumber(index + 1) && !lexemes.isSpaced(index + 1)
      || lexemes.isSign(index, "/") && lexemes.word(index + 1) != nil
  }

  /// Whether two days joined by a sign begin here: `15/12/2022-14/6/2023`, and by ISO 8601
  /// `2022-12-15/2023-06-14`.
  private func isInterval(at index: Int) -> Bool {
    if lexemes.isDash(index + 5), lexemes.isNumber(index + 10) {
      let separator = lexemes.sign(index + 1)
      return !lexemes.isDash(index + 1) && lexemes.sign(index + 7) == separator
        && lexemes.sign(index + 9) == separator
    }
    return time.isAlone && lexemes.isDash(index + 1) && lexemes.isSign(index + 5, "/")
      && time.printedYear(index) != nil && time.printedYear(index + 6) != nil
  }

  /// `ngày 15/12 năm 2022`, and `ngày 15/12`, whose year is not printed.
  private func twoParts(at index: Int, isNamed: Bool) -> (Day, Int)? {
    let (day, month) = (lexemes[index], lexemes[index + 2])
    guard isNamed || time.isAlone && lexemes.isWord(index + 3, "nam"), day.digits <= 2,
      month.digits <= 2, !lexemes.isSign(index + 3, "/")
    else { return nil }
    if lexemes.isWord(index + 3, "nam") {
      return year(at: index + 4, day: day.number, month: month.number)
    }
    guard (1...31).contains(day.number), (1...12).contains(month.number) else { return nil }
    return (.incomplete, index + 3)
  }

  /// `ngày …/…/2023`, `ngày /6/2023`, `ngày 12/…/2023`: two slashes, and what they part left blank.
  private func blankDay(at start: Int, isNamed: Bool) -> (Day, Int)? {
    // Among words the blank must be drawn.
    let isDrawn = time.skippingBlank(from: start) > start || lexemes.isNumber(start)
    guard isNamed || time.isAlone && (start == 0 || isDrawn) else { return nil }
    var index = start
    for _ in 0..<2 {
      index = lexemes.isNumber(index) ? index + 1 : time.skippingBlank(from: index)
      guard lexemes.isSign(index, "/") else { return nil }
      index += 1
    }
    let end = lexemes.isNumber(index) ? index + 1 : index
    // `30/2020/NĐ-CP` is no blank.
    guard lexemes.word(end) == nil || lexemes.isSpaced(end) else { return nil }
    return (.incomplete, time.skippingBlank(from: end))
  }
}
