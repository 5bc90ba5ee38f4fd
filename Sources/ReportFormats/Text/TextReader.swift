internal import ReportExtraction

/// Reads report text: lines with a tab are rows of a table, other lines are paragraphs.
///
/// A run of lines with tabs is one table; a blank line, another line or a form feed ends it. A form
/// feed begins a page. Stray inline tags are removed, and with them what they strike out; every other
/// `<` stays as printed.
struct TextReader {
  private var blocks: [Block] = []
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
    if source.contains(0x0C) { reader.page = 1 }
    try reader.readLines(source, range)
    reader.endTable()
    return Document(format: SourceFormat.text.rawValue, blocks: reader.blocks)
  }

  private mutating func readLines(
    _ source: Span<UInt8>, _ range: Range<Int>
  ) throws(ReadingError) {
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
        try endLine(source, lineStart: lineStart, fieldStart..<index, hasTag)
        if byte == 0x0D, index + 1 < range.upperBound, source[index + 1] == 0x0A { index += 1 }
        if byte == 0x0C { endPage() } else { line += 1 }
        lineStart = index + 1
        fieldStart = lineStart
        hasTag = false
      default: break
      }
      index += 1
    }
    try endLine(source, lineStart: lineStart, fieldStart..<range.upperBound, hasTag)
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
    var start = field.lowerBound
    var index = start
    while index < field.upperBound {
      guard source[index] == 0x3C,
        let tag = InlineTag(in: source, at: index, before: field.upperBound)
      else {
        index += 1
        continue
      }
      printed.append(source, start..<index)
      start = tag.end
      switch tag.kind {
      case .plain: break
      case .lineBreak: printed.breakLine()
      case .superscript where tag.isEnd: printed.endSuperscript()
      case .superscript: printed.beginSuperscript()
      // A tag without its end tag is a stray one, and strikes nothing out.
      case .deleted where tag.isEnd: break
      case .deleted: start = tag.endOfDeletion(in: source, before: field.upperBound) ?? start
      }
      index = start
    }
    printed.append(source, start..<field.upperBound)
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
