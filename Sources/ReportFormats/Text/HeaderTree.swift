internal import ReportExtraction

/// Which lines of a header are one cell, and over which columns each cell stands.
///
/// The lines are taken from the lowest up. A text is the next line up of the cell below it, or a head of
/// its own over several columns in whose middle it stands, or the lowest head of its column; of what is
/// possible the least strained is taken.
struct HeaderTree {
  /// The cells, top to bottom.
  private(set) var cells: [HeaderCell] = []
  /// The indices of lines with a text that could not be placed surely.
  private(set) var doubtfulLines: [Int] = []
  private let columns: LayoutColumns
  /// Of each column the topmost cell so far, by index, and the display columns of its lowest one.
  private var tops: [Int?]
  private var leaves: [Range<Int>?]
  /// Of each column the last line of its heads.
  private var bottoms: [Int?]
  private let labelColumn: Int
  /// Whether heads of one line stand on the first line, others going on below them.
  private let isTopAligned: Bool

  private static let mostLinesApart = 2

  /// Builds the tree of these lines.
  init(_ lines: ArraySlice<TableLine>, _ columns: LayoutColumns) {
    self.columns = columns
    tops = Array(repeating: nil, count: columns.extents.count)
    leaves = Array(repeating: nil, count: columns.extents.count)
    bottoms = Array(repeating: nil, count: columns.extents.count)
    labelColumn =
      columns.extents.indices.prefix(2).max {
        columns.extents[$0].count < columns.extents[$1].count
      } ?? 0
    let below = lines.dropFirst().flatMap(\.cells).map(\.extent)
    isTopAligned =
      lines.first?.cells.contains { cell in
        !below.contains { $0.overlaps(cell.extent) }
          && columns.columns(meeting: cell.extent)?.count == 1
      } ?? false
    for line in lines.reversed() {
      for (place, cell) in line.cells.enumerated() {
        let siblings = line.cells.indices.filter { $0 != place }.map { line.cells[$0].extent }
        add(HeaderCell(cell, ofLine: line.line), beside: siblings)
      }
    }
    cells.sort { ($0.lines[0], $0.columns.lowerBound) < ($1.lines[0], $1.columns.lowerBound) }
  }

  private mutating func add(_ cell: HeaderCell, beside siblings: [Range<Int>]) {
    let line = cell.lines[0]
    let met =
      columns.columns(meeting: cell.extent)
      ?? columns.nearest(to: cell.extent)...columns.nearest(to: cell.extent)
    let isBare = met.allSatisfy { tops[$0].map { cells[$0].lines[0] <= line } ?? true }
    let bare = met.filter { tops[$0] == nil }
    let hasGap = columns.columns(meeting: cell.extent) == nil
    if isBare, !bare.isEmpty, !hasGap {
      place(cell, over: bare[0]...bare[bare.count - 1])
      return
    }
    let below = (cells.indices.filter { isBelow($0, line) }).map { ($0, strain(of: cell, on: $0)) }
      .min { $0.1 < $1.1 }
    let spanned = run(for: cell, beside: siblings)
    if let below, below.1 <= Double(6), below.1 <= spanned?.strain ?? .infinity {
      put(cell, above: below.0)
    } else if let spanned {
      place(cell, over: spanned.columns)
    } else if let column = bare.first ?? (hasGap ? nearestBare(to: cell.extent) : nil) {
      place(cell, over: column...column)
    } else if let below, below.1 < .infinity {
      put(cell, above: below.0)
    } else {
      doubtfulLines.append(line)
      if let top = tops[met.lowerBound], cells[top].lines[0] > line {
        put(cell, above: top)
      } else {
        place(cell, over: met)
      }
    }
  }

  private func isBelow(_ index: Int, _ line: Int) -> Bool {
    cells[index].columns.contains { tops[$0] == index } && cells[index].lines[0] > line
  }

  private mutating func place(_ cell: HeaderCell, over range: ClosedRange<Int>) {
    var cell = cell
    cell.columns = range
    for column in range {
      tops[column] = cells.count
      bottoms[column] = bottoms[column] ?? cell.lines.last
      if range.count == 1 { leaves[column] = cell.extent }
    }
    cells.append(cell)
  }

  private mutating func put(_ cell: HeaderCell, above index: Int) {
    cells[index].addAbove(cell)
    let range = cells[index].columns
    if range.count == 1, leaves[range.lowerBound] != nil {
      leaves[range.lowerBound] = cells[index].extent
    }
  }

  private func nearestBare(to range: Range<Int>) -> Int? {
    let distance = { (column: Int) in
      let extent = columns.extents[column]
      return max(extent.lowerBound - range.upperBound, range.lowerBound - extent.upperBound, 0)
    }
    return columns.extents.indices.filter { tops[$0] == nil && distance($0) <= 3 }
      .min { distance($0) < distance($1) }
  }

  // MARK: - Strains

  /// How ill a text is the next line up of a cell.
  private func strain(of cell: HeaderCell, on index: Int) -> Double {
    let other = cells[index]
    let apart = other.lines[0] - cell.lines[0]
    guard apart <= Self.mostLinesApart, cell.extent.overlaps(other.extent) else {
      return .infinity
    }
    let offCentre = Double(abs(cell.middle - other.middle)) / 2
    let offEdge = Double(
      min(
        abs(cell.extent.lowerBound - other.extent.lowerBound),
        abs(cell.extent.upperBound - other.extent.upperBound)))
    var strain = (offEdge <= 1 ? min(offCentre, offEdge + 0.5) : offCentre) + Double(apart - 1)
    if LowerCase.begins(other.text) || other.text.hasPrefix("(") {
      strain -= 10
    } else if isRepeated(other) {
      strain += 10
    } else if OpenPhrase.ends(cell.text) {
      strain -= 10
    }
    // Where heads stand at the top, one that begins lower has another above it.
    if isTopAligned, other.columns.upperBound + 1 < tops.count,
      let beside = tops[other.columns.upperBound + 1], cells[beside].lines[0] == other.lines[0]
    {
      strain += 3
    }
    return strain
  }

  /// Whether a lowest head and the one right of it stand again, in the same words, over other columns:
  /// `Số hộ | Tỷ lệ | Số hộ | Tỷ lệ` has a head over each pair.
  private func isRepeated(_ cell: HeaderCell) -> Bool {
    let column = cell.columns.lowerBound
    guard cell.columns.count == 1, let right = lowest(column + 1, besides: cell) else {
      return false
    }
    return cells.contains { same in
      let other = same.columns.lowerBound
      return other != column && other != column + 1 && same.columns.count == 1
        && same.text == cell.text && same.text != right
        && lowest(other + 1, besides: same) == right
    }
  }

  /// The text of the head of a column on the same line as the one of the column left of it.
  private func lowest(_ column: Int, besides cell: HeaderCell) -> String? {
    cells.first {
      $0.columns == column...column && $0.lines.contains(where: cell.lines.contains)
    }?.text
  }

  /// The columns in whose middle a text stands best, all with heads below it; null where there are
  /// none.
  private func run(
    for cell: HeaderCell, beside siblings: [Range<Int>]
  ) -> (columns: ClosedRange<Int>, strain: Double)? {
    let line = cell.lines[0]
    let count = columns.extents.count
    var best: (columns: ClosedRange<Int>, strain: Double)?
    // A run is made of whole cells: those that none above it has taken.
    let isOpen = (0..<count).map { column in tops[column].map { isBelow($0, line) } ?? false }
    for first in 0..<count where isOpen[first] && begins(first) {
      var last = first
      while last < count, isOpen[last] {
        defer { last += 1 }
        guard last > first, ends(last), let left = head(first), let right = head(last) else {
          continue
        }
        let hull =
          min(
            left.lowerBound, columns.extents[first].lowerBound)..<max(
            right.upperBound, columns.extents[last].upperBound)
        if siblings.contains(where: {
          let middle = ($0.lowerBound + $0.upperBound) / 2
          return middle >= left.lowerBound && middle < right.upperBound
        }) {
          break
        }
        guard hull.lowerBound <= cell.extent.lowerBound + 1,
          hull.upperBound + 1 >= cell.extent.upperBound
        else { continue }
        var middle = left.lowerBound + right.upperBound
        // Left-aligned heads stand above the first of their columns.
        if isTopAligned, cell.extent.lowerBound == left.lowerBound { middle = cell.middle + 2 }
        let strain = strain(of: cell, over: first...last, middle, isOpen)
        if strain < best?.strain ?? 12 { best = (first...last, strain) }
      }
    }
    return best
  }

  private func strain(
    of cell: HeaderCell, over run: ClosedRange<Int>, _ middle: Int, _ isOpen: [Bool]
  ) -> Double {
    let width = Double(
      max(columns.extents[run.upperBound].upperBound, 1)
        - columns.extents[run.lowerBound].lowerBound)
    var strain = Double(abs(cell.middle - middle)) / 2 * min(1, 24 / width)
    let heights = run.compactMap { self.height(of: $0) }
    let height = heights.sorted()[heights.count / 2]
    strain += heights.reduce(0) { $0 + (abs($1 - height) > 1 ? 3 : 0) }
    // Beside it stands no head of the same height that would be without one above it.
    for column in [run.lowerBound - 1, run.upperBound + 1]
    where isOpen.indices.contains(column) && isOpen[column] {
      if self.height(of: column) == height { strain += 2 }
    }
    if run.lowerBound <= labelColumn { strain += 6 }
    // Over the columns of one head it is rather the line above of that head.
    if tops[run.lowerBound] == tops[run.upperBound] { strain += 3 }
    return strain
  }

  /// Twice the height that the heads of a column stand at, as they would under one more.
  private func height(of column: Int) -> Int? {
    guard let top = tops[column] else { return nil }
    if isTopAligned { return cells[top].height }
    return (cells[top].lines.first ?? 0) + (bottoms[column] ?? 0)
  }

  /// Whether a cell begins, or ends, with a column.
  private func begins(_ column: Int) -> Bool {
    tops[column].map { cells[$0].columns.lowerBound == column } ?? false
  }

  private func ends(_ column: Int) -> Bool {
    tops[column].map { cells[$0].columns.upperBound == column } ?? false
  }

  /// What the lowest head of a column covers.
  private func head(_ column: Int) -> Range<Int>? {
    leaves[column] ?? tops[column].map { _ in columns.extents[column] }
  }
}
