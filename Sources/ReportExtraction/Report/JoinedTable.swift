/// A table of the report: the pieces that page breaks made of it put together.
struct JoinedTable: Sendable {
  /// A row that a page break had cut.
  struct CutRow: Sendable {
    /// The row in the joined grid, from 0, header rows counted.
    var row: Int
    /// What was put together, and why.
    var finding: Finding
  }

  /// The grid, header rows first, repeated headers left out, cut rows joined.
  var grid: TableGrid
  /// What each column holds.
  var roles: ColumnRoles
  /// How many rows the source has for it.
  var sourceRowCount: Int
  /// How many of them are header rows: repeated ones, lines of a page and sums carried over from
  /// page to page included.
  var sourceHeaderRowCount: Int
  /// How many of them continue the row before a page break.
  var continuationCount: Int
  /// The first and last block of the document that belong to it.
  var blocks: ClosedRange<Int>
  /// What was found about the table as a whole.
  var findings: [Finding]
  /// The rows that were put together, top to bottom.
  var cutRows: [CutRow]
}
