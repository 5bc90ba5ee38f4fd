/// Texts that look like numbers and are read as a whole: identifiers, outline numbers, ordinals,
/// figures in parentheses, letters that recognition takes for digits.
extension NumeralParser {
  // MARK: - Identifiers

  /// `72/KH-BDT`, `ISO 9001:2015`, `0912 345 678`.
  var identifier: Numeral? {
    var hasSlash = false
    var hasLetters = false
    var colon: Int?
    for place in 0..<lexemes.count {
      if lexemes.isSign(place, "/") { hasSlash = true }
      if lexemes.word(place) != nil { hasLetters = true }
      if lexemes.isSign(place, ":") { colon = place }
    }
    if hasSlash, hasLetters, let number = documentNumber {
      return Numeral(.identifier, .reference(number: number, date: nil))
    }
    if colon.map(isStandard) == true || isDialled {
      return Numeral(.identifier, .text(printed(from: 0) ?? text))
    }
    return nil
  }

  /// The document number that is the text, or stands at its end behind words: `Kế hoạch số 72/KH-BDT`.
  private var documentNumber: String? {
    if let number = DocumentNumber(parsing: text) { return number.text }
    guard lexemes.word(0) != nil else { return nil }
    let citations = CitationScanner.citations(in: text)
    guard citations.count == 1, let citation = citations.first,
      citation.offset == lexemes[0].start, citation.date == nil, !citation.hasInvalidDate,
      citation.end >= lexemes[lexemes.count - 1].end
    else { return nil }
    return citation.number.text
  }

  /// A number, a colon and a year: `TCVN 9001:2015`, `QCVN 01:2019/BTNMT`; `10:30` and `7:3` are none.
  private func isStandard(_ colon: Int) -> Bool {
    guard lexemes.isNumber(colon - 1), let year = lexemes.number(colon + 1),
      lexemes[colon + 1].digits == 4, TimeText.years.contains(year)
    else { return false }
    let isNamed = (0..<colon - 1).allSatisfy { place in
      lexemes.word(place) != nil || lexemes.isNumber(place) || lexemes.isSign(place, "/")
        || lexemes.isDash(place)
    }
    let rest = colon + 2..<lexemes.count
    return isNamed
      && rest.allSatisfy { place in
        lexemes.isDash(place)
          || !lexemes.isSpaced(place) && (lexemes.isSign(place, "/") || lexemes.word(place) != nil)
      }
  }

  /// A leading zero before eight digits or more, in any groups: the number of a telephone or of an
  /// identity card counts nothing.
  private var isDialled: Bool {
    var first = 0
    while lexemes.isSign(first, "(") || lexemes.isSign(first, "+") { first += 1 }
    guard lexemes.isNumber(first) else { return false }
    let hasPlus = first > 0 && lexemes.isSign(first - 1, "+")
    guard lexemes.beginsWithZero(first) || hasPlus && lexemes.number(first) == 84 else {
      return false
    }
    var digits = 0
    for place in first..<lexemes.count {
      if lexemes.isNumber(place), !lexemes[place].isRepaired {
        digits += lexemes[place].digits
      } else if !lexemes.isDash(place), !lexemes.isSign(place, "."), !lexemes.isSign(place, "("),
        !lexemes.isSign(place, ")")
      {
        return false
      }
    }
    return (9...15).contains(digits)
  }

  // MARK: - Outline numbers

  /// `II.`, `a)`, `1)`, `I.1`: what numbers a section and counts nothing.
  var outline: Numeral? {
    let last = lexemes.count - 1
    guard last > 0, lexemes.word(0) != nil || lexemes.isNumber(0) && lexemes.isSign(last, ")")
    else { return nil }
    let isClosed = lexemes.isSign(last, ".") || lexemes.isSign(last, ")")
    let head = isClosed ? 0..<last : 0..<last + 1
    for place in head {
      let isDot = lexemes.isSign(place, ".")
      guard place % 2 == 0 ? isOutlinePart(place) : isDot, place == 0 || !lexemes.isSpaced(place)
      else { return nil }
    }
    guard head.count % 2 == 1, isClosed || head.count > 1 else { return nil }
    return Numeral(.outline)
  }

  /// A Roman numeral, a letter, or a number of two digits.
  private func isOutlinePart(_ place: Int) -> Bool {
    if lexemes.isNumber(place) { return lexemes[place].digits <= 2 && !lexemes[place].isRepaired }
    guard let word = lexemes.word(place) else { return false }
    return word.count == 1
      || RomanNumeral.number(lexemes.text(of: place..<place + 1, in: text)) != nil
  }

  // MARK: - Parentheses

  /// `(5)`: negative in a balance, a plain remark elsewhere.
  mutating func enclosed() -> Numeral? {
    var last = lexemes.count - 1
    // `(5)%`
    let isMarkedBehind = lexemes.isSign(last, "%") && lexemes.isSign(last - 1, ")")
    if isMarkedBehind { last -= 1 }
    guard lexemes.isSign(0, "("), lexemes.isSign(last, ")") else { return nil }
    index = 1
    guard let term = term(), term.isSure || isFinancial else {
      (index, isRepaired) = (0, false)
      return nil
    }
    let start = restStart(term)
    guard start <= last, start == last || Unit.prefix(lexemes, at: start, in: text)?.next == last
    else {
      (index, isRepaired) = (0, false)
      return nil
    }
    let unit =
      index < last
      ? lexemes.text(of: index..<last, in: text)
      : isMarkedBehind ? lexemes.text(of: last + 1..<last + 2, in: text) : nil
    var kind = Numeral.Kind.number
    if term.share == .percent || isMarkedBehind { kind = .percent }
    if term.share == .permille { kind = .permille }
    if term.value == .zero {
      return Numeral(kind, .number(term.value), unit: unit, repaired: isRepaired)
    }
    let values = isFinancial ? term.values.map(\.negated) : [term.value, term.value.negated]
    guard values.count > 1 else {
      return Numeral(
        kind, .number(values[0]), unit: unit, repaired: isRepaired, scale: term.scale)
    }
    return Numeral(
      .ambiguous, unit: unit, readings: values.map(Value.number), repaired: isRepaired,
      scale: term.scale)
  }

  // MARK: - Letters

  /// `1B`, `l.234`, `12,O`: a figure with letters taken for digits, and nothing else.
  var repaired: Numeral? {
    guard isNumericCell, lexemes.count > 1, (0..<lexemes.count).contains(where: isLetters) else {
      return nil
    }
    if lexemes.count == 2, lexemes.isNumber(0), !lexemes.isSpaced(1),
      let repair = OCRDigits.number(printed(from: 0) ?? "")
    {
      return Numeral(.number, .number(repair.number), repaired: true)
    }
    guard let digits = OCRDigits.figure(text) else { return nil }
    var parser = NumeralParser(
      digits, style: style, isNumericCell: false, isFinancial: isFinancial)
    let numeral = parser.numeral()
    guard numeral.kind == .number || numeral.kind == .percent else { return nil }
    return Numeral(numeral.kind, numeral.value, unit: numeral.unit, repaired: true)
  }

  private func isLetters(_ place: Int) -> Bool { lexemes.word(place) != nil }

  /// `II`, `O`, `S0`: letters where a number should be.
  func letters() -> Numeral {
    guard let printed = printed(from: 0) else { return Numeral(.invalid) }
    if lexemes.areWords(0, ["dau", "tien"]), lexemes.count == 2 {
      return Numeral(.ordinal, .number(.one))
    }
    if lexemes.count == 1, lexemes.isHalfOfOne(0, in: text) {
      return Numeral(.ratio, Self.oneHalf)
    }
    let roman = index == 0 && lexemes.count == 1 ? RomanNumeral.number(printed) : nil
    let repair = isNumericCell ? OCRDigits.number(printed) : nil
    switch (roman, repair) {
    case (let roman?, nil) where printed.utf8.count > 1:
      return Numeral(.ordinal, .number(ExactDecimal(coefficient: roman)))
    case (let roman?, let repair?):
      let rank = ExactDecimal(coefficient: roman)
      let readings = rank == repair.number ? [rank] : [rank, repair.number]
      return Numeral(.ambiguous, readings: readings.map(Value.number), repaired: true)
    case (nil, let repair?) where repair.isSure:
      return Numeral(.number, .number(repair.number), repaired: true)
    case (nil, let repair?):
      return Numeral(.ambiguous, readings: [.number(repair.number)], repaired: true)
    default: return Numeral(.invalid)
    }
  }

  static let oneHalf = Value.ratio(actual: .one, quota: ExactDecimal(coefficient: 2))

  // MARK: - Ordinals

  /// `lần thứ VI`, `mức độ 3`, `hạng ba`, `thứ nhì`; `thứ tư` may be Wednesday.
  mutating func rank(mayBeWeekday: Bool) -> Numeral {
    let last = lexemes.count - 1
    var number: ExactDecimal?
    var mayBeWeekday = mayBeWeekday
    if lexemes.word(index) != nil {
      let printed = printed(from: index) ?? ""
      let roman = index == last ? RomanNumeral.number(printed) : nil
      if let roman {
        number = ExactDecimal(coefficient: roman)
      } else if index == last, let named = namedRank(index) {
        number = ExactDecimal(coefficient: named)
        mayBeWeekday = false
      } else if lexemes.areWords(index, ["dau", "tien"]), index + 2 == lexemes.count {
        number = .one
      } else if let spelled = SpelledNumber.read(lexemes, at: index, in: text),
        spelled.next == lexemes.count
      {
        number = spelled.values.first
      } else if isSpelledNumber(index) {
        return list()
      }
    } else if let figure = lexemes.number(index) {
      guard index == last else { return isListJoint(index + 1) ? list() : Numeral(.invalid) }
      number = ExactDecimal(coefficient: figure)
      isRepaired = lexemes[index].isRepaired
      guard isNumericCell || !isRepaired else { return Numeral(.invalid) }
    }
    guard let number, number.integer != nil else { return Numeral(.invalid) }
    if mayBeWeekday, let day = number.integer, (2...7).contains(day) {
      return Numeral(.ambiguous, readings: [.number(number)], repaired: isRepaired)
    }
    return Numeral(.ordinal, .number(number), repaired: isRepaired)
  }

  /// The words that say a rank and no number: `nhất`, `nhì`, `đầu`.
  private func namedRank(_ place: Int) -> Int? {
    let marks = lexemes.marks(place, in: text)
    return switch lexemes.word(place) {
    case "nhat" where marks == "^'" || marks.isEmpty: 1
    case "nhi" where marks == "`" || marks.isEmpty: 2
    case "dau" where marks == "-^`": 1
    default: nil
    }
  }
}
