import ReportExtraction

/// The encoding that a page declares: `<meta charset=…>`, `content="text/html; charset=…"`.
enum DeclaredCharset {
  /// How far into a page the declaration stands (HTML standard, 4.2.5.4), with room for Word's comments.
  private static let searchedBytes = 4096

  /// The declared encoding; null where there is none that is known.
  static func encoding(in page: Span<UInt8>) -> TextEncoding? {
    for index in 0..<min(page.count, searchedBytes) where page.hasFolded("charset", at: index) {
      var start = index + 7
      while start < page.count, page[start] <= 0x20 { start += 1 }
      guard start < page.count, page[start] == UInt8(ascii: "=") else { continue }
      start += 1
      while start < page.count, page[start] <= 0x20 || page[start] == 0x22 || page[start] == 0x27 {
        start += 1
      }
      var label = ""
      while start < page.count, label.utf8.count < 32, isLabel(page[start]) {
        label.unicodeScalars.append(Unicode.Scalar(page[start]))
        start += 1
      }
      return TextEncoding(charset: label)
    }
    return nil
  }

  private static func isLabel(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || [0x2D, 0x2E, 0x3A, 0x5F].contains(byte)
  }
}
