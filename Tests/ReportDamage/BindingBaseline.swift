package import ReportExtraction

/// A binding row by row, as it is commonly done: by one measure of how alike labels are, or by the
/// code as it is printed.
///
/// The labels are given whole, also where a page break cut them: more than a reader has.
package struct BindingBaseline: Sendable {
  /// A way to bind.
  package enum Way: String, CaseIterable, Sendable {
    /// Dice coefficient on trigrams of the label without diacritics.
    case trigrams
    /// Optimal string alignment on the label without diacritics.
    case editDistance = "edit distance"
    /// The printed code, whatever the label.
    case code
  }

  /// The least likeness that binds.
  private static let leastLikeness = 0.6
  /// By how much the best label must be more alike than the next.
  private static let leastMargin = 0.05

  private let way: Way
  private let ids: [String]
  private let idsOfCode: [String: String]
  private let labels: [ComparedLabel]

  /// Prepares the labels of a form.
  package init(_ way: Way, mapping: Mapping) {
    self.way = way
    ids = mapping.indicators.map { mapping.content.namespace + "." + $0.code }
    idsOfCode = Dictionary(
      zip(mapping.indicators.map(\.code), ids), uniquingKeysWith: { first, _ in first })
    labels = mapping.indicators.map { ComparedLabel(Folding.key($0.label)) }
  }

  /// The indicator that a row is bound to; null for none.
  package func indicator(of row: FormRow) -> String? {
    if way == .code {
      return idsOfCode[CodeDamage.numbers(of: row.code).map(String.init).joined(separator: ".")]
    }
    let label = ComparedLabel(Folding.key(row.label))
    var best = (index: -1, likeness: 0.0)
    var next = 0.0
    // Most alike by trigrams first: distances to the others are then soon too long.
    let order = labels.indices.map { ($0, label.trigramLikeness(to: labels[$0])) }
      .sorted { ($0.1, $1.0) > ($1.1, $0.0) }
    for (index, byTrigrams) in order {
      let likeness =
        way == .trigrams
        ? byTrigrams
        : label.editLikeness(
          to: labels[index], least: max(Self.leastLikeness, best.likeness) - Self.leastMargin)
      if likeness > best.likeness {
        next = best.likeness
        best = (index, likeness)
      } else if likeness > next {
        next = likeness
      }
    }
    guard best.likeness >= Self.leastLikeness, best.likeness - next >= Self.leastMargin else {
      return nil
    }
    return ids[best.index]
  }

  /// Binds the rows of a report.
  package func add(_ report: DamagedReport, to counts: inout BindingCounts) {
    for (index, row) in report.rows.enumerated() {
      if report.beyondReading.contains(index) {
        counts.beyondReading += 1
      } else {
        counts.add(bound: indicator(of: row), truth: row.indicator)
      }
    }
  }
}
