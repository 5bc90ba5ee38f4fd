internal import ReportExtraction

/// Builds a document from the events of an HTML parser.
///
/// The nesting of the events is not trusted but for `table`: a row ends where another begins, and a
/// cell likewise, whatever was left open between them. No text that is shown is dropped:
///
/// - A block or `br` ends a paragraph; in a cell it ends a line.
/// - A table inside a cell is a table of its own, after the one that holds it; the cell keeps its
///   own text. A table inside a table but in no cell ends the one that it is in.
/// - Text inside a table but in no cell becomes a paragraph before the table, where browsers show it
///   (HTML standard, 13.2.6.4.9), or a line of the cell that holds the table.
/// - Rows and cells outside a table are lines.
///
/// But for what a reader does not see, or sees struck out: hidden elements (a hidden cell takes no
/// column) and deleted text. Text in a font of a legacy encoding is read in that encoding.
struct HTMLDocumentBuilder {
  /// Why reading failed, if it did; what comes after is passed over.
  var failure: ReadingError?

  var blocks: [Block] = []
  var tables: [OpenHTMLTable] = []
  var text = PrintedText()
  var paragraphLine = 1
  var items = 0
  private var openElements = 0
  private var searchedElements = 0
  private var openPreformatted = 0
  private var isInTitle = false
  private var selection: HTMLSelection?
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
    if selection != nil, element.isStructural { endSelection() }
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
    case .selection: selection = HTMLSelection()
    case .option where selection != nil: selection?.startOption()
    case .unseen: break
    case .lineBreak, .block, .option: endLine(line)
    case .preformatted:
      openPreformatted += 1
      endLine(line)
    case .table: startTable(line)
    case .caption where !tables.isEmpty:
      startGroup(nil)
      tables[tables.count - 1].place = .caption
    case .columns:
      if !tables.isEmpty { startGroup(nil) }
    case .headRows where !tables.isEmpty: startGroup(.head)
    case .bodyRows where !tables.isEmpty: startGroup(.body)
    case .footRows where !tables.isEmpty: startGroup(.foot)
    case .row where !tables.isEmpty:
      countItem(line)
      endRow()
      tables[tables.count - 1].startRow(visibility: visibility, line: line)
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
    endSelection()
    endRun()
    openElements += 1
    guard !passesOver(.dataCell, visibility) else { return }
    if visibility.isBlank || tables[tables.count - 1].isRowBlank {
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
        open.tables == 0 && !tables.isEmpty && element.isPartOfTable
        && element.rank >= open.element.rank
        || open.element == .struck && element.isStructural
      guard isEnded else {
        if element == .table { passedOver?.tables += 1 }
        return true
      }
      passedOver = nil
    }
    guard Self.isNothingKept(of: element, visibility) else { return false }
    if !tables.isEmpty {
      switch element.rank {
      case 1: endCell()
      case 2: endRow()
      case 3: startGroup(nil)
      default: break
      }
    }
    passedOver = PassedOver(
      level: openElements, tables: element == .table ? 1 : 0, element: element)
    return true
  }

  /// Whether nothing of an element is kept; rows and cells may keep their place.
  private static func isNothingKept(of element: HTMLElement, _ visibility: HTMLVisibility) -> Bool {
    switch element {
    case .deleted, .struck, .unseen: true
    case .dataCell, .headerCell: visibility == .hidden
    case .row: visibility == .hidden || visibility == .collapsed
    case .headRows, .bodyRows, .footRows: visibility == .hidden || visibility == .collapsed
    case .columns: false
    default: visibility == .hidden || visibility.isBlank
    }
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

  /// An `input` begins that shows a value.
  mutating func startInput(_ value: Span<UInt8>, visibility: HTMLVisibility, line: Int) {
    start(.inline, visibility: visibility, line: line)
    characters(value)
  }

  /// An option of a `select` begins.
  mutating func startOption(isChosen: Bool, visibility: HTMLVisibility, line: Int) {
    start(.option, visibility: visibility, line: line)
    if isChosen, selection != nil, passedOver == nil { selection?.chooseLast() }
  }

  /// An element ends.
  ///
  /// - Parameter isImplied: whether it has no end tag here; a part of a table stays open then.
  mutating func end(_ element: HTMLElement, isImplied: Bool = false, line: Int) {
    guard failure == nil else { return }
    settleAngle()
    if element != .inline { endRun() }
    openElements -= 1
    fonts?.end(level: openElements)
    guard !isPassedOver(element) else { return }
    switch element {
    case .inline, .deleted, .struck, .lineBreak, .unseen: break
    case .superscript: printed { $0.endSuperscript() }
    case .title: isInTitle = false
    case .selection: endSelection()
    case .block: endLine(line)
    case .option:
      if selection == nil { endLine(line) }
    case .preformatted:
      openPreformatted -= 1
      endLine(line)
    case .table:
      if !isImplied { endTable(line) }
    case .caption, .columns, .headRows, .bodyRows, .footRows, .row, .dataCell, .headerCell:
      if !isImplied { endPart(element, line: line) }
    }
  }

  /// A part of a table ends, if it is the one that is open (HTML standard, 13.2.6.4.11 to 15).
  private mutating func endPart(_ element: HTMLElement, line: Int) {
    guard let index = tables.indices.last else { return endLine(line) }
    endSelection()
    let isInCaption = tables[index].place == .caption
    switch element {
    case .caption where isInCaption: endCell()
    case .dataCell, .headerCell:
      if tables[index].place == .cell, tables[index].cellElement == element { endCell() }
    case .row:
      if !isInCaption { endRow() }
    case .headRows, .bodyRows, .footRows:
      let kind: OpenHTMLTable.GroupKind =
        element == .headRows ? .head : element == .bodyRows ? .body : .foot
      if !isInCaption, tables[index].isOpen(kind) { startGroup(nil) }
    default: break
    }
  }

  /// The parser met an error after which nothing that comes is to be trusted.
  mutating func giveUp(_ error: ReadingError) {
    failure = failure ?? error
  }

  /// An end tag came to which the parser has no start tag; it has looked through all open elements
  /// for it.
  ///
  /// - Parameter endsLine: whether it is `</p>` or `</br>`, which stand for the whole element.
  mutating func endUnmatched(_ element: HTMLElement, endsLine: Bool, line: Int) {
    guard failure == nil else { return }
    searchedElements += openElements
    if searchedElements > ReadingLimits.searchedElements {
      failure = .limit(
        "end tags without a start tag inside too many open elements",
        of: ReadingLimits.searchedElements, line: line)
      return
    }
    guard endsLine || element.isPartOfTable else { return }
    settleAngle()
    endRun()
    if let open = passedOver {
      guard element.isPartOfTable, open.tables == 0, open.element.rank <= element.rank,
        !tables.isEmpty
      else { return }
      passedOver = nil
    }
    if endsLine { endLine(line) } else if !tables.isEmpty { endPart(element, line: line) }
  }

  /// Text, in valid UTF-8.
  ///
  /// Word's `<![if …]>` and `<![endif]>` are comments (HTML standard, 13.2.5.42), but libxml2 gives
  /// their `<` as a text of its own and the rest as another.
  mutating func characters(_ characters: Span<UInt8>) {
    guard failure == nil, !isInTitle, passedOver == nil else { return }
    if selection != nil {
      selection?.append(characters)
      return
    }
    var start = 0
    if hasOpenAngle,
      ["![if", "![endif", "![CDATA["].contains(where: { characters.has($0, at: 0) }),
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

  /// Ends a `select`, if one is open, and adds what it shows.
  private mutating func endSelection() {
    guard let shown = selection?.shown else { return }
    selection = nil
    append(shown.span, shown.indices)
    endRun()
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
    endSelection()
    endRun()
    while !tables.isEmpty { endTable(paragraphLine) }
    endLine(paragraphLine)
    return blocks
  }

  mutating func countItem(_ line: Int) {
    items += 1
    if items > ReadingLimits.items {
      failure = .limit("the page has more cells and lines", of: ReadingLimits.items, line: line)
    }
  }
}
