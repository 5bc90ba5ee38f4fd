/// Several numbers in one text: ranges, ratios, lists.
extension NumeralParser {
  /// The range, ratio or list that begins with a number; null where it stands alone.
  mutating func compound(_ first: NumeralTerm, _ prefix: NumeralPrefix) -> Numeral? {
    let behindFirst = index
    if let range = range(first, prefix) { return qualified(range, prefix) }
    index = behindFirst
    if isListJoint(index), prefix == .none, first.share == .none {
      index = 0
      return list()
    }
    return (fraction(first) ?? ratio(first)).map { qualified($0, prefix) }
  }

  /// A ratio or range with what the words before it say of it: `tối thiểu 2/3` is a bound, `giảm
  /// 5-7%` below 0; of `dưới 5-7` and `giảm 15/20` more than one reading is left.
  func qualified(_ numeral: Numeral, _ prefix: NumeralPrefix) -> Numeral {
    switch (numeral.kind, numeral.value) {
    case (.ratio, .ratio(let actual, let quota)?):
      if isFalling {
        let fall = Value.ratio(actual: actual.negated, quota: quota)
        return numeral.with(.ambiguous, readings: [fall, .ratio(actual: actual, quota: quota)])
      }
      return prefix.isBound ? numeral.with(.bound, numeral.value) : numeral
    case (.range, .range(let lower, let upper)?):
      if isFalling {
        let fall = Value.range(lower: upper.negated, upper: lower.negated)
        // `giảm từ 5 đến 7` may tell what it was and is.
        guard prefix == .range else { return numeral.with(.range, fall) }
        return numeral.with(.ambiguous, readings: [fall, .range(lower: lower, upper: upper)])
      }
      guard prefix == .bound else { return numeral }
      return numeral.with(
        .ambiguous,
        readings: [.range(lower: lower, upper: upper), .number(lower), .number(upper)])
    case (.ambiguous, _) where isFalling: return Numeral(.invalid)
    default: return numeral
    }
  }

  // MARK: - Ranges

  /// `5-7`, `từ 5 đến 7`, `5%-7%`, `3kg-6kg`, `giữa 5 và 7`.
  private mutating func range(_ first: NumeralTerm, _ prefix: NumeralPrefix) -> Numeral? {
    index = restStart(first)
    var unit: String?
    // The unit may stand behind the first bound too.
    if let (_, next) = Unit.prefix(lexemes, at: index, in: text), isRangeJoint(next, prefix) {
      unit = lexemes.text(of: index..<next, in: text)
      index = next
    }
    guard isRangeJoint(index, prefix) else { return nil }
    index += 1
    // `xấp xỉ VND1000-VND2000`
    if currency != nil, let (_, next) = Unit.prefix(lexemes, at: index, in: text),
      lexemes.isNumber(next)
    {
      index = next
    }
    guard isNumber(at: index), let second = term() else { return nil }
    if let unit {
      guard let behind = printed(from: index), Folding.key(behind) == Folding.key(unit) else {
        return nil
      }
    }
    return range(first, second)
  }

  private func isRangeJoint(_ place: Int, _ prefix: NumeralPrefix) -> Bool {
    if prefix == .between { return lexemes.isWord(place, "va") }
    return lexemes.isDash(place) || lexemes.isSign(place, "~") || lexemes.isSign(place, "÷")
      || lexemes.isWord(place, "den") || lexemes.isWord(place, "toi")
  }

  private func range(_ first: NumeralTerm, _ second: NumeralTerm) -> Numeral {
    guard first.alternatives.isEmpty, second.isSure, isPlainRest(behind: second),
      !lexemes.isDash(index), !lexemes.isSign(index, "/")
    else { return Numeral(.invalid) }
    let unit = printed(from: index) ?? currency
    let scale = max(first.scale, second.scale)
    guard let range = bounds(first.value, first.scale, second) else { return Numeral(.invalid) }
    // `- 5-7`: a bullet, or a sign.
    if first.hasDoubtfulSign {
      let readings = [bounds(first.value.negated, first.scale, second), range].compactMap { $0 }
      return Numeral(
        .ambiguous, unit: unit, readings: readings, repaired: isRepaired, scale: scale)
    }
    return Numeral(.range, range, unit: unit, repaired: isRepaired, scale: scale)
  }

  private func bounds(
    _ first: ExactDecimal, _ scale: ExactDecimal, _ second: NumeralTerm
  ) -> Value? {
    var lower = first
    // `2-3 tỷ`: the word is meant for both.
    if scale == .one, let shared = lower.multiplied(by: second.scale), shared <= second.value {
      lower = shared
    }
    return lower <= second.value ? .range(lower: lower, upper: second.value) : nil
  }

  // MARK: - Ratios

  /// `ba phần tư`, `một nửa`, `hai trên mười lăm`, `15 người trên tổng số 20 người`.
  private mutating func fraction(_ first: NumeralTerm) -> Numeral? {
    let behindFirst = index
    guard first.share == .none else { return nil }
    if lexemes.isWord(index, "nua"), index + 1 == lexemes.count, first.value == .one {
      return lexemes.isHalfOfOne(index, in: text) ? Numeral(.ratio, Self.oneHalf) : nil
    }
    var unit: String?
    if lexemes.isWord(index, "phan") || lexemes.isWord(index, "chia") {
      index += 1
    } else {
      if let (_, next) = Unit.prefix(lexemes, at: index, in: text) {
        unit = lexemes.text(of: index..<next, in: text)
        index = next
      }
      let joint = index
      if lexemes.isWord(index, "tren") || lexemes.isWord(index, "trong") { index += 1 }
      let hasTotal = lexemes.areWords(index, ["tong", "so"])
      if hasTotal { index += 2 }
      // `15 trong 20` may be anything, `5 người trên 60 tuổi` is no ratio.
      guard joint < index, hasTotal || lexemes.isWord(joint, "tren") else {
        index = behindFirst
        return nil
      }
    }
    guard isNumber(at: index), let second = term(), second.share == .none,
      remainder.isKnown(index..<max(index, lexemes.count))
    else {
      index = behindFirst
      return nil
    }
    if let unit, let behind = printed(from: index), Folding.key(unit) != Folding.key(behind) {
      index = behindFirst
      return nil
    }
    return ratio(first, second)
  }

  /// `18 người/19 người`, `00/02 biên chế`; three numbers make none.
  private mutating func ratio(_ first: NumeralTerm) -> Numeral? {
    let behindFirst = index
    var slash = index
    while slash < lexemes.count, !lexemes.isSign(slash, "/") {
      guard lexemes.word(slash) != nil || lexemes.isSign(slash, ",") else { return nil }
      slash += 1
    }
    guard slash < lexemes.count else { return nil }
    let words = restStart(first)..<max(restStart(first), slash)
    guard first.isSpelled ? remainder.isKnown(words) : remainder.isPlain(words) else {
      return Numeral(.invalid)
    }
    index = slash + 1
    let isRate = isRate(slash)
    guard !isRate || first.isSpelled && slash == behindFirst, isNumber(at: index),
      let second = term()
    else {
      // `15 người/tháng`, `12/năm` are rates, `12/KH` is no number.
      index = behindFirst
      return slash > behindFirst || isRate ? nil : Numeral(.invalid)
    }
    // `ba/năm` may be both.
    if isRate, index == lexemes.count, first.isSure {
      return Numeral(
        .ambiguous,
        readings: [.number(first.value), .ratio(actual: first.value, quota: second.value)])
    }
    if isListJoint(index) { return ratios(first, second) }
    guard isPlainRest(behind: second), !lexemes.isSign(index, "/") else {
      return Numeral(.invalid)
    }
    return ratio(first, second)
  }

  /// Whether a unit stands behind a slash, and no number that goes on: `2 lần/năm` is no 2/5.
  private func isRate(_ slash: Int) -> Bool {
    guard lexemes.word(slash + 1) != nil, remainder.isUnit(slash + 1) else { return false }
    guard let spelled = SpelledNumber.read(lexemes, at: slash + 1, in: text) else { return true }
    return spelled.next == slash + 2
  }

  /// `18/19; 5/6`: ratios, and numbers among them, with joints between them.
  private mutating func ratios(_ first: NumeralTerm, _ second: NumeralTerm) -> Numeral {
    guard first.isSure, second.isSure else { return Numeral(.invalid) }
    var entries = ["\(first.value)/\(second.value)"]
    while isListJoint(index) {
      index += 1
      guard let actual = term(), actual.isSure else { return Numeral(.invalid) }
      guard lexemes.isSign(index, "/") else {
        entries.append("\(actual.value)")
        continue
      }
      index += 1
      guard let quota = term(), quota.isSure else { return Numeral(.invalid) }
      entries.append("\(actual.value)/\(quota.value)")
    }
    guard remainder.isPlain(index..<max(index, lexemes.count)) else { return Numeral(.invalid) }
    return Numeral(
      .list, .text(entries.joined(separator: ", ")), unit: printed(from: index),
      repaired: isRepaired)
  }

  /// What else a text with a ratio may mean.
  ///
  /// The same in words may contradict it (`2/3 (ba phần tư)`); further ratios and figures may be
  /// what is meant. A percentage says the same once more.
  private func contradictions(of ratio: Value) -> [Value] {
    var others: [Value] = []
    var place = index
    if lexemes.isSign(place, "(") {
      let end = (place..<lexemes.count).first { lexemes.isSign($0, ")") } ?? lexemes.count
      if end > place + 1, lexemes.word(place + 1) != nil {
        let words = lexemes.text(of: place + 1..<end, in: text)
        var parser = NumeralParser(words, style: style, isNumericCell: isNumericCell)
        let numeral = parser.numeral()
        if let value = numeral.value, numeral.kind == .ratio || numeral.kind == .number {
          return value == ratio ? [] : [value]
        }
      }
    }
    while place < lexemes.count {
      guard lexemes.isNumber(place), lexemes.word(place - 1) == nil || lexemes.isSpaced(place),
        case .figure(let figure) = Figure.read(lexemes, at: place, style: style)
      else {
        place += 1
        continue
      }
      let start = place
      place = figure.next
      if lexemes.isSign(place, "%") || remainder.isYear(start) { continue }
      if lexemes.isSign(place, "/"),
        case .figure(let quota) = Figure.read(lexemes, at: place + 1, style: style)
      {
        others.append(.ratio(actual: figure.value, quota: quota.value))
        place = quota.next
      } else {
        others.append(.number(figure.value))
      }
    }
    return others.filter { $0 != ratio }
  }

  /// Whether what stands behind a ratio is the same in words and nothing else.
  private var isRepetitionOnly: Bool {
    lexemes.isSign(index, "(") && lexemes.isSign(lexemes.count - 1, ")")
      && lexemes.word(index + 1) != nil
      && SpelledNumber.read(lexemes, at: index + 1, in: text) != nil
  }

  private func ratio(_ first: NumeralTerm, _ second: NumeralTerm) -> Numeral {
    guard first.alternatives.isEmpty, second.isSure else { return Numeral(.invalid) }
    let unit = isRepetitionOnly ? nil : printed(from: index)
    let ratio = Value.ratio(actual: first.value, quota: second.value)
    let scale = max(first.scale, second.scale)
    let others = contradictions(of: ratio)
    guard others.isEmpty else {
      return Numeral(
        .ambiguous, unit: unit, readings: [ratio] + others, repaired: isRepaired, scale: scale)
    }
    // `- 5/7`: a bullet, or a sign.
    if first.hasDoubtfulSign {
      let positive = Value.ratio(actual: first.value.negated, quota: second.value)
      return Numeral(
        .ambiguous, unit: unit, readings: [positive, ratio], repaired: isRepaired, scale: scale)
    }
    // `5/10 triệu`: the word may be meant for both.
    if first.scale == .one, scale != .one, let shared = first.value.multiplied(by: scale) {
      return Numeral(
        .ambiguous, unit: unit,
        readings: [.ratio(actual: shared, quota: second.value), ratio], repaired: isRepaired,
        scale: scale)
    }
    return Numeral(.ratio, ratio, unit: unit, repaired: isRepaired, scale: scale)
  }

  // MARK: - Lists

  func isListJoint(_ place: Int) -> Bool {
    let isSign = lexemes.isSign(place, ",") || lexemes.isSign(place, ";")
    guard isSign || lexemes.isWord(place, "va") || lexemes.isSign(place, "&") else { return false }
    let next = listEntry(place + 1)
    return lexemes.isNumber(next) || isSpelledNumber(next)
  }

  /// Where the number of an entry stands: `mức độ 3 và mức độ 4`.
  private func listEntry(_ place: Int) -> Int {
    guard let (prefix, length) = NumeralPrefix.read(lexemes, at: place, in: text), prefix.isRank
    else { return place }
    return place + length
  }

  /// `3, 4`, `3 và 4`, `3,4,5`, `ba, bốn`, `1,5; 2,5`: numbers with joints between them.
  mutating func list() -> Numeral {
    var numbers: [String] = []
    var joined = index
    // `3,4,5`: its commas are joints.
    if case .list(let next) = Figure.read(lexemes, at: index, style: style) { joined = next }
    while true {
      if index >= joined, case .figure(let figure) = Figure.read(lexemes, at: index, style: style),
        figure.alternative == nil, isNumericCell || !figure.isRepaired
      {
        numbers.append(figure.value.description)
        isRepaired = isRepaired || figure.isRepaired
        index = figure.next
      } else if let number = lexemes.number(index), isNumericCell || !lexemes[index].isRepaired {
        numbers.append(String(number))
        isRepaired = isRepaired || lexemes[index].isRepaired
        index += 1
      } else if isNumericCell, let spelled = SpelledNumber.read(lexemes, at: index, in: text),
        spelled.values.count == 1
      {
        numbers.append(spelled.values[0].description)
        index = spelled.next
      } else {
        break
      }
      guard isListJoint(index) else { break }
      index = listEntry(index + 1)
    }
    guard numbers.count > 1, remainder.isPlain(index..<max(index, lexemes.count)) else {
      return Numeral(.invalid)
    }
    return Numeral(
      .list, .text(numbers.joined(separator: ", ")), unit: printed(from: index),
      repaired: isRepaired)
  }
}
