/// Figures in cells, in all the forms that ``Numeral`` knows.
extension ValueReader {
  /// A cell that is neither a marker nor a reference: a figure, or words.
  func numeral(_ text: String) -> CellReading {
    let wantsNumber = type.isQuantity || type == .code || type == .ratio || type == .range
    let numeral = NumeralParser.numeral(
      of: text, style: quantityStyle, isNumericCell: wantsNumber, isFinancial: isFinancial,
      takesLabel: type != .code)
    if type == .code { return answer(numeral, text) }
    var reading = CellReading(value: .absent(.illegible), type: type, unit: numeral.unit)
    switch (numeral.kind, numeral.value) {
    // Where no figure is asked for, `12/2022` is a month.
    case (.ratio, .ratio(let actual, let quota)?)
    where !wantsNumber && Self.isMonth(actual, ofYear: quota):
      return unparsable(text)
    case (.ratio, let value?):
      (reading.value, reading.type) = (value, .ratio)
      // `6/2023` among counts may be a month all the same.
      if type != .ratio, case .ratio(let actual, let quota) = value,
        Self.isMonth(actual, ofYear: quota)
      {
        reading.doubts.append(.ambiguous([value, .text(text)]))
      }
    case (.range, let value?):
      (reading.value, reading.type) = (value, .range)
    case (.identifier, let value?) where type == .reference || type == .heading:
      if case .reference = value { reading.type = .reference }
      reading.value = value
    case (.number, .number(let number)?), (.percent, .number(let number)?),
      (.permille, .number(let number)?):
      guard wantsNumber || type == .heading && (numeral.unit == nil || numeral.unit == "%") else {
        return unparsable(text)
      }
      reading.value = .number(number)
    // `16.` is a figure with a stray full stop.
    case (.ambiguous, _) where wantsNumber, (.outline, _) where wantsNumber:
      let readings = ordered(numeral.readings)
      guard let first = readings.first else { return unparsable(text) }
      reading.value = first
      if case .ratio = first { reading.type = .ratio }
      if case .range = first { reading.type = .range }
      // A single reading may still be another word: `nam`.
      if readings.count > 1 || numeral.kind == .ambiguous && !numeral.repaired {
        reading.doubts.append(.ambiguous(readings))
      }
    default: return misreadDigit(text) ?? unparsable(text)
    }
    if case .number(let number) = reading.value, numeral.hasDoubtfulSign, numeral.readings.isEmpty {
      reading.doubts.append(.ambiguous([reading.value, .number(number.negated)]))
    }
    if case .number = reading.value, let sign = Self.share(numeral.unit), type.isQuantity,
      type != (sign == "%" ? .percent : .decimal)
    {
      reading.doubts.append(.unit(sign))
    }
    if numeral.repaired { reading.doubts.append(.repaired(as: reading.value)) }
    if numeral.scale != .one {
      reading.value = Self.unscaled(reading.value, by: numeral.scale)
      reading.scale = numeral.scale
      reading.doubts.append(.scaled(by: numeral.scale))
    } else if numeral.namesItsSize {
      reading.scale = .one
    }
    return reading
  }

  /// A heading row's cell with one letter alone (`o`), which is a digit rather than a word.
  private func misreadDigit(_ text: String) -> CellReading? {
    guard type == .heading, let repair = OCRDigits.number(text),
      repair.isSure || text.utf8.count == 1
    else { return nil }
    let value = Value.number(repair.number)
    return CellReading(value: value, type: type, doubts: [.repaired(as: value)])
  }

  /// The sign of a share that a unit begins with.
  private static func share(_ unit: String?) -> String? {
    switch unit?.unicodeScalars.first {
    case "%"?: "%"
    case "‰"?: "‰"
    default: nil
    }
  }

  /// The readings of a numeral, the likeliest first: of `1,234` among counts that is 1234.
  private func ordered(_ readings: [Value]) -> [Value] {
    guard type == .count, readings.count == 2, let decimal = readings[0].number,
      decimal.scale == 3, decimal.integer == nil, readings[1].number?.scale == 0
    else { return readings }
    return readings.reversed()
  }

  /// A coded answer in figures: a code is a number alone; of two readings the one in the legend.
  private func answer(_ numeral: Numeral, _ text: String) -> CellReading {
    let isAlone = numeral.unit == nil && numeral.scale == .one
    switch (numeral.kind, numeral.value) {
    case (.number, .number(let number)?) where isAlone:
      var reading = coded(number)
      if numeral.repaired { reading.doubts.append(.repaired(as: reading.value)) }
      return reading
    case (.ambiguous, _) where isAlone, (.outline, _):
      let numbers = numeral.readings.compactMap(\.number)
      let listed = numbers.filter { legend?.option(code: $0) != nil }
      guard let number = listed.first ?? numbers.first else { break }
      var reading = coded(number)
      if listed.count != 1, numbers.count > 1 {
        reading.doubts.append(.ambiguous(numeral.readings))
      }
      if numeral.repaired { reading.doubts.append(.repaired(as: reading.value)) }
      return reading
    case (.ratio, _), (.range, _), (.percent, _), (.list, _), (.number, _), (.ambiguous, _): break
    default: return unparsable(text)
    }
    return CellReading(value: .absent(.illegible), type: type, doubts: [.notInLegend])
  }

  /// The value as it is printed before a scale word.
  private static func unscaled(_ value: Value, by scale: ExactDecimal) -> Value {
    switch value {
    case .number(let number): .number(number.divided(byPowerOfTen: scale))
    case .ratio(let actual, let quota):
      .ratio(
        actual: actual.divided(byPowerOfTen: scale), quota: quota.divided(byPowerOfTen: scale))
    case .range(let lower, let upper):
      .range(
        lower: lower.divided(byPowerOfTen: scale), upper: upper.divided(byPowerOfTen: scale))
    default: value
    }
  }

  private static func isMonth(_ month: ExactDecimal, ofYear year: ExactDecimal) -> Bool {
    guard let month = month.integer, let year = year.integer else { return false }
    return (1...12).contains(month) && TimeText.years.contains(year)
  }
}
