/// Single numbers, in digits and in words.
extension NumeralParser {
  /// Reads a number with its sign, scale words and percent sign; without one nothing is read.
  mutating func term() -> NumeralTerm? {
    let start = index
    let sign = readSign()
    guard var term = figureTerm() ?? spelledTerm() ?? halfTerm() else {
      index = start
      return nil
    }
    term.sign = sign
    if sign != .none { term.values = term.values.map(\.negated) }
    readShare(&term)
    if !term.isSpelled {
      if let power = FootnoteMark.power(of: term.value, lexemes, at: index) {
        term.alternatives.append(power)
      }
      index = FootnoteMark.end(lexemes, at: index)
    }
    return term
  }

  private mutating func readSign() -> NumeralTerm.Sign {
    if lexemes.isDash(index) {
      index += 1
      return lexemes.isSpaced(index) ? .dash : .minus
    }
    if lexemes.isSign(index, "+") {
      index += 1
    } else if saysMinus(index) {
      index += 1
      return .minus
    } else if saysLess(index) {
      index += 1
      return .less
    }
    return .none
  }

  /// Whether a sign stands at a lexeme, or a word for one before a number.
  func isSigned(_ place: Int) -> Bool {
    if lexemes.isDash(place) || lexemes.isSign(place, "+") { return true }
    return (saysMinus(place) || saysLess(place)) && isNumber(at: place + 1)
  }

  private func saysMinus(_ place: Int) -> Bool { lexemes.isWord(place, "am", "^", in: text) }

  private func saysLess(_ place: Int) -> Bool { lexemes.isWord(place, "tru", "+`", in: text) }

  /// Whether a number in digits or in words begins at a lexeme.
  func isNumber(at place: Int) -> Bool {
    if case .figure = Figure.read(lexemes, at: place, style: style) { return true }
    return isSpelledNumber(place)
  }

  /// Whether a number in words begins at a lexeme.
  func isSpelledNumber(_ place: Int) -> Bool {
    isNumericCell && lexemes.word(place) != nil
      && SpelledNumber.read(lexemes, at: place, in: text) != nil
  }

  // MARK: - In words

  private mutating func spelledTerm() -> NumeralTerm? {
    guard isNumericCell, lexemes.word(index) != nil,
      let spelled = SpelledNumber.read(lexemes, at: index, in: text),
      let first = spelled.values.first
    else { return nil }
    var term = NumeralTerm(value: first, alternatives: Array(spelled.values.dropFirst()))
    term.isSpelled = true
    term.namesItsSize = (index..<spelled.next).contains { place in
      lexemes.word(place).map { Self.sizes.contains($0) } ?? false
    }
    index = spelled.next
    let last = NumberWord(lexemes, at: index - 1, in: text)
    readRepetition(&term)
    // `ba triệu 200 nghìn`
    if let scale = last?.scale, term.alternatives.isEmpty {
      readSmallerParts(&term, below: ExactDecimal(coefficient: scale))
    } else if index > spelled.next, !readScales(&term) {
      return nil
    }
    return term
  }

  /// Whether half of a scale word stands at a lexeme: `nửa triệu`.
  func isHalfOfScale(_ place: Int) -> Bool {
    lexemes.isHalfOfOne(place, in: text)
      && ScaleWord.read(lexemes, at: place + 1, in: text)?.certainty == .sure
  }

  private mutating func halfTerm() -> NumeralTerm? {
    guard isNumericCell, isHalfOfScale(index) else { return nil }
    var term = NumeralTerm(value: ExactDecimal(coefficient: 5, scale: 1))
    index += 1
    guard readScales(&term) else { return nil }
    // Its words name its size, as those of `hai triệu` do.
    (term.isSpelled, term.namesItsSize, term.scale) = (true, true, .one)
    return term
  }

  /// The same number once more in parentheses, where what belongs to it follows: `3 (ba) triệu`,
  /// `năm (05) ngày`.
  ///
  /// It is in words behind digits, or the reverse. Where the two differ either may be meant.
  private mutating func readRepetition(_ term: inout NumeralTerm) {
    guard lexemes.isSign(index, "(") else { return }
    var others: [ExactDecimal] = []
    var end = index + 1
    if term.isSpelled {
      guard case .figure(let figure) = Figure.read(lexemes, at: end, style: style) else { return }
      others = [figure.value] + (figure.alternative.map { [$0] } ?? [])
      end = figure.next
    } else if let spelled = SpelledNumber.read(lexemes, at: end, in: text) {
      others = spelled.values
      end = spelled.next
    }
    guard !others.isEmpty, lexemes.isSign(end, ")"), isBelonging(end + 1) else { return }
    if let agreed = term.values.first(where: others.contains) {
      term.values = [agreed]
    } else {
      term.alternatives += others
    }
    index = end + 1
  }

  /// Whether a scale word, a unit or a percent sign may stand at a lexeme.
  private func isBelonging(_ place: Int) -> Bool {
    lexemes.word(place) != nil || lexemes.isSign(place, "%") || lexemes.isSign(place, "/")
      || Unit.prefix(lexemes, at: place, in: text) != nil
  }

  /// The words of thousands and more; a number of them is whole as it is printed.
  private static let sizes: Set<Syllable> = ["nghin", "ngan", "trieu", "ti", "van"]

  // MARK: - In digits

  private mutating func figureTerm() -> NumeralTerm? {
    guard case .figure(let figure) = Figure.read(lexemes, at: index, style: style),
      isNumericCell || !figure.isRepaired
    else { return nil }
    var term = NumeralTerm(
      value: figure.value, alternatives: figure.alternative.map { [$0] } ?? [])
    index = figure.next
    if let decimals = spokenDecimals(figure) {
      term.values = [decimals]
      index += 2
    }
    readRepetition(&term)
    let start = index
    guard readScales(&term) else { return nil }
    if index == start { readDozens(&term) } else { readRepetition(&term) }
    readHalf(&term)
    isRepaired = isRepaired || figure.isRepaired
    return term
  }

  /// `2 phẩy 5`, `2 chấm 23`.
  private func spokenDecimals(_ figure: Figure) -> ExactDecimal? {
    guard lexemes.isWord(index, "phay") || lexemes.isWord(index, "cham"), figure.value.scale == 0,
      let decimals = lexemes.number(index + 1), !lexemes[index + 1].isRepaired
    else { return nil }
    let digits = lexemes[index + 1].digits
    return ExactDecimal.powerOfTen(digits)
      .flatMap { figure.value.multiplied(by: ExactDecimal(coefficient: $0)) }
      .flatMap { $0.adding(ExactDecimal(coefficient: decimals)) }
      .flatMap { whole in
        digits < 18 ? ExactDecimal(coefficient: whole.coefficient, scale: digits) : nil
      }
  }

  /// `2 tá`: a dozen is no scale, for it is no power of ten.
  private mutating func readDozens(_ term: inout NumeralTerm) {
    guard NumberWord(lexemes, at: index, in: text) == .dozen else { return }
    let twelve = ExactDecimal(coefficient: 12)
    term.values = term.values.compactMap { $0.multiplied(by: twelve) }
    index += 1
    if lexemes.isHalf(index, in: text), let sum = term.value.adding(ExactDecimal(coefficient: 6)) {
      term.values = [sum]
      index += 1
    }
  }

  /// `2 tỷ rưỡi` is 2500000000, `5 rưỡi` 5.5; `5,5 rưỡi` may be 6 or be a slip.
  private mutating func readHalf(_ term: inout NumeralTerm) {
    guard lexemes.isHalf(index, in: text),
      let half = ExactDecimal(coefficient: 5, scale: 1).multiplied(by: term.scale)
    else { return }
    let isWhole = term.value.divided(byPowerOfTen: term.scale).integer != nil
    let sums = term.values.compactMap { $0.adding(half) }
    term.values = isWhole ? sums : sums + term.values
    index += 1
  }

  // MARK: - Scale words

  /// Multiplies by scale words (`2,5 tỷ`, `2 tỷ 500 triệu`); false where the number gets too large.
  private mutating func readScales(_ term: inout NumeralTerm) -> Bool {
    guard let (scale, certainty) = readScale() else { return true }
    let isWhole = term.value.integer != nil
    let first = term.value
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
    readSmallerParts(&term, below: scale)
    // `1,5 triệu 500 nghìn`: decimals leave no place for a smaller unit.
    if !isWhole, term.value != value, value != first { term.alternatives.append(value) }
    return true
  }

  /// What stands behind a scale word with smaller ones: `2 tỷ 500 triệu`, `2 tỷ, 5 triệu`, `3 triệu
  /// hai trăm nghìn`, `1tr2`.
  private mutating func readSmallerParts(_ term: inout NumeralTerm, below scale: ExactDecimal) {
    var least = scale
    while true {
      let start = index
      if lexemes.isSign(index, ","), lexemes.isSpaced(index + 1) { index += 1 }
      if let (part, smaller) = smallerPart(below: least), let sum = term.value.adding(part) {
        term.value = sum
        least = smaller
        continue
      }
      index = start
      if case .figure(let figure) = Figure.read(lexemes, at: index, style: style), !term.isSpelled {
        readElided(figure, of: least, &term)
      }
      return
    }
  }

  /// A number with a scale word below another, in digits or in words.
  private mutating func smallerPart(
    below scale: ExactDecimal
  ) -> (part: ExactDecimal, scale: ExactDecimal)? {
    if case .figure(let figure) = Figure.read(lexemes, at: index, style: style) {
      index = figure.next
      guard let (smaller, _) = readScale(), smaller < scale, figure.alternative == nil else {
        return nil
      }
      return figure.value.multiplied(by: smaller).map { ($0, smaller) }
    }
    guard isNumericCell, lexemes.word(index) != nil,
      let spelled = SpelledNumber.read(lexemes, at: index, in: text), spelled.values.count == 1,
      let last = NumberWord(lexemes, at: spelled.next - 1, in: text)?.scale
    else { return nil }
    let smaller = ExactDecimal(coefficient: last)
    guard smaller < scale, spelled.values[0] < scale else { return nil }
    index = spelled.next
    return (spelled.values[0], smaller)
  }

  /// `1tr2` is 1.2 million, as `1 triệu 2` most likely is: the next smaller digits, their unit left
  /// out.
  private mutating func readElided(
    _ figure: Figure, of scale: ExactDecimal, _ term: inout NumeralTerm
  ) {
    let digits = lexemes[index].digits
    guard term.alternatives.isEmpty || !lexemes.isSpaced(index), figure.next == index + 1,
      digits <= 3, figure.value.scale == 0, let power = ExactDecimal.powerOfTen(digits),
      figure.next == lexemes.count || Unit.prefix(lexemes, at: figure.next, in: text) != nil,
      let part = figure.value.multiplied(
        by: scale.divided(byPowerOfTen: ExactDecimal(coefficient: power))),
      let sum = term.value.adding(part), let other = term.value.adding(figure.value)
    else { return }
    term.values = lexemes.isSpaced(index) ? [sum, other] : [sum]
    index = figure.next
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

  // MARK: - Shares

  private func readShare(_ term: inout NumeralTerm) {
    let sign = lexemes.sign(index)
    if sign == 0x25 || lexemes.areWords(index, ["phan", "tram"]) {
      term.share = .percent
    } else if sign == 0x2030 || lexemes.areWords(index, ["phan", "nghin"])
      || lexemes.areWords(index, ["phan", "ngan"])
    {
      term.share = .permille
    }
  }
}
