/// The lexemes of a text that is given as a time, in the plain form that the grammars read.
///
/// What forms, pens and recognition add is taken away: the dots of a blank that is filled, a number
/// repeated in words, the signs between day, month and year, colons behind their names, weekdays.
struct TimeWording {
  /// The plain lexemes.
  private(set) var lexemes: Lexemes
  /// Whether the text contradicts itself, or may mean another number: `06 (bảy) tháng`,
  /// `1.. tháng 6`, `tháng X`.
  private(set) var isDoubtful = false
  /// Whether letters were read as the strokes of a Roman numeral: `quý lI`.
  private(set) var isRepaired = false
  /// Whether a word of time was passed over for its marks: `quỹ 2`, `5 nam, 3 nữ`.
  private(set) var hasOtherWords = false

  private let source: Lexemes
  private let text: String
  private let readsMarks: Bool
  private var plain: [Lexeme] = []
  /// Whether a blank before the last number was taken away.
  private var isFilled = false

  /// The plain form of lexemes; with `readsMarks` words of other marks than their own are none.
  init(_ source: Lexemes, in text: String, readsMarks: Bool = true) {
    self.source = source
    self.text = text
    self.readsMarks = readsMarks
    lexemes = source
    plain.reserveCapacity(source.count + 2)
    var index = 0
    while index < source.count { index = append(at: index) }
    lexemes = Lexemes(plain)
  }

  /// Appends what the lexeme at an index is, and gives the index of the next.
  private mutating func append(at index: Int) -> Int {
    if saysQuarter, let numeral = misreadNumeral(source[index]) {
      let lexeme = source[index]
      plain.append(Lexeme(word: numeral, isSpaced: true, lexeme.start..<lexeme.end))
      return index + 1
    }
    if source.word(index) != nil { return appendWord(at: index) }
    if source.sign(index) != 0, let next = skippingSigns(from: index) { return next }
    if source.isNumber(index), !source.isSign(index - 1, "."), !source.isSign(index - 1, "_"),
      !source.isSign(index - 1, "…")
    {
      isFilled = false
    }
    plain.append(source[index])
    return index + 1
  }

  // MARK: - Signs

  /// The index behind signs that say nothing; null where they stay.
  private mutating func skippingSigns(from index: Int) -> Int? {
    let next = index + 1
    switch source.sign(index) {
    case 0x3A:
      guard Self.isUnit(word(back: 1)), source.isNumber(next) || isRoman(next) else { return nil }
      return next
    case 0x28: return words(at: next)
    case 0x2E, 0x5F, 0x2026: return filledBlank(from: index)
    default: return joint(at: index)
    }
  }

  /// The index behind the dots around a number in a form: `ngày ..12.. tháng ..6..`.
  private mutating func filledBlank(from start: Int) -> Int? {
    var end = start
    while [0x2E, 0x5F, 0x2026].contains(source.sign(end)) { end += 1 }
    if Self.isUnit(word(back: 1)), source.isNumber(end) {
      let digits = source[end].digits
      guard word(back: 1) == "nam" ? digits == 4 : digits <= 2 else { return nil }
      isFilled = true
      return end
    }
    guard isPart(before: source.word(end)), let number = plain.last else { return nil }
    // `1.. tháng 6` may be the beginning of 12.
    let isOneDot = end == start + 1 && source.isSign(start, ".")
    if !isFilled, !isOneDot, number.digits == 1, !source.isSpaced(start),
      number.number <= (word(back: 2) == "ngay" ? 3 : 1)
    {
      isDoubtful = true
    }
    return end
  }

  /// The index behind a sign between the parts of a day: `ngày 12 / tháng 6 / năm 2023`.
  private func joint(at index: Int) -> Int? {
    let isSign =
      source.isDash(index) || source.isSign(index, "/") || source.isSign(index, ";")
      || source.isSign(index, ",")
    return isSign && isPart(before: source.word(index + 1)) ? index + 1 : nil
  }

  /// Whether the plain text ends with a day, and the word of the month follows, or with a month, and
  /// that of the year follows.
  private func isPart(before unit: Syllable?) -> Bool {
    guard let number = plain.last, number.kind == .number, number.digits <= 2 else { return false }
    switch unit {
    case "thang": return word(back: 2) == "ngay"
    case "nam":
      return word(back: 2) == "thang" || word(back: 2) == "quy" || word(back: 2) == "qui"
    default: return false
    }
  }

  /// The index behind a number that is repeated in words in parentheses: `12 (mười hai)`.
  private mutating func words(at start: Int) -> Int? {
    guard let number = plain.last, number.kind == .number, number.digits <= 4 else { return nil }
    if source.isSign(start + 1, ")"), source.isWord(start, "tu") {
      if number.number != 4 { isDoubtful = true }
      return start + 2
    }
    guard let spelled = SpelledNumber.read(source, at: start, in: text),
      source.isSign(spelled.next, ")")
    else { return nil }
    if !spelled.values.contains(where: { $0.integer == number.number }) { isDoubtful = true }
    return spelled.next + 1
  }

  // MARK: - Words

  private mutating func appendWord(at index: Int) -> Int {
    let lexeme = source[index]
    if let next = skippingWeekday(from: index) { return next }
    if readsMarks, isOtherWord(index) {
      hasOtherWords = true
      plain.append(Lexeme(word: "", isSpaced: lexeme.isSpaced, lexeme.start..<lexeme.end))
      return index + 1
    }
    switch lexeme.syllable {
    case "cua" where isPart(before: source.word(index + 1)): return index + 1
    case "quyi", "quyii", "quyiii", "quyiv": split(lexeme)
    case "nhat" where saysQuarter: appendOrdinal("mot", lexeme)
    case "nhi" where saysQuarter: appendOrdinal("hai", lexeme)
    default:
      if let month = romanMonth(at: index) {
        plain.append(
          Lexeme(
            number: month, isSpaced: lexeme.isSpaced, isRepaired: false,
            lexeme.start..<lexeme.start + (month < 10 ? 1 : 2)))
      } else {
        plain.append(lexeme)
      }
    }
    return index + 1
  }

  /// Whether `quý`, or `quý thứ`, stands last.
  private var saysQuarter: Bool {
    let place = word(back: 1) == "thu" ? 2 : 1
    return word(back: place) == "quy" || word(back: place) == "qui"
  }

  /// `quý nhất`, `quý nhì`.
  private mutating func appendOrdinal(_ word: Syllable, _ lexeme: Lexeme) {
    plain.append(Lexeme(word: word, isSpaced: true, lexeme.start..<lexeme.end))
  }

  /// `QuýII`: the word and its number.
  private mutating func split(_ lexeme: Lexeme) {
    let numeral: Syllable
    switch lexeme.syllable {
    case "quyi": numeral = "i"
    case "quyii": numeral = "ii"
    case "quyiii": numeral = "iii"
    default: numeral = "iv"
    }
    let place = lexeme.end - numeral.count
    plain.append(Lexeme(word: "quy", isSpaced: lexeme.isSpaced, lexeme.start..<place))
    plain.append(Lexeme(word: numeral, isSpaced: false, place..<lexeme.end))
  }

  /// The Roman numeral whose strokes were taken for other letters or digits: `lI`, `1I`, `ll`.
  ///
  /// `I1` may be a numeral with the mark of a footnote, a lone `l` a 1 or an I.
  private mutating func misreadNumeral(_ lexeme: Lexeme) -> Syllable? {
    guard lexeme.end - lexeme.start <= 3 else { return nil }
    var strokes = 0
    var isMisread = false
    var last: UInt8 = 0
    for byte in text.utf8.dropFirst(lexeme.start).prefix(lexeme.end - lexeme.start) {
      guard [UInt8(ascii: "I"), UInt8(ascii: "l"), UInt8(ascii: "1")].contains(byte) else {
        return nil
      }
      strokes += 1
      isMisread = isMisread || byte != UInt8(ascii: "I")
      last = byte
    }
    guard isMisread, last != UInt8(ascii: "1") else { return nil }
    if strokes == 1 { isDoubtful = true }
    isRepaired = true
    return strokes == 1 ? "i" : strokes == 2 ? "ii" : "iii"
  }

  private func isRoman(_ index: Int) -> Bool {
    PeriodGrammar.romanQuarter(source.word(index)) != nil
  }

  /// The month that a Roman numeral numbers: `tháng VI`, `12-VI-2023`.
  private mutating func romanMonth(at index: Int) -> Int? {
    guard let month = Self.romanMonth(source[index].syllable) else { return nil }
    if word(back: 1) == "thang" {
      // `tháng X` may be a month that is not told.
      if month == 10 { isDoubtful = true }
      return month
    }
    let isJoint = source.isDash(index - 1) || source.isSign(index - 1, "/")
    guard isJoint, source.sign(index - 1) == source.sign(index + 1), source.isNumber(index - 2),
      source[index - 2].digits <= 2, source.isNumber(index + 2), source[index + 2].digits == 4
    else { return nil }
    return month
  }

  private static func romanMonth(_ word: Syllable) -> Int? {
    switch word {
    case "i": 1
    case "ii": 2
    case "iii": 3
    case "iv": 4
    case "v": 5
    case "vi": 6
    case "vii": 7
    case "viii": 8
    case "ix": 9
    case "x": 10
    case "xi": 11
    case "xii": 12
    default: nil
    }
  }

  // MARK: - Weekdays

  /// The index behind the weekday of a bound: `từ thứ hai, ngày 12/6/2023`.
  private mutating func skippingWeekday(from index: Int) -> Int? {
    guard source.isWord(index, "thu") || source.areWords(index, ["chu", "nhat"]),
      let before = word(back: 1), before == "tu" || before == "den" || before == "toi"
    else { return nil }
    let next = source.isSign(index + 2, ",") ? index + 3 : index + 2
    guard source.isWord(next, "ngay"),
      let (day, behind) = DateGrammar(TimeText(source, in: text, isAlone: true)).day(at: next)
    else { return nil }
    if case .date = day, DateReading(day, next..<behind, in: source).contradictsWeekday {
      isDoubtful = true
    }
    return next
  }

  // MARK: - Marks

  /// Whether a word has the letters of a word of time and not its marks: `quỹ`, `thắng`, `Nam`.
  private mutating func isOtherWord(_ index: Int) -> Bool {
    let lexeme = source[index]
    guard let marks = TimeMarks.marks(of: lexeme.syllable) else { return false }
    if !lexeme.isBare {
      let printed = source.marks(index, in: text)
      return !marks.contains(printed)
    }
    let isFigure = source.isNumber(index + 1)
    if lexeme.syllable == "nam" {
      let isYear = isFigure && source[index + 1].digits == 4
      if isYear { return false }
      guard text.isASCII else { return true }
      // `Nam 50`, `5 nam`: men as well as years.
      let isCounted = plain.last?.kind == .number && word(back: 2) != "thang"
      if isFigure && source[index + 1].number != 20 && word(back: 2) != "thang"
        || isCounted && !isFigure && source.word(index + 1) == nil
      {
        isDoubtful = true
      }
      return false
    }
    guard !text.isASCII, marks.allSatisfy({ !$0.isEmpty }) else { return false }
    switch lexeme.syllable {
    case "ngay", "thang", "quy", "qui", "tuan": return !isFigure && !isRoman(index + 1)
    default: return false
    }
  }

  // MARK: - The plain lexemes

  /// The word so many places from the end.
  private func word(back places: Int) -> Syllable? {
    let index = plain.count - places
    guard index >= 0, plain[index].kind == .word else { return nil }
    return plain[index].syllable
  }

  private static func isUnit(_ word: Syllable?) -> Bool {
    switch word {
    case "ngay", "thang", "nam", "quy", "qui", "tuan": true
    default: false
    }
  }
}
