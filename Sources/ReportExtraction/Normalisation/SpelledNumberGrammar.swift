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

  /// Whether the next word is a digit or counts one, so that what is read would be torn from it.
  var isDigitAhead: Bool { isDigitWord(place) }

  func isDigitWord(_ place: Int) -> Bool {
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
  /// It may be itself where the unit's own word would be another: `một trăm mốt`, `một trăm rưỡi`.
  func elided(_ word: NumberWord, _ digit: Int, tens: Int) -> SpelledNumberReadings {
    let isDoubtful = word.digit == 1 || word == .five
    return SpelledNumberReadings(digit * tens, or: isDoubtful ? [digit] : [])
  }

  private var isBeforeUnit: Bool { word(place).map { $0.isScale || $0 == .point } ?? false }
}
