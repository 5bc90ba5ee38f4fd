internal import ReportExtraction

/// A number as a spreadsheet stores it, held in decimal digits.
///
/// Spreadsheets reckon in binary and write up to 17 digits, of which they show and compare 15
/// (ISO/IEC 29500-1, 18.3.1.96 leaves the precision to IEEE 754): beyond those stand artefacts, so
/// that 0.30000000000000004 is 0.3.
struct SheetNumber: Hashable, Sendable {
  /// Whether it is below 0.
  var isNegative: Bool
  /// The significant digits, each 0 to 9, without zeros at either end; none for 0.
  private(set) var digits: [UInt8]
  /// Where the decimal point stands: the number is 0.digits × 10^point.
  private(set) var point: Int

  /// How many digits a spreadsheet vouches for.
  static let significantDigits = 15

  /// Reads a number as XML has it: `12`, `-0.5`, `1.5E-3`; null where it is none.
  ///
  /// Whole numbers written out keep all their digits.
  init?(parsing text: String) {
    var bytes = text.utf8[...]
    while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    digits = []
    point = 0
    var hasDigit = false
    var isFraction = false
    scan: while let byte = bytes.first {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigit = true
        if !isFraction { point += 1 }
        digits.append(byte - UInt8(ascii: "0"))
      case UInt8(ascii: ".") where !isFraction: isFraction = true
      default: break scan
      }
      bytes.removeFirst()
    }
    guard hasDigit else { return nil }
    var isWritten = !isFraction
    if let mark = bytes.first {
      guard mark | 0x20 == UInt8(ascii: "e"), let exponent = Int(Substring(bytes.dropFirst())),
        abs(exponent) < 400
      else { return nil }
      point += exponent
      isWritten = false
    }
    trim()
    if !isWritten { round(toDigits: Self.significantDigits) }
  }

  /// Makes a whole number.
  init(_ number: Int) {
    isNegative = number < 0
    digits = String(number.magnitude).utf8.map { $0 - UInt8(ascii: "0") }
    point = digits.count
    trim()
  }

  /// Whether it is 0.
  var isZero: Bool { digits.isEmpty }

  /// The number without its sign.
  var magnitude: SheetNumber {
    var number = self
    number.isNegative = false
    return number
  }

  /// The number times a power of ten.
  func shifted(by power: Int) -> SheetNumber {
    var number = self
    if !number.isZero { number.point += power }
    return number
  }

  /// The number rounded to so many decimals, halves away from 0.
  func rounded(toDecimals decimals: Int) -> SheetNumber {
    var number = self
    number.round(toDigits: point + decimals)
    return number
  }

  /// The digits before the decimal point; none for a number below 1.
  var integerDigits: [UInt8] {
    guard point > 0 else { return [] }
    return digits.prefix(point) + [UInt8](repeating: 0, count: max(0, point - digits.count))
  }

  /// So many digits behind the decimal point.
  func decimals(_ count: Int) -> [UInt8] {
    (0..<count).map { place in
      let index = point + place
      return digits.indices.contains(index) ? digits[index] : 0
    }
  }

  /// How many decimals it has.
  var decimalCount: Int { isZero ? 0 : max(0, digits.count - point) }

  /// The number as an exact decimal; null where it has more than 18 digits before its point.
  ///
  /// Decimals beyond the 18th are rounded away.
  var exact: ExactDecimal? {
    if decimalCount > 18 { return rounded(toDecimals: 18).exact }
    guard point <= 18, !isZero else { return isZero ? .zero : nil }
    let scale = decimalCount
    var coefficient = 0
    for digit in integerDigits + decimals(scale) {
      let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
      guard !overflow, product <= Int.max - 9 else { return nil }
      coefficient = product + Int(digit)
    }
    return ExactDecimal(coefficient: isNegative ? -coefficient : coefficient, scale: scale)
  }

  /// The whole part of the number; null beyond the integers.
  var whole: Int? {
    guard point <= 18 else { return nil }
    let number = integerDigits.reduce(0) { $0 * 10 + Int($1) }
    return isNegative ? -number : number
  }

  /// What stands behind the decimal point, as a binary fraction: good for the time of a day.
  var fraction: Double {
    var fraction = 0.0
    for digit in decimals(min(decimalCount, 18)).reversed() {
      fraction = (fraction + Double(digit)) / 10
    }
    return fraction
  }

  private mutating func round(toDigits count: Int) {
    guard digits.count > count else { return }
    guard count >= 0 else {
      digits = []
      return trim()
    }
    let isUp = digits[count] >= 5
    digits.removeSubrange(count...)
    if isUp {
      var index = count - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits.insert(1, at: 0)
        point += 1
      }
    }
    trim()
  }

  private mutating func trim() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      point = 0
      isNegative = false
    }
  }
}

extension SheetNumber: Comparable {
  /// Orders by size.
  static func < (left: SheetNumber, right: SheetNumber) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? right.isSmaller(than: left) : left.isSmaller(than: right)
  }

  /// Compares without the signs.
  private func isSmaller(than other: SheetNumber) -> Bool {
    if isZero || other.isZero { return isZero && !other.isZero }
    if point != other.point { return point < other.point }
    return digits.lexicographicallyPrecedes(other.digits)
  }
}
