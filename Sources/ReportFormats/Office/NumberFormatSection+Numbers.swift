extension NumberFormatSection {
  /// A number as this section draws it; a minus sign stands in front of one below 0.
  func draw(_ number: SheetNumber) -> String {
    switch kind {
    case .general:
      let sign = number.isNegative ? "-" : ""
      return sign
        + tokens.reduce(into: "") { drawn, token in
          switch token {
          case .general: drawn += Self.general(number.magnitude)
          case .literal(let literal): drawn += literal
          case .percent: drawn += "%"
          default: break
          }
        }
    case .text, .date: return Self.general(number)
    case .number: break
    }
    if let slash = tokens.firstIndex(of: .slash), let fraction = fraction(number, slash: slash) {
      return fraction
    }
    return NumberDrawing(self).draw(number)
  }

  /// A number without a format: all digits of a whole number, eleven characters of another, the
  /// decimals behind a comma.
  ///
  /// Spreadsheets turn to exponents where a number is longer than eleven digits; codes and amounts
  /// of money would be unreadable, so that only the smallest fractions are drawn so.
  static func general(_ number: SheetNumber) -> String {
    let decimals = max(0, 10 - max(1, number.integerDigits.count))
    let rounded = number.rounded(toDecimals: decimals)
    if rounded.isZero, !number.isZero {
      let digits = number.digits.prefix(6).map { String($0) }
      let rest = digits.dropFirst().joined()
      return (number.isNegative ? "-" : "") + digits[0] + (rest.isEmpty ? "" : "," + rest) + "E"
        + String(number.point - 1)
    }
    let whole = rounded.integerDigits
    let rest = rounded.decimals(rounded.decimalCount)
    return (rounded.isNegative ? "-" : "") + (whole.isEmpty ? "0" : text(whole))
      + (rest.isEmpty ? "" : "," + text(rest))
  }

  static func text(_ digits: [UInt8]) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }

  /// `3 1/2`; null where the stroke stands between no places.
  private func fraction(_ number: SheetNumber, slash: Int) -> String? {
    func isDigit(_ token: Token) -> Bool { if case .digit = token { true } else { false } }
    let numerator = tokens[..<slash].reversed().prefix(while: isDigit).count
    guard numerator > 0, let whole = number.magnitude.whole else { return nil }
    let hasWhole = tokens[..<(slash - numerator)].contains(where: isDigit)
    let places = tokens[(slash + 1)...].prefix(while: isDigit).count
    let fixed = tokens[(slash + 1)...].reduce(into: "") { text, token in
      if case .literal(let literal) = token { text += literal }
    }
    let part = number.fraction
    var best = (numerator: 0, denominator: 1)
    if places == 0 {
      guard let denominator = Int(fixed), denominator > 0 else { return nil }
      best = (Int((part * Double(denominator)).rounded()), denominator)
    } else {
      var difference = Double.infinity
      for denominator in 1..<(places == 1 ? 10 : places == 2 ? 100 : 1000) {
        let numerator = (part * Double(denominator)).rounded()
        let rest = abs(part - numerator / Double(denominator))
        if rest < difference - 1e-12 {
          difference = rest
          best = (Int(numerator), denominator)
        }
      }
    }
    let sign = number.isNegative ? "-" : ""
    guard hasWhole else {
      return sign + "\(whole * best.denominator + best.numerator)/\(best.denominator)"
    }
    if best.numerator == best.denominator { return sign + "\(whole + 1)" }
    guard best.numerator > 0 else { return sign + "\(whole)" }
    return sign + (whole > 0 ? "\(whole) " : "") + "\(best.numerator)/\(best.denominator)"
  }
}
