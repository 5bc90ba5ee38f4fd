/// A stray inline tag in report text: `<i>`, `</b>`, `<span class=…>`, `<br>`.
struct InlineTag {
  /// What a tag does to the text.
  enum Kind {
    /// Nothing: its text stands as if it were not there.
    case plain
    /// It stands for a line break.
    case lineBreak
    /// Its text is raised.
    case superscript
    /// Its text is struck out.
    case deleted
  }

  /// What the tag does.
  let kind: Kind
  /// Whether it is an end tag.
  let isEnd: Bool
  /// The offset after its `>`.
  let end: Int

  /// Reads the tag whose `<` is at an offset; null where what stands there is no such tag, as in
  /// `a < b`.
  init?(in source: Span<UInt8>, at offset: Int, before limit: Int) {
    var index = offset + 1
    isEnd = index < limit && source[index] == 0x2F
    if isEnd { index += 1 }
    guard
      let (_, kind) = Self.names.first(where: { name, _ in
        source.hasFolded(name, at: index)
          && Self.ends(source, index + name.utf8CodeUnitCount, limit)
      })
    else { return nil }
    self.kind = kind
    while index < limit, source[index] != 0x3E {
      index += 1
      if index < limit, source[index] == 0x3C { return nil }
    }
    guard index < limit else { return nil }
    end = index + 1
  }

  /// The offset behind the end tag that closes this start tag of a deletion; null where the range
  /// has none.
  func endOfDeletion(in source: Span<UInt8>, before limit: Int) -> Int? {
    var depth = 1
    var index = end
    while index < limit {
      guard source[index] == 0x3C, let tag = InlineTag(in: source, at: index, before: limit)
      else {
        index += 1
        continue
      }
      index = tag.end
      if tag.kind == .deleted { depth += tag.isEnd ? -1 : 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private static let names: [(StaticString, Kind)] = [
    ("i", .plain), ("b", .plain), ("u", .plain), ("em", .plain), ("strong", .plain),
    ("sup", .superscript), ("sub", .plain), ("span", .plain), ("font", .plain), ("ins", .plain),
    ("br", .lineBreak), ("del", .deleted), ("s", .deleted), ("strike", .deleted),
  ]

  /// Whether a tag's name ends at an offset.
  private static func ends(_ source: Span<UInt8>, _ offset: Int, _ limit: Int) -> Bool {
    guard offset < limit else { return false }
    switch source[offset] {
    case 0x20, 0x2F, 0x3E: return true
    default: return false
    }
  }
}
