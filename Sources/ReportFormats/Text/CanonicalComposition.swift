internal import Foundation

/// Text in NFD (`e` and a mark) brought to NFC, for the few fields that need it.
enum CanonicalComposition {
  /// The text in NFC, with the offsets of its line breaks moved along.
  static func compose(
    _ text: String, lineBreaks: [Int]
  ) -> (text: String, lineBreaks: [Int]) {
    var span = text.utf8Span
    if span.checkForNFC(quickCheck: false) { return (text, lineBreaks) }
    guard !lineBreaks.isEmpty else { return (text.precomposedStringWithCanonicalMapping, []) }
    // A space takes no mark in NFC, so that lines can be composed one by one.
    var composed = ""
    var moved: [Int] = []
    var start = text.utf8.startIndex
    for lineBreak in lineBreaks {
      let end = text.utf8.index(text.utf8.startIndex, offsetBy: lineBreak)
      composed += String(text[start..<end]).precomposedStringWithCanonicalMapping
      moved.append(composed.utf8.count)
      composed += " "
      start = text.utf8.index(after: end)
    }
    composed += String(text[start...]).precomposedStringWithCanonicalMapping
    return (composed, moved)
  }
}
