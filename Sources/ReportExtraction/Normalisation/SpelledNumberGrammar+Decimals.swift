extension SpelledNumberGrammar {
  /// The decimals behind an integer, with the units behind them: `hai phẩy năm tỷ`.
  mutating func fraction(behind whole: SpelledNumberReadings) -> [ExactDecimal]? {
    let start = place
    guard word(place) == .point else { return nil }
    place += 1
    guard let (digits, count) = decimals(), let power = ExactDecimal.powerOfTen(count),
      let number = whole.multiplied(by: power)?.adding(digits)
    else {
      place = start
      return nil
    }
    var numbers = ([number.first] + number.others).map {
      ExactDecimal(coefficient: $0, scale: count)
    }
    // A unit larger than the integer: `một nghìn hai trăm phẩy năm tỷ`.
    var least = whole.first
    while let scale = word(place)?.scale, scale > least {
      let factor = ExactDecimal(coefficient: scale)
      let products = numbers.compactMap { $0.multiplied(by: factor) }
      guard products.count == numbers.count,
        products.allSatisfy({ $0.coefficient < SpelledNumberReadings.limit })
      else { break }
      numbers = products
      least = scale
      place += 1
    }
    return numbers
  }

  /// The digits behind the point, each by itself (`không năm`) or the last two or three as a number
  /// (`hai mươi lăm`, `một trăm hai mươi lăm`).
  private mutating func decimals() -> (digits: Int, count: Int)? {
    var digits = 0
    var count = 0
    while word(place) == .zero {
      place += 1
      count += 1
    }
    if let group = decimalGroup() { return (group.digits, count + group.count) }
    while count < 18, let word = word(place), !(self.word(place + 1)?.isDigitUnit ?? false) {
      guard let digit = word.digit ?? (count > 0 || word == .fourAfterTens ? word.lastDigit : nil)
      else { break }
      digits = digits * 10 + digit
      count += 1
      place += 1
      if word.digit == nil { break }
    }
    return count > 0 ? (digits, count) : nil
  }

  private mutating func decimalGroup() -> (digits: Int, count: Int)? {
    let start = place
    guard let digit = word(place)?.digit else {
      return tens(isRest: true).map { ($0.readings.first, 2) }
    }
    guard digit > 0, let unit = word(place + 1), unit.isDigitUnit else { return nil }
    guard unit == .hundred else { return tens(isRest: true).map { ($0.readings.first, 2) } }
    place += 2
    let ones = word(place) == .zeroTens ? ones(behind: 0) : tens(isRest: true)
    guard let ones else {
      place = start
      return nil
    }
    return (digit * 100 + ones.readings.first, 3)
  }
}
