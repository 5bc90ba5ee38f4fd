/// A table that may go on: its pieces so far, and what tells whether a further one belongs to it.
struct OpenTable: Sendable {
  /// The pieces in reading order.
  private(set) var pieces: [TablePiece]
  /// The header.
  let signature: HeaderSignature
  /// The lines above it, title rows of the table itself among them.
  private(set) var titles: [String]
  /// How many columns its rows of data fill; header cells may span more.
  private(set) var dataColumnCount = 0
  /// How its rows are numbered.
  private(set) var numbering = TableNumbering()

  /// Opens a table with its first piece.
  init(_ piece: TablePiece, signature: HeaderSignature, titles: [String]) {
    pieces = [piece]
    self.signature = signature
    self.titles = titles
    read(piece)
  }

  /// The first piece.
  var first: TablePiece { pieces[0] }

  /// Whether no row of data has been read yet.
  private(set) var isHeaderOnly = true

  /// Adds a further piece with the lines above it.
  mutating func append(_ piece: TablePiece, below lines: [String] = []) {
    pieces.append(piece)
    for line in lines where titles.count < Self.mostTitles && !titles.contains(line) {
      titles.append(line)
    }
    read(piece)
  }

  /// A table has no more lines above it and its pages.
  private static let mostTitles = 24

  private mutating func read(_ piece: TablePiece) {
    let grid = piece.grid
    let rows = piece.rows.dataRows
    if !rows.isEmpty { isHeaderOnly = false }
    numbering.read(rows, of: grid, codeColumn: signature.codeColumn)
    for cell in grid.cells where cell.columnSpan < grid.columnCount {
      if piece.rows.kinds[cell.row] == .data {
        dataColumnCount = max(dataColumnCount, cell.column + cell.columnSpan)
      }
    }
  }
}
