internal import ReportExtraction

extension WordBodyReader {
  /// Reads a table, its end included.
  ///
  /// One in a cell is a table of its own, after the one that holds it.
  mutating func readTable(_ xml: inout XMLPullReader) throws(ReadingError) {
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
}
