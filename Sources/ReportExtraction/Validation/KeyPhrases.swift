/// A match key in which whole words are looked up.
struct KeyPhrases {
  private let bytes: [UInt8]
  /// Where the words begin.
  private let starts: [Int]

  /// Takes a match key.
  init(_ key: String) {
    bytes = Array(key.utf8) + [UInt8(ascii: " ")]
    var starts = [0]
    for index in bytes.indices.dropLast() where bytes[index] == UInt8(ascii: " ") {
      starts.append(index + 1)
    }
    self.starts = starts
  }

  /// Whether the words of a phrase, itself a match key, stand in it one after the other.
  func contains(_ phrase: String) -> Bool { position(of: phrase) != nil }

  /// Whether it begins with the words of a phrase.
  func begins(with phrase: String) -> Bool { matches(phrase, at: 0) }

  /// Where the words of a phrase first stand, in bytes.
  func position(of phrase: String) -> Int? { starts.first { matches(phrase, at: $0) } }

  private func matches(_ phrase: String, at start: Int) -> Bool {
    var index = start
    for byte in phrase.utf8 {
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
    }
    return index < bytes.count && bytes[index] == UInt8(ascii: " ")
  }
}
