internal import ReportExtraction

/// Cuts the lines of an aligned table into cells.
struct LayoutCells {
  private let columns: LayoutColumns
  /// The texts that stand alone in each column.
  private var known: [Set<String>]
  /// How often a text of a column begins at a display column, and ends at one.
  private var starts: [[Int: Int]]
  private var ends: [[Int: Int]]

  /// Learns what stands in the columns.
  init(_ lines: [[LineChunk]], _ columns: LayoutColumns, _ source: Span<UInt8>) {
    self.columns = columns
    let count = columns.extents.count
    known = Array(repeating: [], count: count)
    starts = Array(repeating: [:], count: count)
    ends = starts
    for chunk in lines.joined() {
      guard let met = columns.columns(meeting: chunk.columns), met.count == 1 else { continue }
      known[met.lowerBound].insert(chunk.text(source))
      starts[met.lowerBound][chunk.columns.lowerBound, default: 0] += 1
      ends[met.lowerBound][chunk.columns.upperBound, default: 0] += 1
    }
  }

  /// The cells of a line; `isDoubtful` tells that a text lies across a boundary.
  ///
  /// In a header a text may stand over several columns, and two texts in one are two cells.
  func cells(
    of chunks: [LineChunk], _ source: Span<UInt8>, isHeader: Bool = false
  ) -> (cells: [LineCell], isDoubtful: Bool) {
    var cells: [LineCell] = []
    var isDoubtful = false
    for (index, chunk) in chunks.enumerated() {
      var rest = chunk
      while true {
        let met =
          columns.columns(meeting: rest.columns)
          ?? columns.nearest(to: rest.columns)...columns.nearest(to: rest.columns)
        guard met.count > 1 else {
          append(rest, met, source, isHeader, to: &cells)
          break
        }
        if let cut = cut(rest, met, source) {
          let head = LineChunk(words: Array(rest.words[..<cut]))
          let column = columns.columns(meeting: head.columns) ?? met.lowerBound...met.lowerBound
          append(head, column, source, isHeader, to: &cells)
          rest = LineChunk(words: Array(rest.words[cut...]))
          continue
        }
        let text = rest.text(source)
        if FigureText.isFigure(text), !isHeader {
          isDoubtful = true
          append(rest, widest(met, rest.columns), source, isHeader, to: &cells)
        } else {
          // A heading may run over blank cells; with a cell behind it, two may be fused.
          if index + 1 < chunks.count, !isHeader { isDoubtful = true }
          append(rest, met, source, isHeader, to: &cells)
        }
        break
      }
    }
    return (cells, isDoubtful)
  }

  private func append(
    _ chunk: LineChunk, _ met: ClosedRange<Int>, _ source: Span<UInt8>, _ isHeader: Bool,
    to cells: inout [LineCell]
  ) {
    // Two chunks in one column are one text with a wide gap in it.
    if let last = cells.last, last.columns.upperBound >= met.lowerBound,
      !isHeader || last.columns == met && chunk.columns.lowerBound - last.extent.upperBound <= 3
    {
      let bytes = last.bytes.lowerBound..<chunk.bytes.upperBound
      var printed = PrintedText()
      printed.appendUntagged(source, bytes)
      cells[cells.count - 1] = LineCell(
        bytes: bytes, extent: last.extent.lowerBound..<chunk.columns.upperBound,
        columns: last.columns.lowerBound...max(last.columns.upperBound, met.upperBound),
        text: printed.take().text)
    } else {
      cells.append(
        LineCell(
          bytes: chunk.bytes, extent: chunk.columns, columns: met, text: chunk.text(source)))
    }
  }

  /// Before which of its words a chunk is cut in two cells; null where it is one text.
  private func cut(
    _ chunk: LineChunk, _ met: ClosedRange<Int>, _ source: Span<UInt8>
  ) -> Int? {
    for column in met.dropLast() {
      let edge = columns.cores[column].upperBound
      let gap = edge..<max(edge, columns.cores[column + 1].lowerBound)
      for word in chunk.words.indices.dropFirst() {
        let space = chunk.words[word - 1].columns.upperBound..<chunk.words[word].columns.lowerBound
        guard space.lowerBound < gap.upperBound + 1, space.upperBound > gap.lowerBound - 1 else {
          continue
        }
        let left = LineChunk(words: Array(chunk.words[..<word]))
        let right = LineChunk(words: Array(chunk.words[word...]))
        if isCell(right, column + 1, source) || column == 0 && isCode(left, source) { return word }
      }
    }
    return nil
  }

  private func isCode(_ chunk: LineChunk, _ source: Span<UInt8>) -> Bool {
    FigureText.isCode(chunk.text(source)) && known[0].contains(where: FigureText.isCode)
  }

  /// Whether a chunk looks like the cells of a column: its text, a figure, or where they begin or end.
  private func isCell(_ chunk: LineChunk, _ column: Int, _ source: Span<UInt8>) -> Bool {
    let text = chunk.text(source)
    if known[column].contains(text) { return true }
    let isOfFigures = known[column].count(where: FigureText.isFigure) * 2 > known[column].count
    if isOfFigures { return FigureText.isFigure(text) }
    let total = starts[column].values.reduce(0, +)
    let begins = starts[column][chunk.columns.lowerBound] ?? 0
    let finishes = ends[column][chunk.columns.upperBound] ?? 0
    return total >= 4 && max(begins, finishes) * 2 >= total
  }

  /// Of these columns the one that a text lies on most.
  private func widest(_ met: ClosedRange<Int>, _ range: Range<Int>) -> ClosedRange<Int> {
    let best = met.max { left, right in
      columns.extents[left].clamped(to: range).count
        < columns.extents[right].clamped(to: range).count
    }
    let column = best ?? met.lowerBound
    return column...column
  }
}
