/// The words of a label, with and without their marks.
struct LabelWords: Sendable {
  /// The words of the match key.
  let plain: [ArraySlice<UInt8>]
  /// The same words with their marks, as ``Folding/markedKey(_:)`` writes them; null where the label
  /// has lost them all, or is not known with them.
  let marked: [ArraySlice<UInt8>]?

  private let label: String?
  /// How many words the key has, those left out among them.
  private let count: Int

  /// Longer labels are compared by their first words.
  private static let most = 60

  /// Takes a key apart; `label` is the text that it ends with, where marks are known.
  init(key: String, label: String?) {
    self.label = label
    let all = Self.words(of: key)
    count = all.count
    plain = Array(all.prefix(Self.most))
    let printed = label.map { Self.words(of: Folding.markedKey($0)) } ?? []
    // Marked words are as many, but for those that the key left out before it ("Trong đó").
    let marked = printed.suffix(all.count).prefix(Self.most)
    let isMarked = printed.count >= all.count && zip(marked, plain).contains { $0 != $1 }
    self.marked = isMarked ? Array(marked) : nil
  }

  private static func words(of key: String) -> [ArraySlice<UInt8>] {
    Array(key.utf8).split(separator: UInt8(ascii: " "))
  }

  /// A word for people: as the label has it, in lower case and with its marks where they are known.
  func text(_ index: Int) -> String {
    let key = String(decoding: plain[index], as: UTF8.self)
    guard let label else { return key }
    let words = label.unicodeScalars.split {
      !$0.properties.isAlphabetic && $0.properties.numericType == nil && $0 != "%"
    }
    let place = words.count - count + index
    guard words.indices.contains(place) else { return key }
    let word = String(words[place])
    return Folding.key(word) == key ? word.lowercased() : key
  }
}
