/// What was lost from a text before it came, so that no reading brings it back.
public enum TextLoss: String, Hashable, Sendable {
  /// The letter `ư` of TCVN3, whose byte 0xAD is the soft hyphen of Latin-1: programs strip it.
  case softHyphens
  /// Letters for which U+FFFD or a question mark was written.
  case replaced

  /// The loss in words.
  public var message: String {
    switch self {
    case .softHyphens: "the text is TCVN3 whose ư (byte 0xAD, a soft hyphen) was stripped"
    case .replaced: "letters of the text were replaced by U+FFFD or question marks"
    }
  }
}

extension TextLoss {
  /// Where the first word stands that lost its `ư`, as `chơng` for `chương`; null where none did.
  ///
  /// Such a word is no syllable and becomes one with `ư` before its `ơ`.
  static func firstLostHorn(in scalars: [UInt32]) -> Int? {
    let table = VietnameseLetter.table
    let inventory = SyllableInventory.shared
    var word = MarkedWord()
    var start = 0
    for (index, scalar) in scalars.enumerated() {
      if word.count == 0 { start = index }
      if word.append(scalar, table) {
        if word.lacksHorn(by: inventory) { return start }
        word = MarkedWord()
      }
    }
    return word.lacksHorn(by: inventory) ? start : nil
  }

  /// Where the first of the replaced letters stands; null where none were, or few.
  ///
  /// They are many where U+FFFD stands beside letters once for four letters with marks, or, in plain
  /// ASCII, where question marks stand inside two words and inside one in twenty; addresses
  /// (`a/b?c=d`) do not count.
  static func firstReplaced(
    in text: Span<UInt8>, _ range: Range<Int>, isASCII: Bool
  ) -> Int? {
    var first: Int?
    var (replaced, marked, words) = (0, 0, 0)
    var (pending, isAddress) = (0, false)
    var previous: UInt32 = 0x20
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, width) = text.scalar(at: index)
      let next = index + width < range.upperBound ? UInt32(text[index + width]) : 0x20
      switch scalar {
      case 0xFFFD where isLetter(previous) || isLetter(next),
        0x3F where isASCII && isLetter(previous) && isLetter(next):
        first = first ?? index
        pending += 1
      case 0x2F, 0x3D, 0x26, 0x40: isAddress = isASCII
      case 0...0x20:
        if !isAddress { replaced += pending }
        (pending, isAddress) = (0, false)
      default:
        if scalar >= 0x80 {
          if VietnameseLetter(scalar).place != 0 { marked += 1 }
        } else if isLetter(scalar), !isLetter(previous) {
          words += 1
        }
      }
      previous = scalar
      index += width
    }
    if !isAddress { replaced += pending }
    let isMany = isASCII ? replaced >= 2 && replaced * 20 >= words : replaced * 4 >= marked
    return isMany && replaced > 0 ? first : nil
  }

  private static func isLetter(_ scalar: UInt32) -> Bool { (scalar | 0x20) &- 0x61 < 26 }
}

extension MarkedWord {
  /// Whether the word is no syllable and becomes one with `ư` before its `ơ`.
  func lacksHorn(by inventory: SyllableInventory) -> Bool {
    guard isJudged(by: inventory), grade(by: inventory) == .foreign, count < 7 else { return false }
    let horned = UInt64(VietnameseLetter.place(of: 0x1A1))
    let lost = UInt64(VietnameseLetter.place(of: 0x1B0))
    for shift in 0..<count where letters >> UInt64(5 * shift) & 0x1F == horned {
      let low = letters & (1 << UInt64(5 * (shift + 1)) - 1)
      let high = letters >> UInt64(5 * (shift + 1))
      if high & 0x1F == lost { return false }
      let restored = (high << 5 | lost) << UInt64(5 * (shift + 1)) | low
      return inventory.grade(letters: restored, count: count + 1, tone: tone) != .foreign
    }
    return false
  }
}
