/// A row of a table of figures, taken apart by the roles of its columns.
struct IndicatorRow: Sendable {
  /// What one value column holds in this row.
  struct ValueCell: Sendable {
    /// The index of the column among the table's value columns.
    var index: Int
    /// The text; null where blank.
    var text: String?
    /// What a spreadsheet stores in the cell.
    var stored: StoredValue?
    /// The bytes of the cell.
    var range: SourceRange?
  }

  /// The row in the joined table, from 1, header rows not counted.
  var number: Int
  /// The row in the joined grid, from 0, header rows counted.
  var gridRow: Int
  /// Where the row begins.
  var provenance: Provenance
  /// What the code cell holds; null where blank.
  var codePrinted: String?
  /// The code taken apart; null where none is printed.
  var code: OutlineCode?
  /// The label.
  var label: String
  /// The unit or legend as printed; null where blank.
  var unitPrinted: String?
  /// The cells of the value columns, left to right.
  var values: [ValueCell]
  /// The notes; null where blank.
  var note: String?

  /// The sign that makes the row a part of the row above it; null where there is none.
  var bullet: RowBullet?
  /// Whether its label is a cell that reaches across the columns of figures.
  var isAcross = false

  /// Whether neither unit nor any value is printed.
  var isBare: Bool { unitPrinted == nil && values.allSatisfy { $0.text == nil } }

  /// The rows of a table below its header.
  ///
  /// A row that holds nothing but "Trong đó" opens the parts below it as the same words in the code
  /// cell of the first part do: it is put into that row, and counted in `openings`.
  static func rows(of table: JoinedTable, openings: inout Int) -> [IndicatorRow] {
    switch table.roles.shape {
    case .rows: break
    case .pairs(let pairs): return pairRows(of: table.grid, pairs: pairs)
    case .transposed(let shape): return transposedRows(of: table.grid, shape)
    }
    let grid = table.grid
    guard grid.headerRowCount < grid.rowCount else { return [] }
    var rows: [IndicatorRow] = []
    rows.reserveCapacity(grid.rowCount - grid.headerRowCount)
    var opening: String?
    for index in grid.headerRowCount..<grid.rowCount {
      var row = IndicatorRow(
        index, number: rows.count + 1, of: grid, roles: table.roles)
      if let words = opening {
        if row.codePrinted == nil { row.codePrinted = words }
        opening = nil
      }
      if row.isOpening, index + 1 < grid.rowCount {
        opening = row.codePrinted ?? row.label
        openings += 1
      } else {
        rows.append(row)
      }
    }
    OutlineSequence.settle(&rows)
    return rows
  }

  /// Whether the row says that parts follow, and no more.
  private var isOpening: Bool {
    guard code == nil, isBare, note == nil else { return false }
    if label.isEmpty { return codePrinted.map(UncodedPart.isMarkerOnly) ?? false }
    return codePrinted == nil && UncodedPart.isMarkerOnly(label)
  }

  /// Whether it may head the rows below it: words alone, that are no part, total or dots.
  var mayHeadGroup: Bool {
    code == nil && codePrinted == nil && bullet == nil && isBare && note == nil && !label.isEmpty
      && !isPlaceholder && !UncodedPart.isMarker(label) && !GrandTotal.isLabel(label)
  }

  /// Whether dots in place of code or label say that more rows could stand here.
  var isPlaceholder: Bool {
    guard code == nil else { return false }
    let printed = [codePrinted, label.isEmpty ? nil : label].compactMap { $0 }
    guard let first = printed.first else { return isBare }
    return Self.isDots(first) && (printed.count == 1 || Self.isDots(printed[1]) || isBare)
  }

  /// Whether a text is nothing but dots: `…`, `....`.
  private static func isDots(_ text: String) -> Bool {
    text.utf8.count >= 2
      && text.unicodeScalars.allSatisfy { $0 == "." || $0 == "…" || $0 == " " }
  }

  /// Takes a row apart.
  init(_ row: Int, number: Int, of grid: TableGrid, roles: ColumnRoles) {
    func index(_ column: Int?) -> Int? {
      column.flatMap { grid.cellIndex(row: row, column: $0) }
    }
    func text(_ column: Int?) -> String? {
      guard let index = index(column), !grid.cells[index].cell.text.isEmpty else { return nil }
      return grid.cells[index].cell.text
    }
    self.number = number
    gridRow = row
    provenance = grid.rowProvenance[row]
    var isLabelLed = roles.code == nil
    // A code cell that spans rows is the code of its first row; the others are its parts.
    if let index = index(roles.code), grid.cells[index].row == row {
      codePrinted = text(roles.code)
      // A heading across the table has its text where the code stands.
      let start = grid.cells[index].column
      if let label = roles.label, start < label, start + grid.cells[index].columnSpan > label {
        codePrinted = nil
        isLabelLed = true
      }
    }
    code = codePrinted.flatMap { OutlineCode(parsing: $0) ?? OutlineCode(identifier: $0) }
    label = text(roles.label) ?? ""
    if label.isEmpty, code == nil, let printed = codePrinted, !UncodedPart.isMarker(printed) {
      if RowBullet(code: printed) == nil, !Self.isDots(printed) {
        label = printed
        codePrinted = nil
        isLabelLed = true
      }
    }
    // A cell across the whole row is its label, not its unit, value and note as well.
    let labelStart = roles.label ?? 0
    let labelEnd = index(roles.label).map { grid.cells[$0].column + grid.cells[$0].columnSpan } ?? 0
    let isBeyondLabel = { (column: Int) in column >= labelEnd || column < labelStart }
    unitPrinted = roles.unit.flatMap { isBeyondLabel($0) ? text($0) : nil }
    values = roles.values.indices.map { position in
      let column = roles.values[position].column
      guard isBeyondLabel(column), let index = index(column) else {
        return ValueCell(index: position)
      }
      return ValueCell(
        index: position, text: text(column), stored: grid.cells[index].cell.stored,
        range: grid.cells[index].cell.provenance.range)
    }
    var notes = roles.notes.filter(isBeyondLabel).compactMap { text($0) }
    for column in 0..<grid.columnCount {
      guard let placed = grid.cell(row: row, column: column), placed.row == row,
        placed.column == column
      else { continue }
      notes += placed.cell.footnotes
    }
    note = notes.isEmpty ? nil : notes.joined(separator: " ")
    isAcross = roles.values.first.map { labelEnd > $0.column } ?? false
    // Without a column of codes, or in a heading across the columns, the code leads the label.
    if code == nil, codePrinted == nil, isLabelLed || isBare,
      let split = Self.leadingCode(of: label),
      isLabelLed || split.code.leadingStyle == .roman || split.code.leadingStyle == .capital
    {
      codePrinted = split.printed
      code = split.code
      label = split.label
    }
    if code == nil {
      bullet = codePrinted.flatMap { RowBullet(code: $0) } ?? RowBullet(label: label)
    }
  }

  /// `1.2. Kiểm tra`, `I - KHỐI TỈNH` where the code stands before the words.
  private static func leadingCode(
    of label: String
  ) -> (printed: String, code: OutlineCode, label: String)? {
    let utf8 = label.utf8
    guard let space = utf8.firstIndex(of: UInt8(ascii: " ")), space != utf8.startIndex else {
      return nil
    }
    let printed = String(label[..<space])
    let rest = label[utf8.index(after: space)...]
    guard let last = printed.utf8.last, !rest.isEmpty, let code = OutlineCode(parsing: printed)
    else { return nil }
    // A code before words is closed by a dot, a bracket or a stroke: "3 cấp" is no code 3.
    if [UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "/")].contains(last) {
      return (printed, code, String(rest))
    }
    // A dash behind it closes a Roman numeral or a capital: "A - Thu", but not "5 - 10 tuổi".
    guard code.style == .roman || code.style == .capital,
      let dash = ["- ", "– "].first(where: rest.hasPrefix)
    else { return nil }
    return (printed, code, String(rest.dropFirst(dash.count)))
  }
}

extension IndicatorRow.ValueCell {
  fileprivate init(index: Int) {
    self.init(index: index, text: nil, range: nil)
  }
}
