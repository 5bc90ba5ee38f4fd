internal import ReportExtraction

extension LayoutTable {
  /// The tables of pieces that follow one another.
  func tables(of family: [LayoutPiece], _ source: Span<UInt8>) -> [TextRegion] {
    family.map { piece in
      var choices: ClosedRange<Int>
      let numbered = piece.linesToNumberHead
      let above = max(piece.linesAboveFigures, numbered)
      if let known = piece.headerLines {
        choices = known...known
      } else if above == 0 || above == piece.rows.count {
        choices = above == 0 ? 0...0 : 1...1
      } else {
        choices = max(1, numbered)...above
      }
      var letters = ColumnLetters.range(
        in: piece.rows.prefix(choices.upperBound + 4), columnCount: piece.columnCount)
      if letters?.lowerBound == 0 { letters = nil }
      if let letters { choices = letters.upperBound...letters.upperBound }
      let grouping = RowGrouping(
        piece.rows, columnCount: piece.columnCount, header: choices.upperBound)
      let result = grouping.rows(headerEnd: choices)
      var table = Table(rows: [], hasExplicitSpans: true)
      var notices = piece.notices
      let headerEnd = letters?.lowerBound ?? result.header.upperBound
      if headerEnd > 0 {
        let header = LayoutHeader(
          piece.rows[..<headerEnd], piece.columns,
          isKnown: letters != nil)
        for row in 0..<header.rowCount {
          table.rows.append(
            Table.Row(
              cells: header.cells(ofRow: row, lines, source),
              provenance: provenance(
                header.firstLine(ofRow: row)...header.firstLine(ofRow: row))))
        }
        notices += header.doubtfulLines.map {
          ReadingNotice(
            rule: .ocrSuspect,
            message: "which columns a text of the header stands over is not sure",
            line: lines[$0].number)
        }
      }
      var rows = result.rows
      if let letters { rows.insert(letters, at: 0) }
      for row in rows {
        table.rows.append(
          tableRow(piece.rows[row], piece.columnCount, isHeader: row == letters, source))
      }
      return TextRegion(lines: piece.lines, blocks: [.table(table)], notices: notices)
    }
  }

  private func tableRow(
    _ rows: ArraySlice<TableLine>, _ columnCount: Int, isHeader: Bool, _ source: Span<UInt8>
  ) -> Table.Row {
    var pieces = [CellPieces](repeating: CellPieces(), count: columnCount)
    var texts = [String](repeating: "", count: columnCount)
    var spans = [Int](repeating: 1, count: columnCount)
    var first = [Int?](repeating: nil, count: columnCount)
    for line in rows {
      for cell in line.cells {
        let column = cell.columns.lowerBound
        // A code that its cell was too narrow for goes on without a space.
        if column == 0, !texts[0].isEmpty, FigureText.isCode(texts[0]),
          cell.text.utf8.allSatisfy({ $0 == 0x2E })
        {
          pieces[column].add(cell.bytes)
        } else {
          pieces[column].addLine(cell.bytes)
        }
        texts[column] += cell.text
        spans[column] = max(spans[column], cell.columns.count)
        first[column] = first[column] ?? line.line
      }
    }
    var cells: [Cell] = []
    var column = 0
    let begin = rows.first?.line ?? 0
    while column < columnCount {
      var span = 1
      while span < spans[column], column + span < columnCount, pieces[column + span].isEmpty {
        span += 1
      }
      let line = lines[first[column] ?? begin]
      cells.append(
        pieces[column].cell(
          source, at: line.bytes.upperBound, of: line, columnSpan: span, isHeader: isHeader))
      column += span
    }
    return Table.Row(cells: cells, provenance: provenance(begin...(rows.last?.line ?? begin)))
  }

  private func provenance(_ range: ClosedRange<Int>) -> Provenance {
    let (first, last) = (lines[range.lowerBound], lines[range.upperBound])
    return Provenance(
      line: first.number, page: first.page,
      range: SourceRange(start: first.bytes.lowerBound, end: last.bytes.upperBound))
  }
}
