extension SpelledNumberGrammar {
  /// `hai không hai ba`, `một chín bảy lăm`, `hai không mười ba`: the years of 1800 … 2099 digit by
  /// digit; other digits in a row are counted or dictated, and are no number.
  mutating func year() -> Int? {
    guard let first = word(0)?.digit, let second = word(1)?.digit else { return nil }
    let century = first * 10 + second
    guard (18...20).contains(century) else { return nil }
    place = 2
    if let rest = yearOfCentury(), !isDigitAhead { return century * 100 + rest }
    place = 0
    return nil
  }

  private mutating func yearOfCentury() -> Int? {
    if word(2) == .zeroTens, let ones = word(3)?.lastDigit {
      place = 4
      return ones
    }
    if let tens = tens(isRest: true) { return tens.readings.first }
    guard let tens = word(2)?.digit, let ones = word(3)?.lastDigit ?? word(3)?.digit else {
      return nil
    }
    place = 4
    return tens * 10 + ones
  }
}
