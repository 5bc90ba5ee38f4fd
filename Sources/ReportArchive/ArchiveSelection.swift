public import ReportExtraction

/// Which records of an archive are asked for; what is not said excludes nothing.
public struct ArchiveSelection: Sendable {
  /// Which statements of a figure are meant.
  public enum Statements: Sendable, Equatable {
    /// What holds now.
    case latest
    /// What was known on a day.
    case asOf(CalendarDate)
    /// Every statement, also those that say the same again.
    case all
  }

  /// The series, by concept or indicator; null for all.
  public var series: [String]?
  /// The ids of agencies; null for all.
  public var agencies: [String]?
  /// The first day from which periods are asked for: a period that ends before is left out.
  public var from: CalendarDate?
  /// The last day up to which periods are asked for: a period that begins after is left out.
  public var to: CalendarDate?
  /// Which statements are meant.
  public var statements = Statements.latest

  /// Makes a selection of everything that holds now.
  public init() {}
}
