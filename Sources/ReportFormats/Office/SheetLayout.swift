internal import ReportExtraction

/// Parts a sheet into the paragraphs and tables that people see in it.
///
/// A sheet marks neither: a report in it has its letterhead, its title and its unit in cells of
/// their own above the figures, notes and signature below. A row with one text is a line of the
/// report where it stands outside a table. A table begins at its header, told by its words, or at
/// rows that lead to figures without a gap. It ends at the caption of another table, at a signature,
/// and at a blank row below which the rows do not go on as the table does. Several texts side by side
/// outside a table of figures are a layout table, as a letterhead is.
struct SheetLayout {
  private let sheet: Sheet
  private let words: RowWords
  private let rows: [SheetRow]

  /// How many rows a header has at most.
  private static let mostHeaderRows = 8
  /// Within how many rows the header follows its caption.
  private static let mostCaptionRows = 8

  /// Prepares a sheet.
  init(_ sheet: Sheet, words: RowWords) {
    self.sheet = sheet
    self.words = words
    rows = sheet.rows
  }

  /// The blocks of the sheet, top to bottom.
  func blocks(items: inout Int, notices: inout [ReadingNotice]) throws(ReadingError) -> [Block] {
    var blocks: [Block] = []
    var index = 0
    while index < rows.count {
      let start = index
      if startsTable(start) {
        let end = tableEnd(from: start)
        let notes = (start + 1..<end).reversed().prefix { isNote($0) }.count
        var table = SheetTable(sheet, rows: rows[start..<(end - notes)])
        table.isOfFigures = true
        if !blocks.contains(where: { if case .paragraph = $0 { true } else { false } }) {
          table.caption = sheet.caption
        }
        blocks.append(.table(try table.table(items: &items, notices: &notices)))
        for note in end - notes..<end { blocks += paragraphs(note) }
        index = end
      } else if rows[start].cells.count <= 1 {
        blocks += paragraphs(start)
        index += 1
      } else {
        index = layoutEnd(from: start)
        blocks.append(
          .table(
            try SheetTable(sheet, rows: rows[start..<index]).table(
              items: &items, notices: &notices)))
      }
    }
    return blocks
  }

  private func paragraphs(_ index: Int) -> [Block] {
    rows[index].cells.flatMap { cell in
      cell.cell(line: rows[index].number).lines.map {
        .paragraph(Paragraph(text: $0, provenance: Provenance(line: rows[index].number)))
      }
    }
  }

  // MARK: - Where tables begin

  private func startsTable(_ index: Int) -> Bool {
    if isHeader(index) || isUpperHeader(index) { return true }
    guard rows[index].cells.count > 1, !isSignature(index) else { return false }
    var lone = 0
    for next in index..<min(rows.count, index + Self.mostHeaderRows) {
      if next > index, rows[next].hasGapAbove {
        return isHeaded(next, by: index)
      }
      if isData(next) { return true }
      // What stands above a header is no part of it, unless it reaches into it.
      if next > index, isHeader(next), !rows[next].isCovered { return false }
      if isLone(next) {
        // A heading may stand between a header and the first figures, below more than the two
        // columns of a letterhead.
        lone += 1
        guard lone <= 2, rows[index].cells.count > 2 else { return false }
      }
    }
    return false
  }

  /// Whether a row of figures below a blank row has the columns of a row of words above it.
  private func isHeaded(_ index: Int, by header: Int) -> Bool {
    let (cells, words) = (rows[index].cells, rows[header].cells)
    return words.count > 2 && isData(index) && cells.first?.column == words.first?.column
      && cells.last.map { last in words.contains { $0.column == last.column } } ?? false
  }

  /// Whether the words of a row are those of a header.
  private func isHeader(_ index: Int) -> Bool {
    rows[index].cells.count > 1 && !rows[index].cells.contains { $0.stored != nil && !$0.isYear }
      && words.isHeader(rows[index].cells.map(\.text))
  }

  /// Whether a lone text spans columns of the header in the row below, but not the first.
  private func isUpperHeader(_ index: Int) -> Bool {
    guard isLone(index), index + 1 < rows.count, !rows[index + 1].hasGapAbove,
      isHeader(index + 1), let cell = rows[index].cells.first, !RowWords.opensCaption(cell.text),
      let span = merge(index, cell)?.columns, span.count > 1,
      let first = rows[index + 1].cells.first, first.column < span.lowerBound
    else { return false }
    return rows[index + 1].cells.contains { span.contains($0.column) }
  }

  /// Whether a row holds figures, or a code with what it names.
  private func isData(_ index: Int) -> Bool {
    let cells = rows[index].cells
    guard cells.count > 1 else { return false }
    return RowWords.isCode(cells[0].text)
      || cells.dropFirst().contains { cell in
        if case .number = cell.stored { return true }
        return cell.stored == nil && RowWords.isFigure(cell.text)
      }
  }

  /// Whether one text alone stands in a row that no cell reaches into.
  private func isLone(_ index: Int) -> Bool {
    rows[index].cells.count == 1 && !rows[index].isCovered
      && merge(index, rows[index].cells[0])?.rows.count ?? 1 == 1
  }

  private func merge(_ index: Int, _ cell: SheetCell) -> CellRange? {
    sheet.merges[CellReference(row: rows[index].number, column: cell.column)]
  }

  // MARK: - Where tables end

  private func tableEnd(from start: Int) -> Int {
    var hasData = isData(start)
    var columns = start..<start
    widen(&columns, start)
    var index = start + 1
    while index < rows.count {
      if rows[index].hasGapAbove {
        guard goesOn(index, columns: columns, hasData: hasData) else { return index }
      } else if isSignature(index) {
        return index
      } else if isLone(index), isCaption(index, below: start, columns: columns) {
        return index
      } else if hasData, isHeader(index), !isRepeat(index, of: start) {
        return index
      }
      hasData = hasData || isData(index)
      widen(&columns, index)
      index += 1
    }
    return index
  }

  /// The columns of a table, widened by those of a row.
  private func widen(_ columns: inout Range<Int>, _ index: Int) {
    guard let first = rows[index].cells.first, let last = rows[index].cells.last else { return }
    let end = merge(index, last)?.columns.upperBound ?? last.column
    columns =
      columns.isEmpty
      ? first.column..<end + 1
      : min(columns.lowerBound, first.column)..<max(columns.upperBound, end + 1)
  }

  /// Whether the table goes on below a blank row: with figures or codes in its own columns, perhaps
  /// below a heading, and without a header before them.
  private func goesOn(_ index: Int, columns: Range<Int>, hasData: Bool) -> Bool {
    var next = index
    while next < rows.count, next - index <= 2, next == index || !rows[next].hasGapAbove {
      if isHeader(next) || isSignature(next) || isNote(next) { return false }
      guard let first = rows[next].cells.first, let last = rows[next].cells.last,
        columns.contains(first.column), columns.contains(last.column)
      else { return false }
      if isData(next) { return true }
      guard isLone(next), !RowWords.opensCaption(first.text),
        !hasData || RowWords.opensItem(first.text)
      else { return false }
      next += 1
    }
    return false
  }

  /// Whether a lone text belongs to another table, whose header follows with nothing but lone texts
  /// between.
  private func isCaption(_ index: Int, below start: Int, columns: Range<Int>) -> Bool {
    let cell = rows[index].cells[0]
    let isAtEdge =
      cell.column <= columns.lowerBound || merge(index, cell) != nil
      || RowWords.opensCaption(cell.text)
    guard isAtEdge else { return false }
    if RowWords.opensCaption(cell.text) { return true }
    for next in index + 1..<min(rows.count, max(index + 1, index + Self.mostCaptionRows)) {
      if isHeader(next) { return !isRepeat(next, of: start) || !RowWords.opensItem(cell.text) }
      guard isLone(next) else { return false }
    }
    return false
  }

  /// Whether a header is that of the table again, as a page break repeats it.
  private func isRepeat(_ index: Int, of start: Int) -> Bool {
    rows[index].cells.map(\.text) == rows[start].cells.map(\.text)
  }

  private func isSignature(_ index: Int) -> Bool {
    !isData(index)
      && rows[index].cells.contains { $0.stored == nil && RowWords.opensSignature($0.text) }
  }

  private func isNote(_ index: Int) -> Bool {
    isLone(index) && RowWords.opensNote(rows[index].cells[0].text)
  }

  // MARK: - Layout

  /// Where a layout of texts side by side ends: before a gap, a table, or lines that no longer stand
  /// between two such rows.
  private func layoutEnd(from start: Int) -> Int {
    var index = start + 1
    while index < rows.count, !rows[index].hasGapAbove, !startsTable(index) {
      let isBetween =
        index + 1 < rows.count && rows[index + 1].cells.count > 1
        && !rows[index + 1].hasGapAbove && !startsTable(index + 1)
      guard !isLone(index) || isBetween else { break }
      index += 1
    }
    return index
  }
}

extension Sheet {
  /// The name of the sheet where it is no default: `Phụ lục 1`, but not `Sheet1`.
  var caption: String? {
    let key = Folding.key(name)
    let word = key.utf8.prefix { !(0x30...0x39).contains($0) }.filter { $0 != UInt8(ascii: " ") }
    let isNumbered = key.utf8.drop { !(0x30...0x39).contains($0) }
      .allSatisfy { (0x30...0x39).contains($0) }
    let defaults = ["sheet", "trangtinh", "bangtinh", "worksheet", "feuille", ""]
    return isNumbered && defaults.contains(String(decoding: word, as: UTF8.self)) ? nil : name
  }
}
