/// The grammar of ``Numeral``: identifiers, ratios, ranges and lists are tried before a plain number.
struct NumeralParser {
  private let text: String
  private let lexemes: Lexemes
  private let style: SeparatorStyle
  private let isNumericCell: Bool
  private var index = 0
  private var isRepaired = false

  init(_ text: String, style: SeparatorStyle, isNumericCell: Bool) {
    self.text = text
    self.lexemes = Lexemes(text)
    self.style = style
    self.isNumericCell = isNumericCell
  }

  /// A number with what belongs to it.
  private struct Term {
    var value: ExactDecimal
    var alternative: ExactDecimal?
    var scale = ExactDecimal.one
    var mark = Mark.none
    /// `- 5`: a sign, or a bullet.
    var hasDoubtfulSign = false
  }

  private enum Mark {
    case none
    case percent
    case permille
  }

  mutating func numeral() -> Numeral {
    if let identifier { return identifier }
    if let repaired { return repaired }
    if let enclosed = enclosed() { return enclosed }
    let prefix = readPrefix()
    if prefix == .rank { return rank() }
    switch Figure.read(lexemes, at: index, style: style) {
    case .outline(let next):
      return isAtEnd(afterDot: next) ? Numeral(.outline) : Numeral(.invalid)
    case .invalid: return Numeral(.invalid)
    case .list(let next):
      return list(from: index, to: next)
    case .figure(let figure):
      // `1.` and `1.1.`
      if prefix == .none, figure.next < lexemes.count, isAtEnd(afterDot: figure.next) {
        return Numeral(.outline, readings: isWhole(figure.value) ? [.number(figure.value)] : [])
      }
    case .none:
      if !lexemes.isDash(index), !lexemes.isSign(index, "+") { return letters() }
    }
    guard let first = term() else { return Numeral(.invalid) }
    if let compound = compound(first, prefix) { return compound }
    return single(first, prefix)
  }

  // MARK: - Whole texts

  private var identifier: Numeral? {
    var hasSlash = false
    var colon: Int?
    for place in 0..<lexemes.count {
      if lexemes.isSign(place, "/") { hasSlash = true }
      if lexemes.isSign(place, ":") { colon = place }
    }
    if hasSlash, let number = DocumentNumber(parsing: text) {
      return Numeral(.identifier, .reference(number: number.text, date: nil))
    }
    // `ISO 9001:2015`
    if let colon, lexemes.isNumber(colon - 1), lexemes.isNumber(colon + 1),
      colon + 2 == lexemes.count
    {
      return Numeral(.identifier, .text(printed(from: 0) ?? text))
    }
    return nil
  }

  /// `1B`: digits and a letter taken for one, with nothing else.
  private var repaired: Numeral? {
    guard isNumericCell, lexemes.count == 2, lexemes.isNumber(0), lexemes.word(1) != nil,
      !lexemes.isSpaced(1), let repair = OCRDigits.number(printed(from: 0) ?? "")
    else { return nil }
    return Numeral(.number, .number(repair.number), repaired: true)
  }

  /// `(5)`: negative in a balance, a plain remark elsewhere.
  private mutating func enclosed() -> Numeral? {
    guard lexemes.isSign(0, "("), lexemes.isSign(lexemes.count - 1, ")") else { return nil }
    index = 1
    guard let term = term(), index == lexemes.count - 1 else {
      index = 0
      return nil
    }
    return Numeral(
      .ambiguous, readings: [.number(term.value), .number(term.value.negated)],
      repaired: isRepaired)
  }

  /// `II`, `O`, `S0`: letters where a number should be.
  private func letters() -> Numeral {
    guard let printed = printed(from: 0) else { return Numeral(.invalid) }
    let roman = index == 0 && lexemes.count == 1 ? RomanNumeral.number(printed) : nil
    let repair = isNumericCell ? OCRDigits.number(printed) : nil
    switch (roman, repair) {
    case (let roman?, nil) where printed.utf8.count > 1:
      return Numeral(.ordinal, .number(ExactDecimal(coefficient: roman)))
    case (let roman?, let repair?):
      return Numeral(
        .ambiguous,
        readings: [.number(ExactDecimal(coefficient: roman)), .number(repair.number)],
        repaired: true)
    case (nil, let repair?) where repair.hasDigit:
      return Numeral(.number, .number(repair.number), repaired: true)
    case (nil, let repair?):
      return Numeral(.ambiguous, readings: [.number(repair.number)], repaired: true)
    default: return Numeral(.invalid)
    }
  }

  private func isWhole(_ value: ExactDecimal) -> Bool { value.scale == 0 }

  private func isAtEnd(afterDot next: Int) -> Bool {
    next == lexemes.count || next == lexemes.count - 1 && lexemes.isSign(next, ".")
  }

  // MARK: - Words before

  private mutating func readPrefix() -> NumeralPrefix {
    if [0x3C, 0x3E, 0x2264, 0x2265].contains(lexemes.sign(index)) {
      index += lexemes.isSign(index + 1, "=") ? 2 : 1
      return .bound
    }
    var found = NumeralPrefix.none
    while let (prefix, length) = NumeralPrefix.read(lexemes, at: index) {
      // A second meaning makes no number.
      if found != .none, prefix != .none { return found }
      if prefix != .none { found = prefix }
      index += length
    }
    return found
  }

  /// `lần thứ VI`, `mức độ 3`, `mức độ 3, 4`.
  private mutating func rank() -> Numeral {
    let start = index
    if let word = lexemes.word(index), word != Syllable(), index == lexemes.count - 1,
      let roman = RomanNumeral.number(printed(from: index) ?? "")
    {
      return Numeral(.ordinal, .number(ExactDecimal(coefficient: roman)))
    }
    guard let number = lexemes.number(index) else { return Numeral(.invalid) }
    index += 1
    if index == lexemes.count {
      return Numeral(.ordinal, .number(ExactDecimal(coefficient: number)))
    }
    return isListJoint(index) ? list(from: start, to: start) : Numeral(.invalid)
  }

  // MARK: - Terms

  private static let scales: [(Syllable, Int)] = [
    ("nghin", 1000), ("ngan", 1000), ("trieu", 1_000_000), ("ti", 1_000_000_000),
    ("van", 10_000), ("tram", 100), ("chuc", 10),
  ]

  /// Reads a number with its sign, scale words and percent sign.
  private mutating func term() -> Term? {
    var isNegative = false
    var hasDoubtfulSign = false
    if lexemes.isDash(index) {
      isNegative = true
      hasDoubtfulSign = lexemes.isSpaced(index + 1)
      index += 1
    } else if lexemes.isSign(index, "+") {
      index += 1
    } else if lexemes.isWord(index, "am") {
      isNegative = true
      index += 1
    }
    guard case .figure(let figure) = Figure.read(lexemes, at: index, style: style),
      isNumericCell || !figure.isRepaired
    else { return nil }
    var term = Term(
      value: figure.value, alternative: figure.alternative, hasDoubtfulSign: hasDoubtfulSign)
    isRepaired = isRepaired || figure.isRepaired
    index = figure.next
    guard readScales(&term) else { return nil }
    if isNegative {
      term.value = term.value.negated
      term.alternative = term.alternative?.negated
    }
    readMark(&term)
    skipFootnote()
    return term
  }

  /// Multiplies by scale words (`2,5 tỷ`, `2 tỷ 500 triệu`); false where the number gets too large.
  private mutating func readScales(_ term: inout Term) -> Bool {
    guard let scale = readScale() else { return true }
    guard let value = term.value.multiplied(by: scale) else { return false }
    term.value = value
    term.alternative = term.alternative?.multiplied(by: scale)
    term.scale = scale
    var least = scale
    while case .figure(let figure) = Figure.read(lexemes, at: index, style: style) {
      let start = index
      index = figure.next
      guard let smaller = readScale(), smaller < least, figure.alternative == nil,
        let part = figure.value.multiplied(by: smaller), let sum = term.value.adding(part)
      else {
        index = start
        return true
      }
      term.value = sum
      least = smaller
    }
    return true
  }

  private mutating func readScale() -> ExactDecimal? {
    var scale: ExactDecimal?
    while let word = lexemes.word(index),
      let (_, factor) = Self.scales.first(where: { $0.0 == word })
    {
      // `trăm`, `chục` and `vạn` begin other words too (`15 trạm`), so they must say so themselves.
      let factor = ExactDecimal(coefficient: factor)
      guard let product = (scale ?? .one).multiplied(by: factor) else { return scale }
      scale = product
      index += 1
    }
    return scale
  }

  private mutating func readMark(_ term: inout Term) {
    if lexemes.isSign(index, "%") || lexemes.areWords(index, ["phan", "tram"]) {
      term.mark = .percent
    } else if lexemes.sign(index) == 0x2030 {
      term.mark = .permille
    }
  }

  private var markLength: Int { lexemes.isWord(index, "phan") ? 2 : 1 }

  /// `15¹`, `12,5(*)`, `12(1)`, `12**`, `12[1]`: the mark of a footnote is no digit.
  private mutating func skipFootnote() {
    while index < lexemes.count, !lexemes.isSpaced(index) {
      switch lexemes.sign(index) {
      case 0x2A, 0xB9, 0xB2, 0xB3, 0x2070...0x2079: index += 1
      case 0x28, 0x5B:
        var end = index + 1
        while lexemes.isSign(end, "*") || lexemes.isNumber(end) && lexemes[end].digits <= 2 {
          end += 1
        }
        guard end > index + 1, lexemes.isSign(end, ")") || lexemes.isSign(end, "]") else { return }
        index = end + 1
      default: return
      }
    }
  }

  // MARK: - Several numbers

  private mutating func compound(_ first: Term, _ prefix: NumeralPrefix) -> Numeral? {
    let behindFirst = index
    // A percent sign may stand behind the first bound too.
    if first.mark != .none { index += markLength }
    if lexemes.isDash(index) || lexemes.isWord(index, "den") || lexemes.isSign(index, "~")
      || lexemes.isWord(index, "toi")
    {
      index += 1
      if case .figure = Figure.read(lexemes, at: index, style: style), let second = term() {
        guard first.value <= second.value, first.alternative == nil, second.alternative == nil
        else { return Numeral(.invalid) }
        if lexemes.isDash(index) || lexemes.isSign(index, "/") { return Numeral(.invalid) }
        return Numeral(
          .range, .range(lower: first.value, upper: second.value), unit: printed(from: index),
          repaired: isRepaired)
      }
    }
    index = behindFirst
    if isListJoint(index), prefix == .none { return list(from: 0, to: 0) }
    return ratio(first)
  }

  /// `18 người/19 người`, `00/02 biên chế`; three numbers make none.
  private mutating func ratio(_ first: Term) -> Numeral? {
    let behindFirst = index
    var slash = index
    while slash < lexemes.count, !lexemes.isSign(slash, "/") {
      guard lexemes.word(slash) != nil || lexemes.isSign(slash, ",") else { return nil }
      slash += 1
    }
    guard slash < lexemes.count else { return nil }
    index = slash + 1
    guard case .figure = Figure.read(lexemes, at: index, style: style), let second = term() else {
      // `15 người/tháng` is a unit, `12/KH` no number.
      index = behindFirst
      return slash > behindFirst ? nil : Numeral(.invalid)
    }
    guard first.alternative == nil, second.alternative == nil, !lexemes.isSign(index, "/") else {
      return Numeral(.invalid)
    }
    return Numeral(
      .ratio, .ratio(actual: first.value, quota: second.value), unit: printed(from: index),
      repaired: isRepaired)
  }

  private func isListJoint(_ index: Int) -> Bool {
    let isSign = lexemes.isSign(index, ",") || lexemes.isSign(index, ";")
    return (isSign || lexemes.isWord(index, "va")) && lexemes.isNumber(index + 1)
  }

  /// `3, 4`, `3 và 4`, `3,4,5`: integers with joints between them.
  private mutating func list(from start: Int, to end: Int) -> Numeral {
    index = start
    var numbers: [String] = []
    while let number = lexemes.number(index) {
      numbers.append(String(number))
      index += 1
      guard isListJoint(index) else { break }
      index += 1
    }
    guard numbers.count > 1 else { return Numeral(.invalid) }
    return Numeral(.list, .text(numbers.joined(separator: ", ")), unit: printed(from: index))
  }

  // MARK: - One number

  private mutating func single(_ term: Term, _ prefix: NumeralPrefix) -> Numeral {
    let unit = printed(from: index)
    var value = term.value
    var alternative = term.alternative
    if prefix == .negative {
      value = value.negated
      alternative = alternative?.negated
    }
    // `12 (trong đó 5 nữ)`: the other figures may be what is meant.
    var readings = [value] + (alternative.map { [$0] } ?? [])
    if term.hasDoubtfulSign { readings.append(value.negated) }
    let others = otherFigures(from: index)
    if !others.isEmpty || readings.count > 1 || isRemark(index) {
      return Numeral(
        .ambiguous, unit: unit, readings: (readings + others).map { .number($0) },
        repaired: isRepaired, scale: term.scale)
    }
    let isBound =
      prefix == .bound || prefix == .range || lexemes.areWords(index, ["tro", "len"])
      || lexemes.areWords(index, ["tro", "xuong"])
    let kind: Numeral.Kind =
      isBound
      ? .bound
      : term.mark == .percent ? .percent : term.mark == .permille ? .permille : .number
    return Numeral(kind, .number(value), unit: unit, repaired: isRepaired, scale: term.scale)
  }

  /// The figures in the words behind a number; digits glued to letters (`m2`) are none.
  private func otherFigures(from start: Int) -> [ExactDecimal] {
    var figures: [ExactDecimal] = []
    var place = start
    while place < lexemes.count {
      let isGlued = lexemes.word(place - 1) != nil && !lexemes.isSpaced(place)
      if lexemes.isNumber(place), !isGlued,
        case .figure(let figure) = Figure.read(lexemes, at: place, style: style)
      {
        figures.append(figure.value)
        place = figure.next
      } else {
        place += 1
      }
    }
    return figures
  }

  /// Whether a remark in parentheses follows that is no unit: it may say another number in words.
  private func isRemark(_ start: Int) -> Bool {
    guard lexemes.isSign(start, "("), let printed = printed(from: start) else { return false }
    return Unit(printed: printed) == nil
  }

  /// The text from a lexeme to the end, its closing punctuation left out; null where none is left.
  private func printed(from start: Int) -> String? {
    var end = lexemes.count
    while end > start, [0x2C, 0x2E, 0x3A, 0x3B].contains(lexemes.sign(end - 1)) { end -= 1 }
    guard start < end else { return nil }
    let utf8 = text.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: lexemes[start].start)
    let to = utf8.index(utf8.startIndex, offsetBy: lexemes[end - 1].end)
    return String(text[from..<to])
  }
}
