/// What tells, at little cost, that a text may hold tables without tabs.
///
/// It is gathered while lines are read as prose and rows with tabs; where there is enough, they are
/// looked at again.
struct TableEvidence {
  /// Wide gaps, semicolons and commas on the line in hand.
  private var gaps = 0
  private var semicolons = 0
  private var commas = 0
  /// The same of the last line that was not blank.
  private var last = (gaps: 0, semicolons: 0, commas: 0)
  private var linesSinceGap = 0

  /// Lines with gaps are evidence where no more stand between them.
  private static let mostLinesBetween = 6

  /// Whether a text has bars or box drawing characters.
  static func hasStrokes(_ source: Span<UInt8>) -> Bool {
    if source.contains(0x7C) { return true }
    var block = source.firstBlock(with: 0xE2, from: 0)
    while let start = block {
      let end = min(start + 8, source.count)
      for index in start..<end where source[index] == 0xE2 && index + 1 < source.count {
        if source[index + 1] == 0x94 || source[index + 1] == 0x95 { return true }
      }
      block = source.firstBlock(with: 0xE2, from: end)
    }
    return false
  }

  /// Takes notice of a space and what follows it.
  @inline(__always)
  mutating func meetSpace(at index: Int, lineStart: Int, _ source: Span<UInt8>, end: Int) {
    if index > lineStart, index + 2 < end, source[index + 1] == 0x20, source[index - 1] > 0x20 {
      gaps += 1
    }
  }

  /// Takes notice of a semicolon or comma, where no space or line end follows it.
  @inline(__always)
  mutating func meetSeparator(_ byte: UInt8, next: UInt8) {
    guard next > 0x20 else { return }
    if byte == 0x3B { semicolons += 1 } else { commas += 1 }
  }

  /// Ends a line; true where it and a line above it look like lines of one table.
  mutating func endLine(isBlank: Bool) -> Bool {
    if isBlank { return false }
    defer {
      if gaps > 0 { linesSinceGap = 0 } else { linesSinceGap += 1 }
      last = (max(gaps, linesSinceGap < Self.mostLinesBetween ? last.gaps : 0), semicolons, commas)
      (gaps, semicolons, commas) = (0, 0, 0)
    }
    if gaps > 0, last.gaps > 0 { return true }
    if semicolons > 0, last.semicolons > 0, semicolons == last.semicolons || semicolons > 1 {
      return true
    }
    return commas > 0 && (commas == last.commas || commas > 1 && last.commas > 1)
  }
}
