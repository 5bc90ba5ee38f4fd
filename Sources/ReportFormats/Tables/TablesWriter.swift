public import ReportExtraction

/// Writes tables row by row, whatever the format: memory does not grow with the rows.
///
/// Rows of several tables may come in turn. Texts are in NFC; a `null` is an empty cell.
public protocol TablesWriter: AnyObject {
  /// Appends a row; the values stand in the order of the table's columns.
  func append(_ row: [FieldValue], to table: OutputTable) throws
  /// Appends a record of a report of which more is known than the record's columns hold; most formats
  /// have no place for it.
  func append(_ record: [FieldValue], from origin: RecordOrigin) throws
  /// Whether what is written goes over rows that were written before, so that it is to be told what the
  /// rows are all of.
  var replacesRows: Bool { get }
  /// Tells that of a report only those records and findings hold that are appended.
  func cover(document: String) throws
  /// Tells that a record holds only where it is appended.
  func cover(record: String) throws
  /// Ends all tables; without it nothing that was written is whole.
  func finish() throws
  /// What the format could not hold of the rows, in words for people; null where it held all.
  var remark: String? { get }
}

extension TablesWriter {
  /// Most formats hold all that there is.
  public var remark: String? { nil }

  /// Most formats begin anew each time.
  public var replacesRows: Bool { false }
  /// Nothing is there that could hold no more.
  public func cover(document: String) {}
  /// Nothing is there that could hold no more.
  public func cover(record: String) {}

  /// Appends a record as any other row.
  public func append(_ record: [FieldValue], from origin: RecordOrigin) throws {
    try append(record, to: .records)
  }

  /// Appends all records and findings of a report.
  public func append(_ result: ExtractionResult, from origin: RecordOrigin) throws {
    for record in result.records {
      try append(OutputTable.row(of: record, in: result), from: origin)
    }
    for finding in result.findings {
      try append(OutputTable.row(of: finding, about: result.identity), to: .findings)
    }
  }
}
