internal import ReportExtraction

extension HTMLDocumentBuilder {
  // MARK: - Tables, row groups, rows and cells

  mutating func startTable(_ line: Int) {
    // Inside a table but in no cell it ends that table (HTML standard, 13.2.6.4.9).
    if let table = tables.last, table.place == .outside { endTable(line) }
    endLine(line)
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

  mutating func endTable(_ line: Int) {
    endRow()
    guard var table = tables.popLast() else { return endLine(line) }
    blocks[table.blockIndex] = .table(table.finish())
    blocks.insert(contentsOf: table.strays.map(Block.paragraph), at: table.blockIndex)
    text = table.enclosingText
    paragraphLine = line
    if !tables.isEmpty { text.breakLine() }
  }

  mutating func startGroup(_ kind: OpenHTMLTable.GroupKind?) {
    endRow()
    tables[tables.count - 1].startGroup(kind)
  }

  mutating func endRow() {
    guard let index = tables.indices.last else { return }
    endCell()
    tables[index].endRow()
  }

  mutating func endCell() {
    guard let index = tables.indices.last else { return }
    if tables[index].place == .outside {
      endStrayLine(index)
    } else {
      tables[index].endCell(text: &text)
    }
  }
}
