public import ReportExtraction

/// A report of an archive.
public struct ArchivedReport: Sendable {
  /// The columns of the list of reports, in their order.
  public enum Column: String, CaseIterable, Sendable {
    case document, source
    case reportNumber = "report_number"
    case reportDate = "report_date"
    case reportType = "report_type"
    case issuer, agency, place, period
    case periodStart = "period_start"
    case periodEnd = "period_end"
    case status
    case replacedBy = "replaced_by"
    case records, findings
    case knownFrom = "known_from"
    case knownTo = "known_to"
    case revision, added
  }

  /// What the columns hold.
  ///
  /// `replaced_by` is the number of the report that replaces it, else its document; `known_to` the day
  /// of that report; `revision` the number of the reading that the records are of; `added` the time
  /// when it went in first.
  public var values: [FieldValue]

  /// What a column holds.
  public subscript(column: Column) -> FieldValue {
    values[Column.allCases.firstIndex(of: column) ?? 0]
  }
}
