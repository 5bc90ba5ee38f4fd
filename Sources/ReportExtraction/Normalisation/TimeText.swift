/// A text in which the grammars of time look for days and periods.
struct TimeText {
  let lexemes: Lexemes
  /// The text; null where no number in words is to be read.
  let text: String?
  /// Whether the text is given as a time, so that short forms are read that prose uses otherwise:
  /// `6/2023`, `quý II/23`, `tuần 23/2023`.
  let isAlone: Bool

  init(_ lexemes: Lexemes, in text: String? = nil, isAlone: Bool = false) {
    self.lexemes = lexemes
    self.text = text
    self.isAlone = isAlone
  }

  /// The years that a period is looked for in; figures of four digits beyond are no years.
  static let years = 1900...2199
  /// The years that the word of the year makes one, in a text that is a time.
  private static let namedYears = 100...2199

  /// Whether a time may begin at an index, so that the grammars look at no other word.
  func mayBegin(_ index: Int) -> Bool {
    let lexeme = lexemes[index]
    switch lexeme.kind {
    case .number: return true
    case .sign: return isAlone && (index == 0 || skippingBlank(from: index) > index)
    case .word:
      switch lexeme.syllable {
      case "ngay", "mong", "mung", "thang", "quy", "qui", "tuan", "nam", "nua", "dau", "cuoi",
        "giua":
        return true
      case "ki", "dot", "het", "truoc", "ham", "bam", "q", "qi", "qii", "qiii", "qiv", "t":
        return isAlone
      default: return smallCount(index) != nil
      }
    }
  }

  // MARK: - Numbers

  /// The number of one or two digits at an index.
  func shortNumber(_ index: Int) -> Int? {
    guard lexemes.isNumber(index), lexemes[index].digits <= 2 else { return nil }
    return lexemes[index].number
  }

  /// The number in words that begins at an index: the likeliest of those in a range.
  func spelledNumber(_ index: Int, in range: ClosedRange<Int>) -> (number: Int, next: Int)? {
    guard let text, lexemes.word(index) != nil,
      let spelled = SpelledNumber.read(lexemes, at: index, in: text)
    else { return nil }
    for value in spelled.values {
      if let number = value.integer, range.contains(number) { return (number, spelled.next) }
    }
    return nil
  }

  /// The count from 1 to 12 that a word or two name: `ba`, `tư`, `mười một`.
  func smallCount(_ index: Int) -> (number: Int, next: Int)? {
    guard let word = lexemes.word(index) else { return nil }
    switch word {
    case "mot": return (1, index + 1)
    case "hai": return (2, index + 1)
    case "ba": return (3, index + 1)
    case "bon", "tu": return (4, index + 1)
    case "nam": return (5, index + 1)
    case "sau": return (6, index + 1)
    case "bay": return (7, index + 1)
    case "tam": return (8, index + 1)
    case "chin": return (9, index + 1)
    case "muoi":
      if lexemes.isWord(index + 1, "mot") { return (11, index + 2) }
      if lexemes.isWord(index + 1, "hai") { return (12, index + 2) }
      return (10, index + 1)
    default: return nil
    }
  }

  /// The month that a word names: `tháng tư`.
  ///
  /// `tháng năm` is the fifth month only where the word of the year stands behind it.
  func namedMonth(_ index: Int) -> (month: Int, next: Int)? {
    guard let (month, next) = smallCount(index), month != 5 || isMonthFive(behind: next),
      // `mười ba`, `hai mươi`: no months.
      month == 5 || lexemes.isWord(next, "nam") || smallCount(next) == nil
    else { return nil }
    return (month, next)
  }

  /// Whether what stands behind `tháng năm` is no year of a month that is left blank.
  private func isMonthFive(behind index: Int) -> Bool {
    if lexemes.isWord(index, "nam") { return true }
    guard isAlone else { return false }
    if lexemes.isWord(index, "cua") { return lexemes.isWord(index + 1, "nam") }
    if let next = connective(index), lexemes.isWord(next, "thang") { return true }
    guard lexemes.isDash(index) || lexemes.isSign(index, "/") || lexemes.isSign(index, ",") else {
      return false
    }
    return printedYear(index + 1) != nil || lexemes.isWord(index + 1, "nam")
  }

  // MARK: - Years

  /// The year of a period: four digits; in a text that is a time also words, and two digits at the
  /// end, of which 00…49 are 2000s.
  func year(_ index: Int) -> (year: Int, next: Int)? {
    if lexemes.isNumber(index) {
      let lexeme = lexemes[index]
      let isNamed = isAlone && lexemes.isWord(index - 1, "nam")
      if lexeme.digits == 4, (isNamed ? Self.namedYears : Self.years).contains(lexeme.number) {
        return (lexeme.number, index + 1)
      }
      guard isAlone, lexeme.digits == 2, endsTime(index + 1), !isBlank(index + 1) else {
        return nil
      }
      return (Self.year(ofTwoDigits: lexeme.number), index + 1)
    }
    guard isAlone else { return nil }
    if let (year, next) = spelledNumber(index, in: Self.years) { return (year, next) }
    guard lexemes.isWord(index - 1, "nam"),
      let (year, next) = spelledNumber(index, in: Self.namedYears), endsTime(next)
    else { return nil }
    return (year, next)
  }

  /// The year that two digits stand for: 00…49 are 2000s, 50…99 are 1900s.
  static func year(ofTwoDigits digits: Int) -> Int {
    digits < 50 ? 2000 + digits : 1900 + digits
  }

  /// The year of four digits at an index.
  func printedYear(_ index: Int) -> Int? {
    guard lexemes.isNumber(index), lexemes[index].digits == 4 else { return nil }
    return Self.years.contains(lexemes[index].number) ? lexemes[index].number : nil
  }

  /// The year behind `/`, `-`, `.`, `,` or `(của) năm`, or directly; the index behind, or `start`.
  ///
  /// The first year of `2021-2025` is none.
  func followingYear(_ start: Int) -> (year: Int?, next: Int) {
    var index = start
    if lexemes.isSign(index, "/") || lexemes.isSign(index, ".") || lexemes.isDash(index)
      || lexemes.isSign(index, ",")
    {
      index += 1
    }
    if lexemes.isWord(index, "cua") { index += 1 }
    // `6 tháng cuối năm năm 2023`.
    for _ in 0..<2 where lexemes.isWord(index, "nam") { index += 1 }
    let isTwoDigits = lexemes.isNumber(index) && lexemes[index].digits == 2
    guard let (year, next) = year(index), !isSpan(index), !isTwoDigits || index > start else {
      return (nil, lexemes.isWord(start, "nam") ? start + 1 : start)
    }
    return (year, next)
  }

  /// Whether the year at an index is the first of `2021-2025`.
  func isSpan(_ index: Int) -> Bool {
    lexemes.isDash(index + 1) && printedYear(index + 2) != nil
  }

  // MARK: - Signs and words

  /// The index behind the dots, underscores or bars of a blank in a form.
  func skippingBlank(from start: Int) -> Int {
    var index = start
    while true {
      switch lexemes.sign(index) {
      case 0x2E, 0x5F, 0x2026: index += 1
      default: return index
      }
    }
  }

  /// Whether a blank of a form stands at an index: more than a full stop.
  func isBlank(_ index: Int) -> Bool {
    let next = skippingBlank(from: index)
    return next > index + 1 || next > index && !lexemes.isSign(index, ".")
  }

  /// The index behind a time of the day: `8h00`, `17 giờ 30 phút`, `10:30`.
  func skippingClock(from start: Int) -> Int {
    guard shortNumber(start) != nil else { return start }
    let isHour = lexemes.isWord(start + 1, "h") || lexemes.isWord(start + 1, "gio")
    guard isHour || lexemes.isSign(start + 1, ":") else { return start }
    var index = start + 2
    if shortNumber(index) != nil,
      !isHour || lexemes.isWord(index + 1, "ngay")
        || lexemes.isWord(index + 1, "phut") || lexemes.isSign(index + 1, ",")
    {
      index += 1
    }
    if lexemes.isWord(index, "phut") { index += 1 }
    return lexemes.isSign(index, ",") ? index + 1 : index
  }

  /// Whether `quý`, or `quí`, stands at an index.
  func saysQuarter(_ index: Int) -> Bool {
    lexemes.isWord(index, "quy") || lexemes.isWord(index, "qui")
  }

  /// The index behind `đến`, `cho đến`, `tới` or a dash between two times.
  func connective(_ index: Int) -> Int? {
    if lexemes.isWord(index, "den") || lexemes.isWord(index, "toi") || lexemes.isDash(index) {
      return index + 1
    }
    return lexemes.isWord(index, "cho") && lexemes.isWord(index + 1, "den") ? index + 2 : nil
  }

  /// Whether no further word or number stands at an index: the end, or a sign that closes.
  func endsTime(_ index: Int) -> Bool {
    guard index < lexemes.count else { return true }
    switch lexemes.sign(index) {
    case 0x29, 0x2C, 0x3B, 0x3A, 0x28: return true
    case 0x2E: return !lexemes.isNumber(index + 1)
    default: return false
    }
  }

  /// The index behind `âm lịch` or `ÂL`, a parenthesis before it taken too.
  func lunarMark(_ index: Int) -> Int? {
    let start = lexemes.isSign(index, "(") ? index + 1 : index
    if lexemes.isWord(start, "al") { return start + 1 }
    return lexemes.isWord(start, "am") && lexemes.isWord(start + 1, "lich") ? start + 2 : nil
  }
}
