public import ReportExtraction

/// Records as CSV: the columns of ``RecordField`` in their order, one header for a whole batch.
///
/// In the dialect for programs the figures are data, not spreadsheet cells: nothing is put before a
/// `-`, which here is a value. See ``CSVDialect`` for the other.
///
/// - Null is an empty field. Printed values are never empty texts; a text that is empty all the same
///   (a label that the report leaves out) is written `""`, so the two stay apart.
/// - `indicator` never looks like a number. `code` does (`1.10`), and should be read as text.
/// - `findings` are joined by a space, `span` is `start-end`.
public struct RecordCSV: Sendable {
  private var text: CSVText

  /// Makes an empty buffer.
  public init(_ dialect: CSVDialect = .data) {
    text = CSVText(dialect)
  }

  /// The header and the rows written so far, in UTF-8.
  public var bytes: [UInt8] { text.bytes }

  /// Appends the header row.
  public mutating func appendHeader() {
    text.appendHeader(RecordField.allCases.map(\.rawValue))
  }

  /// Appends one row for each record of a report.
  public mutating func append(_ result: ExtractionResult) {
    let dialect = text.dialect
    let layout = RecordLayout(result) { field in
      field == RecordField.allCases.first ? [] : [dialect.separator]
    } value: { value in
      var field = CSVText(dialect)
      field.append(value)
      return field.bytes
    }
    for record in result.records {
      for part in layout.parts(of: record) {
        text.append(raw: part.bytes)
        if let field = part.field { text.append(result.field(field, of: record)) }
      }
      text.endRow()
    }
  }
}
