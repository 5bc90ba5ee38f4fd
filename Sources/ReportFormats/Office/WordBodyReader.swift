internal import ReportExtraction

/// Reads the text of a Word document, as Word would show it with all tracked changes accepted, into
/// blocks.
///
/// Elements that hold others and say nothing of what is shown (content controls, hyperlinks,
/// insertions, those that are not known) are read as if they were not there. Not read is what nobody
/// sees: deletions, hidden and struck text, instructions of fields, prompts of empty content
/// controls.
struct WordBodyReader {
  let styles: WordStyles
  /// Footnotes and endnotes by the name of the element that refers to them.
  var notes: [String: WordNotes] = [:]
  /// Whether each section but the first begins on a new page; empty where all do.
  var sectionBreaks: [Bool] = []
  /// Null for a document that names no font of a legacy encoding.
  var fonts: WordFonts?
  /// The numbers of lists.
  var lists: WordListCounter
  /// The page that has been reached.
  var pages = WordPages()
  /// The fields that are open.
  var fields = WordFields()
  /// Of alternative contents, those that are open.
  var alternatives = WordAlternatives()
  /// What the text that comes looks like.
  var look = WordTextLook()
  /// Where the text that comes goes.
  var flow = WordFlow()
  /// What has been read.
  var blocks: [Block] = []
  /// What is to be said of it.
  var notices: [ReadingNotice] = []
  /// How many texts and tables have been shown.
  var shown = 0
  /// How many tables are open.
  var openTables = 0
  /// How many cells with text are merged into another.
  var coveredTexts = 0
  /// How many notes have been referred to.
  var noteCount = 0
  /// The notes that prose refers to, in order.
  var proseNotes: [String] = []

  private var items = 0
  private var sections = 0

  /// Begins to read.
  init(styles: WordStyles, numbering: WordNumbering) {
    self.styles = styles
    lists = WordListCounter(numbering)
  }

  /// Reads the main part and hands over its blocks.
  ///
  /// The notes that prose refers to come last; a page is given where the document stores any break.
  mutating func readDocument(_ xml: inout XMLPullReader) throws(ReadingError) -> [Block] {
    try readContent(&xml)
    flushParagraph()
    settleTabs()
    for note in proseNotes {
      blocks.append(.paragraph(Paragraph(text: note, provenance: Provenance())))
    }
    return pages.page > 1 ? blocks : blocks.map(\.withoutPages)
  }

  /// Reads a note and gives its text, its paragraphs joined by spaces.
  mutating func readNote(_ xml: inout XMLPullReader) throws(ReadingError) -> String {
    flow = WordFlow()
    flow.isCell = true
    try readContent(&xml)
    blocks = []
    return flow.text.take().text
  }

  // MARK: - Blocks

  /// Reads the paragraphs and tables of the element that has just begun, its end included.
  mutating func readContent(_ xml: inout XMLPullReader) throws(ReadingError) {
    let level = xml.depth
    while let event = try xml.next() {
      if event == .end, xml.depth == level { return }
      try readBlock(event, &xml)
    }
  }

  /// Reads a block, or passes over what is none.
  mutating func readBlock(
    _ event: XMLPullReader.Event, _ xml: inout XMLPullReader
  ) throws(ReadingError) {
    guard try !passes(event, &xml), event == .start, xml.name.namespace == .word else { return }
    switch xml.name.local {
    case "p": try readParagraph(&xml)
    case "tbl": try readTable(&xml)
    case "sectPr": try xml.skip()
    case "altChunk", "subDoc":
      notices.append(
        ReadingNotice(
          rule: .inputTruncated,
          message: "another document is embedded (\(xml.name.local)); it is not read"))
    default: break
    }
  }

  /// Passes over markup that may stand anywhere; whether there is nothing more to do for the event.
  mutating func passes(
    _ event: XMLPullReader.Event, _ xml: inout XMLPullReader
  ) throws(ReadingError) -> Bool {
    guard event != .text else { return true }
    switch xml.name.namespace {
    case .compatibility:
      try alternatives.take(event, &xml, shown: shown)
      return true
    case .word where event == .start:
      switch xml.name.local {
      case "del", "moveFrom", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "tblPr", "tblGrid",
        "tblPrEx":
        try xml.skip()
        return true
      default: return false
      }
    default: return false
    }
  }

  // MARK: - Paragraphs

  private mutating func readParagraph(_ xml: inout XMLPullReader) throws(ReadingError) {
    try countItem()
    let level = xml.depth
    var paragraph = WordParagraphProperties()
    var hasBegun = false
    while let event = try xml.next() {
      if event == .end, xml.depth == level { break }
      if event == .start, !hasBegun {
        hasBegun = true
        if xml.isWord("pPr") { paragraph = try WordParagraphProperties(&xml) }
        begin(paragraph)
      }
      if try passes(event, &xml) { continue }
      switch (xml.name.namespace, xml.name.local) {
      case (.word, "r") where event == .start: try readRun(&xml, in: paragraph.style)
      case (.math, "oMath") where event == .start: try take(WordTextLook())
      case (.math, _): try readFormula(event, &xml)
      default: break
      }
    }
    if !hasBegun { begin(paragraph) }
    try end(paragraph)
  }

  private mutating func begin(_ paragraph: WordParagraphProperties) {
    if !flow.isCell, flow.isEmpty { flow.page = pages.page }
    flow.list = flow.isContinued ? nil : paragraph
    if styles.breaksPage(paragraph), shown > 0, !flow.isContinued { pages.breakPage() }
  }

  private mutating func end(_ paragraph: WordParagraphProperties) throws(ReadingError) {
    try endRun()
    fields.endParagraph()
    if paragraph.goesOn {
      flow.isContinued = flow.isContinued || flow.hasText
    } else {
      try drawNumber()
      flow.isContinued = false
      endLine()
    }
    flow.hasText = flow.isContinued
    flow.list = nil
    let boxes = flow.boxes
    flow.boxes = []
    for box in boxes { add(box) }
    if paragraph.endsSection { startSection() }
  }

  /// What stands in a text box comes after the paragraph: as a line of its cell, where it is in one.
  private mutating func add(_ box: Block) {
    guard flow.isCell, case .paragraph(let paragraph) = box else {
      settleTabs()
      blocks.append(box)
      return
    }
    flow.text.breakLine()
    let text = paragraph.text.utf8.span
    flow.text.append(text, 0..<text.count)
    flow.text.breakLine()
  }

  private mutating func startSection() {
    let breaksPage = sections < sectionBreaks.count ? sectionBreaks[sections] : true
    sections += 1
    if breaksPage { pages.breakPage() }
  }

  /// Ends a line: a paragraph of the body, or a line of a cell.
  mutating func endLine() {
    if flow.isCell { flow.text.breakLine() } else { flushParagraph() }
  }

  mutating func flushParagraph() {
    guard !flow.isCell else { return }
    let fields = flow.fields + [flow.text.take().text]
    flow.fields = []
    guard fields.contains(where: { !$0.isEmpty }) else { return settleTabs() }
    if fields.count > 1 {
      flow.tabbed.add(fields, page: flow.page)
    } else {
      settleTabs()
      blocks.append(
        .paragraph(Paragraph(text: fields[0], provenance: Provenance(page: flow.page))))
    }
    flow.page = pages.page
  }

  /// Hands over the paragraphs with tabs, of which the last has come.
  mutating func settleTabs() {
    blocks += flow.tabbed.take()
  }

  /// Counts a paragraph, row, cell or table.
  mutating func countItem() throws(ReadingError) {
    items += 1
    guard items <= ReadingLimits.items else {
      throw .limit("the document has more cells and lines", of: ReadingLimits.items, line: nil)
    }
  }
}

extension Block {
  /// The block without pages, of a document that stores none.
  fileprivate var withoutPages: Block {
    switch self {
    case .paragraph(var paragraph):
      paragraph.provenance.page = nil
      return .paragraph(paragraph)
    case .table(var table):
      for row in table.rows.indices {
        table.rows[row].provenance.page = nil
        for cell in table.rows[row].cells.indices {
          table.rows[row].cells[cell].provenance.page = nil
        }
      }
      return .table(table)
    }
  }
}
