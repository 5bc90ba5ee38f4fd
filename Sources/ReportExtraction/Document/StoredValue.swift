/// What a spreadsheet stores in a cell, where the text that it draws need not show it.
///
/// A number format draws 0 as `-`, rounds, or writes a date; the value is what is stored.
public enum StoredValue: Hashable, Sendable {
  /// A number; a percentage is stored as a share of 1 (`0.5` for `50%`).
  case number(ExactDecimal)
  /// A day.
  case date(CalendarDate)
  /// A logical value.
  case boolean(Bool)
}
