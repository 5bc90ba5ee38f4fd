import Foundation
import ReportExtraction

/// Whether a figure is out of line with those of earlier periods.
///
/// Robust: the distance of its logarithm from the median of theirs, in units of their median absolute
/// deviation (Iglewicz and Hoaglin, "How to Detect and Handle Outliers", 1993). Binary fractions serve
/// the comparison alone; no figure comes of them.
public enum FigureOutlier {
  /// Fewer earlier periods tell nothing.
  public static let leastPeriods = 4
  /// How many deviations are out of line, by the source above.
  public static let threshold = 3.5
  /// The deviation of a normal distribution is that many median absolute deviations.
  private static let consistency = 1.4826
  /// Figures that hardly ever changed may still double; a digit too many or too few is out of line.
  private static let leastSpread = 0.25
  /// Put to each figure, so that 0 has a logarithm.
  private static let offset = 0.5

  /// Whether a figure is out of line; negative ones are not judged.
  static func isOutlier(_ figure: ExactDecimal, after earlier: [ExactDecimal]) -> Bool {
    guard earlier.count >= leastPeriods, !figure.isNegative, !earlier.contains(where: \.isNegative)
    else { return false }
    let logarithms = earlier.map { log(number($0) + offset) }
    let middle = median(logarithms)
    let deviation = median(logarithms.map { abs($0 - middle) })
    // Counts scatter by the root of their size (Poisson).
    let chance = 1 / max(exp(middle), offset).squareRoot()
    let spread = max(consistency * deviation, leastSpread, chance)
    return abs(log(number(figure) + offset) - middle) / spread > threshold
  }

  private static func number(_ decimal: ExactDecimal) -> Double {
    Double(decimal.coefficient) / pow(10, Double(decimal.scale))
  }

  private static func median(_ numbers: [Double]) -> Double {
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
