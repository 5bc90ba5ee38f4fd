/// The header rows of a table, for knowing them again on the pages that follow.
struct HeaderSignature: Sendable {
  /// The lowest header text of each column; null where it has none.
  let leaves: [HeaderText?]
  /// The column of codes by its header; the first where none says so.
  let codeColumn: Int
  private let texts: [[String]]
  /// The match keys of each row's texts.
  private let keys: [[String]]
  /// The header's distinct texts above each column.
  private let columns: [[HeaderText]]
  private let hasColumnLetters: Bool
  /// Whether no text of the header has a digit.
  private let isWithoutDigits: Bool
  private let words: HeaderWords

  /// Takes the header rows of a grid; title rows of full width are not repeated.
  init(of grid: TableGrid, words: HeaderWords) {
    self.words = words
    let header = 0..<min(grid.headerRowCount, grid.rowCount)
    let rows = header.filter { row in
      !Self.isTitle(row: row, of: grid) && !TableHeader.isColumnLetters(row: row, of: grid)
    }
    hasColumnLetters = header.contains { TableHeader.isColumnLetters(row: $0, of: grid) }
    texts = rows.map { row in
      (0..<grid.columnCount).map { grid.ownText(row: row, column: $0) ?? "" }
    }
    keys = texts.map { row in row.filter { !$0.isEmpty }.map { HeaderText($0, words: words).key } }
    isWithoutDigits = !texts.contains { row in row.contains { $0.utf8.contains(where: \.isDigit) } }
    columns = (0..<grid.columnCount).map { column in
      var above: [HeaderText] = []
      for row in rows {
        let text = grid.text(row: row, column: column)
        guard !text.isEmpty else { continue }
        let header = HeaderText(text, words: words)
        if above.last != header { above.append(header) }
      }
      return above
    }
    leaves = columns.map(\.last)
    codeColumn = leaves.firstIndex { $0.map { words.role(ofKey: $0.key) } == .code } ?? 0
  }

  /// Whether a text heads the column, on any of its levels.
  func heads(_ column: Int, _ text: HeaderText) -> Bool {
    columns[column].contains { text.isSame(as: $0) }
  }

  /// Whether a text heads the column in the same words.
  func heads(exactly text: HeaderText, column: Int) -> Bool {
    column < columns.count && columns[column].contains { $0.key == text.key }
  }

  /// Whether the header is missing.
  var isEmpty: Bool { texts.isEmpty }

  /// How many columns it heads.
  var columnCount: Int { columns.count }

  /// A row of one cell over all columns is a title.
  static func isTitle(row: Int, of grid: TableGrid) -> Bool {
    grid.columnCount > 1
      && grid.cellIndex(row: row, column: 0)
        .map { grid.cells[$0].columnSpan == grid.columnCount } == true
  }

  /// How many rows from `start` on repeat the header or a part of it, rows of column letters
  /// included; 0 where none does.
  ///
  /// Each cell must be one of the header's, in other spelling, with its spans lost, or cut in parts
  /// by the break.
  func length(at start: Int, of grid: TableGrid) -> Int {
    guard !texts.isEmpty, isPlausible(start, of: grid) else { return 0 }
    var row = start
    var matched: Set<String> = []
    while row < grid.rowCount, row - start < texts.count + Self.mostRowsMore {
      if row - start < texts.count, isLiteral(row - start, row, of: grid) {
        matched.formUnion(keys[row - start])
      } else if TableHeader.isColumnLetters(row: row, of: grid),
        hasColumnLetters || row == 0 || row > start
      {
        // Letters alone repeat the header where they stand at the top of a page.
        matched.formUnion(["A", "1"])
      } else if !repeats(row, above: row > start ? row - 1 : nil, of: grid, matched: &matched) {
        break
      }
      row += 1
    }
    return matched.count >= min(2, columns.count { !$0.isEmpty }) ? row - start : 0
  }

  /// Where the header ends that stands at the top of a grid, titles above it included; 0 where it
  /// does not.
  func end(in grid: TableGrid) -> Int {
    for row in 0..<min(grid.rowCount, Self.mostTitleRows) {
      let length = length(at: row, of: grid)
      if length > 0 { return row + length }
    }
    return 0
  }

  private static let mostTitleRows = 6

  /// A header that is cut in parts has so many rows more.
  private static let mostRowsMore = 2

  /// Most rows begin with a code, and no header does.
  private func isPlausible(_ row: Int, of grid: TableGrid) -> Bool {
    let text = grid.text(row: row, column: 0)
    guard let first = text.utf8.first else {
      return !isWithoutDigits || !holdsNumber(row, of: grid)
        || TableHeader.isColumnLetters(row: row, of: grid)
    }
    if first.isDigit || first == UInt8(ascii: "(") || text == "A" {
      return TableHeader.isColumnLetters(row: row, of: grid)
    }
    return !isWithoutDigits || !holdsNumber(row, of: grid)
  }

  /// Whether a cell behind the first is digits and signs.
  private func holdsNumber(_ row: Int, of grid: TableGrid) -> Bool {
    (1..<max(1, grid.columnCount)).contains { column in
      let utf8 = grid.text(row: row, column: column).utf8
      return utf8.first?.isDigit == true && utf8.allSatisfy { !$0.isLetter && $0 < 0x80 }
    }
  }

  /// Whether the rows are letter for letter the first ones of the header, in its columns.
  func isLiteral(rows: Int, of grid: TableGrid) -> Bool {
    rows > 0 && rows <= texts.count && rows <= grid.rowCount
      && (0..<rows).allSatisfy { isLiteral($0, $0, of: grid) }
  }

  /// Whether the row is letter for letter one of the header.
  private func isLiteral(_ position: Int, _ row: Int, of grid: TableGrid) -> Bool {
    guard grid.columnCount == columns.count else { return false }
    return texts[position].indices.allSatisfy { column in
      (grid.ownText(row: row, column: column) ?? "") == texts[position][column]
    } && texts[position].contains { !$0.isEmpty }
  }

  /// Whether each filled cell of the row is one of the header's, or goes on with the cell above it.
  private func repeats(
    _ row: Int, above: Int?, of grid: TableGrid, matched: inout Set<String>
  ) -> Bool {
    var filled = 0
    var fragments = 0
    var found: Set<String> = []
    for column in 0..<grid.columnCount {
      guard let text = grid.ownText(row: row, column: column), !text.isEmpty else { continue }
      guard text.utf8.count <= Self.mostBytes else { return false }
      filled += 1
      let header = HeaderText(text, words: words)
      let textAbove = above.map { grid.text(row: $0, column: column) } ?? ""
      if let whole = rest(header, of: HeaderText(textAbove, words: words)) {
        fragments += 1
        found.insert(whole.key)
      } else if let whole = whole(header, column: column) {
        found.insert(whole.key)
      } else if textAbove.isEmpty || text.utf8.first != UInt8(ascii: "(") {
        // A remark in brackets may stand below the words of its cell.
        return false
      }
    }
    // One word of the header may be a label as well; alone it is but a part of the header above it.
    guard filled > 1 || fragments == 1 else { return false }
    matched.formUnion(found)
    return true
  }

  private static let mostBytes = 400

  /// The text of the header that a cell repeats: one of its column first, then any other.
  private func whole(_ text: HeaderText, column: Int) -> HeaderText? {
    if column < columns.count, let own = columns[column].first(where: { text.isSame(as: $0) }) {
      return own
    }
    for above in columns {
      if let other = above.first(where: { text.isSame(as: $0) }) { return other }
    }
    return nil
  }

  /// The text of the header that goes on from the cell above with the words of this one.
  func rest(_ text: HeaderText, of above: HeaderText) -> HeaderText? {
    guard !above.key.isEmpty, !text.key.isEmpty else { return nil }
    for column in columns {
      if let whole = column.first(where: { above.goesOn(with: text, in: $0) }) { return whole }
    }
    return nil
  }
}

extension TableGrid {
  /// How many columns the grid has up to the last one in which a cell begins.
  var ownColumnCount: Int { cells.reduce(0) { max($0, $1.column + 1) } }

  /// The text of a cell in the slot where it begins; null in every other slot.
  func ownText(row: Int, column: Int) -> String? {
    guard let index = cellIndex(row: row, column: column), cells[index].row == row,
      cells[index].column == column
    else { return nil }
    return cells[index].cell.text
  }
}
