internal import ReportExtraction

/// Tables that are drawn: `+---+---+` with `|`, and the box drawing characters of Unicode.
///
/// Columns stand where any border has a joint; a cell ends where a stroke bounds it, so that a missing
/// stroke makes a span (as in the grid tables of reStructuredText). Where lines part the rows, all lines
/// between them are one row; where none do, ``RowGrouping`` tells the rows.
struct BoxTable {
  private struct OpenCell {
    var pieces = CellPieces()
    var row: Int
    var line: Int
    var columns: Range<Int>
    var rowSpan = 1
    var offset: Int
  }

  private let lines: [TextLine]
  private let first: Int
  private let drawn: [BoxLine]
  /// The display columns of the strokes that part columns, the outer ones included.
  private let bounds: [Int]

  /// The table that begins at a line; null where none does.
  static func region(
    at start: Int, of lines: [TextLine], _ source: Span<UInt8>
  ) -> TextRegion? {
    let top = BoxLine(lines[start], source)
    guard top.isBorder, let margin = top.start, top.joints.count >= 2 else { return nil }
    var drawn = [top]
    var end = start + 1
    while end < lines.count, lines[end].page == lines[start].page, !lines[end].isBlank {
      let line = BoxLine(lines[end], source)
      guard let column = line.start, abs(column - margin) <= 1,
        line.strokes[column] == .vertical || line.strokes[column] == .joint
      else { break }
      drawn.append(line)
      end += 1
    }
    let hasContent = drawn.contains { !$0.isBorder }
    guard hasContent else { return nil }
    let table = BoxTable(lines: lines, first: start, drawn: drawn)
    guard table.bounds.count >= 2 else { return nil }
    return TextRegion(lines: start..<end, blocks: [.table(table.table(source))])
  }

  private init(lines: [TextLine], first: Int, drawn: [BoxLine]) {
    self.lines = lines
    self.first = first
    self.drawn = drawn
    bounds = Set(drawn.filter(\.isBorder).flatMap(\.joints)).sorted()
  }

  private var columnCount: Int { bounds.count - 1 }

  /// For each bound, the display column where the line has a vertical stroke for it.
  private func strokes(of line: BoxLine) -> [Int?] {
    let verticals = line.strokes.indices.filter {
      line.strokes[$0] == .vertical || line.isBorder && line.strokes[$0] == .joint
    }
    // A line whose letters are wider than counted has all its strokes, moved.
    if verticals.count == bounds.count { return verticals }
    return bounds.map { verticals.contains($0) ? $0 : nil }
  }

  /// The cells of a line: the columns each covers, and its bytes.
  private func cells(of line: BoxLine) -> [(columns: Range<Int>, bytes: Range<Int>)] {
    let strokes = strokes(of: line)
    var cells: [(columns: Range<Int>, bytes: Range<Int>)] = []
    var begin: Int?
    for (index, stroke) in strokes.enumerated() {
      guard let stroke else { continue }
      if let begin, let from = strokes[begin] {
        cells.append((begin..<index, line.offsets[from + 1]..<line.offsets[stroke]))
      }
      begin = index
    }
    return cells
  }

  private func table(_ source: Span<UInt8>) -> Table {
    let breaks = rowBreaks(source)
    var done: [OpenCell] = []
    var open = [Int?](repeating: nil, count: columnCount)
    var rowLines: [Int] = []
    var headerRows = 0
    var isRowOpen = false
    let hasSingle = drawn.contains { $0.isBorder && !$0.isDouble }
    for (index, line) in drawn.enumerated() {
      if line.isBorder {
        endCells(at: line, source, &open, &done, &isRowOpen)
        if line.isDouble, hasSingle, index > 0, index + 1 < drawn.count, headerRows == 0 {
          headerRows = rowLines.count
        }
        continue
      }
      if breaks.contains(index) {
        open = open.map { _ in nil }
        isRowOpen = false
      }
      if !isRowOpen {
        isRowOpen = true
        for cell in Set(open.compactMap { $0 }) { done[cell].rowSpan += 1 }
        rowLines.append(first + index)
      }
      for (columns, bytes) in cells(of: line) {
        let cell: Int
        if let opened = open[columns.lowerBound] {
          cell = opened
        } else {
          cell = done.count
          done.append(
            OpenCell(
              row: rowLines.count - 1, line: first + index, columns: columns,
              offset: bytes.lowerBound))
          for column in columns { open[column] = cell }
        }
        if !isBlank(bytes, source) {
          if done[cell].pieces.isEmpty { done[cell].line = first + index }
          done[cell].pieces.addLine(bytes)
        }
      }
    }
    return table(of: done, rowLines: rowLines, headerRows: headerRows, source)
  }

  /// Ends the cells that a border bounds; what stands between its strokes goes on with a cell above.
  private func endCells(
    at line: BoxLine, _ source: Span<UInt8>, _ open: inout [Int?], _ done: inout [OpenCell],
    _ isRowOpen: inout Bool
  ) {
    for column in 0..<columnCount where line.isDrawn(bounds[column] + 1..<bounds[column + 1]) {
      open[column] = nil
      isRowOpen = false
    }
    var column = 0
    while column < columnCount {
      guard let cell = open[column] else {
        column += 1
        continue
      }
      let columns = done[cell].columns
      let end = min(bounds[columns.upperBound], line.strokes.count)
      if bounds[columns.lowerBound] + 1 < end {
        let bytes = line.offsets[bounds[columns.lowerBound] + 1]..<line.offsets[end]
        if !isBlank(bytes, source) { done[cell].pieces.addLine(bytes) }
      }
      column = max(column + 1, columns.upperBound)
    }
  }

  private func table(
    of cells: [OpenCell], rowLines: [Int], headerRows: Int, _ source: Span<UInt8>
  ) -> Table {
    var rows = rowLines.enumerated().map { index, line in
      let end = index + 1 < rowLines.count ? rowLines[index + 1] - 1 : first + drawn.count - 1
      return Table.Row(
        cells: [],
        provenance: Provenance(
          line: lines[line].number, page: lines[line].page,
          range: SourceRange(
            start: lines[line].bytes.lowerBound, end: lines[max(line, end)].bytes.upperBound)))
    }
    for cell in cells.sorted(by: {
      ($0.row, $0.columns.lowerBound) < ($1.row, $1.columns.lowerBound)
    }) {
      rows[cell.row].cells.append(
        cell.pieces.cell(
          source, at: cell.offset, of: lines[cell.line], rowSpan: cell.rowSpan,
          columnSpan: cell.columns.count, isHeader: cell.row < headerRows))
    }
    let hasSpans = cells.contains { $0.rowSpan > 1 || $0.columns.count > 1 }
    return Table(rows: rows, hasExplicitSpans: hasSpans)
  }

  // MARK: - Rows without lines between them

  /// The lines, by index, before which a row begins though no border stands there.
  private func rowBreaks(_ source: Span<UInt8>) -> Set<Int> {
    var bands: [[Int]] = []
    var isOpen = false
    for (index, line) in drawn.enumerated() {
      if line.isBorder {
        isOpen = false
      } else if isOpen {
        bands[bands.count - 1].append(index)
      } else {
        bands.append([index])
        isOpen = true
      }
    }
    let grids = bands.map { band in band.map { tableLine($0, source) } }
    guard zip(bands, grids).contains(where: { holdsRows($1, isOnly: bands.count <= 2) }) else {
      return []
    }
    var breaks: Set<Int> = []
    let all = RowGrouping(grids.flatMap { $0 }, columnCount: columnCount)
    var start = 0
    for (index, band) in bands.enumerated() {
      defer { start += band.count }
      // The first of several bands is the header, one row.
      if index == 0, bands.count > 1 { continue }
      for row in all.rows(in: start..<start + band.count).dropFirst() {
        breaks.insert(band[row.lowerBound - start])
      }
    }
    return breaks
  }

  /// Whether the lines between two borders are several rows: codes or figures one below the other.
  private func holdsRows(_ lines: [TableLine], isOnly: Bool) -> Bool {
    guard lines.count > 1 else { return false }
    var hasFigures = false
    for column in 0..<columnCount {
      let texts = lines.flatMap { $0.cells.filter { $0.columns.lowerBound == column } }.map(\.text)
      let figures = texts.count(where: FigureText.isFigure)
      if figures >= 2 { return true }
      if column == 0, texts.count(where: FigureText.isCode) >= 2 { return true }
      if figures > 0 { hasFigures = true }
    }
    return isOnly && !hasFigures
      && lines.allSatisfy { $0.cells.first?.columns.lowerBound == 0 }
  }

  private func tableLine(_ index: Int, _ source: Span<UInt8>) -> TableLine {
    let line = drawn[index]
    let cells = cells(of: line).compactMap { columns, bytes -> LineCell? in
      let inner = line.offsets.indices.filter {
        bytes.contains(line.offsets[$0]) && line.strokes[$0] != .blank
      }
      guard let begin = inner.first, let end = inner.last else { return nil }
      var pieces = CellPieces()
      pieces.addLine(bytes)
      return LineCell(
        bytes: bytes, extent: begin..<end + 1,
        columns: columns.lowerBound...columns.upperBound - 1, text: pieces.text(source))
    }
    return TableLine(line: first + index, cells: cells)
  }

  private func isBlank(_ bytes: Range<Int>, _ source: Span<UInt8>) -> Bool {
    var index = bytes.lowerBound
    while index < bytes.upperBound {
      let (_, isSpace, length) = TextLine.shape(of: source, at: index)
      if !isSpace { return false }
      index += length
    }
    return true
  }
}
