internal import ReportExtraction

extension WordBodyReader {
  /// Reads a run, its end included; `style` is that of its paragraph.
  mutating func readRun(
    _ xml: inout XMLPullReader, in style: String?
  ) throws(ReadingError) {
    let level = xml.depth
    var hasLook = false
    while let event = try xml.next() {
      if event == .end, xml.depth == level { break }
      if event == .start, !hasLook {
        hasLook = true
        let isFirst = xml.isWord("rPr")
        let properties = isFirst ? try WordRunProperties(&xml) : WordRunProperties()
        try take(styles.look(of: properties, in: style))
        if isFirst { continue }
      }
      guard try !passes(event, &xml), event == .start, xml.name.namespace == .word else { continue }
      switch xml.name.local {
      case "t": try readText(&xml)
      case "tab", "ptab": try showTab()
      case "noBreakHyphen": try show("-")
      case "sym":
        try show(
          WordSymbols.shown(
            xml.attribute("char", .word).flatMap { UInt32($0, radix: 16) }
              .flatMap(Unicode.Scalar.init).map { String($0) } ?? "",
            font: xml.attribute("font", .word)))
      case "br": try breakLine(type: xml.attribute("type", .word))
      case "cr": try breakLine(type: nil)
      case "lastRenderedPageBreak":
        // The text that waits stands on the page before.
        try endRun()
        pages.breakRenderedPage()
      case "fldChar": try readFieldCharacter(&xml)
      case "footnoteReference", "endnoteReference":
        try refer(
          to: xml.name.local, id: xml.attribute("id", .word),
          hasOwnMark: ["1", "true", "on"].contains(xml.attribute("customMarkFollows", .word)))
      case "txbxContent": try readTextBox(&xml)
      // The reading printed above a word; an instruction; what was deleted.
      case "rt", "instrText", "delText", "delInstrText": try xml.skip()
      // The word below it.
      case "r": try readRun(&xml, in: style)
      default: break
      }
    }
    if look.isRaised { try take(WordTextLook()) }
  }

  private mutating func readText(_ xml: inout XMLPullReader) throws(ReadingError) {
    let keepsSpace = xml.attribute("space", .xml) == "preserve"
    let level = xml.depth
    while let event = try xml.next() {
      if event == .end, xml.depth == level { return }
      guard event == .text else { continue }
      if look.isShown, WordSymbols.isSymbolFont(look.font) {
        try show(WordSymbols.shown(xml.text, font: look.font))
        continue
      }
      var failure: ReadingError?
      xml.withText { text in
        do throws(ReadingError) {
          try show(text, keepsSpace ? 0..<text.count : text.withoutSpaceAround)
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
    }
  }

  private mutating func breakLine(type: String?) throws(ReadingError) {
    guard look.isShown, !fields.isInInstruction else { return }
    try endRun()
    endLine()
    if type == "page" { pages.breakPage() }
  }

  private mutating func readFieldCharacter(_ xml: inout XMLPullReader) throws(ReadingError) {
    switch xml.attribute("fldCharType", .word) {
    case "begin":
      var form: String?
      try xml.forEachStart { xml throws(ReadingError) in
        if xml.isWord("ffData") { form = try WordFormControl(&xml).shown }
      }
      fields.begin(form: form)
    case "separate": fields.separate()
    case "end": if let form = fields.end() { try show(form) }
    default: break
    }
  }

  /// Reads an event of a formula: its text in one line, a fraction with a stroke.
  mutating func readFormula(
    _ event: XMLPullReader.Event, _ xml: inout XMLPullReader
  ) throws(ReadingError) {
    switch (event, xml.name.local) {
    case (.start, "t"): try readText(&xml)
    case (.start, "den"): try show("/")
    case (.start, "sup"): try take(WordTextLook(isRaised: true))
    case (.end, "sup"): try take(WordTextLook())
    default: break
    }
  }
}

extension Span<UInt8> {
  /// The range of this text without white space at its ends (XML 1.0, 2.3).
  fileprivate var withoutSpaceAround: Range<Int> {
    var start = 0
    var end = count
    while start < end, [0x20, 0x09, 0x0A, 0x0D].contains(self[start]) { start += 1 }
    while end > start, [0x20, 0x09, 0x0A, 0x0D].contains(self[end - 1]) { end -= 1 }
    return start..<end
  }
}
