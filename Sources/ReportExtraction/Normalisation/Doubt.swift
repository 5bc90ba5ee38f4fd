/// What is doubtful about the reading of a cell; each becomes a finding.
public enum Doubt: Hashable, Sendable {
  /// The type asks for a quantity and the text is neither that nor an absence.
  case unparsable
  /// More than one reading stays possible, each given once and multiplied by its scale words; the
  /// first is the one taken.
  case ambiguous([Value])
  /// The code is not among the answers of the legend.
  case notInLegend
  /// Letters were read as digits.
  case repaired(as: Value)
  /// A date is printed that the calendar does not have, or one with a part left blank.
  case invalidDate
  /// A scale word in the cell (`tỷ`) multiplies the printed number by this; the value stays as
  /// printed. By 1: its own words name its size, so that no caption multiplies it.
  case scaled(by: ExactDecimal)
  /// A unit is printed in the cell that the type does not have: `5%` among counts.
  case unit(String)
}
