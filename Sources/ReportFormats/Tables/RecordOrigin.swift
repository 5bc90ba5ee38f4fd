public import ReportExtraction

/// What is known of the report of a record beside the record's own columns.
public struct RecordOrigin: Hashable, Sendable {
  /// The id of the agency that issued it, the same for all spellings of its name; null where unknown.
  public var agency: String?
  /// Whether it is signed.
  public var status: ReportStatus

  /// Makes an origin.
  public init(agency: String?, status: ReportStatus) {
    self.agency = agency
    self.status = status
  }
}
