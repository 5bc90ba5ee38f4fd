/// Why no indicator takes a row.
struct BindingDoubt: Hashable, Sendable {
  /// What stands in the way.
  enum Reason: Hashable, Sendable {
    /// Nothing is alike enough.
    case weak
    /// Another row was bound to the indicator.
    case taken(byRow: Int)
    /// Words part the labels.
    case vetoed(LabelDifference.Veto)
    /// Another indicator is as likely.
    case undecided
    /// The row stands where the form has not this indicator.
    case outOfOrder
  }

  /// What stands in the way of the nearest indicator.
  var reason: Reason
  /// The nearest indicators, best first; at most two.
  var nearest: [Int]
}
