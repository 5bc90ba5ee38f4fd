/// A table with its spans resolved: slots by row and column, each naming its cell.
///
/// Cells are not copied into the slots they span, and a row has no slots beyond its last cell.
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
  /// The sheet of a workbook that the table stands in; null in every other format.
  var sheet: String?
  /// The cells in the order of the source.
  public var cells: [PlacedCell] = []
  /// How many rows the grid has: those of the source.
  public var rowCount: Int
  /// How many columns the grid has.
  public var columnCount = 0
  /// How many rows at the top are header rows by the source's own marks; 0 where it has none.
  public var headerRowCount = 0
  /// Where each row begins.
  public var rowProvenance: [Provenance]
  /// The index in `cells` for each slot, row by row; -1 for an empty slot.
  var slots: [Int32] = []
  /// Where in `slots` each row begins, and where the last one ends.
  var rowStarts: [Int] = []

  /// The cell in a slot; null where the slot is empty or outside the grid.
  ///
  /// Where two cells overlap it is the one that comes first in the source.
  public func cell(row: Int, column: Int) -> PlacedCell? {
    cellIndex(row: row, column: column).map { cells[$0] }
  }

  /// The text in a slot; empty where the slot is.
  func text(row: Int, column: Int) -> String {
    cellIndex(row: row, column: column).map { cells[$0].cell.text } ?? ""
  }

  /// Whether each row starts a cell that holds text.
  var filledRows: [Bool] {
    var filled = [Bool](repeating: false, count: rowCount)
    for index in cells.indices where !cells[index].cell.text.isEmpty {
      filled[cells[index].row] = true
    }
    return filled
  }

  /// The index in `cells` of the cell in a slot.
  func cellIndex(row: Int, column: Int) -> Int? {
    guard row >= 0, row < rowCount, column >= 0 else { return nil }
    let slot = rowStarts[row] + column
    guard slot < rowStarts[row + 1], slots[slot] >= 0 else { return nil }
    return Int(slots[slot])
  }
}

extension TableGrid {
  /// The most columns that a cell spans (HTML standard, 4.9.11, attribute `colspan`).
  static let maximumColumnSpan = 1000
  /// The most rows that a cell spans (HTML standard, 4.9.11, attribute `rowspan`).
  static let maximumRowSpan = 65_534
  /// How many slots any grid may have; spans may not make more of a small table.
  static let slotAllowance = 1_000_000
  /// How many slots a grid may have for each of its cells, where that is more.
  static let slotsPerCell = 64

  /// Places the cells of a table by the table model of HTML (HTML standard, 4.9.12.1).
  ///
  /// A `columnSpan` below 1 is 1. A `rowSpan` of 0 reaches to the end of its row group, one below 0
  /// is 1, and none goes beyond the row group. A cell comes into the first slot of its row that is
  /// free; where it then spans a slot that is taken, the two overlap, as in the standard. Unlike
  /// there, spans beyond the last row make no rows.
  ///
  /// A span above the standard's limits, or one that would make more slots than
  /// `slotAllowance` and `slotsPerCell` allow, is clamped; the notice gives their number.
  public init(_ table: Table, notices: inout [ReadingNotice]) {
    caption = table.caption
    sheet = table.sheet
    rowCount = table.rows.count
    rowProvenance = table.rows.map(\.provenance)
    var placement = TablePlacement(table)
    placement.placeAll(table)
    cells = placement.cells
    columnCount = placement.columnCount
    fillSlots(lengths: placement.rowLengths)
    headerRowCount = table.hasExplicitSpans ? leadingHeaderRows() : 0
    if placement.clampedSpans > 0 {
      notices.append(
        ReadingNotice(
          rule: .spanClamped, message: "\(placement.clampedSpans) spans beyond the limits clamped",
          line: placement.firstClampedLine))
    }
  }

  /// Fills the slots from the cells; a row has as many as its length says.
  mutating func fillSlots(lengths: [Int]) {
    rowStarts.reserveCapacity(rowCount + 1)
    rowStarts.append(0)
    for length in lengths { rowStarts.append(rowStarts[rowStarts.count - 1] + length) }
    slots = [Int32](repeating: -1, count: rowStarts[rowCount])
    for (index, placed) in cells.enumerated() {
      for row in placed.row..<placed.row + placed.rowSpan {
        let start = rowStarts[row] + placed.column
        for slot in start..<start + placed.columnSpan where slots[slot] < 0 {
          slots[slot] = Int32(index)
        }
      }
    }
  }

  /// The rows at the top in which every cell is marked as a header; 0 where that is all rows, for
  /// marks that tell nothing apart.
  private func leadingHeaderRows() -> Int {
    for row in 0..<rowCount {
      let covered = slots[rowStarts[row]..<rowStarts[row + 1]].lazy.filter { $0 >= 0 }
      if covered.isEmpty || covered.contains(where: { !cells[Int($0)].cell.isHeader }) {
        return row
      }
    }
    return 0
  }
}
