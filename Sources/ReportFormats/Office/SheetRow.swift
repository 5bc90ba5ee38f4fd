/// A row of a sheet with the cells that draw text.
struct SheetRow: Hashable {
  /// The number of the row in its sheet, from 1.
  var number: Int
  /// The cells, left to right.
  var cells: [SheetCell] = []
  /// Whether a visible row without text stands above it.
  var hasGapAbove = false
  /// Whether a cell with text reaches into it from above.
  var isCovered = false
}
