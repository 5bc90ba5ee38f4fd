/// A text as a cell of a workbook can hold it.
struct WorkbookText: Hashable {
  /// The text, at most ``WorkbookFile/textLimit`` UTF-16 units, of characters that XML has.
  private(set) var words: String
  /// Whether its end is missing.
  private(set) var isCut = false
  /// Whether a character that XML does not have became U+FFFD.
  private(set) var isReplaced = false

  /// Takes a text over, cut and mended where it has to be.
  init(_ text: String) {
    words = text
    if text.unicodeScalars.contains(where: Self.isForbidden) {
      isReplaced = true
      let mended = text.unicodeScalars.map { Self.isForbidden($0) ? "\u{FFFD}" : $0 }
      words = String(String.UnicodeScalarView(mended))
    }
    // A UTF-16 unit takes a byte at least, so most texts need no count.
    if words.utf8.count > WorkbookFile.textLimit, words.utf16.count > WorkbookFile.textLimit {
      isCut = true
      words = Self.beginning(of: words)
    }
  }

  /// As many whole characters as fit, and the sign that more was there.
  private static func beginning(of text: String) -> String {
    var room = WorkbookFile.textLimit - 1
    let end =
      text.indices.first { index in
        room -= text[index].utf16.count
        return room < 0
      } ?? text.endIndex
    return text[..<end] + "…"
  }

  /// NUL, which would end the text, and the two that no XML may hold (XML 1.0, 2.2); other control
  /// characters have an escape of their own in workbooks.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\0" || scalar == "\u{FFFE}" || scalar == "\u{FFFF}"
  }
}
