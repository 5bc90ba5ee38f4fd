public import ReportExtraction

/// Everything that an archive knows of one figure.
public struct FigureHistory: Sendable {
  /// What tells a figure from others.
  public struct Figure: Hashable, Sendable {
    /// The concept or indicator.
    public var series: String
    /// The agency; null where the report names none, which then stands alone.
    public var agency: String?
    /// The record, where no period is told, else the document, where no agency is named; else null.
    public var alone: String?
    /// The place that it is about, where that is not the whole of the agency's.
    public var area: String?
    /// Empty for the figure itself, else what it is instead: `plan`.
    public var aspect: String
    /// The period, as SDMX writes it; null where it cannot be told.
    public var period: String?
  }

  /// What was read of the figure in a former reading of a report: before a correction, or by another
  /// mapping or program.
  public struct Former: Sendable {
    /// What the fields of the record held.
    public var values: [FieldValue]
    /// Which reading of the document it was, from 1.
    public var reading: Int
    /// The program that read it, with its version.
    public var program: String
    /// When it was read, UTC; null where nobody told.
    public var added: String?

    /// What a field held.
    public subscript(field: RecordField) -> FieldValue {
      values[RecordField.allCases.firstIndex(of: field) ?? 0]
    }
  }

  /// Which figure it is.
  public var figure: Figure
  /// What reports say of it, by revision; what repeats a revision stands behind it.
  public var statements: [ArchivedRecord]
  /// What was read otherwise before, by document and reading.
  public var former: [Former]
}
