/// A quantity while a rule is evaluated: a decimal number over an integer, exact.
///
/// What does not fit in 18 digits is null, never rounded.
struct RuleQuantity {
  let numerator: ExactDecimal
  /// Above 0; 1 for all but quotients.
  let denominator: Int

  init(_ number: ExactDecimal) {
    numerator = number
    denominator = 1
  }

  private init(_ numerator: ExactDecimal, over denominator: Int) {
    var (divisor, rest) = (denominator.magnitude, numerator.coefficient.magnitude)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    // At most the denominator, which is an Int.
    let common = Int(divisor)
    self.numerator = ExactDecimal(
      coefficient: numerator.coefficient / common, scale: numerator.scale)
    self.denominator = denominator / common
  }

  /// The quantity with its sign turned; null for the one integer whose negative does not fit.
  var negated: RuleQuantity? {
    guard numerator.coefficient != .min else { return nil }
    return RuleQuantity(numerator.negated, over: denominator)
  }

  func adding(_ other: RuleQuantity) -> RuleQuantity? {
    if denominator == 1, other.denominator == 1 {
      return numerator.adding(other.numerator).map { RuleQuantity($0) }
    }
    let (product, overflow) = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !overflow,
      let left = numerator.multiplied(by: ExactDecimal(coefficient: other.denominator)),
      let right = other.numerator.multiplied(by: ExactDecimal(coefficient: denominator)),
      let sum = left.adding(right)
    else { return nil }
    return RuleQuantity(sum, over: product)
  }

  func multiplied(by other: RuleQuantity) -> RuleQuantity? {
    let (product, overflow) = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !overflow, let numerator = numerator.multiplied(by: other.numerator) else { return nil }
    return RuleQuantity(numerator, over: product)
  }

  /// The exact quotient; null where `other` is 0.
  func divided(by other: RuleQuantity) -> RuleQuantity? {
    let divisor = other.numerator.reduced
    guard divisor.coefficient != 0, divisor.coefficient != .min, numerator.coefficient != .min,
      let shift = ExactDecimal.powerOfTen(divisor.scale),
      let scaled = numerator.multiplied(by: ExactDecimal(coefficient: shift)),
      let top = scaled.multiplied(by: ExactDecimal(coefficient: other.denominator))
    else { return nil }
    let (bottom, overflow) = denominator.multipliedReportingOverflow(
      by: Int(clamping: divisor.coefficient.magnitude))
    guard !overflow else { return nil }
    return RuleQuantity(divisor.isNegative ? top.negated : top, over: bottom)
  }

  /// Below 0 where this is smaller, 0 where both are the same, above 0 where this is greater.
  func order(to other: RuleQuantity) -> Int? {
    if denominator == other.denominator {
      return numerator == other.numerator ? 0 : numerator < other.numerator ? -1 : 1
    }
    guard let left = numerator.multiplied(by: ExactDecimal(coefficient: other.denominator)),
      let right = other.numerator.multiplied(by: ExactDecimal(coefficient: denominator))
    else { return nil }
    return left == right ? 0 : left < right ? -1 : 1
  }

  /// The nearest number with so many decimals, a half away from zero.
  func rounded(to decimals: Int) -> ExactDecimal? {
    guard let (quotient, rest, divisor) = cut(to: decimals) else { return nil }
    let isUp = rest.magnitude >= divisor.magnitude - rest.magnitude
    let step: Int128 = isUp ? (numerator.isNegative ? -1 : 1) : 0
    return Int(exactly: quotient + step).map { ExactDecimal(coefficient: $0, scale: decimals) }
  }

  /// Whether a printed figure is this quantity at its decimals: rounded, or cut off.
  ///
  /// A half may be printed either way.
  func canBePrinted(as printed: ExactDecimal) -> Bool {
    guard let (quotient, rest, divisor) = cut(to: printed.scale) else { return false }
    if quotient == Int128(printed.coefficient) { return true }
    let next = quotient + (numerator.isNegative ? -1 : 1)
    return next == Int128(printed.coefficient)
      && rest.magnitude >= divisor.magnitude - rest.magnitude
  }

  /// The quantity cut off behind so many decimals, as an integer, with what is left over.
  private func cut(to decimals: Int) -> (quotient: Int128, rest: Int128, divisor: Int128)? {
    var top = Int128(numerator.coefficient)
    var bottom = Int128(denominator)
    let shift = decimals - numerator.scale
    guard let power = ExactDecimal.powerOfTen(abs(shift)) else { return nil }
    let (product, overflow) = (shift >= 0 ? top : bottom)
      .multipliedReportingOverflow(by: Int128(power))
    guard !overflow else { return nil }
    if shift >= 0 { top = product } else { bottom = product }
    let (quotient, rest) = top.quotientAndRemainder(dividingBy: bottom)
    return (quotient, rest, bottom)
  }
}
