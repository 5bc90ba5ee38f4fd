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

/// Finding words whatever their case.
enum CaseInsensitive {
  /// Where a text has the words of `needle`, which is in lower case, in any case.
  static func range(ofLowercased needle: String, in text: String) -> Range<String.Index>? {
    let scalars = text.unicodeScalars
    let wanted = Array(needle.unicodeScalars)
    guard let first = wanted.first else { return nil }
    var start = scalars.startIndex
    while start < scalars.endIndex {
      if lowercased(scalars[start]) == first {
        var index = start
        var matched = 0
        while matched < wanted.count, index < scalars.endIndex,
          lowercased(scalars[index]) == wanted[matched]
        {
          matched += 1
          index = scalars.index(after: index)
        }
        if matched == wanted.count { return start..<index }
      }
      start = scalars.index(after: start)
    }
    return nil
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value < 0x80 {
      return (0x41...0x5A).contains(scalar.value)
        ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    }
    return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }
}
