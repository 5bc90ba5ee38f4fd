/// A stray inline tag in report text: `<i>`, `</b>`, `<span class=…>`, `<br>`.
struct InlineTag {
  /// Whether the tag stands for a line break.
  let isBreak: Bool
  /// The offset after its `>`.
  let end: Int

  /// Reads the tag whose `<` is at an offset; null where what stands there is no such tag, as in
  /// `a < b`.
  init?(in source: Span<UInt8>, at offset: Int, before limit: Int) {
    var index = offset + 1
    if index < limit, source[index] == 0x2F { index += 1 }
    guard
      Self.names.contains(where: { name in
        source.hasFolded(name, at: index)
          && Self.ends(source, index + name.utf8CodeUnitCount, limit)
      })
    else { return nil }
    isBreak = source.hasFolded("br", at: index)
    while index < limit, source[index] != 0x3E {
      index += 1
      if index < limit, source[index] == 0x3C { return nil }
    }
    guard index < limit else { return nil }
    end = index + 1
  }

  private static let names: [StaticString] = [
    "i", "b", "u", "em", "strong", "sup", "sub", "span", "font", "br",
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
