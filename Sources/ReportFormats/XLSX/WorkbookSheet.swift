/// The sheets that one table fills: a second one follows where the first is full.
struct WorkbookSheet {
  /// The name of the first sheet, as people see it.
  let name: String
  /// The columns.
  let columns: [OutputColumn]
  /// The index of the sheet that is being filled.
  private(set) var index = 0
  /// How many sheets there are.
  private(set) var count = 0
  /// How many rows stand in the sheet that is being filled, the heading among them.
  private(set) var rows = 0
  /// How many rows stand in all its sheets, the headings among them.
  private(set) var totalRows = 0

  /// Begins the first sheet.
  init(
    _ name: String, _ columns: [OutputColumn], in file: inout WorkbookFile
  ) throws(WorkbookError) {
    self.name = name
    self.columns = columns
    try begin(in: &file)
  }

  /// Appends a row; null leaves a cell empty.
  mutating func append(
    _ cells: [WorkbookCell?], rowLimit: Int, to file: inout WorkbookFile
  ) throws(WorkbookError) {
    if rows >= rowLimit {
      try end(in: &file)
      try begin(in: &file)
    }
    for (column, cell) in cells.enumerated() {
      guard let cell else { continue }
      try file.write(cell, sheet: index, row: rows, column: column)
    }
    rows += 1
    totalRows += 1
  }

  /// Ends the sheet that is being filled.
  func end(in file: inout WorkbookFile) throws(WorkbookError) {
    try file.addFilter(sheet: index, rows: rows, columns: columns.count)
  }

  private mutating func begin(in file: inout WorkbookFile) throws(WorkbookError) {
    count += 1
    index = try file.addSheet(
      count == 1 ? name : "\(name) (\(count))", widths: columns.map(\.width))
    for (column, heading) in columns.enumerated() {
      try file.write(.heading(heading.name), sheet: index, row: 0, column: column)
    }
    rows = 1
    totalRows += 1
  }
}

extension OutputColumn {
  /// How many characters of the column are in sight.
  fileprivate var width: Int {
    switch kind {
    case .integer, .decimal, .date: max(11, name.utf8.count + 3)
    // Sentences want more room than names and ids.
    case .text where Self.sentences.contains(name): 50
    case .text, .value, .list, .range: max(16, name.utf8.count + 3)
    }
  }

  private static let sentences: Set = ["label", "message", "meaning"]
}
