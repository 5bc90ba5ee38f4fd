public import ReportExtraction

/// What became of one report that an agency was to file.
public struct MatrixCell: Hashable, Sendable {
  /// What is to be said first of it.
  public enum State: String, Sendable, CaseIterable {
    /// Filed, and nothing speaks against it.
    case reported
    /// Filed; later statements revised figures of it.
    case revised
    /// Filed without a signature.
    case unsigned
    /// There is a draft of it only.
    case draft
    /// Filed with figures out of line with the agency's own history.
    case outlier
    /// Filed with the figures of the period before, copied forward.
    case copied
    /// Not filed, though the agency filed before and somebody filed for the period or a later one.
    case missing
    /// Not filed, but a report of a longer period takes its place: the agency never files this part of
    /// the year.
    case covered
    /// Not filed, for the agency had been merged into another when the period was over.
    case ended
    /// Before the first report of the agency.
    case notYet = "not_yet"
  }

  /// The agency.
  public var agency: Agency
  /// The versions of the form; none where no form fits.
  public var form: [String]
  /// The version of the form that was used; null where nothing was filed, or no form fits.
  public var mapping: String?
  /// The period.
  public var period: TimePeriod
  /// What is to be said first of it.
  public var state: State
  /// The report that counts; null where nothing was filed.
  public var report: FiledReport?
  /// How many reports were filed for the period.
  public var reports = 0
  /// How many figures are known of it, those without a value among them.
  public var figures = 0
  /// How many of them were revised.
  public var revised = 0
  /// How many figures are the same as in the period before.
  public var copied = 0
  /// Of how many that have a value in both, not 0 in both.
  public var copiedOf = 0
  /// The ids of the indicators out of line with the agency's own history.
  public var outliers: [String] = []
}
