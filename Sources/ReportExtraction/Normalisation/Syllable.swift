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
    guard packed & 0xFF == UInt64(UInt8(ascii: "y")),
      Folding.isFinalYFolded(behind: UInt8(truncatingIfNeeded: packed >> 8))
    else { return }
    packed = packed & ~0xFF | UInt64(UInt8(ascii: "i"))
  }

  /// How many letters it has; 9 for all longer words.
  var count: Int { packed == .max ? 9 : (71 - packed.leadingZeroBitCount) / 8 }

  /// Whether it has letters, and none but these.
  func consists(of wanted: StaticString) -> Bool {
    guard packed != 0, packed != .max else { return false }
    let wanted = Syllable(stringLiteral: wanted).letters
    return letters.allSatisfy { wanted.contains($0) }
  }

  /// Whether it has a vowel; longer words have.
  var hasVowel: Bool {
    packed == .max || letters.contains { Self.vowels.contains($0) }
  }

  /// Whether it is built as the syllables of Vietnamese are: consonants that may begin one, one to
  /// three vowels, consonants that may end one.
  var isVietnamese: Bool {
    guard packed != .max else { return false }
    let letters = letters
    guard let first = letters.firstIndex(where: { Self.vowels.contains($0) }),
      let last = letters.lastIndex(where: { Self.vowels.contains($0) })
    else { return false }
    return last - first < 4
      && letters[first...last].allSatisfy { Self.vowels.contains($0) }
      && Self.onsets.contains(Self.packed(letters[..<first]))
      && Self.codas.contains(Self.packed(letters[(last + 1)...]))
  }

  private var letters: [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: packed >> UInt64($0 * 8)) }
  }

  private static func packed(_ letters: ArraySlice<UInt8>) -> Syllable {
    var syllable = Syllable()
    for letter in letters { syllable.append(letter) }
    return syllable
  }

  private static let vowels = Set("aeiouy".utf8)

  private static let onsets: Set<Syllable> = [
    "", "b", "c", "ch", "d", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
    "q", "r", "s", "t", "th", "tr", "v", "x",
  ]

  private static let codas: Set<Syllable> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
}
