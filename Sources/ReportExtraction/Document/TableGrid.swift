/// A table with its spans resolved: slots by row and column, each naming its cell.
///
/// Cells are not copied into the slots they span.
public struct TableGrid: Hashable, Sendable {
  /// A cell placed in the grid.
  public struct PlacedCell: Hashable, Sendable {
    /// The cell.
    public var cell: Cell
    /// The first row it covers, from 0.
    public var row: Int
    /// The first column it covers, from 0.
    public var column: Int
    /// How many rows it covers after clamping, at least 1.
    public var rowSpan: Int
    /// How many columns it covers after clamping, at least 1.
    public var columnSpan: Int
  }

  /// The caption of the table.
  public var caption: String?
  /// The cells in the order of the source.
  public var cells: [PlacedCell]
  /// How many rows the grid has.
  public var rowCount: Int
  /// How many columns the grid has.
  public var columnCount: Int
  /// How many rows at the top are header rows.
  public var headerRowCount: Int
  /// Where each row begins.
  public var rowProvenance: [Provenance]
  /// The index in `cells` for each slot, row by row; -1 for an empty slot.
  var slots: [Int32]

  /// The cell in a slot; null where the slot is empty or outside the grid.
  public func cell(row: Int, column: Int) -> PlacedCell? {
    guard row >= 0, row < rowCount, column >= 0, column < columnCount else { return nil }
    let index = slots[row * columnCount + column]
    return index < 0 ? nil : cells[Int(index)]
  }
}
