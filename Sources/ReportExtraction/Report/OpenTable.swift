/// A table that may go on: its pieces so far, and what tells whether a further one belongs to it.
struct OpenTable: Sendable {
  /// The pieces in reading order.
  private(set) var pieces: [TablePiece]
  /// The header.
  let signature: HeaderSignature
  /// The lines above it, title rows of the table itself among them.
  let titles: [String]
  /// How its rows are numbered.
  private(set) var numbering = TableNumbering()

  /// Opens a table with its first piece.
  init(_ piece: TablePiece, signature: HeaderSignature, titles: [String]) {
    pieces = [piece]
    self.signature = signature
    self.titles = titles
    numbering.read(piece.rows.dataRows, of: piece.grid, codeColumn: signature.codeColumn)
  }

  /// The first piece.
  var first: TablePiece { pieces[0] }

  /// Whether no row of data has been read yet.
  var isHeaderOnly: Bool { pieces.allSatisfy { $0.rows.dataRows.isEmpty } }

  /// Adds a further piece.
  mutating func append(_ piece: TablePiece) {
    pieces.append(piece)
    numbering.read(piece.rows.dataRows, of: piece.grid, codeColumn: signature.codeColumn)
  }
}
