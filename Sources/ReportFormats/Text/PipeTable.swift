internal import ReportExtraction

/// Tables whose lines part their cells with `|`: Markdown, Org, psql, and plain ones.
///
/// Source of the Markdown form: GitHub Flavored Markdown 4.10. A line of dashes (`|---|:--:|`,
/// `---+---`) marks what stands above it as the header; `\|` is a bar in a cell. Each line is a row. In the
/// Markdown form marks of emphasis and strokes that escape are no text (``MarkdownText``).
enum PipeTable {
  /// Lines without outer bars or a rule are a table from so many on that have as many cells.
  private static let leastLines = 3

  /// The table that begins at a line; null where none does.
  static func region(
    at start: Int, of lines: [TextLine], _ source: Span<UInt8>
  ) -> TextRegion? {
    let bars = bars(on: lines[start], source)
    guard !bars.isEmpty else { return nil }
    let hasOuterBars = lines[start].words.first.map { source[$0.bytes.lowerBound] == 0x7C } ?? false
    var end = start
    var rule: Int?
    var rows: [(line: Int, cells: [CellPieces])] = []
    var headerCount = 0
    var isMarkdown = false
    while end < lines.count, lines[end].page == lines[start].page {
      let line = lines[end]
      if isRule(line, source) {
        guard rule == nil || hasOuterBars else { break }
        if rule == nil, !rows.isEmpty {
          (rule, headerCount) = (end, rows.count)
          isMarkdown = !line.bytes.contains { source[$0] == 0x2B }
        }
        end += 1
        continue
      }
      if line.isBlank {
        // Bars on both sides go on over one blank line, unless another header follows.
        guard hasOuterBars, end + 1 < lines.count, begins(lines[end + 1], source),
          end + 2 >= lines.count || !isRule(lines[end + 2], source),
          cells(on: lines[end + 1], source).count == rows.last?.cells.count
        else { break }
        end += 1
        continue
      }
      let cells = cells(on: line, source)
      guard cells.count > 1, hasOuterBars ? begins(line, source) : true else { break }
      if !hasOuterBars, rule == nil, let first = rows.first, first.cells.count != cells.count {
        break
      }
      rows.append((end, cells))
      end += 1
    }
    let isTable =
      rule != nil
      ? rows.count > headerCount || headerCount > 0 && hasOuterBars
      : hasOuterBars ? rows.count >= 2 : rows.count >= leastLines
    guard isTable, !rows.isEmpty else { return nil }
    if isMarkdown {
      rows = rows.map { ($0.line, cells(on: lines[$0.line], source, isMarkdown: true)) }
    }
    let width = rows.map(\.cells.count).max() ?? 0
    let table = Table(
      rows: rows.enumerated().map { index, row in
        let line = lines[row.line]
        return Table.Row(
          cells: (0..<width).map { column in
            let pieces = column < row.cells.count ? row.cells[column] : CellPieces()
            return pieces.cell(
              source, at: line.bytes.upperBound, of: line, isHeader: index < headerCount)
          },
          provenance: Provenance(
            line: line.number, page: line.page,
            range: SourceRange(start: line.bytes.lowerBound, end: line.bytes.upperBound)))
      }, hasExplicitSpans: false)
    return TextRegion(lines: start..<end, blocks: [.table(table)])
  }

  /// Whether the line's first character is a bar.
  private static func begins(_ line: TextLine, _ source: Span<UInt8>) -> Bool {
    line.words.first.map { source[$0.bytes.lowerBound] == 0x7C } ?? false
  }

  /// A line of dashes, colons, bars and crosses, with a dash and a bar or cross among them.
  static func isRule(_ line: TextLine, _ source: Span<UInt8>) -> Bool {
    var dashes = 0
    var joints = 0
    for word in line.words {
      for index in word.bytes {
        switch source[index] {
        case 0x2D, 0x3D: dashes += 1
        case 0x7C, 0x2B: joints += 1
        case 0x3A: break
        default: return false
        }
      }
    }
    return dashes >= 2 && joints > 0 || dashes >= 3 && joints > 0
  }

  /// The offsets of the bars on a line that are not escaped.
  private static func bars(on line: TextLine, _ source: Span<UInt8>) -> [Int] {
    line.bytes.filter { index in
      source[index] == 0x7C && !(index > line.bytes.lowerBound && source[index - 1] == 0x5C)
    }
  }

  /// The cells of a line, those outside the outer bars left out.
  private static func cells(
    on line: TextLine, _ source: Span<UInt8>, isMarkdown: Bool = false
  ) -> [CellPieces] {
    var bars = bars(on: line, source)
    guard !bars.isEmpty, let first = line.words.first, let last = line.words.last else { return [] }
    var start = line.bytes.lowerBound
    if bars.first == first.bytes.lowerBound { start = bars.removeFirst() + 1 }
    if bars.last == last.bytes.upperBound - 1 {
      // The last bar closes the last cell.
    } else {
      bars.append(line.bytes.upperBound)
    }
    return bars.map { bar in
      defer { start = bar + 1 }
      let cell = start..<max(start, bar)
      return isMarkdown ? MarkdownText.pieces(cell, source) : pieces(cell, source)
    }
  }

  /// The text between two bars; the strokes that escape a bar are left out.
  private static func pieces(_ range: Range<Int>, _ source: Span<UInt8>) -> CellPieces {
    var pieces = CellPieces()
    var start = range.lowerBound
    var isFirst = true
    for index in range where source[index] == 0x5C {
      guard index + 1 < range.upperBound, source[index + 1] == 0x7C else { continue }
      if isFirst { pieces.addLine(start..<index) } else { pieces.add(start..<index) }
      (start, isFirst) = (index + 1, false)
    }
    if isFirst {
      pieces.addLine(start..<range.upperBound)
    } else {
      pieces.add(start..<range.upperBound)
    }
    return pieces
  }
}
