/// How a text breaks off.
package enum OpenPhrase {
  /// Words that no label ends with.
  private static let words: Set<String> = Set(
    [
      "và", "của", "tại", "cho", "theo", "về", "với", "các", "số", "tỷ lệ", "được", "đã", "trong",
      "từ", "đến", "là", "thuộc", "do", "bị", "hoặc", "những", "trên", "tổng", "tổng số",
    ].map(Folding.key))

  /// Whether the text ends in the middle of a phrase: with a comma, an open bracket or such a word.
  package static func ends(_ text: String) -> Bool {
    if text.utf8.last == UInt8(ascii: ",") { return true }
    let brackets = text.utf8.reduce(0) {
      $0 + ($1 == UInt8(ascii: "(") ? 1 : $1 == UInt8(ascii: ")") ? -1 : 0)
    }
    if brackets > 0 { return true }
    let utf8 = text.utf8
    let start = utf8.lastIndex(of: UInt8(ascii: " ")).map { utf8.index(after: $0) }
    return words.contains(Folding.key(String(text[(start ?? text.startIndex)...])))
  }
}
