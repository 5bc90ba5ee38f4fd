/// How a text breaks off.
package enum OpenPhrase {
  /// Words that no label ends with, by their marks: `nuôi trồng` does not end in `trong`, nor
  /// `đầu tư` in `từ` or `của Sở` in `số`.
  private static let words: Set<String> = Set(
    [
      "và", "của", "tại", "cho", "theo", "về", "với", "các", "số", "được", "đã", "trong", "từ",
      "đến", "là", "thuộc", "do", "bị", "hoặc", "những", "trên", "tổng", "ngày", "bằng", "như",
      "khi", "mà", "trừ", "gồm",
    ].map(Folding.markedKey))
  /// Those of them that are no other word where a text has no marks at all.
  private static let unmarkedWords: Set<String> = Set(
    ["và", "của", "các", "được", "thuộc", "hoặc", "những", "theo", "với"].map(Folding.key))

  /// Marks behind which something follows.
  private static let marks: [UInt8] = Array(",=;+(/".utf8)

  /// Whether the text ends in the middle of a phrase: with such a mark or word, a stroke in a word
  /// or an open bracket.
  package static func ends(_ text: String) -> Bool {
    guard let last = text.utf8.last else { return false }
    if marks.contains(last) || endsInWord(text) { return true }
    let brackets = text.utf8.reduce(0) {
      $0 + ($1 == UInt8(ascii: "(") ? 1 : $1 == UInt8(ascii: ")") ? -1 : 0)
    }
    if brackets > 0 { return true }
    let utf8 = text.utf8
    let start = utf8.lastIndex(of: UInt8(ascii: " ")).map { utf8.index(after: $0) }
    let word = String(text[(start ?? text.startIndex)...])
    return utf8.allSatisfy { $0 < 0x80 }
      ? unmarkedWords.contains(Folding.key(word)) : words.contains(Folding.markedKey(word))
  }

  /// Whether the text ends in a stroke with no space before it, where a line breaks within a word:
  /// `72/KH-`.
  static func endsInWord(_ text: String) -> Bool {
    let end = text.utf8.suffix(2)
    guard end.count == 2, let first = end.first, let last = end.last else { return false }
    return first != UInt8(ascii: " ") && first != UInt8(ascii: "-")
      && (last == UInt8(ascii: "-") || last == UInt8(ascii: "/"))
  }
}
