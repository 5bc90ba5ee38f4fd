/// A sheet as its file gives it, hidden rows and columns not yet left out.
struct SheetSource {
  /// The name on its tab.
  var name: String
  /// The rows that have cells with text, by number.
  var rows: [SheetRow] = []
  /// The ranges of merged cells.
  var merges: [CellRange] = []
  /// The numbers of the rows that were hidden by hand.
  var hiddenRows: Set<Int> = []
  /// The numbers of the columns that were hidden by hand.
  var hiddenColumns: Set<Int> = []
  /// How many rows with text a filter or a closed group hides.
  var foldedRowCount = 0
  /// The cells of which the formula has no stored result.
  var unreckonedCells: [CellReference] = []
  /// Whether the results of formulas were stored by a program that did not reckon them.
  var hasStaleResults = false
}
