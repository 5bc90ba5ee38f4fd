import Foundation
import ReportExtraction

/// An axis of figures that holds 0, with round marks.
///
/// Binary fractions serve the drawing alone: figures beside it are printed exactly.
struct ChartScale {
  /// About as many marks are wanted.
  private static let wantedMarks = 5.0

  /// The least number of the axis.
  let least: Double
  /// The greatest number of the axis.
  let greatest: Double
  /// The distance of the marks, a power of ten times 1, 2 or 5.
  let step: Double

  /// Makes an axis for figures.
  init(_ numbers: [ExactDecimal]) {
    let values = numbers.map(Self.number) + [0]
    let low = values.min() ?? 0
    let high = values.max() ?? 0
    let extent = high > low ? high - low : 1
    let power = pow(10, floor(log10(extent / Self.wantedMarks)))
    let count = extent / Self.wantedMarks / power
    step = power * (count <= 1 ? 1 : count <= 2 ? 2 : count <= 5 ? 5 : 10)
    least = floor(low / step) * step
    greatest = max(ceil(high / step) * step, least + step)
  }

  /// The marks, from the least on.
  var marks: [Double] {
    (0...Int(((greatest - least) / step).rounded())).map { least + Double($0) * step }
  }

  /// Where a number lies, from 0 at the least to 1 at the greatest.
  func share(of number: ExactDecimal) -> Double { share(of: Self.number(number)) }

  /// Where a mark lies.
  func share(of number: Double) -> Double { (number - least) / (greatest - least) }

  /// A mark in words: spaces between groups of three digits, a point before decimals.
  func text(of mark: Double) -> String {
    let decimals = max(0, Int((-log10(step)).rounded(.up)))
    let scaled = (abs(mark) * pow(10, Double(decimals))).rounded()
    guard scaled < 1e18 else { return String(mark) }
    let number = ExactDecimal(coefficient: Int(scaled), scale: min(decimals, 18)).description
    let parts = number.utf8.split(separator: UInt8(ascii: "."))
    var whole = ""
    let digits = parts.first.map { Array($0) } ?? []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { whole += "\u{202F}" }
      whole += String(UnicodeScalar(digit))
    }
    let rest = parts.count > 1 ? "." + String(decoding: parts[1], as: UTF8.self) : ""
    return (mark < 0 && scaled > 0 ? "−" : "") + whole + rest
  }

  private static func number(_ decimal: ExactDecimal) -> Double {
    Double(decimal.coefficient) / pow(10, Double(decimal.scale))
  }
}
