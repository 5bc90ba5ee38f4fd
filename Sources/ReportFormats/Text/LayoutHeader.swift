internal import ReportExtraction

/// The header of an aligned table: cells of several lines, some over several columns.
struct LayoutHeader {
  private struct Group {
    var columns: ClosedRange<Int>
    var extent: Range<Int>
    var text: String
    var lines: [Int]
    var pieces = CellPieces()
    var offset: Int
    var level = 0
    var rowSpan = 1
  }

  private var groups: [Group] = []
  private let extents: [Range<Int>]

  /// Takes the header lines apart.
  init(_ lines: ArraySlice<TableLine>, _ columns: LayoutColumns) {
    extents = columns.extents
    for line in lines {
      for cell in line.cells {
        var group = Group(
          columns: cell.columns, extent: cell.extent, text: cell.text, lines: [line.line],
          offset: cell.bytes.lowerBound)
        group.pieces.addLine(cell.bytes)
        groups.append(group)
      }
    }
    widen()
    merge()
    setLevels()
  }

  /// A header over several columns may stand within one of them alone, near their middle.
  private mutating func widen() {
    for index in groups.indices where groups[index].columns.count == 1 {
      let group = groups[index]
      let column = group.columns.lowerBound
      let line = group.lines[0]
      // What goes on in lower case below it is the rest of it.
      let next = groups.first { $0.columns.contains(column) && $0.lines[0] > line }
      guard let next, !LowerCase.begins(next.text) else { continue }
      let middle = Double(group.extent.lowerBound + group.extent.upperBound) / 2
      var best = (columns: group.columns, distance: ownDistance(middle, column) - 1)
      for range in [column...column + 1, column - 1...column, column - 1...column + 1]
      where range.lowerBound >= 0 && range.upperBound < extents.count {
        let isOpen = range.allSatisfy { other in
          let ofColumn = groups.filter { $0.columns.contains(other) }
          return other == column
            || !ofColumn.isEmpty && ofColumn.allSatisfy { $0.lines[0] > line }
        }
        let away = distance(middle, range)
        if isOpen, away < best.distance { best = (range, away) }
      }
      groups[index].columns = best.columns
    }
  }

  private func distance(_ middle: Double, _ columns: ClosedRange<Int>) -> Double {
    let (first, last) = (lowestHeader(of: columns.lowerBound), lowestHeader(of: columns.upperBound))
    return abs(middle - Double(first.lowerBound + last.upperBound) / 2)
  }

  private func ownDistance(_ middle: Double, _ column: Int) -> Double {
    let extent = extents[column]
    return min(
      distance(middle, column...column),
      abs(middle - Double(extent.lowerBound + extent.upperBound) / 2))
  }

  /// What the lowest header of a column covers; the column itself where it has none.
  private func lowestHeader(of column: Int) -> Range<Int> {
    groups.last { $0.columns == column...column }?.extent ?? extents[column]
  }

  /// Puts the lines of one cell together.
  private mutating func merge() {
    var merged: [Group] = []
    for group in groups {
      let above = merged.lastIndex { $0.columns.overlaps(group.columns) }
      if let above, merged[above].columns == group.columns {
        merged[above].pieces.addLines(group.pieces)
        merged[above].lines += group.lines
      } else {
        merged.append(group)
      }
    }
    groups = merged
  }

  private mutating func setLevels() {
    var levels = [Int](repeating: 0, count: extents.count)
    var last = [Int?](repeating: nil, count: extents.count)
    for index in groups.indices {
      let level = groups[index].columns.reduce(0) { max($0, levels[$1]) }
      groups[index].level = level
      for column in groups[index].columns {
        levels[column] = level + 1
        last[column] = index
      }
    }
    let depth = levels.max() ?? 0
    for index in groups.indices {
      let columns = groups[index].columns
      if columns.allSatisfy({ last[$0] == index }) {
        groups[index].rowSpan = depth - groups[index].level
      }
    }
  }

  /// How many rows the header has.
  var rowCount: Int { groups.map { $0.level + $0.rowSpan }.max() ?? 0 }

  /// The cells of a header row.
  func cells(ofRow row: Int, _ lines: [TextLine], _ source: Span<UInt8>) -> [Cell] {
    var covered = [Bool](repeating: false, count: extents.count)
    for group in groups where group.level < row && group.level + group.rowSpan > row {
      for column in group.columns { covered[column] = true }
    }
    var cells: [Cell] = []
    var column = 0
    while column < extents.count {
      if covered[column] {
        column += 1
        continue
      }
      let group = groups.first { $0.level == row && $0.columns.lowerBound == column }
      if let group {
        cells.append(
          group.pieces.cell(
            source, at: group.offset, of: lines[group.lines[0]], rowSpan: group.rowSpan,
            columnSpan: group.columns.count))
        column += group.columns.count
      } else {
        let line = lines[firstLine(ofRow: row)]
        cells.append(CellPieces().cell(source, at: line.bytes.upperBound, of: line))
        column += 1
      }
    }
    return cells
  }

  /// The index of the line where a header row begins.
  func firstLine(ofRow row: Int) -> Int {
    groups.filter { $0.level == row }.compactMap(\.lines.first).min()
      ?? groups.compactMap(\.lines.first).min() ?? 0
  }
}
