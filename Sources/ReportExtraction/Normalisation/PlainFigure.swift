/// A text that is one figure and nothing else, read from its bytes without allocating.
///
/// Most cells are: `16`, `12,5`, `1.234,56`, `95%`. Only texts with one reading are taken; all others
/// are left to the grammar of ``Numeral``.
struct PlainFigure {
  /// The number.
  let number: ExactDecimal
  /// Whether a percent sign is glued to it.
  let isPercent: Bool

  /// Reads a text in the given style; null where it is anything else than one plain figure.
  init?(_ text: String, style: SeparatorStyle) {
    self.init(text.utf8Span.span, style: style)
  }

  /// Eighteen digits with their separators, a sign and a percent sign.
  private static let longest = 26

  private init?(_ bytes: Span<UInt8>, style: SeparatorStyle) {
    var end = bytes.count
    guard end > 0, end <= Self.longest else { return nil }
    isPercent = bytes[end - 1] == UInt8(ascii: "%")
    if isPercent { end -= 1 }
    var position = bytes[0] == UInt8(ascii: "-") ? 1 : 0
    let start = position
    var coefficient = 0
    while position < end {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      coefficient = coefficient &* 10 &+ Int(digit)
      position += 1
    }
    let first = position - start
    guard first > 0 else { return nil }
    // A leading zero before eight digits: no number that counts.
    let hasLeadingZero = bytes[start] == UInt8(ascii: "0")
    guard first <= 18, !hasLeadingZero || first < 9 else { return nil }
    var scale = 0
    if position < end {
      guard style != .english,
        let rest = Self.separated(
          bytes, from: position, to: end, first: first, hasLeadingZero: hasLeadingZero, style,
          &coefficient)
      else { return nil }
      scale = rest
    }
    number = ExactDecimal(coefficient: start == 0 ? coefficient : -coefficient, scale: scale)
  }

  /// Reads the groups and decimals behind the first digits, and gives how many decimals there are;
  /// null where they may mean two things.
  private static func separated(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, first: Int, hasLeadingZero: Bool,
    _ style: SeparatorStyle, _ coefficient: inout Int
  ) -> Int? {
    var position = start
    var digits = first
    var groups = 0
    while position < end, bytes[position] == UInt8(ascii: ".") {
      guard position + 3 < end, digits <= 15 else { return nil }
      for offset in 1...3 {
        let digit = bytes[position + offset] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        coefficient = coefficient &* 10 &+ Int(digit)
      }
      digits += 3
      groups += 1
      position += 4
    }
    if groups > 0 {
      guard first <= 3, !hasLeadingZero, groups > 1 || position < end || style != .undecided
      else { return nil }
    }
    guard position < end else { return 0 }
    guard bytes[position] == UInt8(ascii: ",") else { return nil }
    let decimals = end - position - 1
    guard decimals > 0, digits + decimals <= 18 else { return nil }
    for place in position + 1..<end {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      coefficient = coefficient &* 10 &+ Int(digit)
    }
    // `1,234` may be 1234; `0,125`, `1234,567` and `1.234,567` may not.
    let isGroup = decimals == 3 && groups == 0 && first <= 3 && !hasLeadingZero
    return isGroup && style != .vietnamese ? nil : decimals
  }
}
