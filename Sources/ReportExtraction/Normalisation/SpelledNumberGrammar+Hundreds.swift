/// Numbers below a thousand.
extension SpelledNumberGrammar {
  mutating func group(isRest: Bool) -> Part? {
    guard let word = word(place) else { return nil }
    if isRest {
      if word == .zeroTens { return behindZeros() }
      if word == .zero { return zeros() }
    } else if word == .hundred, self.word(place + 1) == .half {
      place += 2
      return Part(150, .plain)
    }
    if let digit = word.digit, digit > 0, self.word(place + 1) == .hundred {
      place += 2
      return hundreds(digit * 100)
    }
    if let tens = tens(isRest: isRest) { return tens }
    guard word.digit != nil || word == .fourAfterTens || isRest && word.lastDigit != nil else {
      return nil
    }
    place += 1
    return Part(word.lastDigit ?? 0, .digit(word))
  }

  /// `không trăm linh năm`, `không nghìn`.
  private mutating func zeros() -> Part? {
    if word(place + 1)?.isScale ?? false {
      place += 1
      return Part(0, .digit(.zero))
    }
    guard word(place + 1) == .hundred else { return nil }
    place += 2
    if word(place) == .zeroTens { return ones(behind: 0) ?? Part(0, .full) }
    return Part(tens(isRest: true)?.readings.first ?? 0, .full)
  }

  /// `linh năm`, `lẻ hai mươi ba`: what stands behind a larger unit and zeros.
  private mutating func behindZeros() -> Part? {
    let start = place
    place += 1
    if let tens = tens(isRest: false) { return Part(tens.readings.first, .full) }
    place = start
    return ones(behind: 0)
  }

  /// The ones behind `linh`.
  mutating func ones(behind base: Int) -> Part? {
    guard let ones = word(place + 1)?.lastDigit, word(place + 1) != .oneAfterTens,
      !isDigitWord(place + 2)
    else { return nil }
    place += 2
    return Part(base + ones, .full)
  }

  private mutating func hundreds(_ base: Int) -> Part {
    guard let word = word(place) else { return Part(base, .plain) }
    if word == .half {
      place += 1
      return Part(base + 50, .plain)
    }
    if word == .zeroTens {
      return Part(ones(behind: base)?.readings ?? SpelledNumberReadings(base), .plain)
    }
    if let tens = tens(isRest: true) { return Part(base + tens.readings.first, .plain) }
    if let digit = word.lastDigit, !isDigitWord(place + 1) {
      place += 1
      let rest = elided(word, digit, tens: 10)
      return Part(base + rest.first, or: rest.others.map { base + $0 }, .plain)
    }
    return Part(base, .plain)
  }

  /// Two digits with or without `mươi`.
  mutating func tens(isRest: Bool) -> Part? {
    guard let word = word(place) else { return nil }
    switch word {
    case .ten, .plainTen:
      place += 1
      if self.word(place) == .oneAfterTens { return Part(10, .plain) }
      return Part(10 + readOnes(), .plain)
    case .twenties, .thirties:
      guard let ones = self.word(place + 1)?.ones else { return nil }
      place += 2
      return Part((word == .twenties ? 20 : 30) + ones, .plain)
    default: break
    }
    guard let digit = word.digit, digit > 0, let unit = self.word(place + 1) else { return nil }
    switch unit {
    case .tens where digit > 1, .plainTen where digit > 1:
      place += 2
      return Part(digit * 10 + readOnes(), .plain)
    case .tensCounted:
      place += 2
      guard self.word(place) == .half else { return Part(digit * 10, .plain) }
      place += 1
      return Part(digit * 10 + 5, .plain)
    default:
      return digit > 1 ? clipped(digit, unit, isRest: isRest) : nil
    }
  }

  private mutating func readOnes() -> Int {
    guard let ones = word(place)?.ones else { return 0 }
    place += 1
    return ones
  }

  /// `hai mốt`, `bốn ba`.
  ///
  /// Two digits that follow each other may be two numbers, as `năm bảy` may: about so many.
  private mutating func clipped(_ digit: Int, _ next: NumberWord, isRest: Bool) -> Part? {
    guard let ones = next.ones, next != .one, !isDigitWord(place + 2) else { return nil }
    place += 2
    let isApproximate =
      !isRest && !next.isAfterTensOnly && (ones == digit + 1 || digit == 5 && ones == 7)
    return Part(digit * 10 + ones, or: isApproximate ? [digit, ones] : [], .clipped)
  }
}
