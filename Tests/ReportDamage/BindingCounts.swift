/// How many rows were bound rightly, wrongly or not at all.
package struct BindingCounts: Sendable {
  /// Rows that the form has, bound to the indicator they are.
  package var right = 0
  /// Rows that the form has, bound to another indicator, and strange rows bound to any.
  package var wrong = 0
  /// Rows that the form has, bound to none.
  package var unbound = 0
  /// Rows that are in no record: taken for a part of another row.
  package var lost = 0
  /// Rows that the form lacks, bound to none.
  package var leftAlone = 0
  /// Rows left out of all counts: label and code are exactly another indicator's.
  package var beyondReading = 0

  /// Makes counts of nothing.
  package init() {}

  /// The rows counted.
  package var rows: Int { right + wrong + unbound + lost + leftAlone }

  /// Counts a row that was bound to an indicator, or to none, and truly is another, or none.
  package mutating func add(bound: String?, truth: String?) {
    switch (bound, truth) {
    case (nil, nil): leftAlone += 1
    case (nil, _): unbound += 1
    case (let bound, let truth) where bound == truth: right += 1
    default: wrong += 1
    }
  }

  /// Adds other counts.
  package mutating func add(_ other: BindingCounts) {
    right += other.right
    wrong += other.wrong
    unbound += other.unbound
    lost += other.lost
    leftAlone += other.leftAlone
    beyondReading += other.beyondReading
  }
}
