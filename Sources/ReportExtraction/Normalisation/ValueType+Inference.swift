extension ValueType {
  /// The type of a cell of which neither form nor unit says it: what its text plainly is.
  ///
  /// A number is a count or, with decimals or a scale word, a decimal; one that prints a unit is of
  /// that unit. A single word is text, though it may be a number: `Nam`, `Hai`. Outside a column of
  /// numbers, letters are not read as digits and what has words behind it that are no unit is text.
  /// ``ValueReader`` reads references, dates, ratios and ranges in text by themselves.
  init(of text: String, style: SeparatorStyle, isNumericColumn: Bool) {
    let numeral = Numeral(parsing: text, style: style)
    let unit = numeral.unit.flatMap { Unit(printed: $0) }
    let isWord = !numeral.repaired && !text.utf8.contains { $0.isDigit || $0 == UInt8(ascii: " ") }
    let isPlain = !numeral.repaired && (numeral.unit == nil || unit != nil)
    guard !isWord, isNumericColumn || isPlain else {
      self = .text
      return
    }
    let number = (numeral.value ?? numeral.readings.first)?.number
    switch numeral.kind {
    case .percent: self = .percent
    // `thứ 3` is a day of the week, or a rank, and counts nothing.
    case .ambiguous where numeral.readings.count == 1 && !numeral.repaired: self = .text
    case .number, .ambiguous:
      let hasDecimals = numeral.scale != .one || number.map { $0.integer == nil } ?? false
      self = hasDecimals ? .decimal : .count
      if let unit {
        let ofUnit = ValueType(unit: unit)
        self = ofUnit == .count ? self : ofUnit
      }
    case .ratio, .range: self = isNumericColumn ? .count : .text
    default: self = .text
    }
  }
}
