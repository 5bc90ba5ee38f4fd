/// Records grouped by the confidence they claim, and how many of each group are wrong.
package struct CalibrationCurve: Sendable {
  /// One group of records.
  package struct Group: Sendable {
    /// The least confidence in it, in hundredths.
    package let from: Int
    /// Its records.
    package var records = 0
    /// Those of which indicator, value or absence is wrong.
    package var wrong = 0
    /// The sum of the confidences claimed, in hundredths.
    package var claimed = 0
  }

  /// The groups, the most confident first.
  package private(set) var groups = [99, 95, 90, 80, 50, 0].map { Group(from: $0) }

  /// Makes a curve of no records.
  package init() {}

  /// Adds a record.
  package mutating func add(confidence hundredths: Int, isWrong: Bool) {
    guard let index = groups.firstIndex(where: { hundredths >= $0.from }) else { return }
    groups[index].records += 1
    groups[index].claimed += hundredths
    if isWrong { groups[index].wrong += 1 }
  }

  /// Adds another curve.
  package mutating func add(_ other: CalibrationCurve) {
    for (index, group) in other.groups.enumerated() {
      groups[index].records += group.records
      groups[index].wrong += group.wrong
      groups[index].claimed += group.claimed
    }
  }

  /// The records of a confidence or more, and the wrong ones among them.
  package func records(from hundredths: Int) -> (all: Int, wrong: Int) {
    groups.filter { $0.from >= hundredths }
      .reduce(into: (0, 0)) { sum, group in
        sum.0 += group.records
        sum.1 += group.wrong
      }
  }
}
