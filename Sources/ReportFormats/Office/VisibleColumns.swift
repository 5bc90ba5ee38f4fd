/// The columns of a sheet that are not hidden, counted without those that are.
struct VisibleColumns {
  /// The hidden columns in order.
  private let hidden: [Int]

  /// Makes the count for the columns that are hidden, each from 1.
  init(hidden: Set<Int>) {
    self.hidden = hidden.sorted()
  }

  /// What a range of columns becomes; null where all of it is hidden.
  func visible(_ columns: ClosedRange<Int>) -> ClosedRange<Int>? {
    guard !hidden.isEmpty else { return columns }
    let before = count(below: columns.lowerBound)
    let inside = count(below: columns.upperBound + 1) - before
    let width = columns.count - inside
    guard width > 0 else { return nil }
    let start = columns.lowerBound - before
    return start...start + width - 1
  }

  /// How many hidden columns stand left of a column.
  private func count(below column: Int) -> Int {
    var (low, high) = (0, hidden.count)
    while low < high {
      let middle = (low + high) / 2
      if hidden[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
