/// A word of at most eight letters, folded as ``Folding/key(_:)`` folds it, in one machine word.
///
/// Vietnamese is written in syllables of at most seven letters, so that the grammars of numbers,
/// dates and citations compare their words without allocating. All longer words are one unknown.
struct Syllable: Hashable, Sendable, ExpressibleByStringLiteral {
  private var packed: UInt64 = 0
  private var count = 0

  /// A word without letters yet.
  init() {}

  /// The word with the given folded letters.
  init(stringLiteral value: String) {
    for byte in value.utf8 { append(byte) }
    finish()
  }

  /// The letters; empty for a word of more than eight.
  var text: String {
    guard count <= 8 else { return "" }
    var bytes: [UInt8] = []
    for index in 0..<count {
      bytes.append(UInt8(truncatingIfNeeded: packed >> UInt64(8 * (count - 1 - index))))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds a folded letter.
  @inline(__always)
  mutating func append(_ letter: UInt8) {
    packed = packed << 8 | UInt64(letter)
    count += 1
  }

  /// Ends the word: a final y after a consonant is i (`tỷ`, `tỉ`).
  @inline(__always)
  mutating func finish() {
    guard count <= 8 else {
      packed = 0
      count = 9
      return
    }
    guard packed & 0xFF == UInt64(UInt8(ascii: "y")) else { return }
    switch UInt8(truncatingIfNeeded: packed >> 8) {
    case UInt8(ascii: "h"), UInt8(ascii: "k"), UInt8(ascii: "l"), UInt8(ascii: "m"),
      UInt8(ascii: "s"), UInt8(ascii: "t"):
      packed = packed & ~0xFF | UInt64(UInt8(ascii: "i"))
    default: break
    }
  }

  static let den: Syllable = "den"
  static let nam: Syllable = "nam"
  static let ngay: Syllable = "ngay"
  static let quy: Syllable = "quy"
  static let so: Syllable = "so"
  static let thang: Syllable = "thang"
  static let tu: Syllable = "tu"
}
