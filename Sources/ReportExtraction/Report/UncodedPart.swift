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

  /// Whether the text is such a word: `Trong đó`, `Chia ra:`.
  static func isMarker(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let key = Folding.key(text)
    return markers.contains { key == $0 || key.hasPrefix($0 + " ") }
  }
}
