/// Cuts what stands around a text.
enum Trimming {
  /// The text without spaces at its ends.
  static func spaces(_ text: String) -> String {
    trimmed(text) { $0 == UInt8(ascii: " ") }
  }

  /// The text without spaces at its ends and without closing punctuation: `Sở Nội vụ.`, `…)`.
  static func closingPunctuation(_ text: String) -> String {
    let closing: [UInt8] = Array(" .;,:/)".utf8)
    return spaces(trimmed(text, isFromEndOnly: true) { closing.contains($0) })
  }

  private static func trimmed(
    _ text: String, isFromEndOnly: Bool = false, _ isCut: (UInt8) -> Bool
  ) -> String {
    var utf8 = text.utf8[...]
    while let last = utf8.last, isCut(last) { utf8.removeLast() }
    if !isFromEndOnly {
      while let first = utf8.first, isCut(first) { utf8.removeFirst() }
    }
    return utf8.count == text.utf8.count ? text : String(decoding: utf8, as: UTF8.self)
  }
}

extension String.UTF8View {
  /// Where `needle` stands last.
  func lastRange(of needle: String.UTF8View) -> Range<Index>? {
    guard !needle.isEmpty, needle.count <= count else { return nil }
    var start = index(endIndex, offsetBy: -needle.count)
    while true {
      if self[start...].starts(with: needle) {
        return start..<index(start, offsetBy: needle.count)
      }
      guard start > startIndex else { return nil }
      start = index(before: start)
    }
  }
}
