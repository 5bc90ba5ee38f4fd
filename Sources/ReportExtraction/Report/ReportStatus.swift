/// Whether a report was signed, as far as its text tells.
public enum ReportStatus: String, Sendable, CaseIterable {
  /// It has number and date and names who signed it.
  case signed
  /// It has number and date, but nobody's name below it.
  case unsigned
  /// It says that it is a draft, or its number or date is left open.
  case draft
}
