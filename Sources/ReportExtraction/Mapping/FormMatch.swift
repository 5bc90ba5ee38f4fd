/// A table of figures with the form it was found to be.
struct FormMatch: Sendable {
  /// The table.
  var table: JoinedTable
  /// The lines above it.
  var caption: [String]
  /// Its rows below the header.
  var rows: [IndicatorRow]
  /// The match key of each row's label.
  var keys: [String]
  /// The place of each row by the table alone.
  var places: [IndicatorTree.Place]
  /// The form; null where none fits.
  var mapping: Mapping?
  /// Forms that fit nearly as well.
  var rivals: [Mapping] = []
  /// What each row was bound to; empty where there is no form.
  var assignments: [Binder.Assignment?] = []

  /// The indicator that a row was bound to.
  func indicator(ofRow row: Int) -> Indicator? {
    guard let mapping, let assignment = assignments[row] else { return nil }
    return mapping.indicators[assignment.indicator]
  }
}
