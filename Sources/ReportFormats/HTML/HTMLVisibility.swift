/// Whether the attributes of an element let it be seen.
enum HTMLVisibility {
  /// It is seen.
  case shown
  /// It is a row of no height, as Word writes to give the columns their widths: seen only where it
  /// holds text.
  case flat
  /// Its text is struck out: `text-decoration:line-through`.
  case struck
  /// It is not seen, but keeps its place: `visibility:hidden`.
  case invisible
  /// `visibility:collapse`: a row is not there, anything else is invisible (CSS 2.2, 17.5.5).
  case collapsed
  /// It is not there: the attribute `hidden`, `display:none`, or Word's `mso-hide:all`.
  case hidden

  /// Whether it keeps its place and shows nothing.
  var isBlank: Bool { self == .invisible || self == .struck || self == .collapsed }

  /// Reads the declarations of a `style` attribute or of a rule; of several for one property the
  /// last counts (CSS 2.2, 6.4).
  init(style: Span<UInt8>) {
    var display = Self.shown
    var hiddenByWord = Self.shown
    var decoration = Self.shown
    var visibility = Self.shown
    var start = 0
    while start < style.count {
      var end = start
      while end < style.count, style[end] != 0x3B { end += 1 }
      while start < end, style[start] <= 0x20 { start += 1 }
      // Word's styles are long: only what begins like one of the properties is looked at.
      if end - start > 8 {
        let range = start..<end
        func isOf(_ property: StaticString) -> Bool {
          Self.isDeclaration(style, range, of: property)
        }
        func has(_ keyword: StaticString) -> Bool { Self.hasKeyword(keyword, style, range) }
        switch style[start] | 0x20 {
        case 0x64 where isOf("display"):
          display = has("none") ? .hidden : .shown
        case 0x6D where isOf("mso-hide"):
          hiddenByWord = has("all") ? .hidden : .shown
        case 0x74 where isOf("text-decoration"),
          0x74 where isOf("text-decoration-line"):
          decoration = has("line-through") ? .struck : .shown
        case 0x76 where isOf("visibility"):
          visibility =
            has("hidden")
            ? .invisible : has("collapse") ? .collapsed : .shown
        default: break
        }
      }
      start = end + 1
    }
    self =
      [display, hiddenByWord, visibility].first { $0 != .shown } ?? decoration
  }

  /// Whether a declaration is one of the property.
  private static func isDeclaration(
    _ style: Span<UInt8>, _ range: Range<Int>, of property: StaticString
  ) -> Bool {
    guard style.hasFolded(property, at: range.lowerBound) else { return false }
    var index = range.lowerBound + property.utf8CodeUnitCount
    while index < range.upperBound, style[index] <= 0x20 { index += 1 }
    return index < range.upperBound && style[index] == 0x3A
  }

  /// Whether a keyword is among those of a declaration's value.
  private static func hasKeyword(
    _ keyword: StaticString, _ style: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let length = keyword.utf8CodeUnitCount
    return range.contains { index in
      style.hasFolded(keyword, at: index)
        && (index == range.lowerBound || !isPartOfWord(style[index - 1]))
        && index + length <= range.upperBound
        && (index + length == range.upperBound || !isPartOfWord(style[index + length]))
    }
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte == 0x2D || (byte | 0x20) &- 0x61 < 26
  }
}
