/// Which column of a table each column of a further page is.
///
/// Pages of one table may lack an empty column, have one more, or draw one column as two.
struct ColumnAlignment: Hashable, Sendable {
  /// The table's column for each of the page's; null for a column that holds nothing.
  let columns: [Int?]

  /// The table's columns among `count` that no column of the page is.
  func missing(of count: Int) -> [Int] { (0..<count).filter { !columns.contains($0) } }

  /// Whether no column has moved.
  var isIdentity: Bool { columns.indices.allSatisfy { columns[$0] == $0 } }

  /// Columns that have not moved.
  static func identity(_ count: Int) -> ColumnAlignment {
    ColumnAlignment(columns: Array(0..<count))
  }

  private init(columns: [Int?]) { self.columns = columns }

  /// Aligns by the words of a repeated header of `rows` rows; null where a filled column stays
  /// without a place.
  init?(
    of grid: TableGrid, headerRows rows: Int, to signature: HeaderSignature, words: HeaderWords
  ) {
    if signature.isLiteral(rows: rows, of: grid) {
      self = .identity(grid.columnCount)
      return
    }
    let page = Self.header(of: grid, rows: rows, signature, words: words)
    if grid.columnCount == signature.columnCount, Self.fits(page.leaves, signature) {
      columns = page.leaves.indices.map { $0 }
      return
    }
    let isFilled = Self.filledColumns(of: grid, below: rows)
    var columns = [Int?](repeating: nil, count: grid.columnCount)
    var next = 0
    for column in 0..<grid.columnCount {
      // A second column under one cell of the header is the first one drawn as two.
      if column > 0, let cell = page.cells[column], cell == page.cells[column - 1],
        let left = columns[column - 1]
      {
        let isOwn =
          left + 1 < signature.columnCount && signature.leaves[left + 1] == page.leaves[column]
        columns[column] = isOwn ? left + 1 : left
        next = max(next, (columns[column] ?? left) + 1)
        continue
      }
      guard let leaf = page.leaves[column] else {
        guard !isFilled[column] else { return nil }
        continue
      }
      guard
        let place = (next..<max(next, signature.columnCount)).first(where: { place in
          signature.heads(place, leaf)
        })
      else {
        guard !isFilled[column] else { return nil }
        continue
      }
      columns[column] = place
      next = place + 1
    }
    guard columns.contains(where: { $0 != nil }),
      Self.isDisjoint(columns, in: grid, below: rows)
    else { return nil }
    self.columns = columns
  }

  /// Aligns a page without a header by what its columns hold; null where that is not certain.
  init?(
    of grid: TableGrid, toContentOf signature: HeaderSignature, words: HeaderWords
  ) {
    let isFilled = Self.filledColumns(of: grid, below: 0)
    let filled = isFilled.indices.filter { isFilled[$0] }
    var columns = [Int?](repeating: nil, count: grid.columnCount)
    if filled.count == signature.columnCount {
      for (place, column) in filled.enumerated() { columns[column] = place }
    } else {
      guard filled.count < signature.columnCount, signature.columnCount <= 16 else { return nil }
      let kinds = filled.map { Self.kind(of: $0, in: grid) }
      let roles = signature.leaves.map { $0.flatMap { words.role(ofKey: $0.key) } }
      var places: [[Int]] = []
      Self.place(kinds[...], from: 0, roles: roles, chosen: [], into: &places)
      guard places.count == 1 else { return nil }
      for (column, place) in zip(filled, places[0]) { columns[column] = place }
    }
    guard columns.contains(where: { $0 != nil }) else { return nil }
    self.columns = columns
  }

  // MARK: - By words

  private static func fits(_ leaves: [HeaderText?], _ signature: HeaderSignature) -> Bool {
    leaves.indices.allSatisfy { column in
      guard let leaf = leaves[column], signature.leaves[column] != nil else { return true }
      return signature.heads(column, leaf)
    }
  }

  private static func header(
    of grid: TableGrid, rows: Int, _ signature: HeaderSignature, words: HeaderWords
  ) -> (leaves: [HeaderText?], cells: [Int?]) {
    var leaves = [HeaderText?](repeating: nil, count: grid.columnCount)
    var cells = [Int?](repeating: nil, count: grid.columnCount)
    for row in 0..<min(rows, grid.rowCount)
    where !HeaderSignature.isTitle(row: row, of: grid)
      && !TableHeader.isColumnLetters(row: row, of: grid)
    {
      for column in 0..<grid.columnCount {
        guard let index = grid.cellIndex(row: row, column: column),
          !grid.cells[index].cell.text.isEmpty
        else { continue }
        let text = HeaderText(grid.cells[index].cell.text, words: words)
        if let above = leaves[column] {
          // The rest of a cell heads nothing, nor does a remark below its words.
          let isRemark = grid.cells[index].cell.text.utf8.first == UInt8(ascii: "(")
          if isRemark || signature.rest(text, of: above) != nil { continue }
        }
        leaves[column] = text
        cells[column] = index
      }
    }
    return (leaves, cells)
  }

  /// Whether no row fills two columns that become one.
  private static func isDisjoint(_ columns: [Int?], in grid: TableGrid, below rows: Int) -> Bool {
    guard Set(columns.compactMap { $0 }).count < columns.count(where: { $0 != nil }) else {
      return true
    }
    for row in rows..<max(rows, grid.rowCount) {
      var taken: Set<Int> = []
      for column in columns.indices {
        guard let place = columns[column],
          let text = grid.ownText(row: row, column: column), !text.isEmpty
        else { continue }
        if !taken.insert(place).inserted { return false }
      }
    }
    return true
  }

  private static func filledColumns(of grid: TableGrid, below rows: Int) -> [Bool] {
    var filled = [Bool](repeating: false, count: grid.columnCount)
    for cell in grid.cells where cell.row >= rows && !cell.cell.text.isEmpty {
      // A line across the page fills no column of its own.
      if cell.columnSpan < grid.columnCount { filled[cell.column] = true }
    }
    return filled
  }

  // MARK: - By content

  private enum Kind {
    case codes, units, figures, words
  }

  private static func kind(of column: Int, in grid: TableGrid) -> Kind {
    var (filled, codes, units, figures) = (0, 0, 0, 0)
    for row in 0..<min(grid.rowCount, 40) {
      guard let text = grid.ownText(row: row, column: column), !text.isEmpty else { continue }
      filled += 1
      if text.utf8.count < 16, OutlineCode(parsing: text) != nil { codes += 1 }
      if text.utf8.count < 64, Unit(printed: text) != nil || Legend(parsing: text) != nil {
        units += 1
      }
      if text.utf8.first?.isDigit == true || Absence(parsing: text) != nil { figures += 1 }
    }
    if column == 0, codes == filled { return .codes }
    if figures == filled { return .figures }
    return units * 2 > filled ? .units : .words
  }

  private static func fits(_ kind: Kind, _ role: ColumnRole?) -> Bool {
    switch (kind, role) {
    case (.codes, .code), (.units, .unit), (.figures, .value), (.words, .label), (.words, .note):
      true
    case (.figures, nil), (.words, nil), (.words, .value), (.words, .unit): true
    default: false
    }
  }

  /// Each way to place the columns in their order; more than one is enough to know that none is
  /// certain.
  private static func place(
    _ kinds: ArraySlice<Kind>, from start: Int, roles: [ColumnRole?], chosen: [Int],
    into places: inout [[Int]]
  ) {
    guard places.count < 2 else { return }
    guard let kind = kinds.first else {
      places.append(chosen)
      return
    }
    for column in start..<max(start, roles.count) where fits(kind, roles[column]) {
      place(
        kinds.dropFirst(), from: column + 1, roles: roles, chosen: chosen + [column], into: &places)
    }
  }
}
