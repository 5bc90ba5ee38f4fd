/// What stands behind a number in its cell: a unit, a remark, or something that makes the number
/// doubtful (`12a`, `1e5`, `5?`).
struct NumeralRemainder {
  private let lexemes: Lexemes
  private let text: String

  init(_ lexemes: Lexemes, of text: String) {
    self.lexemes = lexemes
    self.text = text
  }

  /// Whether the lexemes of a range can stand behind a number in digits and leave it as it is.
  ///
  /// The first word must be a known unit, or a word: two letters at least, and where it is glued to
  /// the number a Vietnamese syllable (`15người`).
  func isPlain(_ range: Range<Int>) -> Bool {
    guard var place = range.first else { return true }
    if lexemes.sign(place) != 0, Unit.prefix(lexemes, at: place, in: text) == nil {
      let isClosing = lexemes.isClosing(place)
      // `5,` has lost its decimals.
      if isClosing, range.count == 1 { return !lexemes.isSign(place, ",") }
      let isSpacedDash = lexemes.isDash(place) && lexemes.isSpaced(place)
      // `5; trong đó …`, `5 - gồm …`, `5 (…)`
      if isClosing || isSpacedDash {
        guard lexemes.isSpaced(place + 1) else { return false }
        place += 1
      } else if lexemes.isSign(place, "(") {
        place += 1
      } else if lexemes.isSign(place, "/"), isUnit(place + 1) {
        // `12%/năm`
        place += 1
      }
      guard place < range.upperBound else { return false }
    }
    if let (_, next) = Unit.prefix(lexemes, at: place, in: text) {
      place = next
    } else if !lexemes.isNumber(place) {
      guard isPlainWord(place), !goesOn(place) else { return false }
      place += 1
    }
    return (place..<max(place, range.upperBound)).allSatisfy { isPlainSign($0) }
  }

  /// Whether the lexemes of a range can stand behind a number in words: a known unit, or none, and
  /// the same number once more in parentheses.
  func isKnown(_ range: Range<Int>) -> Bool {
    var (place, end) = (range.lowerBound, range.upperBound)
    while end > place, lexemes.isClosing(end - 1) || lexemes.isSign(end - 1, "/") { end -= 1 }
    if place < end, let next = counted(at: place) { place = next }
    // `ki lô mét trên giờ`, `đồng/người/năm`
    while lexemes.isSign(place, "/") || place > range.lowerBound && lexemes.isWord(place, "tren"),
      let next = counted(at: place + 1)
    {
      place = next
    }
    if lexemes.isHalf(place, in: text) { place += 1 }
    // `một triệu đồng chẵn`; `năm người trở lên`
    if lexemes.isWord(place, "chan") { place += 1 }
    if lexemes.isBoundVerb(place, in: text), place + 2 == end { place = end }
    if place < end, lexemes.isSign(place, "("), lexemes.isSign(end - 1, ")") {
      return lexemes.isNumber(place + 1) && isPlain(place..<end)
    }
    return place >= end
  }

  /// The index behind the unit or the noun that is counted at a lexeme; null for none.
  ///
  /// `một số` is no number of anything.
  private func counted(at place: Int) -> Int? {
    guard !lexemes.isWord(place, "so") || lexemes.isWord(place + 1, "luong") else { return nil }
    return Unit.prefix(lexemes, at: place, in: text)?.next
      ?? CountNouns.end(lexemes, at: place, in: text)
  }

  /// Whether a known unit stands at a lexeme, as behind the slash of a rate.
  func isUnit(_ place: Int) -> Bool { counted(at: place) != nil }

  private func isPlainSign(_ place: Int) -> Bool {
    switch lexemes.sign(place) {
    case 0, 0x22, 0x24...0x2F, 0x3A, 0x3B, 0x5B, 0x5D, 0xB0, 0xB2, 0xB3, 0xB9, 0xBA, 0x2030,
      0x2070...0x2079, 0x2018...0x201D, 0x20AB, 0x20AC:
      true
    default: lexemes.isDash(place)
    }
  }

  private func isPlainWord(_ place: Int) -> Bool {
    guard let word = lexemes.word(place), word.count > 1 else { return false }
    // `3 mươi`: part of the number.
    switch NumberWord(lexemes, at: place, in: text) {
    case .half, .tens, .fiveAfterTens, .point, .oneAfterTens: return false
    default: break
    }
    if word.isVietnamese { return true }
    return (lexemes.isSpaced(place) || lexemes.isSign(place - 1, "("))
      && (word.count > 2 && word.hasVowel
        || Folding.isCapitals(lexemes.text(of: place..<place + 1, in: text)))
  }

  /// Whether the rest is more of a number that is not read: `5 đến`, `15 hai nghìn`, `2 cộng ba`.
  private func goesOn(_ place: Int) -> Bool {
    if lexemes.word(place).map({ Self.joints.contains($0) }) == true {
      return !lexemes.isNumber(place + 1)
        && (place + 1 >= lexemes.count
          || SpelledNumber.read(lexemes, at: place + 1, in: text) != nil)
    }
    return SpelledNumber.read(lexemes, at: place, in: text)?.next == lexemes.count
  }

  private static let joints: Set<Syllable> = [
    "den", "toi", "va", "hoac", "hay", "cong", "tru", "nhan", "chia",
  ]

  /// What `rưỡi` behind the unit at a lexeme adds: half a unit, `2 giờ rưỡi`; null without it.
  func halfOfUnit(at start: Int, of scale: ExactDecimal) -> ExactDecimal? {
    guard scale == .one, let (_, next) = Unit.prefix(lexemes, at: start, in: text),
      lexemes.isHalf(next, in: text)
    else { return nil }
    return ExactDecimal(coefficient: 5, scale: 1)
  }

  // MARK: - Other readings

  /// The number behind one in digits in words, or the reverse, which decides between its readings:
  /// `12.5 (mười hai phẩy năm)`, `mười lăm (15)`; all that it may mean.
  func numbersBeside(
    _ term: NumeralTerm, from start: Int, style: SeparatorStyle
  ) -> [ExactDecimal] {
    term.isSpelled
      ? figures(from: start, style: style) : numberInWords(from: start, like: term.share)
  }

  /// The values that a number may mean with what stands behind it, the likeliest first.
  ///
  /// `12 (trong đó 5 nữ)` names a second figure, `15 (mười sáu)` and `5 (không phát sinh)`
  /// contradict the first, `5 (giảm)` turns its sign; `03 (QĐ)` says nothing of it.
  func readings(
    of term: NumeralTerm, and others: [ExactDecimal], from start: Int, style: SeparatorStyle
  ) -> [Value] {
    var readings: [Value] = []
    let rest =
      others.isEmpty ? contradictions(from: start, of: term, style) : others.map(Value.number)
    for reading in term.values.map(Value.number) + rest where !readings.contains(reading) {
      readings.append(reading)
    }
    return readings
  }

  private func contradictions(
    from start: Int, of term: NumeralTerm, _ style: SeparatorStyle
  ) -> [Value] {
    let figures = figures(from: start, style: style)
    guard figures.isEmpty else {
      // `5 5` may be one number that was torn apart.
      guard lexemes.isNumber(start - 1), lexemes.isNumber(start), term.value.scale == 0,
        let number = lexemes.number(start),
        let power = ExactDecimal.powerOfTen(lexemes[start].digits),
        let shifted = term.value.multiplied(by: ExactDecimal(coefficient: power)),
        let joined = shifted.adding(ExactDecimal(coefficient: number))
      else { return figures.map(Value.number) }
      return (figures + [joined]).map(Value.number)
    }
    return remark(from: start, of: term.value)
  }

  /// The figures in the words behind a number; digits glued to letters (`m2`) are none.
  func figures(from start: Int, style: SeparatorStyle) -> [ExactDecimal] {
    var figures: [ExactDecimal] = []
    var place = start
    while place < lexemes.count {
      let isGlued = lexemes.word(place - 1) != nil && !lexemes.isSpaced(place)
      if lexemes.isNumber(place), !isGlued,
        case .figure(let figure) = Figure.read(lexemes, at: place, style: style)
      {
        if !isYear(place) { figures.append(figure.value) }
        place = figure.next
      } else {
        place += 1
      }
    }
    return figures
  }

  /// Whether a number is the year behind `năm` or `cùng kỳ`, which says of when it is spoken.
  func isYear(_ place: Int) -> Bool {
    guard lexemes.isWord(place - 1, "nam") || lexemes.isWord(place - 1, "ki"),
      lexemes[place].digits == 4, let year = lexemes.number(place)
    else { return false }
    return (1900...2199).contains(year)
  }

  /// The number in words behind one in digits, its unit left out: `15 (mười lăm)`, `1.000 đồng (Bằng
  /// chữ: một nghìn đồng chẵn)`; empty where there is none, or words behind it that are not read.
  private func numberInWords(from start: Int, like share: NumeralTerm.Share) -> [ExactDecimal] {
    var place = start
    while place < lexemes.count, !lexemes.isSign(place, "("), !lexemes.isWord(place, "bang") {
      place += 1
    }
    let isEnclosed = lexemes.isSign(place, "(")
    if isEnclosed { place += 1 }
    if lexemes.areWords(place, ["viet", "bang"]) { place += 1 }
    let isAnnounced = lexemes.areWords(place, ["bang", "chu"])
    if isAnnounced { place += 2 }
    while lexemes.isSign(place, ":") || lexemes.isWord(place, "la") { place += 1 }
    guard isEnclosed || isAnnounced else { return [] }
    let isNegative = lexemes.isWord(place, "am")
    if isNegative { place += 1 }
    guard let spelled = SpelledNumber.read(lexemes, at: place, in: text) else { return [] }
    place = spelled.next
    if share != .none, lexemes.isWord(place, "phan") { place += 2 }
    var end = lexemes.count
    if isEnclosed { end = (place..<end).first { lexemes.isSign($0, ")") } ?? end }
    guard isKnown(place..<max(place, end)) else { return [] }
    return isNegative ? spelled.values.map(\.negated) : spelled.values
  }

  /// What a remark in parentheses says instead.
  private func remark(from start: Int, of value: ExactDecimal) -> [Value] {
    guard lexemes.isSign(start, "(") else { return [] }
    let end = (start..<lexemes.count).first { lexemes.isSign($0, ")") } ?? lexemes.count
    let range = start + 1..<end
    guard !range.isEmpty else { return [] }
    let printed = lexemes.text(of: range, in: text)
    guard Unit(printed: printed) == nil else { return [] }
    if let absence = Absence(parsing: printed) {
      return value == .zero ? [] : [.absent(absence)]
    }
    if lexemes.isWord(range.lowerBound, "giam") || lexemes.isWord(range.lowerBound, "am") {
      return [.number(value.negated)]
    }
    return []
  }
}
