/// A table whose first column holds the header words, top to bottom, and each further column an
/// indicator.
struct TransposedShape: Hashable, Sendable {
  /// The row of codes, from 0; null where there is none.
  var code: Int?
  /// The row of labels.
  var label: Int
  /// The row of units.
  var unit: Int?
  /// The rows of values.
  var values: [Int]

  /// The rows above the first row of values are the table's header.
  var headerRowCount: Int { values.first ?? 0 }

  /// Finds the shape; null where the first column holds anything but header words, or the first row
  /// names roles of columns.
  init?(of grid: TableGrid, words: HeaderWords) {
    guard grid.columnCount > 1, (2...Self.mostRows).contains(grid.rowCount) else { return nil }
    var rows: [ColumnRole: [Int]] = [:]
    for row in 0..<grid.rowCount {
      let text = grid.text(row: row, column: 0)
      guard let role = words.role(of: text), role != .note else { return nil }
      if role == .value, !Self.valueHeads.contains(Folding.key(text)) { return nil }
      rows[role, default: []].append(row)
    }
    guard let labels = rows[.label], labels.count == 1, let values = rows[.value],
      (rows[.code]?.count ?? 0) <= 1, (rows[.unit]?.count ?? 0) <= 1,
      !(1..<grid.columnCount).contains(where: { column in
        Self.namesColumn(grid.text(row: 0, column: column), words: words)
      })
    else { return nil }
    code = rows[.code]?.first
    label = labels[0]
    unit = rows[.unit]?.first
    self.values = values
    // Its labels are words, its values figures.
    guard
      (1..<grid.columnCount).contains(where: {
        ColumnContent.looksLikeFigure(grid.text(row: values[0], column: $0))
      })
    else { return nil }
  }

  /// Whether a text of the first row heads a column: `Đơn vị tính`, `Kỳ này`; `Tỷ lệ nghèo` is an
  /// indicator there.
  private static func namesColumn(_ text: String, words: HeaderWords) -> Bool {
    guard let role = words.role(of: text) else { return false }
    return role != .value || valueHeads.contains(Folding.key(text))
  }

  /// A transposed table has one row for each thing said of its indicators.
  private static let mostRows = 12

  /// Totals and shares down the rows are indicators of a table of places; these are not.
  private static let valueHeads: Set<String> = Set(
    [
      "Số liệu", "Giá trị", "Kết quả", "Số lượng", "Thực hiện", "Kế hoạch", "Kỳ này", "Kỳ trước",
      "Cùng kỳ", "Cùng kỳ năm trước", "Ước thực hiện", "Trong kỳ", "Kỳ báo cáo",
      "Kết quả thực hiện",
      "Kết quả thống kê",
    ].map { Folding.key($0) })
}
