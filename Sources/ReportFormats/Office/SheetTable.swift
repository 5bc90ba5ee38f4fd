internal import ReportExtraction

/// Some rows of a sheet that become a table.
struct SheetTable {
  private let sheet: Sheet
  private let rows: ArraySlice<SheetRow>
  /// Whether it holds figures, and its first column codes or labels.
  var isOfFigures = false
  /// What stands above it.
  var caption: String?

  /// More empty columns side by side than these have no part in the table.
  private static let mostEmptyColumns = 16

  /// Takes rows of a sheet.
  init(_ sheet: Sheet, rows: ArraySlice<SheetRow>) {
    self.sheet = sheet
    self.rows = rows
  }

  /// The table: a cell for each place within its columns that no other cell covers.
  ///
  /// `items` counts cells and rows against the limit.
  func table(items: inout Int, notices: inout [ReadingNotice]) throws(ReadingError) -> Table {
    let columns = self.columns
    let numbers = rows.map(\.number)
    var table = Table(caption: caption, hasExplicitSpans: true)
    table.sheet = sheet.name
    table.rows.reserveCapacity(rows.count)
    items += rows.count * (columns.count + 1)
    guard items <= ReadingLimits.items else {
      throw .limit("the sheets have more cells", of: ReadingLimits.items, line: nil)
    }
    // For each column the last row that a cell from above covers.
    var coveredUntil = [Int](repeating: 0, count: columns.count)
    for row in rows {
      var cells: [Cell] = []
      cells.reserveCapacity(columns.count)
      var next = row.cells.startIndex
      for (position, column) in columns.enumerated() {
        var cell = Cell(text: "", provenance: Provenance(line: row.number))
        while next < row.cells.endIndex, row.cells[next].column < column { next += 1 }
        if next < row.cells.endIndex, row.cells[next].column == column {
          cell = row.cells[next].cell(line: row.number)
        }
        guard coveredUntil[position] < row.number else { continue }
        let merge = sheet.merges[CellReference(row: row.number, column: column)]
        var last = row.number
        if let merge {
          let free = columns[position...].prefix { merge.columns.contains($0) }.count
          let width =
            coveredUntil[position..<position + free].prefix { $0 < row.number }.count
          last = merge.rows.upperBound
          cell.columnSpan = width
          cell.rowSpan = Self.count(numbers, from: row.number, to: last)
          for covered in position..<position + width {
            coveredUntil[covered] = max(last, row.number)
          }
        } else {
          coveredUntil[position] = row.number
        }
        if isOfFigures, position == 0 { Self.readCode(&cell) }
        cells.append(cell)
      }
      table.rows.append(Table.Row(cells: cells, provenance: Provenance(line: row.number)))
    }
    if isOfFigures {
      markHeader(&table)
      tellDatesAmongCodes(table, &notices)
    }
    return table
  }

  /// The columns from the first that holds text to the last, without wide gaps.
  ///
  /// A text alone in its row may reach further than the table.
  private var columns: [Int] {
    var filled: Set<Int> = []
    var first = Int.max
    var last = 0
    for row in rows {
      for cell in row.cells {
        let merge = sheet.merges[CellReference(row: row.number, column: cell.column)]
        filled.insert(cell.column)
        first = min(first, cell.column)
        let reach = row.cells.count > 1 ? merge?.columns.upperBound ?? cell.column : cell.column
        last = max(last, reach)
      }
    }
    guard first <= last else { return [] }
    var columns: [Int] = []
    var empty: [Int] = []
    for column in first...last {
      if filled.contains(column) {
        if empty.count <= Self.mostEmptyColumns { columns += empty }
        empty = []
        columns.append(column)
      } else {
        empty.append(column)
      }
    }
    if empty.count <= Self.mostEmptyColumns { columns += empty }
    return columns
  }

  /// How many of the rows, in order, have a number in a range.
  private static func count(_ numbers: [Int], from first: Int, to last: Int) -> Int {
    func below(_ limit: Int) -> Int {
      var (low, high) = (0, numbers.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[middle] < limit { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return max(1, below(last + 1) - below(first))
  }

  // MARK: - Header

  /// Marks the first row as a header, with the rows that its cells reach into, where it holds words
  /// alone and a column below it stores nothing but numbers.
  private func markHeader(_ table: inout Table) {
    guard let first = rows.first, first.cells.count > 1, rows.count > 1,
      first.cells.allSatisfy({ $0.isYear || $0.stored == nil && !RowWords.isFigure($0.text) }),
      !first.cells[0].isYear, !RowWords.isCode(first.cells[0].text)
    else { return }
    // Years side by side are a header; one alone may be a figure.
    let years = first.cells.filter(\.isYear).map(\.text)
    guard years.count != 1, years == years.sorted() || years == years.sorted(by: >) else { return }
    let length = table.rows[0].cells.map(\.rowSpan).max() ?? 1
    guard length < rows.count else { return }
    var numbers: Set<Int> = []
    var words: Set<Int> = []
    for row in rows.dropFirst(length) {
      for cell in row.cells {
        if cell.stored == nil { words.insert(cell.column) } else { numbers.insert(cell.column) }
      }
    }
    guard !numbers.subtracting(words).isEmpty else { return }
    for row in 0..<length {
      for cell in table.rows[row].cells.indices { table.rows[row].cells[cell].isHeader = true }
    }
  }

  // MARK: - Codes that were taken for numbers

  /// A code such as `1.1` that is stored as a number is drawn with its point.
  private static func readCode(_ cell: inout Cell) {
    guard case .number(let number) = cell.stored, number.integer == nil,
      cell.text.utf8.count(where: { $0 == UInt8(ascii: ",") }) == 1,
      cell.text.utf8.allSatisfy({ $0 == UInt8(ascii: ",") || (0x30...0x39).contains($0) })
    else { return }
    cell.text = String(
      decoding: cell.text.utf8.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 },
      as: UTF8.self)
  }

  /// A date among codes is a code that the spreadsheet took for one: `1.1` for 1 January.
  private func tellDatesAmongCodes(_ table: Table, _ notices: inout [ReadingNotice]) {
    var hasCodes = false
    var dates: [Cell] = []
    for row in table.rows {
      guard let cell = row.cells.first, !cell.text.isEmpty else { continue }
      if case .date = cell.stored { dates.append(cell) }
      if RowWords.isCode(cell.text) { hasCodes = true }
    }
    guard hasCodes else { return }
    for cell in dates {
      notices.append(
        ReadingNotice(
          rule: .ocrSuspect,
          message: "sheet '\(sheet.name)': '\(cell.text)' stands among codes and is stored as a "
            + "date: the spreadsheet may have taken a code such as 1.1 for a day",
          line: cell.provenance.line))
    }
  }
}
