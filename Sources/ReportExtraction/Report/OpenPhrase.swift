/// How a text breaks off.
package enum OpenPhrase {
  /// Words that no label ends with.
  private static let words: Set<String> = Set(
    [
      "và", "của", "tại", "cho", "theo", "về", "với", "các", "số", "tỷ lệ", "được", "đã", "trong",
      "từ", "đến", "là", "thuộc", "do", "bị", "hoặc", "những", "trên", "tổng", "tổng số",
      "ngày", "bằng", "như", "khi", "mà", "trừ", "gồm",
    ].map(Folding.key))

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
    return words.contains(Folding.key(String(text[(start ?? text.startIndex)...])))
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
