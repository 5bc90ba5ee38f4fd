internal import ReportExtraction

/// The header of an aligned table, in rows.
struct LayoutHeader {
  private var cells: [HeaderCell]
  private let columnCount: Int
  private let isSure: Bool
  /// The indices of lines with a text that could not be placed surely.
  let doubtfulLines: [Int]

  /// Takes the header lines apart; `isKnown` tells that they surely are the header.
  init(_ lines: ArraySlice<TableLine>, _ columns: LayoutColumns, isKnown: Bool) {
    let tree = HeaderTree(lines, columns)
    cells = tree.cells
    doubtfulLines = tree.doubtfulLines
    columnCount = columns.extents.count
    isSure = isKnown || cells.contains { $0.columns.count > 1 }
    setLevels()
  }

  private mutating func setLevels() {
    var levels = [Int](repeating: 0, count: columnCount)
    var last = [Int?](repeating: nil, count: columnCount)
    for index in cells.indices {
      let level = cells[index].columns.reduce(0) { max($0, levels[$1]) }
      cells[index].level = level
      for column in cells[index].columns {
        levels[column] = level + 1
        last[column] = index
      }
    }
    let depth = levels.max() ?? 0
    for index in cells.indices {
      if cells[index].columns.allSatisfy({ last[$0] == index }) {
        cells[index].rowSpan = depth - cells[index].level
      }
    }
  }

  /// How many rows the header has.
  var rowCount: Int { cells.map { $0.level + $0.rowSpan }.max() ?? 0 }

  /// The cells of a header row.
  func cells(ofRow row: Int, _ lines: [TextLine], _ source: Span<UInt8>) -> [Cell] {
    var covered = [Bool](repeating: false, count: columnCount)
    for cell in cells where cell.level < row && cell.level + cell.rowSpan > row {
      for column in cell.columns { covered[column] = true }
    }
    var result: [Cell] = []
    var column = 0
    while column < columnCount {
      if covered[column] {
        column += 1
        continue
      }
      if let cell = cells.first(where: { $0.level == row && $0.columns.lowerBound == column }) {
        result.append(
          cell.pieces.cell(
            source, at: cell.offset, of: lines[cell.lines[0]], rowSpan: cell.rowSpan,
            columnSpan: cell.columns.count, isHeader: isSure))
        column += cell.columns.count
      } else {
        let line = lines[firstLine(ofRow: row)]
        result.append(CellPieces().cell(source, at: line.bytes.upperBound, of: line))
        column += 1
      }
    }
    return result
  }

  /// The index of the line where a header row begins.
  func firstLine(ofRow row: Int) -> Int {
    cells.filter { $0.level == row }.compactMap(\.lines.first).min()
      ?? cells.compactMap(\.lines.first).min() ?? 0
  }
}
