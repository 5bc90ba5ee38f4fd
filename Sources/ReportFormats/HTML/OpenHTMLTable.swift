internal import ReportExtraction

/// A table of which the end tag has not come yet.
struct OpenHTMLTable {
  /// Where in the table the parser is.
  enum Place { case outside, caption, cell }
  /// What a row group is.
  enum GroupKind { case head, body, foot }

  /// The line of the start tag.
  let line: Int
  /// Where the table stands among the blocks.
  let blockIndex: Int
  /// The text of the cell that holds the table; in the outermost table, text that is in no cell.
  var enclosingText: PrintedText
  /// Paragraphs that stand inside the table but in no cell.
  var strays: [Paragraph] = []
  /// Where in the table the parser is.
  var place = Place.outside
  /// The cells of the row in hand.
  private(set) var cells: [Cell] = []

  private var captionText: String?
  private var rows: [Table.Row] = []
  private var footRows: [Table.Row] = []
  private var cell = Cell(text: "")
  private(set) var isInRow = false
  /// Whether the row in hand shows nothing but keeps its place.
  private(set) var isRowBlank = false
  private var rowLine = 1
  private var isRowFlat = false
  private var isLastRowFlat = false
  /// The row group that is open, be it that rows alone imply it.
  private var groupKind: GroupKind?
  private var isGroupCounted = false
  private var groupCount = 0
  private var footGroupCount = 0

  /// Begins a table.
  init(line: Int, blockIndex: Int, enclosingText: PrintedText) {
    self.line = line
    self.blockIndex = blockIndex
    self.enclosingText = enclosingText
  }

  /// Begins a row group, or ends the one that is open; the row in hand has ended.
  mutating func startGroup(_ kind: GroupKind?) {
    groupKind = kind
    isGroupCounted = false
  }

  /// Whether a group of this kind is open.
  func isOpen(_ kind: GroupKind) -> Bool { groupKind == kind }

  /// Begins a row, and a row group where none is open; the row before it has ended.
  mutating func startRow(visibility: HTMLVisibility = .shown, line: Int) {
    if groupKind == nil { startGroup(.body) }
    isInRow = true
    isRowFlat = visibility == .flat
    isRowBlank = visibility.isBlank
    rowLine = line
  }

  /// The element of the cell in hand.
  private(set) var cellElement = HTMLElement.dataCell

  /// Begins a cell, and a row where none is open; the cell before it has ended.
  ///
  /// Every cell of a `thead` counts as a header.
  mutating func startCell(isHeader: Bool, rowSpan: Int, columnSpan: Int, line: Int) {
    if !isInRow { startRow(line: line) }
    place = .cell
    cellElement = isHeader ? .headerCell : .dataCell
    cell = Cell(
      text: "", rowSpan: rowSpan, columnSpan: columnSpan,
      isHeader: isHeader || groupKind == .head, provenance: Provenance(line: line))
  }

  /// Ends the cell or caption in hand with the text that was gathered for it.
  mutating func endCell(text: inout PrintedText) {
    let (printed, lineBreaks) = text.take()
    if !printed.isEmpty { isRowFlat = false }
    if place == .cell {
      cell.text = printed
      cell.lineBreaks = lineBreaks
      cells.append(cell)
    } else if !printed.isEmpty {
      captionText = captionText.map { $0 + " " + printed } ?? printed
    }
    place = .outside
  }

  /// Ends the row in hand, if there is one; its last cell has ended.
  mutating func endRow() {
    guard isInRow else { return }
    isInRow = false
    isRowBlank = false
    isLastRowFlat = isRowFlat
    if !isGroupCounted {
      isGroupCounted = true
      if groupKind == .foot { footGroupCount += 1 } else { groupCount += 1 }
    }
    let group = (groupKind == .foot ? footGroupCount : groupCount) - 1
    let row = Table.Row(cells: cells, provenance: Provenance(line: rowLine), group: group)
    if groupKind == .foot { footRows.append(row) } else { rows.append(row) }
    let width = cells.count
    cells = []
    cells.reserveCapacity(width)
  }

  /// The table; the rows of a `tfoot` come last, wherever it stands (HTML standard, 4.9.12.1).
  ///
  /// A last row that has neither height nor text is not seen: Word ends a table with one where the
  /// rows have their borders in different places (`supportMisalignedColumns`).
  mutating func finish() -> Table {
    if isLastRowFlat, footRows.isEmpty { rows.removeLast() }
    for index in footRows.indices { footRows[index].group += groupCount }
    return Table(caption: captionText, rows: rows + footRows, hasExplicitSpans: true)
  }
}
