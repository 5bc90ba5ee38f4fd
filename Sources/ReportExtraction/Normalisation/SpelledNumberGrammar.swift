/// The grammar of numbers in words: digits, tens and hundreds, then units from `nghìn` to `tỷ`, each
/// with a smaller number behind it.
///
/// Where a unit is left out the number behind has two readings, unless the language has one word
/// for it: `một nghìn hai` is 1200, `một triệu hai trăm` is 1200000 or 1000200.
struct SpelledNumberGrammar {
  private let words: SpelledNumberWords
  /// The words before it are read.
  var place = 0
  /// The words from it on are out of reach: behind a comma, until what follows it is asked for.
  private var reach: Int
  private let end: Int

  /// The grammar over the first words.
  init(_ words: SpelledNumberWords, end: Int) {
    self.words = words
    self.end = end
    reach = min(words.commaPlace(behind: 0), end)
  }

  /// A number below a unit, and how it is said.
  struct Part {
    var readings: SpelledNumberReadings
    var form: Form

    init(_ number: Int, or others: [Int] = [], _ form: Form) {
      readings = SpelledNumberReadings(number, or: others)
      self.form = form
    }

    init(_ readings: SpelledNumberReadings, _ form: Form) {
      self.readings = readings
      self.form = form
    }
  }

  enum Form {
    /// One digit: `hai`.
    case digit(NumberWord)
    /// Two digits without `mươi`: `hai tư`.
    case clipped
    /// Up to three digits.
    case plain
    /// With a unit of its own or with words for its zeros, so that nothing can be left out.
    case full
  }

  private static let units: [(word: NumberWord, factor: Int)] = [
    (.thousand, 1000), (.tenThousand, 10_000), (.million, 1_000_000), (.billion, 1_000_000_000),
  ]

  /// The word at a place; null out of reach.
  func word(_ place: Int) -> NumberWord? { place < reach ? words[place] : nil }

  /// Whether words stand behind what is read that would go on with a number: `hai ba trăm`, `hai
  /// mươi năm nghìn`.
  var goesOn: Bool {
    guard let word = word(place) else { return false }
    guard !word.goesOn, let next = self.word(place + 1) else { return word.goesOn }
    return next.isDigitUnit || next.isScale || next == .half
  }

  /// The longest number that the words begin with, in all its readings.
  mutating func number() -> [ExactDecimal] {
    if let year = year() { return [ExactDecimal(coefficient: year)] }
    // `tá rưỡi`
    if word(place) == .dozen, word(place + 1) == .half {
      place += 2
      return [ExactDecimal(coefficient: 18)]
    }
    guard let whole = section(below: Self.units.count, isRest: false) else { return [] }
    if case .digit(let word) = whole.form {
      // `ba rưỡi`
      if let digit = word.digit, digit > 0, self.word(place) == .half {
        place += 1
        return [ExactDecimal(coefficient: digit * 10 + 5, scale: 1)]
      }
    }
    if word(place) == .dozen, whole.readings.first > 0, whole.readings.areBelow(1000),
      let product = dozens(whole.readings)
    {
      return Self.decimals(product)
    }
    return fraction(behind: whole.readings) ?? Self.decimals(whole.readings)
  }

  private static func decimals(_ readings: SpelledNumberReadings) -> [ExactDecimal] {
    [ExactDecimal(coefficient: readings.first)]
      + readings.others.map { ExactDecimal(coefficient: $0) }
  }

  private mutating func dozens(_ count: SpelledNumberReadings) -> SpelledNumberReadings? {
    guard let product = count.multiplied(by: 12) else { return nil }
    place += 1
    guard word(place) == .half else { return product }
    place += 1
    return product.adding(6)
  }

  // MARK: - Years

  /// `hai không hai ba`, `một chín bảy lăm`, `hai không mười ba`: the years of 1800 … 2099 digit by
  /// digit; other digits in a row are counted or dictated, and are no number.
  private mutating func year() -> Int? {
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

  /// Whether the next word is a digit or counts one, so that what is read would be torn from it.
  private var isDigitAhead: Bool { isDigitWord(place) }

  private func isDigitWord(_ place: Int) -> Bool {
    guard let word = word(place), word != .five else { return false }
    return word.digit != nil || word.isDigitUnit || word.isAfterTensOnly
  }

  // MARK: - Units

  /// A number made with the units up to a level; `isRest` where a larger unit stands before it.
  private mutating func section(below level: Int, isRest: Bool) -> Part? {
    guard level > 0 else { return group(isRest: isRest) }
    let unit = Self.units[level - 1]
    let head: SpelledNumberReadings
    var isOnlyUnit = !isRest
    if !isRest, word(place) == unit.word, word(place + 1) == .half {
      // `nghìn rưỡi`
      head = SpelledNumberReadings(1)
    } else {
      guard let part = section(below: level - 1, isRest: isRest) else { return nil }
      guard word(place) == unit.word, isCounting(part, unit.word, isRest: isRest) else {
        return part
      }
      head = part.readings
      if case .full = part.form { isOnlyUnit = false }
    }
    guard var product = head.multiplied(by: unit.factor) else { return Part(head, .full) }
    place += 1
    // `một tỷ tỷ`
    if unit.word == .billion, word(place) == .billion,
      let square = product.multiplied(by: unit.factor)
    {
      place += 1
      product = square
    }
    if word(place) == .half, head.first > 0, let sum = product.adding(unit.factor / 2) {
      place += 1
      return Part(sum, .full)
    }
    let sum = rest(
      behind: product, unit: unit.factor, level: level - 1, isOnlyUnit: isOnlyUnit)
    return Part(sum, .full)
  }

  /// Whether a unit may stand behind a number: not behind `mốt`, behind `không` only where a larger
  /// unit stands before it (`một triệu không nghìn hai trăm`), and `vạn` behind no other unit.
  private func isCounting(_ part: Part, _ unit: NumberWord, isRest: Bool) -> Bool {
    switch part.form {
    case .digit(let word): word.digit.map { $0 > 0 || isRest } ?? false
    case .full: unit != .tenThousand
    case .clipped, .plain: true
    }
  }

  /// What a unit and the smaller number behind it make.
  private mutating func rest(
    behind head: SpelledNumberReadings, unit: Int, level: Int, isOnlyUnit: Bool
  ) -> SpelledNumberReadings {
    let start = place
    let hasComma = place == reach && place < end
    if hasComma { reach = min(words.commaPlace(behind: place), end) }
    if let part = section(below: level, isRest: true), part.readings.areBelow(unit),
      !hasComma || isGrouped(part), let addend = addend(part, unit: unit, isOnlyUnit: isOnlyUnit),
      let sum = head.adding(addend)
    {
      return sum
    }
    place = start
    if hasComma { reach = start }
    return head
  }

  /// Whether a number has all its digits: what stands behind a comma is a group and not an item
  /// of a list.
  private func isGrouped(_ part: Part) -> Bool {
    switch part.form {
    case .digit, .clipped: false
    case .plain: part.readings.first >= 100
    case .full: true
    }
  }

  /// What a number that stands behind a unit adds.
  private func addend(_ part: Part, unit: Int, isOnlyUnit: Bool) -> SpelledNumberReadings? {
    switch part.form {
    case .full: return part.readings
    case .digit(let word):
      // `ba nghìn năm` are 3000 years: half a unit is `rưỡi`.
      if word == .five, !isBeforeUnit { return nil }
      guard let digit = word.lastDigit, !isDigitAhead else { return nil }
      return elided(word, digit, tens: unit / 10)
    case .clipped, .plain:
      // Nothing is left out behind thousands (`hai nghìn mười ba`), nor by one who has said two
      // units (`một tỷ một triệu một trăm`) or says decimals.
      guard unit >= 1_000_000, isOnlyUnit, word(place) != .point else { return part.readings }
      let isClipped = if case .clipped = part.form { true } else { false }
      guard var short = part.readings.multiplied(by: isClipped ? unit / 100 : unit / 1000) else {
        return nil
      }
      guard isClipped || part.readings.first % 100 == 0 else {
        var readings = part.readings
        readings.append(short)
        return readings
      }
      short.append(part.readings)
      return short
    }
  }

  /// A last digit whose unit is left out: `một trăm hai` is 120, for 102 has its `linh`.
  ///
  /// It may be itself where the unit's own word would be another (`một trăm mốt`, `một trăm rưỡi`)
  /// and before decimals (`một trăm hai phẩy năm`).
  private func elided(_ word: NumberWord, _ digit: Int, tens: Int) -> SpelledNumberReadings {
    let isDoubtful = word.digit == 1 || word == .five || self.word(place) == .point
    return SpelledNumberReadings(digit * tens, or: isDoubtful ? [digit] : [])
  }

  private var isBeforeUnit: Bool { word(place).map { $0.isScale || $0 == .point } ?? false }

  // MARK: - Three digits

  private mutating func group(isRest: Bool) -> Part? {
    guard let word = word(place) else { return nil }
    if isRest {
      if word == .zeroTens { return behindZeros(0, at: place) }
      if word == .zero { return zeros() }
    } else if word == .hundred, self.word(place + 1) == .half {
      place += 2
      return Part(150, .plain)
    } else if word == .hundred, self.word(place + 1) == .zeroTens {
      // `trăm linh năm`
      place += 1
      return hundreds(100)
    } else if word == .tensCounted, self.word(place + 1) == .half {
      place += 2
      return Part(15, .plain)
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
  private mutating func behindZeros(_ base: Int, at start: Int) -> Part? {
    place = start + 1
    if let tens = tens(isRest: false) { return Part(tens.readings.first, .full) }
    place = start
    return ones(behind: base)
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
