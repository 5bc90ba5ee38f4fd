/// A range of numbers in steps of ``PrintedFigure``, both ends included.
struct StepRange: Hashable, Sendable {
  /// The least number.
  var lower: Int128
  /// The greatest number.
  var upper: Int128

  /// Every number that is reckoned with.
  static let all = StepRange(lower: -PrintedFigure.limit, upper: PrintedFigure.limit)

  /// Whether no number is in it.
  var isEmpty: Bool { lower > upper }
  /// Whether it is one number.
  var isPoint: Bool { lower == upper }

  /// The numbers that are in both.
  func intersection(_ other: StepRange) -> StepRange {
    StepRange(lower: max(lower, other.lower), upper: min(upper, other.upper))
  }

  /// The number of the range that is nearest to another.
  func nearest(to number: Int128) -> Int128 { min(max(number, lower), upper) }

  /// The sums of two ranges.
  static func + (left: StepRange, right: StepRange) -> StepRange {
    StepRange(lower: left.lower + right.lower, upper: left.upper + right.upper)
  }

  /// The products of two ranges; null where they do not fit.
  func multiplied(by other: StepRange) -> StepRange? {
    var ends: [Int128] = []
    for left in [lower, upper] {
      for right in [other.lower, other.upper] {
        let (product, overflow) = left.multipliedReportingOverflow(by: right)
        if overflow { return nil }
        ends.append(product)
      }
    }
    guard let least = ends.min(), let most = ends.max() else { return nil }
    return StepRange(lower: least, upper: most)
  }
}
