/// The hierarchy of a table's rows, told from codes, order and uncoded parts alone.
struct IndicatorTree: Sendable {
  /// The place of one row.
  struct Place: Hashable, Sendable {
    /// How the place was told.
    enum Basis: Hashable, Sendable {
      /// By the printed code.
      case code
      /// By sequence, against the printed code.
      case repaired
      /// As an uncoded row under the coded row above it.
      case position
      /// The printed code stands twice and its place does not settle which is meant.
      case duplicate
    }

    /// The path: `1.2.1`, `I.1.a`, `3.1.3/1`, `#2`.
    var code: String
    /// The index of the row above it in the hierarchy.
    var parent: Int?
    /// How it was told.
    var basis: Basis
    /// The number of an uncoded row under its parent, from 1; null for coded rows.
    var part: Int?
  }

  /// The places, one for each row.
  let places: [Place]

  /// Finds the place of each row.
  init(of rows: [IndicatorRow]) {
    var builder = IndicatorTreeBuilder(rows)
    builder.placeAll()
    var places = builder.places
    LabelFormula.nest(&places, of: rows)
    self.places = places
  }
}
