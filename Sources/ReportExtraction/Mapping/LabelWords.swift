/// The words of a label, with and without their marks.
struct LabelWords: Sendable {
  /// The words of the match key.
  let plain: [ArraySlice<UInt8>]
  /// The same words with their marks, as ``Folding/markedKey(_:)`` writes them; null where the label
  /// has lost them all, or is not known with them.
  let marked: [ArraySlice<UInt8>]?

  /// Longer labels are compared by their first words.
  private static let most = 60

  /// Takes a key apart; `label` is the text that it ends with, where marks are known.
  init(key: String, label: String?) {
    plain = Self.words(of: key)
    let marked = label.map { Self.words(of: Folding.markedKey($0), most: .max) } ?? []
    // Marked words are as many, but for those that the key left out before it ("Trong đó").
    if marked.count >= plain.count,
      zip(marked.suffix(plain.count), plain).contains(where: { $0 != $1 })
    {
      self.marked = Array(marked.suffix(plain.count))
    } else {
      self.marked = nil
    }
  }

  private static func words(of key: String, most: Int = most) -> [ArraySlice<UInt8>] {
    Array(Array(key.utf8).split(separator: UInt8(ascii: " ")).prefix(most))
  }

  /// A word for people.
  func text(_ index: Int) -> String { String(decoding: plain[index], as: UTF8.self) }
}
