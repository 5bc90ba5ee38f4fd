/// Roman numerals in capitals, as ordinals use them: `quý IV`, `lần thứ VI`.
enum RomanNumeral {
  private static let symbols: [(String, Int)] = [
    ("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4),
    ("I", 1),
  ]

  /// The number below 400 that a text writes, null where it is not how that number is written.
  static func number(_ text: String) -> Int? {
    guard (1...12).contains(text.utf8.count) else { return nil }
    var rest = text[...]
    var number = 0
    for (symbol, value) in symbols {
      while rest.hasPrefix(symbol) {
        rest = rest.dropFirst(symbol.count)
        number += value
      }
    }
    return rest.isEmpty && number < 400 && text == written(number) ? number : nil
  }

  /// How a number is written; null outside 1…399.
  static func text(_ number: Int) -> String? {
    (1..<400).contains(number) ? written(number) : nil
  }

  private static func written(_ number: Int) -> String {
    var rest = number
    var text = ""
    for (symbol, value) in symbols {
      while rest >= value {
        text += symbol
        rest -= value
      }
    }
    return text
  }
}
