extension ValueReader {
  /// Reads a cell of a spreadsheet: the value is what is stored, whatever the cell draws.
  ///
  /// A number format draws 0 as `-`, rounds, or adds a unit; the stored number has no separators
  /// that could be read in two ways. It is in the unit that is printed: a share drawn as a percent is
  /// in percent points, and one that is drawn divided by the `multiplier` of its unit is divided
  /// exactly. Without anything stored the text is read.
  func read(_ text: String?, stored: StoredValue?, multiplier: ExactDecimal = .one) -> CellReading {
    if let text, FormulaError.isError(text) {
      return CellReading(value: .absent(.illegible), type: type, doubts: [.unparsable])
    }
    switch stored {
    case nil: return read(text)
    case .number(let number): return read(number, drawn: text, multiplier: multiplier)
    case .date(let date): return read(date, drawn: text)
    case .boolean(let flag): return read(flag, drawn: text)
    }
  }

  private func read(
    _ stored: ExactDecimal, drawn text: String?, multiplier: ExactDecimal
  ) -> CellReading {
    var reading = read(text)
    let number = Self.printed(stored, text: text ?? "", factor: reading.scale ?? multiplier)
    switch type {
    case .code: return coded(number)
    case .boolean:
      guard let flag = stored.integer, flag == 0 || flag == 1 else { return unparsable(text ?? "") }
      return CellReading(value: .boolean(flag == 1), type: type)
    case .text:
      return text.map { CellReading(value: .text($0), type: type) } ?? read(nil)
    case .reference, .date: return read(text)
    case .count, .decimal, .percent, .money, .ratio, .range, .heading: break
    }
    // The words that a format prints beside the number are read as in any other cell.
    if case .number = reading.value, Self.isPercent(text) == (reading.type == .percent) {
      reading.value = .number(number)
      // A scale word that the stored number has already been multiplied by multiplies no more.
      if reading.scale != nil, number == stored, !Self.isDrawn(stored, as: text ?? "") {
        reading.scale = .one
      }
      reading.doubts.removeAll {
        if case .ambiguous = $0 { true } else { false }
      }
      return reading
    }
    return CellReading(
      value: .number(number), type: Self.isPercent(text) && type.isQuantity ? .percent : type)
  }

  /// The stored number in the unit that is printed with the drawn one, which multiplies by `factor`.
  private static func printed(
    _ stored: ExactDecimal, text: String, factor: ExactDecimal
  ) -> ExactDecimal {
    if isPercent(text), let points = stored.multiplied(by: ExactDecimal(coefficient: 100)) {
      return points
    }
    guard factor != .one, !isDrawn(stored, as: text) else { return stored }
    let divided = stored.divided(byPowerOfTen: factor)
    return isDrawn(divided, as: text) ? divided : stored
  }

  /// Whether a number is the drawn one but for its rounding, in the separators of either language:
  /// a file keeps what the machine that wrote it drew.
  private static func isDrawn(_ number: ExactDecimal, as text: String) -> Bool {
    [SeparatorStyle.vietnamese, .english].contains { style in
      let numeral = Numeral(parsing: text, style: style)
      guard let drawn = numeral.value?.number?.divided(byPowerOfTen: numeral.scale),
        let difference = number.subtracting(drawn)
      else { return false }
      let size = difference.isNegative ? difference.negated : difference
      return size <= ExactDecimal(coefficient: 5, scale: min(18, drawn.scale + 1))
    }
  }

  private static func isPercent(_ text: String?) -> Bool {
    text?.utf8.contains(UInt8(ascii: "%")) ?? false
  }

  /// A day where a quantity is asked for, drawn without its year, may be a ratio that the
  /// spreadsheet took for it: `3/4` for 3 April.
  private func read(_ date: CalendarDate, drawn text: String?) -> CellReading {
    if type == .text, let text { return CellReading(value: .text(text), type: type) }
    let drawsYear = text.map { text in
      var run = 0
      return text.utf8.contains { byte in
        run = byte.isDigit ? run + 1 : 0
        return run == 4
      }
    }
    guard type.isQuantity || type == .ratio || type == .code, drawsYear == false else {
      return CellReading(value: .date(date), type: .date)
    }
    let ratio = Value.ratio(
      actual: ExactDecimal(coefficient: date.day), quota: ExactDecimal(coefficient: date.month))
    return CellReading(
      value: .date(date), type: .date, doubts: [.ambiguous([.date(date), ratio])])
  }

  private func read(_ flag: Bool, drawn text: String?) -> CellReading {
    switch type {
    case .boolean: return CellReading(value: .boolean(flag), type: type)
    case .text, .heading:
      return text.map { CellReading(value: .text($0), type: .text) } ?? read(nil)
    default: return unparsable(text ?? "")
    }
  }
}
