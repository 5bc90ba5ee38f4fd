/// The drawing of a number by the places for digits of one section.
struct NumberDrawing {
  private let tokens: [NumberFormatSection.Token]
  /// The places for digits before and behind the decimal point, and in the exponent.
  private var integerPlaces: [Int] = []
  private var decimalPlaces: [Int] = []
  private var exponentPlaces: [Int] = []
  private var isGrouped = false
  /// The power of ten that percent signs and commas multiply by.
  private var power = 0

  /// Takes a section of digits and literal text apart.
  init(_ section: NumberFormatSection) {
    tokens = section.tokens
    var hasPoint = false
    var hasExponent = false
    var commas = 0
    for (index, token) in tokens.enumerated() {
      switch token {
      case .digit where hasExponent: exponentPlaces.append(index)
      case .digit where hasPoint: decimalPlaces.append(index)
      case .digit:
        // A comma between two places groups.
        if commas > 0, !integerPlaces.isEmpty { isGrouped = true }
        commas = 0
        integerPlaces.append(index)
      case .comma: commas += 1
      case .point where !hasPoint:
        hasPoint = true
        if !integerPlaces.isEmpty { power -= 3 * commas }
        commas = 0
      case .exponent: hasExponent = true
      case .percent: power += 2
      default: break
      }
    }
    if !integerPlaces.isEmpty || !decimalPlaces.isEmpty { power -= 3 * commas }
  }

  /// The number as drawn.
  func draw(_ number: SheetNumber) -> String {
    guard !integerPlaces.isEmpty || !decimalPlaces.isEmpty else {
      return (number.isNegative ? "-" : "") + literals(tokens.indices)
    }
    var scaled = number.magnitude.shifted(by: power)
    var exponent = 0
    if !exponentPlaces.isEmpty { (scaled, exponent) = mantissa(of: scaled) }
    let rounded = scaled.rounded(toDecimals: decimalPlaces.count)
    let point = tokens.firstIndex(of: .point)
    let mark = tokens.firstIndex { if case .exponent = $0 { true } else { false } }
    let integerEnd = point ?? mark ?? tokens.count
    var drawn = number.isNegative && !rounded.isZero ? "-" : ""
    drawn += integer(rounded.integerDigits, end: integerEnd)
    if let point {
      drawn += (integerPlaces.isEmpty ? NumberFormatSection.text(rounded.integerDigits) : "") + ","
      drawn += decimals(of: rounded, from: point + 1, to: mark ?? tokens.count)
    }
    if let mark, case .exponent(let drawsPlus) = tokens[mark] {
      let digits = String(abs(exponent))
      drawn += "E" + (exponent < 0 ? "-" : drawsPlus ? "+" : "")
      drawn += String(repeating: "0", count: max(0, exponentPlaces.count - digits.utf8.count))
      drawn += digits + literals(mark + 1..<tokens.count)
    }
    return drawn
  }

  /// The number with as many digits before its point as there are places, and the power of ten
  /// that is left.
  private func mantissa(of number: SheetNumber) -> (SheetNumber, exponent: Int) {
    guard !number.isZero else { return (number, 0) }
    let width = max(1, integerPlaces.count)
    func split(_ point: Int) -> Int {
      let top = point - 1
      return width == 1 ? top : (top >= 0 ? top / width : (top - width + 1) / width) * width
    }
    var exponent = split(number.point)
    let rounded = number.shifted(by: -exponent).rounded(toDecimals: decimalPlaces.count)
    exponent += split(rounded.point)
    return (number.shifted(by: -exponent), exponent)
  }

  /// The part before the decimal point: the places take the digits from the right, the first one
  /// all that are left.
  private func integer(_ digits: [UInt8], end: Int) -> String {
    var left = digits[...]
    var pieces: [String] = []
    var count = 0
    func grouped(_ digit: String) -> String {
      defer { count += 1 }
      return isGrouped && count > 0 && count % 3 == 0 ? digit + "." : digit
    }
    for index in (0..<end).reversed() {
      guard case .digit(let place) = tokens[index] else {
        pieces.append(literals(index..<index + 1))
        continue
      }
      if let digit = left.popLast() {
        pieces.append(grouped(String(digit)))
      } else if place == UInt8(ascii: "0") {
        pieces.append(grouped("0"))
      } else if place == UInt8(ascii: "?") {
        pieces.append(" ")
      }
      guard index == integerPlaces.first else { continue }
      while let digit = left.popLast() { pieces.append(grouped(String(digit))) }
    }
    return pieces.reversed().joined()
  }

  private func decimals(of number: SheetNumber, from start: Int, to end: Int) -> String {
    let digits = number.decimals(decimalPlaces.count)
    let significant = (digits.lastIndex { $0 != 0 } ?? -1) + 1
    var drawn = ""
    var position = 0
    for index in start..<end {
      guard case .digit(let place) = tokens[index] else {
        drawn += literals(index..<index + 1)
        continue
      }
      if position < significant || place == UInt8(ascii: "0") {
        drawn += String(digits[position])
      } else if place == UInt8(ascii: "?") {
        drawn += " "
      }
      position += 1
    }
    return drawn
  }

  private func literals(_ range: Range<Int>) -> String {
    range.reduce(into: "") { drawn, index in
      switch tokens[index] {
      case .literal(let literal): drawn += literal
      case .percent: drawn += "%"
      case .slash: drawn += "/"
      default: break
      }
    }
  }
}
