/// What each column of a table of figures holds.
struct ColumnRoles: Hashable, Sendable {
  /// One column of values.
  struct ValueColumn: Hashable, Sendable {
    /// The grid column, from 0.
    var column: Int
    /// The header texts above it, top to bottom.
    var path: [String]
    /// The header path: `Kết quả thống kê / Số liệu`; null where there is none.
    var measure: String? { path.isEmpty ? nil : path.joined(separator: " / ") }
    /// Whether neither its head nor figures say that it holds values.
    var isGuess = false
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
  ///
  /// Figures without labels, as those of a table of one row are, are told by their heads.
  var isTableOfFigures: Bool {
    guard label != nil else { return isNamed && holdsFigures && values.count > 1 }
    return !values.isEmpty && (isNamed || code != nil || holdsFigures)
  }

  /// The grid column of places beside the labels.
  var area: Int?
  /// The lowest head of the labels.
  var labelHead: String?
  /// Whether the header says that the labels are places.
  var labelsArePlaces = false
  /// How the indicators lie.
  var shape = TableShape.rows

  /// Tells the roles from header words first, and from content where words do not settle them.
  init(of grid: TableGrid, words: HeaderWords) {
    if let transposed = TransposedShape(of: grid, words: words) {
      self = ColumnRoles(
        code: transposed.code, label: transposed.label, unit: transposed.unit,
        values: transposed.values)
      for index in values.indices {
        values[index].path = [grid.text(row: values[index].column, column: 0)]
      }
      shape = .transposed(transposed)
      return
    }
    let paths = HeaderPaths(of: grid).columns
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
    areSettledByWords = Self.areSettled(roles, paths: paths)
    holdsFigures = false
    var left: Set<Int> = []
    var guesses: Set<Int> = []
    if !areSettledByWords {
      let contents = (0..<grid.columnCount).map { ColumnContent(of: $0, in: grid) }
      if let pairs = TableShape.Pair.keys(of: grid, contents: contents) {
        self = ColumnRoles(label: pairs[0].label, values: pairs.flatMap(\.values))
        if pairs.count > 1 { shape = .pairs(pairs) }
        return
      }
      if let groups = TableShape.Pair.groups(roles, paths: paths) {
        self = ColumnRoles(label: groups[0].label, values: groups.flatMap(\.values))
        for index in values.indices { values[index].path = paths[values[index].column] }
        shape = .pairs(groups)
        return
      }
      var settling = ColumnSettling(
        grid: grid, words: words, paths: paths, contents: contents, roles: roles)
      settling.settle()
      roles = settling.roles
      guesses = settling.guesses
      // Beside figures, a column that is mostly blank and holds none, or next to nothing, may be one
      // of notes.
      if roles.contains(.unit), roles.count(where: { $0 == .value }) > 1 {
        for column in roles.indices where roles[column] == .value {
          let content = contents[column]
          let most = content.figures == 0 ? 2 : 10
          if most * content.filled < content.rows { guesses.insert(column) }
        }
      }
      area = settling.area
      left = settling.left
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
    notes = roles.indices.filter { roles[$0] == .note && !left.contains($0) }
    labelHead = label.flatMap { paths[$0].last }
    labelsArePlaces =
      label.map { column in paths[column].contains { PlaceName.isHead(Folding.key($0)) } } ?? false
    let valueColumns = roles.indices.filter {
      roles[$0] == .value && !Self.isSurplusOfSpan($0, of: grid)
    }
    surplusValueColumns = max(0, valueColumns.count - Self.mostValueColumns)
    values = valueColumns.prefix(Self.mostValueColumns).map { column in
      ValueColumn(column: column, path: paths[column], isGuess: guesses.contains(column))
    }
  }

  /// Roles that are known.
  init(code: Int? = nil, label: Int, unit: Int? = nil, values: [Int]) {
    self.code = code
    self.label = label
    self.unit = unit
    self.values = values.prefix(Self.mostValueColumns).map { ValueColumn(column: $0, path: []) }
    notes = []
    surplusValueColumns = max(0, values.count - Self.mostValueColumns)
    isNamed = false
    areSettledByWords = false
    holdsFigures = true
  }

  /// Whether nothing but a head of its neighbours' reaches over the column: spans that do not add up
  /// make columns that hold nothing.
  private static func isSurplusOfSpan(_ column: Int, of grid: TableGrid) -> Bool {
    guard grid.headerRowCount > 0, column > 0 else { return false }
    var isSpanned = false
    for row in 0..<grid.rowCount {
      guard let index = grid.cellIndex(row: row, column: column),
        !grid.cells[index].cell.text.isEmpty
      else { continue }
      if grid.cells[index].column == column { return false }
      isSpanned = true
    }
    return isSpanned
  }

  /// Whether a row of column letters gives a column a formula.
  private static func isFormula(column: Int, of grid: TableGrid) -> Bool {
    (0..<min(grid.headerRowCount, grid.rowCount)).contains { row in
      grid.text(row: row, column: column).utf8.contains(UInt8(ascii: "="))
        && TableHeader.isColumnLetters(row: row, of: grid)
    }
  }

  /// Whether words gave each column a role, and no two the same where there can be but one.
  private static func areSettled(_ roles: [ColumnRole?], paths: [[String]]) -> Bool {
    guard !roles.contains(nil), roles.contains(.value) else { return false }
    guard [.code, .label, .unit].allSatisfy({ role in roles.count { $0 == role } == 1 }) else {
      return false
    }
    // `Đơn vị` heads organisations as well.
    return !paths.indices.contains {
      roles[$0] == .unit && paths[$0].last.map(Folding.key) == HeaderWords.ambiguousUnit
    }
  }
}
