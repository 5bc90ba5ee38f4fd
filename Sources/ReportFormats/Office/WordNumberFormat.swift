/// How the number of a list is written (`ST_NumberFormat`; ISO/IEC 29500-1, 17.18.59).
enum WordNumberFormat: Hashable {
  /// `1`, with zeros in front up to a number of digits.
  case decimal(digits: Int)
  /// `I`, `i`.
  case roman(isUpper: Bool)
  /// `A`, `a`; the 27th is `AA`, the 28th `BB`.
  case letter(isUpper: Bool)
  /// `- 1 -`.
  case dashed
  /// `①`.
  case circled
  /// No number: the text of the level is the sign.
  case bullet
  /// Nothing.
  case none

  /// Digits.
  static let digits = Self.decimal(digits: 1)

  /// The format of a name; numbers of a format that is not known are written in digits.
  ///
  /// - Parameter pattern: the first numbers of a custom format: `001, 002, 003, …`.
  init(name: String?, pattern: String?) {
    switch name {
    case "upperRoman": self = .roman(isUpper: true)
    case "lowerRoman": self = .roman(isUpper: false)
    case "upperLetter": self = .letter(isUpper: true)
    case "lowerLetter": self = .letter(isUpper: false)
    case "decimalZero": self = .decimal(digits: 2)
    case "numberInDash": self = .dashed
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": self = .circled
    case "bullet": self = .bullet
    case "none": self = .none
    case "custom":
      let digits = pattern?.utf8.prefix { (0x30...0x39).contains($0) }.count ?? 1
      self = .decimal(digits: min(max(digits, 1), 10))
    default: self = .digits
    }
  }

  /// A number in this format.
  func text(_ number: Int) -> String {
    switch self {
    case .decimal(let digits):
      let text = String(number)
      return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    case .roman(let isUpper): return Self.roman(number, isUpper: isUpper)
    case .letter(let isUpper):
      guard number > 0, number <= Self.mostLetters else { return String(number) }
      let letter = UInt8(isUpper ? 0x41 : 0x61) + UInt8((number - 1) % 26)
      return String(
        decoding: [UInt8](repeating: letter, count: (number - 1) / 26 + 1), as: UTF8.self)
    case .dashed: return "- \(number) -"
    case .circled:
      guard (1...20).contains(number), let sign = Unicode.Scalar(UInt32(0x245F + number)) else {
        return String(number)
      }
      return String(sign)
    case .bullet, .none: return ""
    }
  }

  /// As far as Word counts in letters: 30 times the alphabet.
  private static let mostLetters = 780
  /// As far as Word counts in Roman numerals.
  private static let mostRoman = 32_767

  private static let romanSigns: [(value: Int, upper: String, lower: String)] = [
    (1000, "M", "m"), (900, "CM", "cm"), (500, "D", "d"), (400, "CD", "cd"), (100, "C", "c"),
    (90, "XC", "xc"), (50, "L", "l"), (40, "XL", "xl"), (10, "X", "x"), (9, "IX", "ix"),
    (5, "V", "v"), (4, "IV", "iv"), (1, "I", "i"),
  ]

  private static func roman(_ number: Int, isUpper: Bool) -> String {
    guard number > 0, number <= mostRoman else { return String(number) }
    var rest = number
    var text = ""
    for sign in romanSigns {
      while rest >= sign.value {
        text += isUpper ? sign.upper : sign.lower
        rest -= sign.value
      }
    }
    return text
  }
}
