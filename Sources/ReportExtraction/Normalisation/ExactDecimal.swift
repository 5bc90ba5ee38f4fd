/// A decimal number held exactly: `coefficient` × 10^-`scale`.
///
/// The scale is the number of decimals printed, so `12,50` keeps its two; equality and order
/// compare the numbers (12.5 equals 12.50). Holds 18 significant digits; no binary fraction occurs.
public struct ExactDecimal: Sendable {
  /// The digits as an integer, with the sign.
  public let coefficient: Int
  /// How many of the digits are decimals: 0…18.
  public let scale: Int

  /// Makes a number from its digits and the count of decimals among them.
  public init(coefficient: Int, scale: Int = 0) {
    self.coefficient = coefficient
    self.scale = scale
  }

  /// Zero.
  public static let zero = ExactDecimal(coefficient: 0)
  /// One.
  public static let one = ExactDecimal(coefficient: 1)

  /// The number as an integer, or null where it has decimals other than 0.
  public var integer: Int? {
    let reduced = self.reduced
    return reduced.scale == 0 ? reduced.coefficient : nil
  }

  /// Whether the number is below 0.
  public var isNegative: Bool { coefficient < 0 }

  /// The same number with the decimals that are 0 at its end left out.
  public var reduced: ExactDecimal {
    var coefficient = coefficient
    var scale = scale
    while scale > 0, coefficient % 10 == 0 {
      coefficient /= 10
      scale -= 1
    }
    return ExactDecimal(coefficient: coefficient, scale: scale)
  }

  /// The number of ten to the power `exponent`; null beyond 18.
  static func powerOfTen(_ exponent: Int) -> Int? {
    guard (0...18).contains(exponent) else { return nil }
    var power = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  private func rescaled(to scale: Int) -> Int? {
    guard let power = Self.powerOfTen(scale - self.scale) else { return nil }
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: power)
    return overflow ? nil : product
  }

  /// The exact sum; null where it does not fit in 18 digits.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let scale = max(self.scale, other.scale)
    guard let left = rescaled(to: scale), let right = other.rescaled(to: scale) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(coefficient: sum, scale: scale)
  }

  /// The exact difference; null where it does not fit in 18 digits.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    adding(other.negated)
  }

  /// The number with its sign turned.
  public var negated: ExactDecimal { ExactDecimal(coefficient: -coefficient, scale: scale) }

  /// The exact product; null where it does not fit in 18 digits.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (left, right) = (reduced, other.reduced)
    let (product, overflow) = left.coefficient.multipliedReportingOverflow(by: right.coefficient)
    guard !overflow, left.scale + right.scale <= 18 else { return nil }
    return ExactDecimal(coefficient: product, scale: left.scale + right.scale).reduced
  }

  /// The number that gives this one when multiplied by a power of ten, which `power` must be.
  func divided(byPowerOfTen power: ExactDecimal) -> ExactDecimal {
    var (left, rest) = (reduced, power.coefficient)
    while rest > 1 {
      left =
        left.scale == 0 && left.coefficient % 10 == 0
        ? ExactDecimal(coefficient: left.coefficient / 10)
        : ExactDecimal(coefficient: left.coefficient, scale: left.scale + 1)
      rest /= 10
    }
    return left
  }
}

extension ExactDecimal: Hashable, Comparable {
  /// Whether the two are the same number, however many decimals are printed.
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let (left, right) = (left.reduced, right.reduced)
    return left.coefficient == right.coefficient && left.scale == right.scale
  }

  /// Hashes the number, not its printed form.
  public func hash(into hasher: inout Hasher) {
    let reduced = self.reduced
    hasher.combine(reduced.coefficient)
    hasher.combine(reduced.scale)
  }

  /// Orders by size; exact however large the difference in scale.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let scale = max(left.scale, right.scale)
    let leftWide = Int128(left.coefficient) * power128(scale - left.scale)
    let rightWide = Int128(right.coefficient) * power128(scale - right.scale)
    return leftWide < rightWide
  }

  private static func power128(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The number with a decimal point, no grouping: `-12.50`.
  public var description: String {
    guard scale > 0 else { return String(coefficient) }
    var digits = String(coefficient.magnitude)
    if digits.utf8.count <= scale {
      digits = String(repeating: "0", count: scale + 1 - digits.utf8.count) + digits
    }
    let point = digits.utf8.index(digits.utf8.endIndex, offsetBy: -scale)
    return (coefficient < 0 ? "-" : "") + digits[..<point] + "." + digits[point...]
  }
}
