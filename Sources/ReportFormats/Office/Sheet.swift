internal import ReportExtraction

/// A sheet as it is drawn: without what is hidden by hand or lies under merged cells.
///
/// A filter and a closed group are ways to look at data, and what they hide is kept. What the
/// author hid by hand is no part of the report; it is left out and told.
struct Sheet {
  /// The name on its tab.
  let name: String
  /// The rows that draw text, and those that a cell with text reaches into.
  private(set) var rows: [SheetRow] = []
  /// The merged ranges by their first visible cell; columns are counted without the hidden ones.
  private(set) var merges: [CellReference: CellRange] = [:]
  /// What was left out, and what else is to be told.
  private(set) var notices: [ReadingNotice] = []

  /// Takes what is hidden out of a sheet.
  init(_ source: SheetSource) throws(ReadingError) {
    name = source.name
    let columns = VisibleColumns(hidden: source.hiddenColumns)
    let hidden = HiddenRows(source.hiddenRows)
    // Many merges of one anchor or across others are no table; the first one counts.
    for merge in source.merges.sorted(by: { $0.anchor < $1.anchor }) {
      guard let visible = columns.visible(merge.columns),
        let first = hidden.visible(in: merge.rows)
      else { continue }
      let range = CellRange(rows: first...merge.rows.upperBound, columns: visible)
      if merges[range.anchor] == nil { merges[range.anchor] = range }
    }
    try takeRows(of: source, columns, hidden)
    addCoveredRows()
    markGaps(hidden)
    tell(source)
  }

  private mutating func takeRows(
    of source: SheetSource, _ columns: VisibleColumns, _ hidden: HiddenRows
  ) throws(ReadingError) {
    let merged = Dictionary(source.merges.map { ($0.anchor, $0) }) { first, _ in first }
    var moved: [Int: [SheetCell]] = [:]
    var hiddenCells = 0
    var hiddenRows: Set<Int> = []
    var hiddenColumns: Set<Int> = []
    var visibleRows: [SheetRow] = []
    for row in source.rows.sorted(by: { $0.number < $1.number }) {
      let isHidden = hidden.contains(row.number)
      var kept: [SheetCell] = moved.removeValue(forKey: row.number) ?? []
      for cell in row.cells.sorted(by: { $0.column < $1.column }) {
        let place = CellReference(row: row.number, column: cell.column)
        var visible = cell
        let merge = merged[place]
        // A merged cell whose first row or column is hidden is drawn in those that are not.
        let span = columns.visible(merge?.columns ?? cell.column...cell.column)
        let number = hidden.visible(in: merge?.rows ?? row.number...row.number)
        guard let span, let number else {
          hiddenCells += 1
          if span == nil { hiddenColumns.insert(cell.column) }
          if number == nil { hiddenRows.insert(row.number) }
          continue
        }
        visible.column = span.lowerBound
        if isHidden { moved[number, default: []].append(visible) } else { kept.append(visible) }
      }
      if !kept.isEmpty { visibleRows.append(SheetRow(number: row.number, cells: kept)) }
    }
    for (number, cells) in moved { visibleRows.append(SheetRow(number: number, cells: cells)) }
    visibleRows.sort { $0.number < $1.number }
    rows = try withoutCovered(visibleRows)
    if hiddenCells > 0 {
      notices.append(
        notice(
          Self.count(hiddenCells, "cell")
            + " in \(Self.places(rows: hiddenRows, columns: hiddenColumns)), hidden by hand, are left out",
          severity: .warning))
    }
  }

  /// The rows without the cells that lie under a merged one and are not drawn.
  private mutating func withoutCovered(
    _ rows: [SheetRow]
  ) throws(ReadingError) -> [SheetRow] {
    let width = rows.reduce(0) { max($0, $1.cells.map(\.column).max() ?? 0) }
    var coveredUntil = [Int](repeating: 0, count: width + 1)
    var pending = merges.values.sorted { $0.anchor > $1.anchor }
    var covered: [CellReference] = []
    var kept: [SheetRow] = []
    for row in rows {
      // Merges that begin above the row and reach into it.
      while let merge = pending.last, merge.rows.lowerBound < row.number {
        pending.removeLast()
        guard merge.rows.upperBound >= row.number else { continue }
        cover(merge, &coveredUntil)
      }
      var visible = SheetRow(number: row.number)
      var end = 0
      for cell in row.cells.sorted(by: { $0.column < $1.column }) {
        let place = CellReference(row: row.number, column: cell.column)
        if cell.column < end || coveredUntil[cell.column] >= row.number {
          covered.append(place)
        } else {
          guard visible.cells.last?.column != cell.column else {
            throw ReadingError(
              kind: .parserFailure, message: "the sheet '\(name)' gives the cell \(place) twice")
          }
          visible.cells.append(cell)
          end = (merges[place]?.columns.upperBound ?? cell.column) + 1
        }
      }
      while let merge = pending.last, merge.rows.lowerBound == row.number {
        pending.removeLast()
        cover(merge, &coveredUntil)
      }
      if !visible.cells.isEmpty { kept.append(visible) }
    }
    if !covered.isEmpty {
      notices.append(
        notice(
          "\(Self.list(covered)) under merged cells, which are not drawn, are left out",
          severity: .warning))
    }
    return kept
  }

  private func cover(_ merge: CellRange, _ coveredUntil: inout [Int]) {
    guard merge.columns.lowerBound < coveredUntil.count else { return }
    for column in merge.columns.lowerBound...min(merge.columns.upperBound, coveredUntil.count - 1) {
      coveredUntil[column] = max(coveredUntil[column], merge.rows.upperBound)
    }
  }

  /// Adds the rows without text that a cell with text reaches into, and marks all of those.
  private mutating func addCoveredRows() {
    guard let last = rows.last?.number else { return }
    var whole: [SheetRow] = []
    whole.reserveCapacity(rows.count)
    var coveredUntil = 0
    for var row in rows {
      if coveredUntil >= row.number { row.isCovered = true }
      if let previous = whole.last?.number {
        for number in previous + 1..<max(previous + 1, min(row.number, coveredUntil + 1)) {
          whole.append(SheetRow(number: number, isCovered: true))
        }
      }
      whole.append(row)
      for cell in row.cells {
        let place = CellReference(row: row.number, column: cell.column)
        guard let merge = merges[place] else { continue }
        coveredUntil = max(coveredUntil, min(merge.rows.upperBound, last))
      }
    }
    rows = whole
  }

  private mutating func markGaps(_ hidden: HiddenRows) {
    rows.removeAll { $0.cells.isEmpty && hidden.contains($0.number) }
    var previous = 0
    for index in rows.indices {
      let number = rows[index].number
      rows[index].hasGapAbove = hidden.visible(from: previous + 1) < number
      previous = number
    }
  }

  // MARK: - Notices

  private mutating func tell(_ source: SheetSource) {
    if source.foldedRowCount > 0 {
      notices.append(
        notice(
          Self.count(source.foldedRowCount, "row")
            + " that a filter or a closed group hides are read "
            + "like the others", severity: .info))
    }
    if !source.unreckonedCells.isEmpty {
      notices.append(
        notice(
          "the formulas of \(Self.list(source.unreckonedCells)) have no stored result and read as "
            + "empty; a spreadsheet program that opens and saves the file stores them",
          line: source.unreckonedCells.first?.row))
    }
    if source.hasStaleResults {
      notices.append(
        notice(
          "the file asks for its formulas to be reckoned when it is opened: their stored results "
            + "may not be the last", severity: .warning))
    }
  }

  private func notice(
    _ message: String, severity: Severity? = nil, line: Int? = nil
  ) -> ReadingNotice {
    ReadingNotice(
      rule: .inputTruncated, message: "sheet '\(name)': \(message)", line: line,
      severity: severity)
  }

  private static func places(rows: Set<Int>, columns: Set<Int>) -> String {
    var places: [String] = []
    if !rows.isEmpty { places.append("rows " + list(rows.sorted().map { String($0) })) }
    if !columns.isEmpty {
      places.append("columns " + list(columns.sorted().map(CellReference.letters)))
    }
    return places.joined(separator: " and ")
  }

  private static func count(_ number: Int, _ what: String) -> String {
    "\(number) \(what)\(number == 1 ? "" : "s")"
  }

  private static func list(_ cells: [CellReference]) -> String {
    (cells.count == 1 ? "cell " : "cells ") + list(cells.map(\.description))
  }

  private static func list(_ places: [String]) -> String {
    let shown = 8
    let rest = places.count > shown ? " and \(places.count - shown) more" : ""
    return places.prefix(shown).joined(separator: ", ") + rest
  }
}
