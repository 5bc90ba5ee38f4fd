internal import ReportExtraction

extension WordBodyReader {
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
  mutating func drawNumber() throws(ReadingError) {
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

  /// Refers to a note: prose shows its mark as a raised number and a cell keeps its text without the
  /// mark, which would be read as a part of its label or figure.
  mutating func refer(to element: String, id: String?, hasOwnMark: Bool) throws(ReadingError) {
    guard look.isShown, !fields.isInInstruction, let id, let text = notes[element]?[id] else {
      return
    }
    if !hasOwnMark { noteCount += 1 }
    guard !flow.isCell else {
      if !text.isEmpty { flow.footnotes.append(text) }
      return
    }
    var mark = PrintedText()
    if !hasOwnMark {
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
    proseNotes.append(hasOwnMark ? text : mark.take().text + " " + text)
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
    settleTabs()
    let boxed = blocks
    (flow, blocks, fields, look) = outer
    flow.boxes += boxed
  }
}
