internal import ReportExtraction

/// What a paragraph or a style says of paragraphs (`w:pPr`); null where it says nothing.
struct WordParagraphProperties: Hashable {
  /// The paragraph style.
  var style: String?
  /// The list (`w:numId`); `0` takes the paragraph out of the list of its style.
  var list: String?
  /// The level in the list, from 0.
  var level: Int?
  /// Whether it begins on a new page.
  var breaksPage: Bool?
  /// What is said of the paragraph mark.
  var mark = WordRunProperties()
  /// Whether a section ends with the paragraph.
  var endsSection = false

  /// Properties that say nothing.
  init() {}

  /// Reads the element that has just begun, its end included.
  init(_ xml: inout XMLPullReader) throws(ReadingError) {
    var read = Self()
    try xml.forEachStart { xml throws(ReadingError) in
      guard xml.name.namespace == .word else { return }
      switch xml.name.local {
      case "pStyle": read.style = xml.wordValue
      case "numId": read.list = xml.wordValue
      case "ilvl": read.level = xml.wordNumber
      case "pageBreakBefore": read.breaksPage = xml.isOn
      case "rPr": read.mark = try WordRunProperties(&xml)
      case "sectPr":
        read.endsSection = true
        try xml.skip()
      // What the properties were before a tracked change.
      case "pPrChange", "numberingChange": try xml.skip()
      default: break
      }
    }
    self = read
  }

  /// Whether the paragraph goes on in the next one: its mark is deleted or not shown.
  var goesOn: Bool { mark.isDeletedMark || mark.isHidden == true }
}
