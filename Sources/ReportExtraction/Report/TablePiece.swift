/// One piece of a table: what one page shows of it.
struct TablePiece: Sendable {
  /// The piece on the columns of the table.
  var grid: TableGrid
  /// What each of its rows is.
  var rows: PageRows
  /// The block of the document that it stands in.
  var block: Int
  /// Why it belongs to the piece before it; empty for the first.
  var reasons: [String] = []
}
