extension TableShape.Pair {
  /// The columns of keys and values of a table without a header.
  ///
  /// Figures must say so: letterheads and signatures are two columns of words.
  static func keys(of grid: TableGrid, contents: [ColumnContent]) -> [TableShape.Pair]? {
    guard grid.headerRowCount == 0, grid.rowCount > 1,
      grid.columnCount == 2 || grid.columnCount == 4
    else { return nil }
    let starts = stride(from: 0, to: grid.columnCount, by: 2)
    let isKeyed = starts.allSatisfy { column in
      let keys = contents[column]
      let values = contents[column + 1]
      guard keys.filled > 0, keys.numerals == 0, keys.codes == 0, keys.distinct == keys.filled,
        values.figures > 0
      else { return false }
      return values.numerals * 2 >= values.filled || endInColons(column, of: grid)
    }
    return isKeyed ? starts.map { TableShape.Pair(label: $0, values: [$0 + 1]) } : nil
  }

  /// The groups of a header that repeats itself: `Chỉ tiêu | Số liệu | Chỉ tiêu | Số liệu`.
  static func groups(_ roles: [ColumnRole?], paths: [[String]]) -> [TableShape.Pair]? {
    let labels = roles.indices.filter { roles[$0] == .label }
    guard labels.count > 1, labels.allSatisfy({ paths[$0] == paths[labels[0]] }) else { return nil }
    let isCoded = labels.allSatisfy { $0 > 0 && roles[$0 - 1] == .code }
    var groups: [TableShape.Pair] = []
    for (index, label) in labels.enumerated() {
      let next = index + 1 < labels.count ? labels[index + 1] - (isCoded ? 1 : 0) : roles.count
      let columns = (label + 1)..<next
      let values = columns.filter { roles[$0] == .value }
      let units = columns.filter { roles[$0] == .unit }
      // Nothing of a group may be left over.
      guard !values.isEmpty, units.count <= 1, values.count + units.count == columns.count else {
        return nil
      }
      let code = isCoded || (index == 0 && label > 0 && roles[label - 1] == .code) ? label - 1 : nil
      groups.append(TableShape.Pair(code: code, label: label, unit: units.first, values: values))
    }
    return groups
  }

  private static func endInColons(_ column: Int, of grid: TableGrid) -> Bool {
    (0..<grid.rowCount).allSatisfy { row in
      let text = grid.text(row: row, column: column)
      return text.isEmpty || text.utf8.last == UInt8(ascii: ":")
    }
  }
}
