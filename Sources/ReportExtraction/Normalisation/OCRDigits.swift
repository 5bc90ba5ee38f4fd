/// Letters that recognition takes for digits, in cells that should hold a number.
enum OCRDigits {
  /// The integer that a text of digits and such letters may stand for.
  ///
  /// Without a digit only O, o, l, I and | count, two at most: such a text may as well be letters.
  /// It is sure with a digit, or as `lO` and `IO`, which no word is written like.
  static func number(_ text: String) -> (number: ExactDecimal, isSure: Bool)? {
    guard text.utf8.count <= 9 else { return nil }
    var number = 0
    var hasDigit = false
    var isLikely = true
    for byte in text.utf8 {
      guard let digit = digit(byte) else { return nil }
      hasDigit = hasDigit || byte.isDigit
      isLikely = isLikely && digit < 2
      number = number * 10 + digit
    }
    guard hasDigit || isLikely && text.utf8.count <= 2 else { return nil }
    return (ExactDecimal(coefficient: number), hasDigit || text == "lO" || text == "IO")
  }

  /// The text with such letters as digits, where it holds nothing else than these, digits and
  /// separators, and at least one digit; null for another.
  static func figure(_ text: String) -> String? {
    guard text.utf8.count <= 24, text.utf8.allSatisfy({ isSeparator($0) || digit($0) != nil })
    else { return nil }
    var digits: [UInt8] = []
    var hasDigit = false
    for byte in text.utf8 {
      hasDigit = hasDigit || byte.isDigit
      digits.append(digit(byte).map { UInt8(ascii: "0") + UInt8($0) } ?? byte)
    }
    return hasDigit ? String(decoding: digits, as: UTF8.self) : nil
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    [
      UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "%"), UInt8(ascii: "-"), UInt8(ascii: " "),
    ].contains(byte)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "O"), UInt8(ascii: "o"): 0
    case UInt8(ascii: "l"), UInt8(ascii: "I"), UInt8(ascii: "|"): 1
    case UInt8(ascii: "S"): 5
    case UInt8(ascii: "B"): 8
    case UInt8(ascii: "Z"): 2
    default: nil
    }
  }
}
