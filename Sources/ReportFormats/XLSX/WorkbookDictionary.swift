/// The sheet `Từ điển`: what each column of the other sheets means, and each id in it.
enum WorkbookDictionary {
  private static let columns = [
    OutputColumn("Bảng", .text, ""), OutputColumn("Cột", .text, ""),
    OutputColumn("Kiểu", .text, ""), OutputColumn("Bắt buộc", .text, ""),
    OutputColumn("Giá trị", .text, ""), OutputColumn("Ý nghĩa", .text, ""),
  ]

  /// Writes the sheet: a row a column, a row each of its ids under it, and the remarks last.
  static func write(
    _ tables: [(name: String, columns: [OutputColumn])], remarks: [String],
    to file: inout WorkbookFile
  ) throws(WorkbookError) -> WorkbookSheet {
    var sheet = try WorkbookSheet("Từ điển", columns, in: &file)
    var rows: [[String]] = []
    for table in tables {
      for column in table.columns {
        let required = column.isRequired ? "x" : ""
        rows.append([table.name, column.name, column.kind.name, required, "", column.meaning])
        for category in column.categories {
          rows.append([table.name, column.name, "", "", category.value, category.label])
        }
      }
    }
    for remark in remarks { rows.append(["", "", "", "", "", remark]) }
    for row in rows {
      try sheet.append(
        row.map { $0.isEmpty ? nil : .text($0) }, rowLimit: WorkbookFile.rowLimit, to: &file)
    }
    try sheet.end(in: &file)
    return sheet
  }
}

extension OutputColumn.Kind {
  /// The kind in a word.
  fileprivate var name: String {
    switch self {
    case .text: "text"
    case .integer: "integer"
    case .decimal: "decimal"
    case .date: "date"
    case .value: "value"
    case .list: "list"
    case .range: "range"
    }
  }
}
