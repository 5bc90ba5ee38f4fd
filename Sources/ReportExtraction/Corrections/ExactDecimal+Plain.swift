extension ExactDecimal {
  /// Reads a number as programs write it: `-12.50`, `3`, `1.5e3` (RFC 8259, section 6, but zeros may
  /// stand before it).
  ///
  /// Null for everything else, and for more than 18 digits: nothing is rounded.
  package init?(plain text: some StringProtocol) {
    var digits: [UInt8] = []
    var scale = 0
    var rest = Array(text.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    let whole = Self.takeDigits(&rest)
    guard !whole.isEmpty else { return nil }
    digits += whole
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      let decimals = Self.takeDigits(&rest)
      guard !decimals.isEmpty else { return nil }
      digits += decimals
      scale = decimals.count
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      let sign = rest.first
      if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
      let exponent = Self.takeDigits(&rest)
      guard (1...3).contains(exponent.count) else { return nil }
      let power = exponent.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
      scale += sign == UInt8(ascii: "-") ? power : -power
    }
    guard rest.isEmpty else { return nil }
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    if significant.isEmpty { scale = min(max(0, scale), Self.mostDigits) }
    guard significant.count - min(0, scale) <= Self.mostDigits, scale <= Self.mostDigits else {
      return nil
    }
    var coefficient = significant.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    while scale < 0 {
      coefficient *= 10
      scale += 1
    }
    self.init(coefficient: isNegative ? -coefficient : coefficient, scale: scale)
  }

  private static let mostDigits = 18

  private static func takeDigits(_ text: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = text.prefix { $0.isDigit }
    text = text.dropFirst(digits.count)
    return digits
  }
}
