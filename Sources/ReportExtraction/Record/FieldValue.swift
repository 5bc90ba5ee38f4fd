/// What a field of a record holds, before a format gives it its own shape.
///
/// Null and the empty text are different things; a number is exact, never a binary fraction.
public enum FieldValue: Hashable, Sendable {
  /// Nothing.
  case null
  /// Words, an id, a date in ISO 8601.
  case text(String)
  /// A whole number that counts or orders: a row, a line.
  case integer(Int)
  /// A figure.
  case decimal(ExactDecimal)
  /// Yes or no.
  case boolean(Bool)
  /// Bytes of the source.
  case range(SourceRange)
  /// A list of ids.
  case texts([String])
}

extension FieldValue {
  /// The text, or null.
  init(_ text: String?) {
    self = text.map(FieldValue.text) ?? .null
  }

  /// The whole number, or null.
  init(_ integer: Int?) {
    self = integer.map(FieldValue.integer) ?? .null
  }

  /// The date in ISO 8601, or null.
  init(_ date: CalendarDate?) {
    self = date.map { .text($0.description) } ?? .null
  }

  /// The value as a record gives it: numbers and answers as such, all else by ``Value/text``; null
  /// for an absence.
  package init(_ value: Value) {
    self =
      switch value {
      case .number(let number), .code(let number, _): .decimal(number)
      case .boolean(let answer): .boolean(answer)
      default: FieldValue(value.text)
      }
  }
}
