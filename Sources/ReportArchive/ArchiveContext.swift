import ReportExtraction

/// What an archive is told beside the reports that are added to it.
struct ArchiveContext {
  /// The program that reads the reports, with its version.
  let program: String
  /// The mappings by which they are read, by id.
  let mappings: [String: Mapping]
  /// What people say about their cells.
  let corrections: CorrectionSet
  /// What is known of agencies.
  let registry: AgencyRegistry
  /// When they are added: a time in UTC (RFC 3339); null where nobody tells.
  let time: String?
}
