/// A unit of measure as a form prints it, told by its canonical id.
public struct Unit: Hashable, Sendable {
  /// The canonical id: `person`, `organisation`, `percent`, `vnd`.
  public let id: String
  /// What the printed unit multiplies by: 1000000 for `triệu đồng`, 1 for most.
  public let multiplier: ExactDecimal

  /// Makes a unit from its id, as a mapping names it.
  public init(id: String, multiplier: ExactDecimal = .one) {
    self.id = id
    self.multiplier = multiplier
  }

  /// Whether the unit is one of money.
  public var isMoney: Bool { Self.currencies.contains(id) }

  private static let currencies: Set<String> = [
    "vnd", "usd", "eur", "gbp", "jpy", "cny", "krw", "inr", "myr", "lak", "thb", "cent",
  ]

  /// Whether the unit is of whole things, so that a quantity of it is a count.
  public var isCountable: Bool { !isMoney && !Self.continuous.contains(id) }

  private static let continuous: Set<String> = [
    "percent", "percentage_point", "permille", "score", "metre", "kilometre", "square_metre",
    "cubic_metre", "square_kilometre", "hectare", "kilogram", "quintal", "tonne", "hour",
    "kilowatt_hour", "times", "millimetre", "centimetre", "micrometre", "inch", "cubic_centimetre",
    "gram", "litre", "millilitre", "minute", "second", "degree", "degree_celsius",
    "degree_fahrenheit", "volt", "ampere", "milliampere", "kilobit", "megabit", "kilobyte",
    "megabyte", "gigabyte", "terabyte",
  ]

  /// Reads a printed unit: `Cơ quan, đơn vị`, `triệu đồng`, `1.000 người`; null where it is unknown.
  public init?(printed text: String) {
    let key = UnitNames.key(text)
    if let id = UnitNames.id(key, printed: text) {
      self.id = id
      multiplier = .one
      return
    }
    guard let (multiplier, rest) = Self.multiplier(of: key), let id = UnitNames.id(rest) else {
      return nil
    }
    self.id = id
    self.multiplier = multiplier
  }

  /// The longest known unit that begins at a lexeme of a text, and the index behind it; scale words
  /// are no part of one.
  static func prefix(
    _ lexemes: Lexemes, at start: Int, in text: String
  ) -> (unit: Unit, next: Int)? {
    UnitNames.prefix(lexemes, at: start, in: text).map { (Unit(id: $0.id), $0.next) }
  }

  /// The unit that a caption or header states: `triệu đồng` of `(Đơn vị tính: triệu đồng)` or of
  /// `Số tiền (triệu đồng)`; null where it states none.
  public static func caption(in text: String) -> String? {
    let lexemes = Lexemes(text)
    for index in 0..<lexemes.count {
      guard let end = captionEnd(lexemes, at: index) else { continue }
      let printed = printed(text, lexemes, from: end)
      // An organisation is no unit: `Đơn vị: Sở Nội vụ`.
      guard isStated(lexemes, at: index) || printed.map({ Unit(printed: $0) != nil }) == true else {
        continue
      }
      return printed
    }
    // A unit in parentheses behind the header's words.
    for index in 1..<max(1, lexemes.count) where lexemes.isSign(index, "(") {
      if let printed = printed(text, lexemes, from: index + 1), Unit(printed: printed) != nil {
        return printed
      }
    }
    return nil
  }

  /// Whether a text is the caption of a unit and no more: `(ĐVT: triệu đồng)`.
  static func isCaption(_ text: String) -> Bool {
    // Most texts begin with another letter, and none is longer.
    guard text.utf8.count <= 60,
      let first = text.utf8.first(where: { $0 != UInt8(ascii: "(") }),
      first | 0x20 == 0x64 || first == 0xC4
    else { return false }
    let lexemes = Lexemes(text)
    let start = lexemes.isSign(0, "(") ? 1 : 0
    guard let end = captionEnd(lexemes, at: start), let unit = printed(text, lexemes, from: end)
    else {
      return false
    }
    return isStated(lexemes, at: start) || Unit(printed: unit) != nil
  }

  /// Whether the words at an index can say nothing but a unit: `Đơn vị: Sở Nội vụ` states none.
  private static func isStated(_ lexemes: Lexemes, at index: Int) -> Bool {
    lexemes.isWord(index, "dvt") || lexemes.isWord(index + 2, "tinh")
  }

  /// The index behind `Đơn vị tính:`, `ĐVT:` or `Đơn vị:`; the colon may lack behind the first two.
  private static func captionEnd(_ lexemes: Lexemes, at index: Int) -> Int? {
    if lexemes.isWord(index, "dvt") {
      return lexemes.isSign(index + 1, ":") ? index + 2 : index + 1
    }
    guard lexemes.areWords(index, ["don", "vi"]) else { return nil }
    if lexemes.isWord(index + 2, "tinh") {
      return lexemes.isSign(index + 3, ":") ? index + 4 : index + 3
    }
    return lexemes.isSign(index + 2, ":") ? index + 3 : nil
  }

  private static func printed(_ text: String, _ lexemes: Lexemes, from start: Int) -> String? {
    var end = start
    while end < lexemes.count, !lexemes.isSign(end, ")"), !lexemes.isSign(end, ";") { end += 1 }
    return start < end ? lexemes.text(of: start..<end, in: text) : nil
  }

  /// The multiplier that a key begins with, and the rest: `1 000 dong`, `trieu dong`.
  static func multiplier(of key: String) -> (ExactDecimal, String)? {
    for (prefix, factor) in multipliers where key.hasPrefix(prefix) {
      let rest = key.dropFirst(prefix.count)
      return (
        ExactDecimal(coefficient: factor),
        rest.hasPrefix(" ") ? String(rest.dropFirst()) : String(rest)
      )
    }
    return nil
  }

  private static let multipliers: [(String, Int)] = [
    ("1 000 000 000", 1_000_000_000), ("1 000 000", 1_000_000), ("1 000", 1000),
    ("1000000000", 1_000_000_000), ("1000000", 1_000_000), ("1000", 1000),
    ("nghin ti", 1_000_000_000_000), ("ngan ti", 1_000_000_000_000), ("nghin", 1000),
    ("ngan", 1000), ("trieu", 1_000_000), ("ti", 1_000_000_000), ("tr", 1_000_000),
  ]
}
