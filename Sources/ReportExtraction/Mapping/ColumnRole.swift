/// What a column of a table of figures holds.
public enum ColumnRole: String, Sendable, CaseIterable {
  /// Indicator codes.
  case code
  /// Labels.
  case label
  /// Units of measure, or the legend of a coded answer.
  case unit
  /// Values.
  case value
  /// Notes.
  case note
}
