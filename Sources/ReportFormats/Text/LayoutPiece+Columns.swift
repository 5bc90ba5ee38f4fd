extension LayoutPiece {
  /// Puts the cells of a repeated header where they stand on the first page.
  mutating func takeHeader(of first: LayoutPiece, lines: Int) {
    guard columnCount == first.columnCount else { return }
    for line in 0..<min(lines, rows.count, first.rows.count)
    where rows[line].cells.count == first.rows[line].cells.count {
      for cell in rows[line].cells.indices {
        rows[line].cells[cell].columns = first.rows[line].cells[cell].columns
        rows[line].cells[cell].extent = first.rows[line].cells[cell].extent
      }
    }
    columns = LayoutColumns(extents: first.columns.extents, cores: first.columns.cores)
  }

  /// Gives the piece the columns of another of its table, those it does not show left empty.
  ///
  /// The columns go in order, each to the one that lies nearest, measured from the first column on.
  mutating func widen(to reference: LayoutPiece) {
    let ours = columns.extents
    let theirs = reference.columns.extents
    guard ours.count < theirs.count, let origin = ours.first, let target = theirs.first else {
      return
    }
    let shift = target.lowerBound - origin.lowerBound
    let middle = { (range: Range<Int>) in (range.lowerBound + range.upperBound) / 2 }
    // The least distance in all, over all ways to place ours among theirs in order.
    var costs = [[Int]](
      repeating: [Int](repeating: .max / 4, count: theirs.count + 1), count: ours.count + 1)
    for column in 0...theirs.count { costs[0][column] = 0 }
    for left in 1...ours.count {
      for right in 1...theirs.count {
        let (one, other) = (ours[left - 1], theirs[right - 1])
        let moved = one.lowerBound + shift..<one.upperBound + shift
        let overlap = moved.clamped(to: other).count
        let distance = abs(middle(moved) - middle(other)) - overlap * 2
        costs[left][right] = min(
          costs[left][right - 1], costs[left - 1][right - 1] + distance + 1000)
      }
    }
    var places = [Int](repeating: 0, count: ours.count)
    var right = theirs.count
    for left in stride(from: ours.count, to: 0, by: -1) {
      while right > left, costs[left][right] == costs[left][right - 1] { right -= 1 }
      places[left - 1] = right - 1
      right -= 1
    }
    for row in rows.indices {
      for cell in rows[row].cells.indices {
        let covered = rows[row].cells[cell].columns
        rows[row].cells[cell].columns =
          places[covered.lowerBound]...max(places[covered.lowerBound], places[covered.upperBound])
      }
    }
    var extents = theirs
    var cores = reference.columns.cores
    for (column, place) in places.enumerated() {
      extents[place] = ours[column]
      cores[place] = columns.cores[column]
    }
    columns = LayoutColumns(extents: extents, cores: cores)
  }
}
