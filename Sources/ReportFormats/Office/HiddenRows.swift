/// The rows of a sheet that were hidden by hand, as ranges.
struct HiddenRows {
  /// The ranges in order, with a visible row between any two.
  private var ranges: [ClosedRange<Int>] = []

  /// Makes the ranges of some rows, each from 1.
  init(_ rows: Set<Int>) {
    for row in rows.sorted() {
      if let last = ranges.last, last.upperBound == row - 1 {
        ranges[ranges.count - 1] = last.lowerBound...row
      } else {
        ranges.append(row...row)
      }
    }
  }

  /// The first visible row from a row on.
  func visible(from row: Int) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < row { low = middle + 1 } else { high = middle }
    }
    guard low < ranges.count, ranges[low].contains(row) else { return row }
    return ranges[low].upperBound + 1
  }

  /// The first visible row of a range; null where all of it is hidden.
  func visible(in rows: ClosedRange<Int>) -> Int? {
    let row = visible(from: rows.lowerBound)
    return row <= rows.upperBound ? row : nil
  }

  /// Whether a row is hidden.
  func contains(_ row: Int) -> Bool { visible(from: row) != row }
}
