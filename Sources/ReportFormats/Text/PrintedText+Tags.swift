extension PrintedText {
  /// Adds what stands in a range of the source, without its inline tags and what they strike out.
  mutating func appendUntagged(_ source: Span<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard source[index] == 0x3C,
        let tag = InlineTag(in: source, at: index, before: range.upperBound)
      else {
        index += 1
        continue
      }
      append(source, start..<index)
      start = tag.end
      switch tag.kind {
      case .plain: break
      case .lineBreak: breakLine()
      case .superscript where tag.isEnd: endSuperscript()
      case .superscript: beginSuperscript()
      // A tag without its end tag is a stray one, and strikes nothing out.
      case .deleted where tag.isEnd: break
      case .deleted: start = tag.endOfDeletion(in: source, before: range.upperBound) ?? start
      }
      index = start
    }
    append(source, start..<range.upperBound)
  }
}
