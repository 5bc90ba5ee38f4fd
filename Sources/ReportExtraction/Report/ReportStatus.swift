/// Whether a report was signed, as far as its text tells.
public enum ReportStatus: String, Sendable, CaseIterable {
  /// It says who signed it, and neither number nor date is left open.
  case signed
  /// Neither number nor date is left open, but nobody's name stands below it; exports of the text
  /// alone are often so.
  case unsigned
  /// It says that it is a draft, or its number or date is left open.
  case draft
}
