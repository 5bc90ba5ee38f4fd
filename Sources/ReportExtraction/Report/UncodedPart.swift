/// The words that open the parts of an indicator.
enum UncodedPart {
  private static let markers = [
    "trong do", "chia ra", "bao gom", "gom", "trong so do", "tr do", "gom co", "chia theo",
  ]

  /// Whether the text is such a word and no more.
  static func isMarkerOnly(_ text: String) -> Bool {
    text.utf8.count <= 24 && markers.contains(Folding.key(text))
  }

  /// A match key without such words at its beginning: `Trong đó: Số TTHC cấp tỉnh`.
  static func withoutMarker(_ key: String) -> String {
    guard key.utf8.first.map({ $0 == UInt8(ascii: "t") || $0 == UInt8(ascii: "c") }) == true,
      let marker = markers.first(where: { key.hasPrefix($0 + " ") })
    else { return key }
    return String(decoding: key.utf8.dropFirst(marker.utf8.count + 1), as: UTF8.self)
  }

  /// A printed label without such words at its beginning, and the punctuation behind them.
  static func withoutMarker(of label: String) -> String {
    let key = Folding.key(label)
    let rest = withoutMarker(key)
    guard rest != key else { return label }
    // The words of the marker are as many as its key has fewer.
    var start = label.startIndex
    while let space = label.utf8[start...].firstIndex(of: UInt8(ascii: " ")) {
      start = label.utf8.index(after: space)
      if Folding.key(String(label[start...])) == rest { break }
    }
    let signs: [UInt8] = [UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: " ")]
    let words = label.utf8[start...].drop(while: signs.contains)
    return String(Substring(words))
  }

  /// Whether the text is such a word: `Trong đó`, `Chia ra:`.
  static func isMarker(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let key = Folding.key(text)
    return markers.contains { key == $0 || key.hasPrefix($0 + " ") }
  }
}
