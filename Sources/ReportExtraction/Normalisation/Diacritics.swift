/// The marks of a word without its letters: what the alphabet adds to them in their order, then the
/// tone, in the signs of ``Folding/markedKey(_:)``.
///
/// With its ``Syllable`` they say how a word is printed, in two machine words and without
/// allocating; where the tone stands and whether marks are letters' own or combining makes no
/// difference. `một` has `^.`, `mười` has `` ++` ``, `hai` has none.
struct Diacritics: Hashable, Sendable, ExpressibleByStringLiteral {
  private(set) var packed: UInt64 = 0

  /// The marks with the given signs.
  @inline(__always)
  init(stringLiteral value: StaticString) {
    for index in 0..<value.utf8CodeUnitCount {
      packed = unsafe packed << 8 | UInt64(value.utf8Start[index])
    }
  }

  /// The marks of the word that stands in a range of UTF-8 offsets.
  init(_ bytes: Span<UInt8>, in range: Range<Int>) {
    var tone: UInt8?
    var position = range.lowerBound
    while position < range.upperBound {
      guard bytes[position] >= 0x80 else {
        position += 1
        continue
      }
      let (scalar, length) = Lexer.scalar(bytes, position, range.upperBound)
      let marks = Folding.marks(of: scalar)
      if let quality = marks.quality { append(quality) }
      tone = marks.tone ?? tone
      position += length
    }
    if let tone { append(tone) }
  }

  /// The marks of a name of one word.
  init(of name: String) {
    let utf8 = name.utf8Span
    self.init(utf8.span, in: 0..<utf8.count)
  }

  private mutating func append(_ sign: UInt8) {
    packed = packed << 8 | UInt64(sign)
  }

  /// Whether there is none.
  var isEmpty: Bool { packed == 0 }
}
