public import ReportExtraction

/// A report as an agency filed it: what a matrix of reporters needs of it.
public struct FiledReport: Hashable, Sendable {
  /// `sha256:` and the hex digest of the source bytes.
  public var document: String
  /// Number and symbol.
  public var number: String?
  /// The day of the report.
  public var date: CalendarDate?
  /// The id of the agency; null where the report names none.
  public var agency: String?
  /// Whether it is signed.
  public var status: ReportStatus
  /// The period that it reports; null where it is not known.
  public var period: TimePeriod?
  /// The ids of the mappings that bound its tables, in their order; none where no form fits.
  public var mappings: [String]
}
