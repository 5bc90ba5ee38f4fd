/// A word of at most eight letters, folded as ``Folding/key(_:)`` folds it, in one machine word.
///
/// Vietnamese is written in syllables of at most seven letters, so that the grammars of numbers,
/// dates and citations compare their words without allocating. All longer words are one unknown.
struct Syllable: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The letters, the last in the lowest byte; all ones for a word of more than eight.
  private(set) var packed: UInt64 = 0

  /// A word without letters yet.
  init() {}

  /// A word taken out of a lexeme.
  init(packed: UInt64) {
    self.packed = packed
  }

  /// The word with the given folded letters.
  ///
  /// A static string, so that the compiler makes the literals of the grammars integers.
  @inline(__always)
  init(stringLiteral value: StaticString) {
    for index in 0..<value.utf8CodeUnitCount {
      packed = unsafe packed << 8 | UInt64(value.utf8Start[index])
    }
  }

  /// The word that a name of one word folds to.
  init(folding name: String) {
    for byte in Folding.key(name).utf8 { append(byte) }
  }

  /// Adds a folded letter.
  @inline(__always)
  mutating func append(_ letter: UInt8) {
    packed = packed >> 56 == 0 ? packed << 8 | UInt64(letter) : .max
  }

  /// Ends the word: a final y after a consonant is i (`tỷ`, `tỉ`).
  @inline(__always)
  mutating func finish() {
    guard packed & 0xFF == UInt64(UInt8(ascii: "y")) else { return }
    switch UInt8(truncatingIfNeeded: packed >> 8) {
    case UInt8(ascii: "h"), UInt8(ascii: "k"), UInt8(ascii: "l"), UInt8(ascii: "m"),
      UInt8(ascii: "s"), UInt8(ascii: "t"):
      packed = packed & ~0xFF | UInt64(UInt8(ascii: "i"))
    default: break
    }
  }
}
