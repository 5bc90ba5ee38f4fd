/// Which of several columns of codes and numbers identifies the rows.
///
/// In order: the one whose numbers a formula in the labels names (`(01=02+05)`), one that holds no
/// code twice before one that does, an outline (`I`, `1.2`) before numbers that only run on, and a
/// code (`Mã số`) before a running number (`STT`), which counts the rows of one printing only. A
/// column that leaves most rows open, or holds no codes, identifies nothing.
struct CodeColumn {
  /// The column, from 0.
  let column: Int

  /// Chooses among columns that the header names so; null where there is none.
  init?(
    among columns: [Int], heads: [String], contents: [ColumnContent], grid: TableGrid,
    labels: Int?
  ) {
    guard let first = columns.first else { return nil }
    guard columns.count > 1 else {
      column = first
      return
    }
    let formulas = labels.map { Self.operands(in: $0, of: grid) } ?? []
    let named = columns.first { column in
      !formulas.isEmpty && Self.holds(formulas, column: column, of: grid)
    }
    if let named {
      column = named
      return
    }
    let most = columns.map { contents[$0].filled }.max() ?? 0
    let score = { (column: Int) -> Int in
      let content = contents[column]
      let codes = max(content.codes, content.identifiers)
      let isComplete = codes * 10 >= content.filled * 6 && content.filled * 10 >= most * 6
      return (isComplete && content.filled > 0 ? 8 : 0)
        + (content.distinct == content.filled ? 4 : 0)
        + (content.outlines * 3 >= content.filled && content.filled > 0 ? 2 : 0)
        + (heads[column].hasPrefix("m") ? 1 : 0)
    }
    column = columns.dropFirst().reduce(first) { score($1) > score($0) ? $1 : $0 }
  }

  /// The numbers that formulas in brackets name in a column of labels: `(01=02+05)`, `01 = 02 + 05`.
  private static func operands(in column: Int, of grid: TableGrid) -> Set<String> {
    var found: Set<String> = []
    for row in grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount) {
      let text = grid.text(row: row, column: column)
      guard text.utf8.contains(UInt8(ascii: "=")) else { continue }
      let runs = text.utf8.split { !$0.isDigit }
      for run in runs where run.count <= 4 { found.insert(String(decoding: run, as: UTF8.self)) }
    }
    return found
  }

  /// Whether the column holds all numbers but those of rows that are not printed.
  private static func holds(_ operands: Set<String>, column: Int, of grid: TableGrid) -> Bool {
    var held: Set<String> = []
    for row in grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount) {
      let text = grid.text(row: row, column: column)
      if operands.contains(text) { held.insert(text) }
    }
    return held.count * 2 > operands.count
  }
}
