/// What is written into a cell of a workbook.
enum WorkbookCell: Hashable {
  /// Words, shown as they are: no formula, no number, whatever they look like.
  case text(String)
  /// A number that a double holds with all its digits, shown with so many decimals.
  case number(Double, decimals: Int)
  /// A day.
  case day(year: Int, month: Int, day: Int)
  /// Yes or no.
  case boolean(Bool)
  /// A heading of the sheet.
  case heading(String)
}
