internal import ReportExtraction

/// Builds a document from the events of an HTML parser.
///
/// The nesting of the events is not trusted but for `table`: a row ends where another begins, and a
/// cell likewise, whatever was left open between them. No text that is shown is dropped:
///
/// - A block or `br` ends a paragraph; in a cell it ends a line.
/// - A table inside a cell is a table of its own, after the one that holds it; the cell keeps its
///   own text. A table inside a row but in no cell has a cell made for it.
/// - Text inside a table but in no cell becomes a paragraph before the table, where browsers show it
///   (HTML standard, 13.2.6.4.9), or a line of the cell that holds the table.
/// - Rows and cells outside a table are lines.
///
/// But for what a reader does not see, or sees struck out: hidden elements (a hidden cell takes no
/// column) and deleted text. Text in a font of a legacy encoding is read in that encoding.
struct HTMLDocumentBuilder {
  /// Why reading failed, if it did; what comes after is passed over.
  private(set) var failure: ReadingError?

  private var blocks: [Block] = []
  private var tables: [OpenHTMLTable] = []
  private var text = PrintedText()
  private var paragraphLine = 1
  private var items = 0
  private var openElements = 0
  private var searchedElements = 0
  private var openPreformatted = 0
  private var isInTitle = false
  private var hasOpenAngle = false
  private var passedOver: PassedOver?
  /// Null for a page that names no font of a legacy encoding.
  var fonts: HTMLFonts?

  /// An element that is open and of which nothing is kept.
  private struct PassedOver {
    /// How many elements are open with it.
    var level: Int
    /// How many tables are open in it, itself among them.
    var tables = 0
    /// What it is.
    var element: HTMLElement
    /// Whether it is a cell that keeps its place.
    var keepsPlace = false
  }

  /// An element begins; cells come by
  /// ``startCell(isHeader:rowSpan:columnSpan:visibility:line:)``.
  mutating func start(_ element: HTMLElement, visibility: HTMLVisibility = .shown, line: Int) {
    guard failure == nil else { return }
    settleAngle()
    if element != .inline { endRun() }
    openElements += 1
    if openElements > ReadingLimits.openElements {
      failure = .limit("more elements are open", of: ReadingLimits.openElements, line: line)
    }
    guard !passesOver(element, visibility) else { return }
    switch element {
    case .inline, .deleted, .struck: break
    case .superscript: printed { $0.beginSuperscript() }
    case .title: isInTitle = true
    case .lineBreak, .block: endLine(line)
    case .preformatted:
      openPreformatted += 1
      endLine(line)
    case .table: startTable(line)
    case .caption where !tables.isEmpty:
      endRow()
      tables[tables.count - 1].place = .caption
    case .headRows where !tables.isEmpty: startGroup(.head)
    case .bodyRows where !tables.isEmpty: startGroup(.body)
    case .footRows where !tables.isEmpty: startGroup(.foot)
    case .row where !tables.isEmpty:
      countItem(line)
      endRow()
      tables[tables.count - 1].startRow(line: line)
    case .caption, .headRows, .bodyRows, .footRows, .row, .dataCell, .headerCell: endLine(line)
    }
  }

  /// A cell begins.
  mutating func startCell(
    isHeader: Bool, rowSpan: Int, columnSpan: Int, visibility: HTMLVisibility = .shown, line: Int
  ) {
    guard failure == nil else { return }
    guard !tables.isEmpty else { return start(.dataCell, visibility: visibility, line: line) }
    settleAngle()
    endRun()
    openElements += 1
    guard !passesOver(.dataCell, visibility == .invisible ? .shown : visibility) else { return }
    if visibility == .invisible {
      passedOver = PassedOver(level: openElements, element: .inline, keepsPlace: true)
    }
    countItem(line)
    endCell()
    let index = tables.count - 1
    tables[index].startCell(
      isHeader: isHeader, rowSpan: rowSpan, columnSpan: columnSpan, line: line)
    if tables[index].cells.count >= ReadingLimits.cellsPerRow {
      failure = .limit("a row has more cells", of: ReadingLimits.cellsPerRow, line: line)
    }
  }

  /// Whether nothing of an element that begins is kept.
  private mutating func passesOver(_ element: HTMLElement, _ visibility: HTMLVisibility) -> Bool {
    if let open = passedOver {
      // Left open: a cell or row ends what stands in the cell before it, a block what is struck out.
      let isEnded =
        open.tables == 0 && !tables.isEmpty && element.isPartOfTable && !open.element.isPartOfTable
        || open.element == .struck && element.isStructural
      guard isEnded else {
        if element == .table { passedOver?.tables += 1 }
        return true
      }
      passedOver = nil
    }
    let isDeletion = element == .deleted || element == .struck
    guard isDeletion || visibility != .shown else { return false }
    if !tables.isEmpty {
      switch element {
      case .dataCell, .headerCell: endCell()
      case .caption, .headRows, .bodyRows, .footRows, .row: endRow()
      default: break
      }
    }
    passedOver = PassedOver(
      level: openElements, tables: element == .table ? 1 : 0, element: element)
    return true
  }

  /// Whether an element that ends is one of which nothing is kept, or is in one.
  private mutating func isPassedOver(_ element: HTMLElement) -> Bool {
    guard let open = passedOver else { return false }
    if openElements < open.level {
      passedOver = nil
      return !open.keepsPlace
    }
    if element == .table { passedOver?.tables -= 1 }
    return true
  }

  /// The element that began last has a font of its own.
  mutating func setFont(_ name: String) {
    fonts?.begin(name, level: openElements)
  }

  /// An element ends.
  mutating func end(_ element: HTMLElement, line: Int) {
    guard failure == nil else { return }
    settleAngle()
    if element != .inline { endRun() }
    openElements -= 1
    fonts?.end(level: openElements)
    guard !isPassedOver(element) else { return }
    switch element {
    case .inline, .deleted, .struck, .lineBreak: break
    case .superscript: printed { $0.endSuperscript() }
    case .title: isInTitle = false
    case .block: endLine(line)
    case .preformatted:
      openPreformatted -= 1
      endLine(line)
    case .table: endTable(line)
    case .headRows where !tables.isEmpty, .bodyRows where !tables.isEmpty,
      .footRows where !tables.isEmpty:
      startGroup(.body)
    case .row where !tables.isEmpty: endRow()
    case .caption where !tables.isEmpty, .dataCell where !tables.isEmpty,
      .headerCell where !tables.isEmpty:
      endCell()
    case .caption, .headRows, .bodyRows, .footRows, .row, .dataCell, .headerCell: endLine(line)
    }
  }

  /// The parser met an error after which nothing that comes is to be trusted.
  mutating func giveUp(_ error: ReadingError) {
    failure = failure ?? error
  }

  /// An end tag came that ends nothing; the parser has looked through all open elements for it.
  mutating func passUnmatchedEnd(line: Int) {
    searchedElements += openElements
    if failure == nil, searchedElements > ReadingLimits.searchedElements {
      failure = .limit(
        "end tags without a start tag inside too many open elements",
        of: ReadingLimits.searchedElements, line: line)
    }
  }

  /// Text, in valid UTF-8.
  ///
  /// Word's `<![if …]>` and `<![endif]>` are comments (HTML standard, 13.2.5.42), but libxml2 gives
  /// their `<` as a text of its own and the rest as another.
  mutating func characters(_ characters: Span<UInt8>) {
    guard failure == nil, !isInTitle, passedOver == nil else { return }
    var start = 0
    if hasOpenAngle, characters.has("![if", at: 0) || characters.has("![endif", at: 0),
      let end = characters.indices.first(where: { characters[$0] == 0x3E })
    {
      hasOpenAngle = false
      start = end + 1
    }
    settleAngle()
    if characters.count == 1, characters[0] == 0x3C {
      hasOpenAngle = true
      return
    }
    if openPreformatted > 0 {
      for index in start..<characters.count where characters[index] == 0x0A {
        append(characters, start..<index)
        endRun()
        endLine(paragraphLine + 1)
        start = index + 1
      }
    }
    append(characters, start..<characters.count)
  }

  /// Adds the `<` that was held back.
  private mutating func settleAngle() {
    guard hasOpenAngle else { return }
    hasOpenAngle = false
    let angle: [UInt8] = [0x3C]
    append(angle.span, 0..<1)
  }

  /// Ends all that is open and hands over the blocks.
  mutating func finish() -> [Block] {
    settleAngle()
    endRun()
    while !tables.isEmpty { endTable(paragraphLine) }
    endLine(paragraphLine)
    return blocks
  }

  /// Changes the text that is being gathered.
  private mutating func printed(_ change: (inout PrintedText) -> Void) {
    if let index = tables.indices.last, tables[index].place == .outside {
      change(&tables[index].enclosingText)
    } else {
      change(&text)
    }
  }

  private mutating func append(_ characters: Span<UInt8>, _ range: Range<Int>) {
    guard fonts != nil else { return keep(characters, range) }
    if fonts?.endsRun == true { endRun() }
    fonts?.append(characters, range)
  }

  /// Reads the run of text in one font, which is at its end.
  private mutating func endRun() {
    guard fonts != nil, let reading = fonts?.takeRun(line: tables.last?.line ?? paragraphLine)
    else { return }
    if let loss = reading.loss, failure == nil {
      failure = ReadingError(
        kind: .lettersLost(loss), message: "\(loss.message); no reading brings them back",
        line: paragraphLine)
    }
    let text = reading.text.utf8.span
    keep(text, 0..<text.count)
  }

  private mutating func keep(_ characters: Span<UInt8>, _ range: Range<Int>) {
    var count = 0
    printed {
      $0.append(characters, range)
      count = $0.count
    }
    if count > ReadingLimits.textBytes {
      failure = .limit(
        "a cell or paragraph has more bytes", of: ReadingLimits.textBytes, line: paragraphLine)
    }
  }

  private mutating func endLine(_ line: Int) {
    if let index = tables.indices.last {
      if tables[index].place == .outside {
        endStrayLine(index)
      } else {
        text.breakLine()
      }
      return
    }
    if !text.isEmpty {
      countItem(line)
      blocks.append(
        .paragraph(
          Paragraph(text: text.take().text, provenance: Provenance(line: paragraphLine))))
    }
    paragraphLine = line
  }

  /// Ends a line of text that stands inside a table but in no cell.
  private mutating func endStrayLine(_ index: Int) {
    guard index == 0 else { return tables[index].enclosingText.breakLine() }
    guard !tables[index].enclosingText.isEmpty else { return }
    let text = tables[index].enclosingText.take().text
    tables[index].strays.append(
      Paragraph(text: text, provenance: Provenance(line: tables[index].line)))
  }

  private mutating func startTable(_ line: Int) {
    endLine(line)
    if let index = tables.indices.last, tables[index].place == .outside {
      startCell(isHeader: false, rowSpan: 1, columnSpan: 1, line: line)
    }
    guard tables.count < ReadingLimits.openTables else {
      failure = .limit("more tables are nested", of: ReadingLimits.openTables, line: line)
      return
    }
    countItem(line)
    tables.append(OpenHTMLTable(line: line, blockIndex: blocks.count, enclosingText: text))
    text = PrintedText()
    // Its place among the blocks is where it begins; the table itself comes when it ends.
    blocks.append(.table(Table(hasExplicitSpans: true)))
  }

  private mutating func endTable(_ line: Int) {
    endRow()
    guard var table = tables.popLast() else { return endLine(line) }
    blocks[table.blockIndex] = .table(table.finish())
    blocks.insert(contentsOf: table.strays.map(Block.paragraph), at: table.blockIndex)
    text = table.enclosingText
    paragraphLine = line
    if !tables.isEmpty { text.breakLine() }
  }

  private mutating func startGroup(_ kind: OpenHTMLTable.GroupKind) {
    endRow()
    tables[tables.count - 1].startGroup(kind)
  }

  private mutating func endRow() {
    guard let index = tables.indices.last else { return }
    endCell()
    tables[index].endRow()
  }

  private mutating func endCell() {
    guard let index = tables.indices.last else { return }
    if tables[index].place == .outside {
      endStrayLine(index)
    } else {
      tables[index].endCell(text: &text)
    }
  }

  private mutating func countItem(_ line: Int) {
    items += 1
    if items > ReadingLimits.items {
      failure = .limit("the page has more cells and lines", of: ReadingLimits.items, line: line)
    }
  }
}
