/// What one pass over valid UTF-8 tells of the characters U+0080 to U+00FF: whether any are such as
/// Vietnamese does not have, for text in a legacy encoding taken for Latin has them.
struct LatinSigns {
  /// Whether there is a character beyond ASCII, or a control that is none of white space.
  private(set) var hasMarks = false
  /// Whether there is a Latin character that Vietnamese text hardly has.
  private(set) var hasSuspects = false
  /// Whether there is an eth, capital or small.
  private(set) var hasEths = false
  /// Whether there is a U+FFFD.
  private(set) var hasReplacements = false

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Looks through a range, eight bytes at a time.
  init(_ source: Span<UInt8>, _ range: Range<Int>) {
    let raw = unsafe source.bytes
    var marks: UInt64 = 0
    var start = range.lowerBound
    while start + 9 <= range.upperBound {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
      marks |= word
      // The characters U+0080 to U+00FF begin with 0xC2 and 0xC3, U+FFFD begins with 0xEF.
      let latin = (word & ~Self.ones) ^ Self.ones &* 0xC2
      let last = word ^ Self.ones &* 0xEF
      let mayHit = (latin &- Self.ones) & ~latin | (last &- Self.ones) & ~last
      if mayHit & Self.tops != 0 {
        let next = unsafe raw.unsafeLoadUnaligned(fromByteOffset: start + 1, as: UInt64.self)
        let letters = Self.zeros(word ^ Self.ones &* 0xC3) & Self.foreign(next)
        if letters | Self.zeros(word ^ Self.ones &* 0xC2) | Self.zeros(last) != 0 {
          look(source, start..<start + 8, before: range.upperBound)
        }
      }
      start += 8
    }
    look(source, start..<range.upperBound, before: range.upperBound)
    if marks & Self.tops != 0 { hasMarks = true }
  }

  /// The top bit of each byte that is zero.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    ~((word & ~tops) &+ ~tops | word | ~tops)
  }

  /// The top bit of each byte that ends the character of a letter within U+00C0 to U+00FF that
  /// Vietnamese does not have: ä å æ ç ë î ï ð ñ ö ÷ ø û ü þ ÿ.
  @inline(__always)
  private static func foreign(_ word: UInt64) -> UInt64 {
    let places = word & (ones &* 0x1F)
    func reach(_ place: UInt64) -> UInt64 { places &+ ones &* (0x80 - place) }
    let ranges =
      reach(0x04) & ~reach(0x08) | reach(0x0B) & ~reach(0x0C) | reach(0x0E) & ~reach(0x12)
      | reach(0x16) & ~reach(0x19) | reach(0x1B) & ~reach(0x1D) | reach(0x1E)
    return ranges & tops
  }

  /// Looks at each character that begins in a range.
  private mutating func look(_ source: Span<UInt8>, _ range: Range<Int>, before end: Int) {
    guard !(hasSuspects && hasEths && hasReplacements) else { return }
    for index in range {
      let lead = source[index]
      if lead >= 0x80 { hasMarks = true }
      guard index + 1 < end else { continue }
      let trail = source[index + 1]
      switch lead {
      case 0xC2: if !Self.usualSigns.contains(trail & 0x3F) { hasSuspects = true }
      case 0xC3:
        if Self.foreign(UInt64(trail)) & 0x80 != 0 {
          hasSuspects = true
          if trail & 0x1F == 0x10 { hasEths = true }
        }
      case 0xEF:
        if trail == 0xBF, index + 2 < end, source[index + 2] == 0xBD { hasReplacements = true }
      default: break
      }
    }
  }

  /// The signs of U+0080 to U+00BF that reports have: no-break space, §, soft hyphen, °, ±, ², ³, ·, ¹, ½.
  private static let usualSigns: Set<UInt8> = [
    0x20, 0x27, 0x2D, 0x30, 0x31, 0x32, 0x33, 0x37, 0x39, 0x3D,
  ]
}
