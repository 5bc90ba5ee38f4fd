internal import ReportExtraction

/// The text of a cell of an OpenDocument spreadsheet: its paragraphs, each a line.
enum ODSText {
  /// Reads the rest of a cell, its end included.
  static func read(
    _ reader: inout XMLPullReader, styles: ODSStyles
  ) throws(ReadingError) -> (text: String, lineBreaks: [Int]) {
    let level = reader.depth
    var text = SheetText()
    /// The levels of the spans that are open, and what they say of their text.
    var spans: [(level: Int, isStruck: Bool, isRaised: Bool)] = []
    var paragraphs = 0
    while let event = try reader.next() {
      switch event {
      case .start:
        switch (reader.name.namespace, reader.name.local) {
        case (.text, "p"), (.text, "h"):
          text.breakLine()
          paragraphs += 1
        case (.text, "span"):
          let style = reader.attribute("style-name", .text) ?? ""
          spans.append((reader.depth, styles.strikes(style), styles.raises(style)))
        case (.text, "s"), (.text, "tab"): text.append(" ")
        case (.text, "line-break"): text.breakLine()
        case (.text, "a"), (.text, "ruby"), (.text, "ruby-base"): break
        case (.text, "ruby-text"), (.text, "note"): try reader.skip()
        case (.text, _): break
        default: try reader.skip()
        }
      case .text where paragraphs > 0:
        guard !spans.contains(where: \.isStruck) else { continue }
        // White space is folded, line feeds in the markup too (OpenDocument 1.3, part 3, 6.1.2).
        let run = String(
          decoding: reader.text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
        text.append(run, isRaised: spans.contains(where: \.isRaised))
        guard text.count <= ReadingLimits.textBytes else {
          throw .limit("a cell has more bytes", of: ReadingLimits.textBytes, line: nil)
        }
      case .text: break
      case .end:
        if reader.depth == level { return text.take() }
        if spans.last?.level == reader.depth { spans.removeLast() }
        if reader.name.namespace == .text, reader.name.local == "p" || reader.name.local == "h" {
          paragraphs -= 1
        }
      }
    }
    return text.take()
  }
}
