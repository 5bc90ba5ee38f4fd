/// A table that a batch of reports becomes in formats of tables: CSV packages, workbooks.
public enum OutputTable: String, Sendable, CaseIterable {
  /// One row a record.
  case records
  /// One row a finding.
  case findings
}
