/// What each column of a table of figures holds.
struct ColumnRoles: Hashable, Sendable {
  /// One column of values.
  struct ValueColumn: Hashable, Sendable {
    /// The grid column, from 0.
    var column: Int
    /// The header path, top to bottom: `Kết quả thống kê / Số liệu`.
    var measure: String?
  }

  /// The grid column of codes, from 0; null where the table prints none.
  var code: Int?
  /// The grid column of labels.
  var label: Int?
  /// The grid column of units.
  var unit: Int?
  /// The columns of values, left to right.
  var values: [ValueColumn]
  /// The grid columns of notes.
  var notes: [Int]
  /// How many value columns beyond ``mostValueColumns`` are not read.
  var surplusValueColumns: Int

  /// How many value columns are read: forms have tens at most, and each makes a record of each row,
  /// so that a few kilobytes of header could ask for gigabytes.
  static let mostValueColumns = 256
  /// Whether the header named the label or the values; roles told from content alone are a guess.
  var isNamed: Bool

  /// Whether header words settled the roles, so that content was not asked.
  var areSettledByWords: Bool

  /// Whether content told that a column holds figures.
  var holdsFigures: Bool

  /// Whether the table can be read as rows of figures: it has labels and values, and its header,
  /// its codes or its figures say that its rows are indicators.
  var isTableOfFigures: Bool {
    label != nil && !values.isEmpty && (isNamed || code != nil || holdsFigures)
  }

  /// Tells the roles from header words first, and from content where words do not settle them.
  init(of grid: TableGrid, words: HeaderWords) {
    let paths = Self.headerPaths(of: grid)
    var roles: [ColumnRole?] = paths.map { path in
      // The lowest header cell says most: "Kết quả / Đơn vị tính" is a unit.
      for text in path.reversed() {
        if let role = words.role(of: text) { return role }
      }
      return nil
    }
    // `(5)=(3)+(4)` among the column letters says that the column is reckoned.
    for column in roles.indices where roles[column] == nil {
      if Self.isFormula(column: column, of: grid) { roles[column] = .value }
    }
    isNamed = roles.contains(.label) || roles.contains(.value)
    areSettledByWords = Self.areSettled(roles)
    holdsFigures = false
    if !areSettledByWords {
      let contents = (0..<grid.columnCount).map { ColumnContent(of: $0, in: grid) }
      Self.settle(&roles, paths: paths, contents: contents)
      // A table of words has its rows listed all the same: its last column is what they hold.
      if !roles.contains(.value), isNamed || roles.contains(.code),
        let last = roles.lastIndex(of: .note)
      {
        roles[last] = .value
      }
      holdsFigures = roles.indices.contains { roles[$0] == .value && contents[$0].figures > 0 }
    }

    code = roles.firstIndex(of: .code)
    label = roles.firstIndex(of: .label)
    unit = roles.firstIndex(of: .unit)
    notes = roles.indices.filter { roles[$0] == .note }
    let valueColumns = roles.indices.filter { roles[$0] == .value }
    surplusValueColumns = max(0, valueColumns.count - Self.mostValueColumns)
    values = valueColumns.prefix(Self.mostValueColumns).map { column in
      ValueColumn(
        column: column,
        measure: paths[column].isEmpty ? nil : paths[column].joined(separator: " / ")
      )
    }
  }

  /// The distinct texts above each column, top to bottom; title rows of full width and rows of
  /// column letters left out.
  private static func headerPaths(of grid: TableGrid) -> [[String]] {
    let rows = (0..<min(grid.headerRowCount, grid.rowCount))
      .filter { !TableHeader.isColumnLetters(row: $0, of: grid) }
    var paths = [[String]](repeating: [], count: grid.columnCount)
    for (position, row) in rows.enumerated() {
      var nearest = ""
      for column in 0..<grid.columnCount {
        var text = ""
        if let index = grid.cellIndex(row: row, column: column) {
          guard grid.cells[index].columnSpan < grid.columnCount || grid.columnCount == 1 else {
            continue
          }
          text = grid.cells[index].cell.text
        }
        if !text.isEmpty {
          nearest = text
        } else if position + 1 < rows.count,
          !grid.text(row: rows[position + 1], column: column).isEmpty
        {
          // Text states no spans: an open cell that is filled further down stands under its
          // neighbour.
          text = nearest
        }
        if !text.isEmpty, paths[column].last != text { paths[column].append(text) }
      }
    }
    return paths
  }

  /// Whether a row of column letters gives a column a formula.
  private static func isFormula(column: Int, of grid: TableGrid) -> Bool {
    (0..<min(grid.headerRowCount, grid.rowCount)).contains { row in
      grid.text(row: row, column: column).utf8.contains(UInt8(ascii: "="))
        && TableHeader.isColumnLetters(row: row, of: grid)
    }
  }

  /// Whether words gave each column a role, and no two the same where there can be but one.
  private static func areSettled(_ roles: [ColumnRole?]) -> Bool {
    guard !roles.contains(nil), roles.contains(.value) else { return false }
    return [.code, .label, .unit].allSatisfy { role in roles.count { $0 == role } == 1 }
  }

  private static func settle(
    _ roles: inout [ColumnRole?], paths: [[String]], contents: [ColumnContent]
  ) {
    let namedCodes = Set(roles.indices.filter { roles[$0] == .code })
    keepOne(.code, in: &roles) { contents[$0].codes * 4 + ($0 == 0 ? 1 : 0) }
    keepOne(.label, in: &roles) { contents[$0].textLength }
    keepOne(.unit, in: &roles) { contents[$0].units * 2 + ($0 == 0 ? 0 : 1) }

    if !roles.contains(.code) {
      let candidate = contents.indices.first {
        roles[$0] == nil && contents[$0].filled > 1
          && contents[$0].codes * 10 >= contents[$0].filled * 6
          && contents[$0].distinct * 2 > contents[$0].filled
      }
      // A column of figures looks like codes too; codes stand left of the labels.
      if let candidate, candidate <= (longest(contents, open: roles) ?? .max) {
        roles[candidate] = .code
      }
    }
    if !roles.contains(.label), let label = longest(contents, open: roles) {
      roles[label] = .label
    }
    for index in roles.indices where roles[index] == nil {
      let content = contents[index]
      if !roles.contains(.unit), content.filled > 0, content.units * 2 > content.filled {
        roles[index] = .unit
      } else if content.filled > 0, content.figures * 2 >= content.filled {
        // A second column of codes (`Mã số` beside `STT`) holds no values.
        roles[index] = namedCodes.contains(index) ? .note : .value
      } else if content.filled == 0, paths[index].isEmpty {
        // A column without header and content holds nothing.
        continue
      } else {
        // Words at the right end are notes, but not numbers with words (`7 hộ`, `bảy`) under a
        // header; elsewhere they are what the column asks for.
        let isLast = index == roles.count - 1 && content.numerals * 2 < content.filled
        roles[index] = content.filled > 0 && (isLast || paths[index].isEmpty) ? .note : .value
      }
    }
    if !roles.contains(.value), let unit = roles.firstIndex(of: .unit),
      contents[unit].figures * 2 > contents[unit].filled
    {
      roles[unit] = .value
    }
  }

  /// The column with most text among those without a role.
  private static func longest(_ contents: [ColumnContent], open roles: [ColumnRole?]) -> Int? {
    contents.indices.filter { roles[$0] == nil && contents[$0].textLength > 0 }
      .max { contents[$0].textLength < contents[$1].textLength }
  }

  /// Two columns cannot both be the codes: the one whose content is most like it stays, the others
  /// are told from their content.
  private static func keepOne(
    _ role: ColumnRole, in roles: inout [ColumnRole?], by score: (Int) -> Int
  ) {
    let columns = roles.indices.filter { roles[$0] == role }
    guard columns.count > 1, let best = columns.max(by: { score($0) < score($1) }) else { return }
    for column in columns where column != best { roles[column] = nil }
  }
}

/// What a column's data cells look like.
private struct ColumnContent {
  var filled = 0
  var codes = 0
  var units = 0
  var figures = 0
  /// Cells that hold a figure, or a number in any other form.
  var numerals = 0
  var distinct = 0
  var textLength = 0

  /// Enough rows to tell what a column holds; reading more changes nothing.
  private static let sampleLimit = 60

  init(of column: Int, in grid: TableGrid) {
    var seen: Set<String> = []
    for row in grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount) {
      guard filled < Self.sampleLimit else { break }
      // A cell counts where it stands, not where its spans reach.
      guard let index = grid.cellIndex(row: row, column: column), grid.cells[index].row == row,
        grid.cells[index].column == column, !grid.cells[index].cell.text.isEmpty
      else { continue }
      let text = grid.cells[index].cell.text
      filled += 1
      if seen.insert(text).inserted { distinct += 1 }
      if Self.looksLikeFigure(text) {
        figures += 1
        numerals += 1
      } else {
        textLength += text.utf8.count
        if Self.isNumeral(text) { numerals += 1 }
      }
      if text.utf8.count < 16, OutlineCode(parsing: text) != nil { codes += 1 }
      if text.utf8.count < 64, Unit(printed: text) != nil || Legend(parsing: text) != nil {
        units += 1
      }
    }
  }

  private static func looksLikeFigure(_ text: String) -> Bool {
    var bytes = text.utf8[...]
    if let sign = bytes.first, signs.contains(sign) { bytes = bytes.dropFirst() }
    if let first = bytes.first, first.isDigit {
      return bytes.allSatisfy { $0 < 0x80 }
    }
    guard text.utf8.count < 40 else { return false }
    if Absence(parsing: text) != nil { return true }
    switch Numeral(parsing: text).kind {
    case .number, .percent, .permille, .ratio, .range, .ambiguous: return true
    default: return false
    }
  }

  /// Whether a cell is a number with its unit, a bound or several numbers.
  private static func isNumeral(_ text: String) -> Bool {
    guard text.utf8.count < 80 else { return false }
    switch Numeral(parsing: text).kind {
    case .number, .percent, .permille, .ratio, .range, .bound, .list, .ambiguous: return true
    case .ordinal, .identifier, .outline, .absent, .invalid: return false
    }
  }

  private static let signs: [UInt8] = Array("+-(".utf8)
}
