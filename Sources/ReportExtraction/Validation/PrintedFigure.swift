/// A printed figure as rules reckon with it: the number in whole steps, and how far rounding may have
/// moved it.
///
/// All figures that a rule sets side by side count the same steps, a tenth of the last decimal that
/// any of them prints, so that half of a last digit is a whole number of them and all sums are exact.
struct PrintedFigure: Sendable {
  /// The number, in steps, in the base unit: what the unit multiplies by is multiplied.
  var steps: Int128
  /// How many decimals are printed.
  var decimals: Int
  /// What the unit multiplies by.
  var multiplier: Int128
  /// Whether it is an amount of money.
  var isMoney: Bool
  /// Whether it counts things, and so is never below 0.
  var isCount: Bool

  /// More decimals than forms print: those of a spreadsheet's binary fractions behind them are noise.
  static let mostDecimals = 8
  /// The greatest number, in steps; what is beyond is not reckoned with.
  static let limit = Int128(10).power(32)

  /// Reads a record's figure; null where it has no single number, or one that is in doubt.
  ///
  /// `decimals` is what a step is a tenth of.
  init?(_ record: Record, decimals finest: Int) {
    guard record.type.isQuantity, case .number(let number) = record.value,
      !record.findings.contains(.valueAmbiguous), !record.findings.contains(.valueUnparsable),
      let factor = record.type == .percent ? 1 : record.multiplier.integer, factor > 0
    else { return nil }
    decimals = min(number.scale, finest)
    multiplier = Int128(factor)
    isMoney = record.type == .money
    isCount = record.type == .count
    let exponent = finest + 1 - number.scale
    var steps = Int128(number.coefficient)
    if exponent >= 0 {
      steps *= Int128(10).power(exponent)
    } else {
      steps = steps.dividedRounding(by: Int128(10).power(-exponent))
    }
    let (product, overflow) = steps.multipliedReportingOverflow(by: multiplier)
    guard !overflow, product.magnitude < Self.limit.magnitude else { return nil }
    self.steps = product
  }

  /// How many decimals a record prints, of those that are reckoned with.
  static func decimals(of record: Record) -> Int {
    guard case .number(let number) = record.value else { return 0 }
    return min(number.scale, mostDecimals)
  }
}

extension Int128 {
  /// The number to a power.
  func power(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<Swift.max(0, exponent) { power *= self }
    return power
  }

  /// The quotient, rounded half away from zero.
  func dividedRounding(by divisor: Int128) -> Int128 {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    guard rest.magnitude * 2 >= divisor.magnitude else { return quotient }
    return (rest < 0) == (divisor < 0) ? quotient + 1 : quotient - 1
  }
}
