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
    var alternatives: [ExactDecimal] = []
    /// What scale words have multiplied it by.
    var scale = ExactDecimal.one
    var mark = Mark.none
    /// `- 5`: a sign, or a bullet.
    var hasDoubtfulSign = false

    /// Whether it has one reading.
    var isSure: Bool { alternatives.isEmpty }
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
    guard term.value != .zero else {
      return Numeral(.number, .number(term.value), repaired: isRepaired)
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
      value: figure.value, alternatives: figure.alternative.map { [$0] } ?? [],
      hasDoubtfulSign: hasDoubtfulSign)
    isRepaired = isRepaired || figure.isRepaired
    index = figure.next
    guard readScales(&term) else { return nil }
    if isNegative {
      term.value = term.value.negated
      term.alternatives = term.alternatives.map(\.negated)
    }
    readMark(&term)
    if let power = FootnoteMark.power(of: term.value, lexemes, at: index) {
      term.alternatives.append(power)
    }
    index = FootnoteMark.end(lexemes, at: index)
    return term
  }

  /// Multiplies by scale words (`2,5 tỷ`, `2 tỷ 500 triệu`); false where the number gets too large.
  private mutating func readScales(_ term: inout Term) -> Bool {
    guard let (scale, certainty) = readScale() else { return true }
    guard let value = term.value.multiplied(by: scale) else { return false }
    let alternatives = term.alternatives.compactMap { $0.multiplied(by: scale) }
    switch certainty {
    case .unlikely:
      term.alternatives += [value]
      return true
    case .likely:
      term.alternatives = alternatives + [term.value]
    case .sure:
      term.alternatives = alternatives
    }
    term.value = value
    term.scale = scale
    var least = scale
    while case .figure(let figure) = Figure.read(lexemes, at: index, style: style) {
      let start = index
      index = figure.next
      guard let (smaller, _) = readScale(), smaller < least, figure.alternative == nil,
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

  /// Reads scale words (`nghìn tỷ`); a word that is doubtful, and most likely its own, is left where
  /// it stands.
  private mutating func readScale() -> (factor: ExactDecimal, certainty: ScaleWord.Certainty)? {
    var scale: ExactDecimal?
    while let word = ScaleWord.read(lexemes, at: index, in: text) {
      if word.certainty == .unlikely {
        guard scale == nil else { break }
        return (word.factor, .unlikely)
      }
      guard let product = (scale ?? .one).multiplied(by: word.factor) else { break }
      scale = product
      index += word.length
      if word.certainty == .likely { return (product, .likely) }
    }
    return scale.map { ($0, .sure) }
  }

  private mutating func readMark(_ term: inout Term) {
    if lexemes.isSign(index, "%") || lexemes.areWords(index, ["phan", "tram"]) {
      term.mark = .percent
    } else if lexemes.sign(index) == 0x2030 {
      term.mark = .permille
    }
  }

  private var markLength: Int { lexemes.isWord(index, "phan") ? 2 : 1 }

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
        return range(first, second)
      }
    }
    index = behindFirst
    if isListJoint(index), prefix == .none { return list(from: 0, to: 0) }
    return ratio(first)
  }

  private func range(_ first: Term, _ second: Term) -> Numeral {
    guard first.isSure, second.isSure, isPlainRest(behind: second), !lexemes.isDash(index),
      !lexemes.isSign(index, "/")
    else { return Numeral(.invalid) }
    var lower = first.value
    // `2-3 tỷ`: the word is meant for both.
    if first.scale == .one, let shared = lower.multiplied(by: second.scale),
      shared <= second.value
    {
      lower = shared
    }
    guard lower <= second.value else { return Numeral(.invalid) }
    return Numeral(
      .range, .range(lower: lower, upper: second.value), unit: printed(from: index),
      repaired: isRepaired, scale: max(first.scale, second.scale))
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
    let words = restStart(first)..<max(restStart(first), slash)
    guard remainder.isPlain(words) else { return Numeral(.invalid) }
    index = slash + 1
    guard case .figure = Figure.read(lexemes, at: index, style: style), let second = term() else {
      // `15 người/tháng` is a unit, `12/KH` no number.
      index = behindFirst
      return slash > behindFirst ? nil : Numeral(.invalid)
    }
    guard first.isSure, second.isSure, isPlainRest(behind: second), !lexemes.isSign(index, "/")
    else { return Numeral(.invalid) }
    let ratio = Value.ratio(actual: first.value, quota: second.value)
    let scale = max(first.scale, second.scale)
    // `5/10 triệu`: the word may be meant for both.
    if first.scale == .one, scale != .one, let shared = first.value.multiplied(by: scale) {
      return Numeral(
        .ambiguous, unit: printed(from: index),
        readings: [.ratio(actual: shared, quota: second.value), ratio], repaired: isRepaired,
        scale: scale)
    }
    return Numeral(
      .ratio, ratio, unit: printed(from: index), repaired: isRepaired, scale: scale)
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
    guard isPlainRest(behind: term) else { return Numeral(.invalid) }
    let unit = printed(from: index)
    var values = [term.value] + term.alternatives
    if prefix == .negative { values = values.map(\.negated) }
    if term.hasDoubtfulSign { values.append(values[0].negated) }
    let value = values[0]
    let others = remainder.readings(from: restStart(term), of: value, style: style)
    var readings: [Value] = []
    for reading in values.map(Value.number) + others where !readings.contains(reading) {
      readings.append(reading)
    }
    if readings.count > 1 {
      return Numeral(
        .ambiguous, unit: unit, readings: readings, repaired: isRepaired, scale: term.scale)
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

  private var remainder: NumeralRemainder { NumeralRemainder(lexemes, of: text) }

  /// The index behind a term that ends at the current one, and behind its percent sign.
  private func restStart(_ term: Term) -> Int {
    term.mark == .none ? index : index + markLength
  }

  private func isPlainRest(behind term: Term) -> Bool {
    let start = restStart(term)
    return remainder.isPlain(start..<max(start, lexemes.count))
  }

  /// The text from a lexeme to the end, its closing punctuation left out; null where none is left.
  private func printed(from start: Int) -> String? {
    var end = lexemes.count
    while end > start, [0x2C, 0x2E, 0x3A, 0x3B].contains(lexemes.sign(end - 1)) { end -= 1 }
    return start < end ? lexemes.text(of: start..<end, in: text) : nil
  }
}
