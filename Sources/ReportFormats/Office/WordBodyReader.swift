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
  /// How the sections of the document begin, all but the first; empty where all begin on a new page.
  var sectionBreaks: [Bool] = []
  /// Null for a document that names no font of a legacy encoding.
  var fonts: WordFonts?
  var lists: WordListCounter
  var pages = WordPages()
  var fields = WordFields()
  /// What the text that comes looks like.
  var look = WordTextLook()
  var flow = WordFlow()
  var blocks: [Block] = []
  var notices: [ReadingNotice] = []
  var coveredTexts = 0

  private var alternatives = WordAlternatives()
  /// How many texts and tables have been shown.
  private var shown = 0
  private var items = 0
  private var openTables = 0
  private var noteCount = 0
  private var sections = 0
  /// The notes that prose refers to, in order.
  private var proseNotes: [String] = []

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

  private mutating func flushParagraph() {
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
  private mutating func settleTabs() {
    blocks += flow.tabbed.take()
  }

  // MARK: - Text

  /// Shows text in the look of the run in hand.
  mutating func show(_ characters: Span<UInt8>, _ range: Range<Int>) throws(ReadingError) {
    guard look.isShown, !fields.isInInstruction, !range.isEmpty else { return }
    fields.showResult()
    guard fonts != nil else { return try keep(characters, range) }
    if fonts?.endsRun(look.font) == true { try endRun() }
    fonts?.append(characters, range, font: look.font)
  }

  /// Shows text in the look of the run in hand.
  mutating func show(_ text: String) throws(ReadingError) {
    let characters = text.utf8.span
    try show(characters, 0..<characters.count)
  }

  /// A tab is white space in a cell; in a paragraph it may part the columns of a table.
  mutating func showTab() throws(ReadingError) {
    guard !flow.isCell, flow.fields.count < ReadingLimits.cellsPerRow - 1 else {
      return try show("\t")
    }
    guard look.isShown, !fields.isInInstruction else { return }
    try take(look)
    try endRun()
    try drawNumber()
    if flow.isEmpty { flow.page = pages.page }
    flow.fields.append(flow.text.take().text)
  }

  /// Reads the text in one font, which is at its end.
  mutating func endRun() throws(ReadingError) {
    guard let reading = fonts?.takeRun() else { return }
    if let loss = reading.loss {
      throw ReadingError(
        kind: .lettersLost(loss), message: "\(loss.message); no reading brings them back")
    }
    let characters = reading.text.utf8.span
    try keep(characters, 0..<characters.count)
  }

  private mutating func keep(_ characters: Span<UInt8>, _ range: Range<Int>) throws(ReadingError) {
    try drawNumber()
    meetText()
    if look.isRaised, !flow.isRaised {
      flow.isRaised = true
      flow.text.beginSuperscript()
    }
    flow.text.append(characters, range)
    guard flow.text.count <= ReadingLimits.textBytes else {
      throw .limit("a cell or paragraph has more bytes", of: ReadingLimits.textBytes, line: nil)
    }
  }

  /// Sets the look of the text that comes.
  mutating func take(_ next: WordTextLook) throws(ReadingError) {
    if look.isRaised || next.isRaised {
      try endRun()
      endRaised()
    }
    look = next
  }

  private mutating func endRaised() {
    guard flow.isRaised else { return }
    flow.isRaised = false
    flow.text.endSuperscript()
  }

  private mutating func meetText() {
    if !flow.isCell, flow.isEmpty { flow.page = pages.page }
    pages.meetText()
    flow.hasText = true
    shown += 1
  }

  /// Draws the number of the paragraph in hand, before its first text.
  private mutating func drawNumber() throws(ReadingError) {
    guard let paragraph = flow.list else { return }
    flow.list = nil
    guard !flow.isCovered, let place = styles.list(of: paragraph),
      let number = lists.next(list: place.list, level: place.level, styles: place.styles)
    else { return }
    if !flow.isCell, flow.isEmpty { flow.page = pages.page }
    flow.hasText = true
    shown += 1
    let characters = number.utf8.span
    flow.text.append(characters, 0..<characters.count)
  }

  /// Refers to a note: its mark is a raised number, and a cell keeps its text.
  mutating func refer(to element: String, id: String?, hasOwnMark: Bool) throws(ReadingError) {
    guard look.isShown, !fields.isInInstruction, let id, let text = notes[element]?[id] else {
      return
    }
    var mark = PrintedText()
    if !hasOwnMark {
      noteCount += 1
      let own = look
      let digits = String(noteCount).utf8.span
      try take(WordTextLook(isRaised: true, font: nil))
      try keep(digits, 0..<digits.count)
      try take(own)
      mark.beginSuperscript()
      mark.append(digits, 0..<digits.count)
      mark.endSuperscript()
    }
    guard !text.isEmpty else { return }
    if flow.isCell {
      flow.footnotes.append(text)
    } else {
      proseNotes.append(hasOwnMark ? text : mark.take().text + " " + text)
    }
  }

  /// Reads a text box, which floats apart from the paragraph that holds it.
  mutating func readTextBox(_ xml: inout XMLPullReader) throws(ReadingError) {
    guard look.isShown else { return try xml.skip() }
    try endRun()
    let outer = (flow: flow, blocks: blocks, fields: fields, look: look)
    flow = WordFlow()
    blocks = []
    fields = WordFields()
    try readContent(&xml)
    flushParagraph()
    let boxed = blocks
    (flow, blocks, fields, look) = outer
    flow.boxes += boxed
  }

  // MARK: - Tables

  private mutating func readTable(_ xml: inout XMLPullReader) throws(ReadingError) {
    guard openTables < ReadingLimits.openTables else {
      throw .limit("more tables are nested", of: ReadingLimits.openTables, line: nil)
    }
    try countItem()
    openTables += 1
    flushParagraph()
    settleTabs()
    let index = blocks.count
    // Its place among the blocks is where it begins; the table itself comes when it ends.
    blocks.append(.table(Table(hasExplicitSpans: true)))
    let outer = flow
    var table = OpenWordTable()
    let level = xml.depth
    while let event = try xml.next() {
      if event == .end, xml.depth == level { break }
      guard try !passes(event, &xml), event == .start, xml.isWord("tr") else { continue }
      try readRow(&xml, of: &table)
    }
    flow = outer
    openTables -= 1
    coveredTexts += table.coveredTexts
    if let table = table.finish() {
      shown += 1
      blocks[index] = .table(table)
    } else {
      blocks.remove(at: index)
    }
  }

  private mutating func readRow(
    _ xml: inout XMLPullReader, of table: inout OpenWordTable
  ) throws(ReadingError) {
    try countItem()
    let level = xml.depth
    let outerRow = pages.startRow()
    var hasBegun = false
    while let event = try xml.next() {
      if event == .end, xml.depth == level { break }
      guard try !passes(event, &xml), event == .start else { continue }
      if xml.isWord("trPr") {
        let properties = try WordRowProperties(&xml)
        if properties.isLeftOut {
          _ = pages.endRow(outer: outerRow)
          return try passOverRest(&xml, of: level)
        }
        table.startRow(properties)
        hasBegun = true
      } else if xml.isWord("tc") {
        if !hasBegun { table.startRow(WordRowProperties()) }
        hasBegun = true
        try readCell(&xml, of: &table)
      }
    }
    if !hasBegun { table.startRow(WordRowProperties()) }
    table.endRow(page: pages.endRow(outer: outerRow))
  }

  private mutating func readCell(
    _ xml: inout XMLPullReader, of table: inout OpenWordTable
  ) throws(ReadingError) {
    try countItem()
    guard table.cellCount < ReadingLimits.cellsPerRow else {
      throw .limit("a row has more cells", of: ReadingLimits.cellsPerRow, line: nil)
    }
    let level = xml.depth
    flow = WordFlow()
    flow.isCell = true
    fields = WordFields()
    pages.startCell()
    var properties = WordCellProperties()
    while let event = try xml.next() {
      if event == .end, xml.depth == level { break }
      if event == .start, xml.isWord("tcPr") {
        properties = try WordCellProperties(&xml)
        if properties.isDeleted { return try passOverRest(&xml, of: level) }
        flow.isCovered = table.covers(properties)
      } else {
        try readBlock(event, &xml)
      }
    }
    pages.endCell()
    let (text, lineBreaks) = flow.text.take()
    table.add(Cell(text: text, lineBreaks: lineBreaks, footnotes: flow.footnotes), properties)
  }

  /// Passes over what is left of an element that is open at a level.
  private func passOverRest(_ xml: inout XMLPullReader, of level: Int) throws(ReadingError) {
    while let event = try xml.next() {
      if event == .end, xml.depth == level { return }
    }
  }

  private mutating func countItem() throws(ReadingError) {
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
