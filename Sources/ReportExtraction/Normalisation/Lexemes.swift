/// One word, number or sign of a text.
struct Lexeme: Sendable {
  /// What a lexeme is.
  enum Kind: UInt8 {
    /// Letters; digits glued to them are lexemes of their own.
    case word
    /// ASCII digits, among them letters that recognition mistakes for 0 or 1 (`3O`, `l2`).
    case number
    /// Any other character.
    case sign
  }

  let kind: Kind
  /// Whether white space stands before it.
  let isSpaced: Bool
  /// Whether a number has letters that were read as digits.
  let isRepaired: Bool
  private let first: UInt32
  private let behind: UInt32
  private let payload: UInt64

  init(word: Syllable, isSpaced: Bool, _ range: Range<Int>) {
    self.init(.word, isSpaced, false, range, word.packed)
  }

  init(number: Int, isSpaced: Bool, isRepaired: Bool, _ range: Range<Int>) {
    self.init(.number, isSpaced, isRepaired, range, UInt64(bitPattern: Int64(number)))
  }

  init(sign: UInt32, isSpaced: Bool, _ range: Range<Int>) {
    self.init(.sign, isSpaced, false, range, UInt64(sign))
  }

  private init(
    _ kind: Kind, _ isSpaced: Bool, _ isRepaired: Bool, _ range: Range<Int>, _ payload: UInt64
  ) {
    self.kind = kind
    self.isSpaced = isSpaced
    self.isRepaired = isRepaired
    first = UInt32(range.lowerBound)
    behind = UInt32(range.upperBound)
    self.payload = payload
  }

  /// UTF-8 offset of its first byte, from 0.
  var start: Int { Int(first) }
  /// UTF-8 offset behind its last byte.
  var end: Int { Int(behind) }
  /// The folded word.
  var syllable: Syllable { Syllable(packed: payload) }
  /// The number; -1 where it has more than 18 digits.
  var number: Int { Int(truncatingIfNeeded: Int64(bitPattern: payload)) }
  /// The sign's scalar.
  var sign: UInt32 { UInt32(truncatingIfNeeded: payload) }
  /// How many digits a number has.
  var digits: Int { end - start }
}

/// A text cut into words, numbers and signs, for the grammars of figures, dates and citations.
struct Lexemes {
  private var elements: [Lexeme] = []

  /// Cuts a text.
  init(_ text: String) {
    let utf8 = text.utf8Span
    self.init(utf8.span, in: 0..<utf8.count)
  }

  /// The longest text that is cut, in bytes: offsets are held in 32 bits.
  private static let limit = Int(UInt32.max)

  /// Cuts the part of a text that the range of UTF-8 offsets gives; offsets stay those of the text.
  init(_ bytes: Span<UInt8>, in range: Range<Int>) {
    elements.reserveCapacity(range.count / 4 + 2)
    var lexer = Lexer(
      position: min(range.lowerBound, Self.limit), end: min(range.upperBound, Self.limit))
    while let lexeme = lexer.next(bytes) { elements.append(lexeme) }
  }

  /// How many there are.
  var count: Int { elements.count }
  /// Whether there is none.
  var isEmpty: Bool { elements.isEmpty }
  /// The lexeme at an index below ``count``.
  subscript(index: Int) -> Lexeme { elements[index] }

  /// The number at an index; null where there is none, or one of more than 18 digits.
  func number(_ index: Int) -> Int? {
    guard index >= 0, index < elements.count, elements[index].kind == .number,
      elements[index].number >= 0
    else { return nil }
    return elements[index].number
  }

  /// Whether a number stands at an index, however long.
  func isNumber(_ index: Int) -> Bool {
    index >= 0 && index < elements.count && elements[index].kind == .number
  }

  /// The word at an index; null where there is none.
  func word(_ index: Int) -> Syllable? {
    guard index >= 0, index < elements.count, elements[index].kind == .word else { return nil }
    return elements[index].syllable
  }

  /// Whether this word stands at an index.
  @inline(__always)
  func isWord(_ index: Int, _ syllable: Syllable) -> Bool {
    index >= 0 && index < elements.count && elements[index].kind == .word
      && elements[index].syllable == syllable
  }

  /// Whether these words follow each other from an index on.
  func areWords(_ index: Int, _ syllables: [Syllable]) -> Bool {
    for (offset, syllable) in syllables.enumerated() where !isWord(index + offset, syllable) {
      return false
    }
    return true
  }

  /// The sign at an index; 0 where there is none.
  func sign(_ index: Int) -> UInt32 {
    guard index >= 0, index < elements.count, elements[index].kind == .sign else { return 0 }
    return elements[index].sign
  }

  /// Whether this ASCII sign stands at an index.
  func isSign(_ index: Int, _ sign: Unicode.Scalar) -> Bool { self.sign(index) == sign.value }

  /// Whether a hyphen, dash or minus stands at an index.
  func isDash(_ index: Int) -> Bool { Lexer.isDash(sign(index)) }

  /// Whether white space stands before the lexeme at an index.
  func isSpaced(_ index: Int) -> Bool {
    index >= 0 && index < elements.count && elements[index].isSpaced
  }
}

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
    scalar == 0xAD || (0x200B...0x200D).contains(scalar) || scalar == 0xFEFF
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
