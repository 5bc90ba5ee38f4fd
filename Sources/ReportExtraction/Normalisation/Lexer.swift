/// Cuts lexemes off the front of UTF-8 text, one at a time.
struct Lexer {
  private var position: Int
  private let end: Int

  init(position: Int, end: Int) {
    self.position = position
    self.end = end
  }

  /// Whether a scalar is a hyphen, dash or minus.
  static func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || (0x2010...0x2015).contains(scalar) || scalar == 0x2212
  }

  /// Whether a scalar is white space; no-break and narrow spaces are.
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09...0x0D, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether a scalar is a zero-width artefact that parts no word.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }

  /// The scalar whose first byte stands at a position, and its length; what is no UTF-8 is one sign.
  @inline(__always)
  static func scalar(_ bytes: Span<UInt8>, _ position: Int, _ end: Int) -> (UInt32, Int) {
    let first = bytes[position]
    if first < 0x80 { return (UInt32(first), 1) }
    func tail(_ offset: Int) -> UInt32 { UInt32(bytes[position + offset] & 0x3F) }
    switch first {
    case 0xC2...0xDF where position + 1 < end:
      return (UInt32(first & 0x1F) << 6 | tail(1), 2)
    case 0xE0...0xEF where position + 2 < end:
      return (UInt32(first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
    case 0xF0...0xF4 where position + 3 < end:
      return (UInt32(first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    default: return (0xFFFD, 1)
    }
  }

  mutating func next(_ bytes: Span<UInt8>) -> Lexeme? {
    var isSpaced = false
    while position < end {
      let (scalar, length) = Self.scalar(bytes, position, end)
      if Self.isSpace(scalar) {
        isSpaced = true
        position += length
      } else if scalar >= 0x80, Self.isInvisible(scalar) {
        position += length
      } else {
        if let number = number(bytes, isSpaced) { return number }
        if let word = word(bytes, isSpaced) { return word }
        defer { position += length }
        return Lexeme(sign: scalar, isSpaced: isSpaced, position..<position + length)
      }
    }
    return nil
  }

  private mutating func number(_ bytes: Span<UInt8>, _ isSpaced: Bool) -> Lexeme? {
    let start = position
    var value = 0
    var plainEnd = start
    while plainEnd < end, let digit = Self.digit(bytes[plainEnd]) {
      value = plainEnd - start < 18 ? value * 10 + digit : -1
      plainEnd += 1
    }
    guard plainEnd > start || Self.confusable(bytes[start]) != nil else { return nil }
    if let repaired = repairedNumber(bytes, isSpaced, plainEnd: plainEnd) { return repaired }
    guard plainEnd > start else { return nil }
    position = plainEnd
    return Lexeme(number: value, isSpaced: isSpaced, isRepaired: false, start..<plainEnd)
  }

  /// The number that digits and the letters O, o, l, I make together, where both occur and no other
  /// letter touches them.
  private mutating func repairedNumber(
    _ bytes: Span<UInt8>, _ isSpaced: Bool, plainEnd: Int
  ) -> Lexeme? {
    guard plainEnd < end, Self.confusable(bytes[plainEnd]) != nil else { return nil }
    let start = position
    var value = 0
    var hasDigit = false
    var stop = start
    while stop < end {
      let digit: Int
      if let plain = Self.digit(bytes[stop]) {
        digit = plain
        hasDigit = true
      } else if let likely = Self.confusable(bytes[stop]) {
        digit = likely
      } else {
        break
      }
      value = stop - start < 18 ? value * 10 + digit : -1
      stop += 1
    }
    guard hasDigit, !Self.isLetter(bytes, stop, end) else { return nil }
    position = stop
    return Lexeme(number: value, isSpaced: isSpaced, isRepaired: true, start..<stop)
  }

  private mutating func word(_ bytes: Span<UInt8>, _ isSpaced: Bool) -> Lexeme? {
    let start = position
    var syllable = Syllable()
    var stop = start
    while stop < end {
      let lower = bytes[stop] | 0x20
      if lower &- UInt8(ascii: "a") < 26, bytes[stop] < 0x80 {
        syllable.append(lower)
        stop += 1
        continue
      }
      guard bytes[stop] >= 0x80 else { break }
      let (scalar, length) = Self.scalar(bytes, stop, end)
      if let base = Folding.baseLetter(of: scalar) {
        syllable.append(base)
      } else if stop == start || !(0x300...0x36F).contains(scalar) && !Self.isInvisible(scalar) {
        break
      }
      stop += length
    }
    guard stop > start else { return nil }
    syllable.finish()
    position = stop
    return Lexeme(word: syllable, isSpaced: isSpaced, start..<stop)
  }

  @inline(__always)
  private static func digit(_ byte: UInt8) -> Int? {
    let digit = byte &- UInt8(ascii: "0")
    return digit < 10 ? Int(digit) : nil
  }

  @inline(__always)
  private static func confusable(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "O"), UInt8(ascii: "o"): 0
    case UInt8(ascii: "l"), UInt8(ascii: "I"): 1
    default: nil
    }
  }

  private static func isLetter(_ bytes: Span<UInt8>, _ position: Int, _ end: Int) -> Bool {
    guard position < end else { return false }
    let scalar = scalar(bytes, position, end).0
    return Folding.baseLetter(of: scalar) != nil || (0x300...0x36F).contains(scalar)
  }
}
