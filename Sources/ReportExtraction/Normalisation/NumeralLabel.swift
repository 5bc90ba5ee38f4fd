/// The words and the colon before a number, which say what it is: `Số hộ nghèo: 15`.
struct NumeralLabel {
  /// What stands behind the colon.
  let rest: String
  /// Whether the words speak of a fall, so that the number may be meant below 0.
  private let mayFall: Bool

  /// The label of a text; null where it has digits, is a number or names an identifier (`Số: 15`).
  init?(of text: String) {
    let lexemes = Lexemes(text)
    guard lexemes.word(0) != nil,
      let colon = (1..<lexemes.count).first(where: { lexemes.isSign($0, ":") }),
      colon + 1 < lexemes.count, !(0..<colon).contains(where: lexemes.isNumber),
      !Self.identifying.contains(where: { lexemes.isWord(colon - 1, $0.word, $0.marks, in: text) }),
      // `Năm: 2023`; `Nam: 5` are men.
      !lexemes.isWord(colon - 1, "nam") || lexemes.marks(colon - 1, in: text).isEmpty
    else { return nil }
    if NumberWord(lexemes, at: 0, in: text) != nil,
      SpelledNumber.read(lexemes, at: 0, in: text)?.next == colon
    {
      return nil
    }
    for place in 0..<colon {
      guard let (prefix, length) = NumeralPrefix.read(lexemes, at: place, in: text) else {
        continue
      }
      // `Điều: 5`
      if prefix.isRank, place + length == colon { return nil }
    }
    mayFall = (0..<colon).contains {
      lexemes.isWord($0, "giam", "?", in: text) || lexemes.isWord($0, "am", "^", in: text)
        || lexemes.isWord($0, "tru", "+`", in: text)
    }
    rest = lexemes.text(of: colon + 1..<lexemes.count, in: text)
  }

  /// Words before the number of a thing and not of things.
  private static let identifying: [(word: Syllable, marks: Diacritics)] = [
    ("so", "^'"), ("ma", "~"), ("hieu", "^."), ("stt", ""), ("tt", ""), ("dt", "-"), ("sdt", "-"),
    ("thoai", "."), ("fax", ""), ("tel", ""), ("cccd", ""), ("cmnd", ""), ("cmt", ""),
    ("khoan", "?"), ("ngay", "`"), ("thang", "'"), ("quy", "'"), ("luc", "'"),
    ("gio", "+`"),
  ]

  /// The number behind the label, with what the label says of it.
  func applied(to numeral: Numeral) -> Numeral {
    switch numeral.kind {
    case .number, .percent, .permille: break
    case .ratio, .range, .bound, .ambiguous: return mayFall ? Numeral(.invalid) : numeral
    case .ordinal, .identifier, .outline, .list, .absent, .invalid: return Numeral(.invalid)
    }
    guard mayFall, let number = numeral.value?.number, number != .zero else { return numeral }
    return Numeral(
      .ambiguous, unit: numeral.unit, readings: [.number(number), .number(number.negated)],
      repaired: numeral.repaired, scale: numeral.scale)
  }
}
