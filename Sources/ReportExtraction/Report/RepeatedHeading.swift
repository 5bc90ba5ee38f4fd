/// The heading of a group that a further page prints again: `Chi thường xuyên (tiếp theo)`.
struct RepeatedHeading {
  /// The label as printed, mark included.
  let printed: String
  private let label: String
  private let column: Int

  /// Takes a row of no more than a code and a label that is marked so; null for every other row.
  init?(_ row: Int, of grid: TableGrid) {
    let filled = (0..<grid.columnCount).filter {
      grid.ownText(row: row, column: $0)?.isEmpty == false
    }
    guard filled.count <= 2, let column = filled.last else { return nil }
    printed = grid.text(row: row, column: column)
    guard let label = PageFurniture.unmarked(printed) else { return nil }
    self.label = label
    self.column = column
  }

  /// Whether a row of the pages before has the label.
  func repeats(_ row: Int, of grid: TableGrid) -> Bool {
    guard let text = grid.ownText(row: row, column: column) else { return false }
    return text == label || Folding.key(text) == Folding.key(label)
  }
}
