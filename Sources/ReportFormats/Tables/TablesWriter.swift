public import ReportExtraction

/// Writes tables row by row, whatever the format: memory does not grow with the rows.
///
/// Rows of several tables may come in turn. Texts are in NFC; a `null` is an empty cell.
public protocol TablesWriter: AnyObject {
  /// Appends a row; the values stand in the order of the table's columns.
  func append(_ row: [FieldValue], to table: OutputTable) throws
  /// Ends all tables; without it nothing that was written is whole.
  func finish() throws
}
