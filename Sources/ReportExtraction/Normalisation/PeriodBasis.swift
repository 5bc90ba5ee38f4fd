/// How the window of a period came about.
public enum PeriodBasis: String, Sendable, CaseIterable {
  /// The text gives the window.
  case stated
  /// The calendar gives it.
  case nominal
  /// The mapping's cut-off days give it.
  case form
}
