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

  /// Looks through a range, 16 bytes at a time.
  init(_ source: Span<UInt8>, _ range: Range<Int>) {
    let raw = unsafe source.bytes
    var index = range.lowerBound
    var marks = SIMD16<UInt8>.zero
    while index + 17 <= range.upperBound {
      let bytes = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      let trails = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index + 1, as: SIMD16<UInt8>.self)
      marks |= bytes
      let isSign = bytes .== 0xC2 .| bytes .== 0xEF
      if any(isSign .| (bytes .== 0xC3 .& Self.areForeign(trails & 0x1F))) {
        look(source, index..<index + 16, before: range.upperBound)
      }
      index += 16
    }
    look(source, index..<range.upperBound, before: range.upperBound)
    hasMarks = hasMarks || any((marks & 0x80) .!= 0)
  }

  /// Which of the places within U+00C0 to U+00DF are letters that Vietnamese does not have.
  @inline(__always)
  private static func areForeign(_ places: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    (places & 0x1C) .== 4 .| places .== 0x0B .| (places &- 0x0E) .< 4 .| (places &- 0x16) .< 3
      .| (places &- 0x1B) .< 2 .| places .>= 0x1E
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
        if Self.foreignLetters & (1 << UInt32(trail & 0x1F)) != 0 {
          hasSuspects = true
          if trail & 0x1F == 0x10 { hasEths = true }
        }
      case 0xEF:
        if trail == 0xBF, index + 2 < end, source[index + 2] == 0xBD { hasReplacements = true }
      default: break
      }
    }
  }

  /// The letters of U+00C0 to U+00DF, and as many small ones, that Vietnamese does not have:
  /// ä å æ ç ë î ï ð ñ ö ÷ ø û ü þ ÿ.
  private static let foreignLetters: UInt32 = 0b1101_1001_1100_0011_1100_1000_1111_0000

  /// The signs of U+0080 to U+00BF that reports have: no-break space, §, soft hyphen, °, ±, ², ³, ·, ¹, ½.
  private static let usualSigns: Set<UInt8> = [
    0x20, 0x27, 0x2D, 0x30, 0x31, 0x32, 0x33, 0x37, 0x39, 0x3D,
  ]
}
