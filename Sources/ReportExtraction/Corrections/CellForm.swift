/// What a cell is asked for, before what it holds has its say.
struct CellForm: Hashable, Sendable {
  /// The type that the indicator declares, or that row and column show.
  var type: ValueType
  /// The list of answers, for a coded one.
  var legend: Legend?
}

extension CellForm {
  /// The value that a correction states, and its type, for a cell that was read as `read`; null
  /// where it does not fit the cell.
  ///
  /// As in reading, a ratio, a range, a reference or a date may stand where something else is asked
  /// for; nothing else is taken for what it is not.
  func value(_ statement: Correction.Statement, read: ValueType) -> (Value, ValueType)? {
    let types = read == type ? [type] : [type, read]
    switch statement {
    case .withdrawn: return nil
    case .absence(let absence): return (.absent(absence), type)
    case .boolean(let answer): return types.contains(.boolean) ? (.boolean(answer), .boolean) : nil
    case .number(let number):
      return types.lazy.compactMap { type in self.value(number, type).map { ($0, type) } }.first
    case .text(let text):
      if type == .text, read == .text { return (.text(text), .text) }
      if let number = ExactDecimal(plain: text),
        let found = types.lazy.compactMap({ type in self.value(number, type).map { ($0, type) } })
          .first
      {
        return found
      }
      return answer(text) ?? Self.override(text)
        ?? (type == .text || type == .heading ? (.text(text), .text) : nil)
    }
  }

  private func value(_ number: ExactDecimal, _ type: ValueType) -> Value? {
    switch type {
    case .count: number.integer.map { .number(ExactDecimal(coefficient: $0, scale: 0)) }
    case .decimal, .percent, .money, .heading: .number(number)
    case .code:
      if let legend {
        legend.option(code: number).map { .code($0.code, label: $0.label) }
      } else {
        .code(number, label: nil)
      }
    case .ratio, .range, .boolean, .reference, .date, .text: nil
    }
  }

  /// The words of an answer of the list.
  private func answer(_ text: String) -> (Value, ValueType)? {
    guard type == .code, let option = legend?.option(label: text) else { return nil }
    return (.code(option.code, label: option.label), .code)
  }

  /// What overrides the type that is asked for.
  private static func override(_ text: String) -> (Value, ValueType)? {
    if let (actual, quota) = pair(text, "/") {
      return (.ratio(actual: actual, quota: quota), .ratio)
    }
    if let (lower, upper) = pair(text, ".."), lower <= upper {
      return (.range(lower: lower, upper: upper), .range)
    }
    if let date = CalendarDate(parsing: text), date.description == text {
      return (.date(date), .date)
    }
    let reading = ValueReader(type: .text).read(text)
    guard case .reference = reading.value, reading.doubts.isEmpty else { return nil }
    return (reading.value, .reference)
  }

  /// The numbers on both sides of a sign.
  private static func pair(_ text: String, _ sign: String) -> (ExactDecimal, ExactDecimal)? {
    guard let place = text.utf8.lastRange(of: sign.utf8),
      let left = ExactDecimal(plain: text[..<place.lowerBound]),
      let right = ExactDecimal(plain: text[place.upperBound...])
    else { return nil }
    return (left, right)
  }
}
