/// The types of a row's values without a mapping: from the unit, then from what the row prints.
struct InferredTypes {
  private let isBare: Bool
  private let hasNumbers: Bool
  private let hasDecimals: Bool

  /// Looks at all values of a row once; `styles` are the separators of each value column.
  init(_ row: IndicatorRow, styles: [SeparatorStyle]) {
    isBare = row.isBare
    var hasNumbers = false
    var hasDecimals = false
    for value in row.values {
      guard let text = value.text else { continue }
      hasNumbers = true
      if case .number(let number) = value.stored, !text.utf8.contains(UInt8(ascii: "%")) {
        if number.integer == nil { hasDecimals = true }
        continue
      }
      let numeral = Numeral(parsing: text, style: styles[value.index])
      if numeral.scale != .one { hasDecimals = true }
      if case .number(let number) = numeral.value, number.integer == nil { hasDecimals = true }
    }
    self.hasNumbers = hasNumbers
    self.hasDecimals = hasDecimals
  }

  /// The type of the value that a cell prints under a unit.
  func type(
    of value: IndicatorRow.ValueCell, unit: UnitCells.Cell, style: SeparatorStyle
  ) -> ValueType {
    if isBare { return .heading }
    if unit.legend != nil { return .code }
    if let unit = unit.reading {
      if unit.id == "percent" { return .percent }
      if unit.isMoney { return .money }
      return hasDecimals || !unit.isCountable ? .decimal : .count
    }
    switch value.stored {
    case .number where value.text?.utf8.contains(UInt8(ascii: "%")) == true: return .percent
    case .number: return hasDecimals ? .decimal : .count
    case .date: return .date
    case .boolean: return .boolean
    case nil: break
    }
    guard let text = value.text else { return hasNumbers ? .decimal : .text }
    if FormulaError.isError(text) { return .decimal }
    let type = ValueType(of: text, style: style, isNumericColumn: true)
    switch type {
    case .count: return hasDecimals ? .decimal : .count
    case .text: return Absence(parsing: text) != nil && hasNumbers ? .decimal : .text
    default: return type
    }
  }
}
