/// A syllable of the prose or of a label, with its marks, in one machine word.
///
/// Marks count: without them `sơ` of `hồ sơ` is `số`. Keys of different words may be equal only by
/// an accident of 64 bits.
struct NarrativeWord: Hashable, Sendable {
  /// The key.
  let key: UInt64

  /// A syllable with its marks.
  init(_ syllable: Syllable, _ marks: Diacritics) {
    key =
      (syllable.packed &* 0x9E37_79B9_7F4A_7C15) ^ (marks.packed &* 0xC2B2_AE3D_27D4_EB4F)
  }

  /// The number of a name: the 3 of `mức độ 3`.
  init(number: Int) {
    key = UInt64(bitPattern: Int64(number)) ^ 0xA5A5_0000_0000_0000
  }

  /// The words of a name, in order.
  static func all(of name: String) -> [NarrativeWord] {
    let lexemes = Lexemes(name)
    return (0..<lexemes.count).compactMap { index in
      if let word = lexemes.word(index) {
        return NarrativeWord(word, lexemes.marks(index, in: name))
      }
      return lexemes.number(index).map(NarrativeWord.init(number:))
    }
  }
}
