internal import ReportExtraction

/// Reads one `table:table` of a spreadsheet (OpenDocument 1.3, part 3, 9.1).
///
/// Rows and cells that repeat are counted, and made only where they hold text: sheets end in
/// thousands of rows of nothing.
struct ODSSheetReader {
  private let styles: ODSStyles
  private var sheet: SheetSource
  private var row = 0
  private var hiddenRows: [ClosedRange<Int>] = []
  private var columns = 0
  private var groups = 0

  /// Prepares the reading of a sheet.
  init(name: String, styles: ODSStyles) {
    self.styles = styles
    sheet = SheetSource(name: name)
  }

  /// Reads the rest of the sheet, its end included; `items` counts its cells against the limit.
  mutating func read(
    _ reader: inout XMLPullReader, items: inout Int
  ) throws(ReadingError) -> SheetSource {
    let level = reader.depth
    while let event = try reader.next() {
      if event == .end {
        if reader.depth == level { break }
        if Self.isGroup(reader.name) { groups -= 1 }
        continue
      }
      guard event == .start else { continue }
      switch (reader.name.namespace, reader.name.local) {
      case (.table, "table-row"): try readRow(&reader, items: &items)
      case (.table, "table-column"): try readColumns(reader)
      case (.table, "table-row-group"), (.table, "table-column-group"): groups += 1
      case (.table, "table-header-rows"), (.table, "table-rows"), (.table, "table-header-columns"),
        (.table, "table-columns"):
        break
      default: try reader.skip()
      }
    }
    for range in hiddenRows {
      sheet.hiddenRows.formUnion(range)
    }
    return sheet
  }

  private static func isGroup(_ name: XMLName) -> Bool {
    name.namespace == .table
      && (name.local == "table-row-group" || name.local == "table-column-group")
  }

  private mutating func readColumns(_ reader: borrowing XMLPullReader) throws(ReadingError) {
    let count = min(
      try repeats(reader, "number-columns-repeated"), CellReference.columnLimit - columns)
    guard count > 0 else { return }
    if reader.attribute("visibility", .table) == "collapse", groups == 0 {
      sheet.hiddenColumns.formUnion(columns + 1...columns + count)
    }
    columns += count
  }

  // MARK: - Rows

  private mutating func readRow(
    _ reader: inout XMLPullReader, items: inout Int
  ) throws(ReadingError) {
    let level = reader.depth
    let count = try repeats(reader, "number-rows-repeated")
    let visibility = reader.attribute("visibility", .table)
    let first = row + 1
    var cells: [SheetCell] = []
    var merges: [CellRange] = []
    var column = 0
    while let event = try reader.next() {
      if event == .end, reader.depth == level { break }
      guard event == .start else { continue }
      guard reader.name.namespace == .table,
        reader.name.local == "table-cell" || reader.name.local == "covered-table-cell"
      else {
        try reader.skip()
        continue
      }
      items += 1
      try check(items)
      try readCell(&reader, column: &column, cells: &cells, merges: &merges, items: &items)
    }
    // Rows beyond the limit hold nothing where they only fill the sheet.
    let isFilled = cells.contains { !$0.text.isEmpty }
    row = min(row + count, CellReference.rowLimit + 1)
    guard isFilled else { return }
    guard row <= CellReference.rowLimit else {
      throw .limit(
        "the sheet '\(sheet.name)' has more rows", of: CellReference.rowLimit, line: nil)
    }
    items += (count - 1) * max(1, cells.count)
    try check(items)
    for number in first...row {
      sheet.rows.append(SheetRow(number: number, cells: cells))
      sheet.merges += merges.map {
        CellRange(rows: number...number + $0.rows.count - 1, columns: $0.columns)
      }
    }
    hide(first...row, visibility)
  }

  private mutating func hide(_ rows: ClosedRange<Int>, _ visibility: String?) {
    switch visibility {
    case "filter": sheet.foldedRowCount += rows.count
    case "collapse" where groups > 0: sheet.foldedRowCount += rows.count
    case "collapse": hiddenRows.append(rows)
    default: break
    }
  }

  // MARK: - Cells

  private mutating func readCell(
    _ reader: inout XMLPullReader, column: inout Int, cells: inout [SheetCell],
    merges: inout [CellRange], items: inout Int
  ) throws(ReadingError) {
    let isCovered = reader.name.local == "covered-table-cell"
    let count = try repeats(reader, "number-columns-repeated")
    let columnSpan = try repeats(reader, "number-columns-spanned")
    let rowSpan = try repeats(reader, "number-rows-spanned")
    let value = ODSValue(reader)
    let hasFormula = reader.attribute("formula", .table) != nil
    let isStruck = reader.attribute("style-name", .table).map(styles.strikes) ?? false
    var (text, lineBreaks) = try ODSText.read(&reader, styles: styles)
    let first = column + 1
    column = min(column + count, CellReference.columnLimit + 1)
    if text.isEmpty { text = value.text ?? "" }
    if isStruck { (text, lineBreaks) = ("", []) }
    guard !isCovered, !isStruck else { return }
    if hasFormula, text.isEmpty, value.isMissing {
      if first <= CellReference.columnLimit {
        sheet.unreckonedCells.append(CellReference(row: row + 1, column: first))
      }
    }
    if columnSpan > 1 || rowSpan > 1, first <= CellReference.columnLimit {
      let lastRow = min(row + rowSpan, CellReference.rowLimit)
      let lastColumn = min(column + columnSpan - 1, CellReference.columnLimit)
      if lastRow > row, lastColumn >= first {
        merges.append(CellRange(rows: row + 1...lastRow, columns: first...lastColumn))
      }
    }
    guard !text.isEmpty else { return }
    guard column <= CellReference.columnLimit else {
      throw .limit(
        "a row of the sheet '\(sheet.name)' has more cells", of: CellReference.columnLimit,
        line: row + 1)
    }
    items += count - 1
    try check(items)
    for place in first...column {
      cells.append(
        SheetCell(
          column: place, text: text, lineBreaks: lineBreaks, stored: value.stored))
    }
  }

  private func repeats(
    _ reader: borrowing XMLPullReader, _ name: StaticString
  ) throws(ReadingError) -> Int {
    guard let text = reader.attribute(name, .table) else { return 1 }
    guard let count = Int(text), (1...Int(Int32.max)).contains(count) else {
      throw ReadingError(
        kind: .parserFailure,
        message: "'content.xml' cannot be read: '\(text)' is no number of rows or columns")
    }
    return count
  }

  private func check(_ items: Int) throws(ReadingError) {
    guard items <= ReadingLimits.items else {
      throw .limit("the sheets have more cells", of: ReadingLimits.items, line: nil)
    }
  }
}
