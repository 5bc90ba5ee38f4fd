internal import ReportExtraction

/// The footnotes or endnotes of a Word document, by their ids.
struct WordNotes {
  private var texts: [String: String] = [:]

  /// No notes.
  init() {}

  /// Reads the part; separators between text and notes are none.
  init(_ xml: inout XMLPullReader, with reader: consuming WordBodyReader) throws(ReadingError) {
    while let event = try xml.next() {
      guard event == .start, xml.isWord("footnote") || xml.isWord("endnote"),
        let id = xml.attribute("id", .word)
      else { continue }
      switch xml.attribute("type", .word) {
      case nil, "normal": texts[id] = try reader.readNote(&xml)
      default: try xml.skip()
      }
    }
  }

  /// The text of a note; null where there is none.
  subscript(_ id: String) -> String? { texts[id] }
}
