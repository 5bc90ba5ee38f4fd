internal import ReportExtraction

/// A table of a Word document of which the end has not come yet.
///
/// Cells that Word merges are one cell here, with spans: those above one another where they stand in
/// the same columns of the grid. Of a merged cell Word shows the text of the first; what stands in
/// the others is left out, and counted.
struct OpenWordTable {
  /// A cell that cells below may be merged with.
  private struct Merged {
    var row: Int
    var cell: Int
    var columnSpan: Int
  }

  /// How many cells that are merged into another hold text, which Word does not show.
  private(set) var coveredTexts = 0

  private var rows: [Table.Row] = []
  private var cells: [Cell] = []
  private var column = 0
  /// The merged cells that reach down to the row above, and those of this row, by their column.
  private var merged: [Int: Merged] = [:]
  private var mergedHere: [Int: Merged] = [:]
  private var properties = WordRowProperties()
  /// What goes on to the right of the cell before, if anything does.
  private var extended = Extended.nothing

  private enum Extended { case nothing, lastCell, coveredCell }

  /// How many cells the row in hand has.
  var cellCount: Int { cells.count }

  /// Begins a row.
  mutating func startRow(_ properties: WordRowProperties) {
    self.properties = properties
    column = 0
    extended = .nothing
    leaveFree(properties.columnsBefore)
  }

  private mutating func leaveFree(_ columns: Int) {
    guard columns > 0 else { return }
    cells.append(Cell(text: "", columnSpan: columns, isHeader: properties.isHeader))
    column += columns
  }

  /// Whether the next cell of the row is merged into one above or left of it.
  func covers(_ place: WordCellProperties) -> Bool {
    coversFromLeft(place) || coveringCell(place) != nil
  }

  private func coversFromLeft(_ place: WordCellProperties) -> Bool {
    place.horizontal == .goesOn && extended != .nothing
  }

  private func coveringCell(_ place: WordCellProperties) -> Merged? {
    guard place.vertical == .goesOn, let above = merged[column],
      above.columnSpan == place.columnSpan || place.horizontal == .begins
    else { return nil }
    return above
  }

  /// Adds a cell to the row.
  mutating func add(_ cell: Cell, _ place: WordCellProperties) {
    let span = place.columnSpan
    defer { column += span }
    if coversFromLeft(place) {
      if !cell.text.isEmpty { coveredTexts += 1 }
      if extended == .lastCell { extendLast(by: span) }
      return
    }
    if let above = coveringCell(place) {
      if !cell.text.isEmpty { coveredTexts += 1 }
      rows[above.row].cells[above.cell].rowSpan += 1
      mergedHere[column] = above
      extended = place.horizontal == .begins ? .coveredCell : .nothing
      return
    }
    extended = place.horizontal == .begins ? .lastCell : .nothing
    if place.vertical != .none {
      mergedHere[column] = Merged(row: rows.count, cell: cells.count, columnSpan: span)
    }
    var cell = cell
    cell.columnSpan = span
    cell.isHeader = properties.isHeader
    cells.append(cell)
  }

  private mutating func extendLast(by columns: Int) {
    guard let last = cells.indices.last else { return }
    cells[last].columnSpan += columns
    for (column, start) in mergedHere where start.row == rows.count && start.cell == last {
      mergedHere[column]?.columnSpan += columns
    }
  }

  /// Ends the row; it begins on a page.
  mutating func endRow(page: Int) {
    leaveFree(properties.columnsAfter)
    let provenance = Provenance(page: page)
    for index in cells.indices { cells[index].provenance = provenance }
    rows.append(Table.Row(cells: cells, provenance: provenance))
    cells = []
    merged = mergedHere
    mergedHere = [:]
  }

  /// The table; null where no row of it is shown.
  func finish() -> Table? {
    rows.isEmpty ? nil : Table(rows: rows, hasExplicitSpans: true)
  }
}
