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
  /// The last code before it and the first one in it, where it counts on: `1.3 to 1.4`.
  var numbers: String?
}
