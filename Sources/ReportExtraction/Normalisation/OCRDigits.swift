/// Letters that recognition takes for digits, in cells that should hold a number.
enum OCRDigits {
  /// The integer that a text of digits and such letters may stand for.
  ///
  /// Without a digit only O, o, l, I and | count, two at most: such a text may as well be letters.
  static func number(_ text: String) -> (number: ExactDecimal, hasDigit: Bool)? {
    guard text.utf8.count <= 9 else { return nil }
    var number = 0
    var hasDigit = false
    var isSure = true
    for byte in text.utf8 {
      let digit: Int
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digit = Int(byte - UInt8(ascii: "0"))
        hasDigit = true
      case UInt8(ascii: "O"), UInt8(ascii: "o"): digit = 0
      case UInt8(ascii: "l"), UInt8(ascii: "I"), UInt8(ascii: "|"): digit = 1
      case UInt8(ascii: "S"): (digit, isSure) = (5, false)
      case UInt8(ascii: "B"): (digit, isSure) = (8, false)
      case UInt8(ascii: "Z"): (digit, isSure) = (2, false)
      default: return nil
      }
      number = number * 10 + digit
    }
    guard hasDigit || isSure && text.utf8.count <= 2 else { return nil }
    return (ExactDecimal(coefficient: number), hasDigit)
  }
}
