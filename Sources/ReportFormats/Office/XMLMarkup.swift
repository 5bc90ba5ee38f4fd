internal import ReportExtraction

/// The pieces that a part in XML is made of: tags, texts, comments, sections of characters and
/// instructions.
enum XMLMarkup {
  /// As many bytes as a piece may have.
  ///
  /// libxml2 takes minutes over one that passes its look-up limit of 10,000,000 bytes. Texts of real
  /// parts have some kilobytes, pictures in attributes some hundreds.
  static let longestPiece = 8 << 20

  /// Checks that no piece is too long.
  ///
  /// - Throws: ``ReadingError`` with the name of the part.
  static func check(_ bytes: Span<UInt8>, part: String) throws(ReadingError) {
    // Most parts are shorter altogether.
    guard bytes.count > longestPiece else { return }
    var start = 0
    while start < bytes.count {
      let next = end(of: start, in: bytes)
      guard next - start <= longestPiece else {
        throw .limit(
          "a text or tag of '\(part)' has more bytes", of: longestPiece, line: nil)
      }
      start = next
    }
  }

  /// Where the piece that begins at `start` ends; the end of all where it is not closed.
  private static func end(of start: Int, in bytes: Span<UInt8>) -> Int {
    guard bytes[start] == UInt8(ascii: "<") else {
      var index = start
      while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
      return index
    }
    if bytes.has("<!--", at: start) { return end(behind: "-->", from: start + 4, in: bytes) }
    if bytes.has("<![CDATA[", at: start) { return end(behind: "]]>", from: start + 9, in: bytes) }
    if bytes.has("<?", at: start) { return end(behind: "?>", from: start + 2, in: bytes) }
    var quote: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return bytes.count
  }

  private static func end(
    behind closing: StaticString, from start: Int, in bytes: Span<UInt8>
  ) -> Int {
    var index = start
    while index < bytes.count {
      if bytes.has(closing, at: index) {
        return index + closing.utf8CodeUnitCount
      }
      index += 1
    }
    return bytes.count
  }
}
