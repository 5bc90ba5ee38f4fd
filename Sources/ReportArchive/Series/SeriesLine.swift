public import ReportExtraction

/// The figures of one series that may stand in one line: of one agency and area, one aspect, one
/// frequency, and counted from when on alike.
public struct SeriesLine: Sendable {
  /// What all figures of a line have in common.
  public struct Key: Hashable, Sendable {
    /// The id of the agency; of a report that names none its document.
    public var reporter: String
    /// The agency; null where the report names none.
    public var agency: String?
    /// The place that the figures are about, where that is not the whole of the agency's.
    public var area: String?
    /// Empty for the figure itself, else what it is instead, or which column it is of.
    public var aspect: String
    /// How much of the calendar a figure covers; null where the periods are not known.
    public var frequency: Frequency?
    /// From when on the figures count.
    public var accumulation: Accumulation
  }

  /// A row for people.
  public enum Row: Sendable {
    /// A figure.
    case figure(SeriesFigure)
    /// A period between the first and the last of which nothing was reported.
    case gap(TimePeriod)
  }

  /// What all figures have in common.
  public let key: Key
  /// The figures by period.
  public internal(set) var figures: [SeriesFigure]
  /// Periods that longer figures of the same series cover, in parts of the year of which this line
  /// tells nothing: the second half, where a report of the whole year takes its place.
  var covered: Set<TimePeriod> = []

  /// The figures, and the periods between them of which nothing was reported.
  public var rows: [Row] {
    var rows: [Row] = []
    for figure in figures {
      if case .figure(let last)? = rows.last, let before = last.period, let period = figure.period {
        for between in TimePeriod.all(from: before, through: period).dropFirst()
        where between != period && !covered.contains(between) {
          rows.append(.gap(between))
        }
      }
      rows.append(.figure(figure))
    }
    return rows
  }
}
