internal import ReportExtraction

/// Reads report text: lines with a tab are rows of a table, other lines are paragraphs, but for the
/// tables that ``TextTables`` finds.
///
/// A run of lines with tabs is one table; a blank line, another line or a form feed ends it. A form
/// feed begins a page. Stray inline tags are removed, and with them what they strike out; every other
/// `<` stays as printed.
struct TextReader {
  private var blocks: [Block] = []
  private var notices: [ReadingNotice] = []
  private var rows: [Table.Row] = []
  private var cells: [Cell] = []
  private var printed = PrintedText()
  private var items = 0
  private var line = 1
  private var page: Int?

  /// Reads a range of valid UTF-8.
  ///
  /// - Throws: ``ReadingError`` where a limit is met.
  static func read(_ source: Span<UInt8>, _ range: Range<Int>) throws(ReadingError) -> Document {
    var reader = TextReader()
    // Pages are counted only where the text marks them.
    let hasPages = source.contains(0x0C)
    if hasPages { reader.page = 1 }
    var isPlain = !TableEvidence.hasStrokes(source)
    if isPlain { isPlain = try reader.readLines(source, range, isWatching: true) }
    if !isPlain {
      reader = TextReader()
      try reader.readRegions(source, TextLine.lines(of: source, range, hasPages: hasPages))
    }
    reader.endTable()
    return Document(
      format: SourceFormat.text.rawValue, blocks: reader.blocks, notices: reader.notices)
  }

  /// Reads tables of other kinds, and the lines between them as ever.
  private mutating func readRegions(
    _ source: Span<UInt8>, _ lines: [TextLine]
  ) throws(ReadingError) {
    var next = 0
    for region in TextTables.regions(lines, source) {
      try read(lines[next..<region.lines.lowerBound], source)
      endTable()
      for case .table(let table) in region.blocks {
        for row in table.rows {
          items += row.cells.count
          (line, page) = (row.provenance.line ?? line, row.provenance.page)
          try countItem(at: row.provenance.range?.start ?? 0)
          guard row.cells.count <= ReadingLimits.cellsPerRow else {
            throw .limit(
              "the row has more cells", of: ReadingLimits.cellsPerRow, line: line,
              offset: row.provenance.range?.start)
          }
        }
      }
      blocks += region.blocks
      notices += region.notices
      next = region.lines.upperBound
    }
    try read(lines[next...], source)
  }

  private mutating func read(
    _ lines: ArraySlice<TextLine>, _ source: Span<UInt8>
  ) throws(ReadingError) {
    for text in lines {
      if text.page != page { endTable() }
      (line, page) = (text.number, text.page)
      _ = try readLines(source, text.bytes, isWatching: false)
    }
  }

  /// Reads lines as rows with tabs and paragraphs; false, and no more is read, where watching shows
  /// that there may be tables of other kinds.
  private mutating func readLines(
    _ source: Span<UInt8>, _ range: Range<Int>, isWatching: Bool
  ) throws(ReadingError) -> Bool {
    var evidence = TableEvidence()
    var lineStart = range.lowerBound
    var fieldStart = lineStart
    var hasTag = false
    var index = lineStart
    precondition(range.lowerBound >= 0 && range.upperBound <= source.count)
    while index < range.upperBound {
      let byte = unsafe source[unchecked: index]
      if byte > 0x3C {
        index += 1
        continue
      }
      switch byte {
      case 0x3C:
        hasTag = true
      case 0x09:
        try endField(source, fieldStart..<index, hasTag)
        fieldStart = index + 1
        hasTag = false
      case 0x0A, 0x0C, 0x0D:
        if isWatching, cells.isEmpty, evidence.endLine(isBlank: index == lineStart) { return false }
        try endLine(source, lineStart: lineStart, fieldStart..<index, hasTag)
        if byte == 0x0D, index + 1 < range.upperBound, source[index + 1] == 0x0A { index += 1 }
        if byte == 0x0C { endPage() } else { line += 1 }
        lineStart = index + 1
        fieldStart = lineStart
        hasTag = false
      case 0x20:
        evidence.meetSpace(at: index, lineStart: lineStart, source, end: range.upperBound)
      case 0x2C, 0x3B:
        if index + 1 < range.upperBound {
          evidence.meetSeparator(byte, next: source[index + 1])
        }
      default: break
      }
      index += 1
    }
    if isWatching, cells.isEmpty, evidence.endLine(isBlank: false) { return false }
    try endLine(source, lineStart: lineStart, fieldStart..<range.upperBound, hasTag)
    return true
  }

  private mutating func endLine(
    _ source: Span<UInt8>, lineStart: Int, _ field: Range<Int>, _ hasTag: Bool
  ) throws(ReadingError) {
    if !cells.isEmpty {
      try endField(source, field, hasTag)
      rows.append(
        Table.Row(
          cells: cells,
          provenance: provenance(SourceRange(start: lineStart, end: field.upperBound))))
      cells = []
      return
    }
    endTable()
    guard !field.isEmpty else { return }
    try gather(source, field, hasTag)
    guard !printed.isEmpty else { return }
    try countItem(at: field.lowerBound)
    let range = SourceRange(start: printed.sourceStart, end: printed.sourceEnd)
    blocks.append(
      .paragraph(Paragraph(text: printed.take().text, provenance: provenance(range))))
  }

  private mutating func endField(
    _ source: Span<UInt8>, _ field: Range<Int>, _ hasTag: Bool
  ) throws(ReadingError) {
    try countItem(at: field.lowerBound)
    guard cells.count < ReadingLimits.cellsPerRow else {
      throw .limit(
        "the line has more fields", of: ReadingLimits.cellsPerRow, line: line,
        offset: field.lowerBound)
    }
    try gather(source, field, hasTag)
    let range =
      printed.isEmpty
      ? SourceRange(start: field.lowerBound, end: field.lowerBound)
      : SourceRange(start: printed.sourceStart, end: printed.sourceEnd)
    let (text, lineBreaks) = printed.take()
    cells.append(Cell(text: text, lineBreaks: lineBreaks, provenance: provenance(range)))
  }

  /// Gathers the text of a field, without its inline tags.
  private mutating func gather(
    _ source: Span<UInt8>, _ field: Range<Int>, _ hasTag: Bool
  ) throws(ReadingError) {
    guard field.count <= ReadingLimits.textBytes else {
      throw .limit(
        "the line or field has \(field.count) bytes", of: ReadingLimits.textBytes, line: line,
        offset: field.lowerBound)
    }
    guard hasTag else { return printed.append(source, field) }
    printed.appendUntagged(source, field)
  }

  private mutating func endTable() {
    guard !rows.isEmpty else { return }
    blocks.append(.table(Table(rows: rows, hasExplicitSpans: false)))
    rows = []
  }

  private mutating func endPage() {
    endTable()
    if let page { self.page = page + 1 }
  }

  private mutating func countItem(at offset: Int) throws(ReadingError) {
    items += 1
    guard items <= ReadingLimits.items else {
      throw .limit(
        "the text has more lines and fields", of: ReadingLimits.items, line: line, offset: offset)
    }
  }

  private func provenance(_ range: SourceRange) -> Provenance {
    Provenance(line: line, page: page, range: range)
  }
}
