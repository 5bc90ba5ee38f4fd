internal import ReportExtraction

extension LayoutTable {
  /// The pieces of tables among the lines of clusters under one header.
  mutating func solve(
    _ group: [Range<Int>], from floor: Int, _ source: Span<UInt8>
  ) -> [LayoutPiece] {
    var body: [[LineChunk]] = []
    var header: [[LineChunk]] = []
    var ruler: Int?
    for (number, cluster) in group.enumerated() {
      var begin: Int?
      for index in cluster where chunks[index].count > 1 {
        if isRuler(chunks[index], source) {
          ruler = ruler ?? index
        } else if begin == nil, LayoutPiece.holdsFigure(texts(ofLine: index, source)) {
          begin = index
        }
      }
      let start = begin ?? cluster.lowerBound
      body += chunks[start..<cluster.upperBound]
      if number == 0 { header += chunks[cluster.lowerBound..<start] }
    }
    guard body.count + header.count > 1, let first = group.first else { return [] }
    var columns = LayoutColumns(body: body, header: header)
    if let ruler { columns = LayoutColumns(extents: rulerExtents(chunks[ruler])) }
    guard columns.extents.count > 1 else {
      reject(first, source)
      return []
    }
    var pieces: [LayoutPiece] = []
    var floor = floor
    for cluster in group {
      var whole = cluster
      if let cut = split(cluster, columns, source) {
        if group.count == 1 {
          let above = solve([cluster.lowerBound..<cut.lowerBound], from: floor, source)
          return above + solve([cut.upperBound..<cluster.upperBound], from: cut.upperBound, source)
        }
        whole = cluster.lowerBound..<cut.lowerBound
        pieces += piece(whole, columns, from: floor, source)
        pieces += solve([cut.upperBound..<cluster.upperBound], from: cut.upperBound, source)
      } else {
        pieces += piece(whole, columns, from: floor, source)
      }
      floor = max(floor, pieces.last?.lines.upperBound ?? floor)
    }
    return pieces
  }

  /// The part of a table in a cluster; none where it is no table.
  private mutating func piece(
    _ cluster: Range<Int>, _ columns: LayoutColumns, from floor: Int, _ source: Span<UInt8>
  ) -> [LayoutPiece] {
    guard !cluster.isEmpty else { return [] }
    let whole = widened(cluster, columns, from: floor, source)
    let cutter = LayoutCells(whole.map { chunks[$0] }, columns, source)
    let body = firstFigures(of: cluster, source) ?? cluster.upperBound
    var piece = LayoutPiece(lines: whole, rows: [], columns: columns)
    var isBelowBlank = false
    for index in whole {
      guard !chunks[index].isEmpty else {
        isBelowBlank = true
        continue
      }
      if isRuler(chunks[index], source) {
        if !piece.rows.isEmpty, piece.headerLines == nil { piece.headerLines = piece.rows.count }
        continue
      }
      let (cells, isDoubtful) = cutter.cells(of: chunks[index], source, isHeader: index < body)
      if isDoubtful {
        piece.notices.append(
          ReadingNotice(
            rule: .ocrSuspect,
            message: "a text lies across the boundary of two columns; which is whose is not sure",
            line: lines[index].number))
      }
      piece.rows.append(TableLine(line: index, cells: cells, isBelowBlank: isBelowBlank))
      isBelowBlank = false
    }
    guard piece.isTable, isConsistent(piece) else {
      reject(cluster, source)
      return []
    }
    return [piece]
  }

  private func firstFigures(of cluster: Range<Int>, _ source: Span<UInt8>) -> Int? {
    cluster.first {
      chunks[$0].count > 1 && LayoutPiece.holdsFigure(texts(ofLine: $0, source))
    }
  }

  /// Tells of lines that look like a table, but are read as paragraphs.
  private mutating func reject(_ cluster: Range<Int>, _ source: Span<UInt8>) {
    let rows = cluster.count { index in
      let line = chunks[index]
      guard line.count > 1, !LineChunk.isProse(line) else { return false }
      return line.count > 2 || line.dropFirst().contains { FigureText.isFigure($0.text(source)) }
    }
    guard rows >= 3 else { return }
    rejected.append(
      TextRegion(
        lines: cluster.lowerBound..<cluster.lowerBound, blocks: [],
        notices: [
          ReadingNotice(
            rule: .ocrSuspect,
            message:
              "lines are aligned like a table, but no columns fit them; they are read as text",
            line: lines[cluster.lowerBound].number)
        ]))
  }

  /// Whether nearly all lines with gaps have them where the columns part.
  private func isConsistent(_ piece: LayoutPiece) -> Bool {
    var (good, all) = (0, 0)
    for row in piece.rows {
      let line = chunks[row.line]
      guard line.count > 1 else { continue }
      all += 1
      if row.cells.count >= line.count, row.cells.allSatisfy({ $0.columns.count == 1 }) {
        good += 1
      }
    }
    return good * 4 >= all * 3 || good >= 2 && good * 2 >= all && piece.columnCount > 2
  }

  /// Lines of prose between two tables; null where there are none.
  private func split(
    _ cluster: Range<Int>, _ columns: LayoutColumns, _ source: Span<UInt8>
  ) -> Range<Int>? {
    var run: Range<Int>?
    for index in cluster {
      let line = chunks[index]
      if line.isEmpty { continue }
      let isAcross =
        columns.columns(
          meeting: line[0].columns.lowerBound..<(line.last?.columns.upperBound ?? 0)
        ).map { $0.count > 1 } ?? false
      let isLone =
        line.count == 1 && isAcross || LineChunk.isProse(line) && line.count < 3 && isAcross
      guard isLone else {
        run = nil
        continue
      }
      let begin = run?.lowerBound ?? index
      run = begin..<index + 1
      let isCaption = TableTitle.isCaption(line[0].text(source))
      guard isCaption || begin < index else { continue }
      var end = index + 1
      while end < cluster.upperBound,
        chunks[end].count < 2 || LineChunk.isProse(chunks[end]) && chunks[end].count < 3
      {
        end += 1
      }
      return end < cluster.upperBound ? begin..<end : begin..<cluster.upperBound
    }
    return nil
  }

  // MARK: - Lines without a gap

  /// The cluster with the lines around it that stand within one column: the first line of a header,
  /// the last of a wrapped cell.
  private func widened(
    _ cluster: Range<Int>, _ columns: LayoutColumns, from floor: Int, _ source: Span<UInt8>
  ) -> Range<Int> {
    var (start, end) = (cluster.lowerBound, cluster.upperBound)
    let page = lines[cluster.lowerBound].page
    let body = firstFigures(of: cluster, source) ?? cluster.upperBound
    if body > start {
      let heads = LayoutHeads(
        lines: (start..<body).map { chunks[$0] },
        texts: (start..<body).map { texts(ofLine: $0, source) },
        columns: columns)
      while start > floor, isLone(start - 1, page, source), !repeats.contains(start),
        heads.includes(
          chunks[start - 1][0], chunks[start - 1][0].text(source),
          linesAbove: cluster.lowerBound - start + 1)
      {
        start -= 1
      }
    } else {
      while start > floor, isBeside(start - 1, page, columns, source) { start -= 1 }
    }
    while end < lines.count, !repeats.contains(end), isBeside(end, page, columns, source) {
      end += 1
    }
    if start > floor, isFree[start - 1], isRuler(chunks[start - 1], source) { start -= 1 }
    if end < lines.count, isFree[end], isRuler(chunks[end], source) { end += 1 }
    return start..<end
  }

  /// Whether a line of the page is one text and no caption.
  private func isLone(_ index: Int, _ page: Int?, _ source: Span<UInt8>) -> Bool {
    isFree[index] && chunks[index].count == 1 && lines[index].page == page
      && !isRuler(chunks[index], source) && !TableTitle.isCaption(chunks[index][0].text(source))
  }

  /// Whether a line is one text within one column.
  private func isBeside(
    _ index: Int, _ page: Int?, _ columns: LayoutColumns, _ source: Span<UInt8>
  ) -> Bool {
    guard isLone(index, page, source), let met = columns.columns(meeting: chunks[index][0].columns),
      met.count == 1
    else { return false }
    // In the column of codes a number with a line below it is a code.
    let isCode = met == 0...0 && index + 1 < chunks.count && !chunks[index + 1].isEmpty
    return isCode || !TableTitle.isPageNumber(chunks[index][0].text(source))
  }

  // MARK: - Rulers

  /// Two or more runs of `-` or `=` alone, as simple tables rule their columns.
  private func isRuler(_ line: [LineChunk], _ source: Span<UInt8>) -> Bool {
    let words = line.flatMap(\.words)
    return words.count > 1
      && words.allSatisfy { word in
        word.bytes.allSatisfy { source[$0] == 0x2D } || word.bytes.allSatisfy { source[$0] == 0x3D }
      } && words.contains { $0.columns.count > 1 }
  }

  /// The columns of a line of dashes; each goes on up to the next one.
  private func rulerExtents(_ line: [LineChunk]) -> [Range<Int>] {
    let words = line.flatMap(\.words).map(\.columns)
    return words.indices.map { index in
      let last = index + 1 == words.count
      return words[index]
        .lowerBound..<(last ? words[index].upperBound + 200 : words[index].upperBound)
    }
  }
}
