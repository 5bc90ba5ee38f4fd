/// HTML in which nothing is left that libxml2 would lose or miscount, though the standard keeps it.
///
/// - After a `<` that begins no tag (`<đúng hạn>`) it drops all up to the next `>`: `&lt;`.
/// - It shows Word's `<![if …]>` as text, which is a comment (HTML standard, 13.2.5.42): left out.
/// - It counts no lines that end in a lone CR: LF.
struct MendedHTML {
  /// The mended page.
  private(set) var bytes: [UInt8] = []

  /// Whether there is anything to mend.
  static func isNeeded(for source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if hasLoneReturns(source) { return true }
    for index in range where source[index] == 0x3C {
      if index + 1 == range.upperBound || !beginsMarkup(source[index + 1]) { return true }
      if source[index + 1] == 0x21, index + 2 < range.upperBound, source[index + 2] == 0x5B {
        return true
      }
    }
    return false
  }

  /// Mends a range of the source.
  init(_ source: Span<UInt8>, _ range: Range<Int>) {
    bytes.reserveCapacity(range.count + range.count / 16)
    let hasLoneReturns = Self.hasLoneReturns(source)
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let byte = source[index]
      var next = index + 1
      if byte == 0x3C {
        if source.has("!--", at: next) {
          next = Self.end(of: "-->", in: source, from: next + 3, range.upperBound)
        } else if source.has("![", at: next) {
          next = Self.end(of: ">", in: source, from: next, range.upperBound)
          bytes.append(source, start..<index)
          start = next
        } else if next == range.upperBound || !Self.beginsMarkup(source[next]) {
          bytes.append(source, start..<index)
          for byte in "&lt;".utf8 { bytes.append(byte) }
          start = next
        }
      } else if byte == 0x0D, hasLoneReturns {
        bytes.append(source, start..<index)
        bytes.append(0x0A)
        start = next
      }
      index = next
    }
    bytes.append(source, start..<range.upperBound)
  }

  private static func hasLoneReturns(_ source: Span<UInt8>) -> Bool {
    !source.contains(0x0A) && source.contains(0x0D)
  }

  /// The offset after the next occurrence of a pattern; the limit where there is none.
  private static func end(
    of pattern: StaticString, in source: Span<UInt8>, from start: Int, _ limit: Int
  ) -> Int {
    var index = start
    while index < limit {
      if source.has(pattern, at: index) { return min(limit, index + pattern.utf8CodeUnitCount) }
      index += 1
    }
    return limit
  }

  /// Whether a byte after `<` begins a tag, a comment or a declaration (HTML standard, 13.2.5.6).
  @inline(__always)
  private static func beginsMarkup(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == 0x2F || byte == 0x21 || byte == 0x3F
  }
}
