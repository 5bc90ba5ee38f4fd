/// Several numbers in one text: ranges, ratios, lists.
extension NumeralParser {
  /// The range, ratio or list that begins with a number; null where it stands alone.
  mutating func compound(_ first: NumeralTerm, _ prefix: NumeralPrefix) -> Numeral? {
    let behindFirst = index
    if let range = range(first, prefix) { return range }
    index = behindFirst
    if isListJoint(index), prefix == .none, first.share == .none {
      index = 0
      return list()
    }
    return fraction(first) ?? ratio(first)
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
    guard isNumber(at: index), let second = term() else {
      // `15 người/tháng` is a unit, `12/KH` no number.
      index = behindFirst
      return slash > behindFirst ? nil : Numeral(.invalid)
    }
    guard isPlainRest(behind: second), !lexemes.isSign(index, "/") else {
      return Numeral(.invalid)
    }
    return ratio(first, second)
  }

  private func ratio(_ first: NumeralTerm, _ second: NumeralTerm) -> Numeral {
    guard first.alternatives.isEmpty, second.isSure else { return Numeral(.invalid) }
    let unit = printed(from: index)
    let ratio = Value.ratio(actual: first.value, quota: second.value)
    let scale = max(first.scale, second.scale)
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
