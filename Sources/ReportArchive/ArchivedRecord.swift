public import ReportExtraction

/// A record of an archive, with the days between which it held.
public struct ArchivedRecord: Sendable {
  /// What its fields hold, in the order of ``ReportExtraction/RecordField``.
  public var values: [FieldValue]
  /// The concept or indicator whose series it belongs to, over all versions of the form.
  public var series: String
  /// Empty for the figure itself, else what it is instead: `plan`, `comparison`.
  public var aspect: String
  /// The id of the agency that reported it; null where the report names none.
  public var agency: String?
  /// Whether its report is signed.
  public var status: ReportStatus
  /// The first day on which it was known: that of its report; null where the report has no date.
  public var knownFrom: CalendarDate?
  /// The day on which another figure, or the replacement of its report, took its place; null where it
  /// still holds.
  public var knownTo: CalendarDate?
  /// Which revision of the figure it is, from 1.
  public var revision: Int
  /// The record that it revises; null where there is none.
  public var supersedes: String?
  /// Whether it only says again what the statement before it said.
  public var repeats: Bool

  /// What a field holds.
  public subscript(field: RecordField) -> FieldValue {
    values[RecordField.allCases.firstIndex(of: field) ?? 0]
  }
}
