public import ReportExtraction

/// Lines of figures over time, to be drawn: panels below each other, one for each series and unit.
public struct Chart: Sendable {
  /// What stands at a period.
  public enum Mark: Hashable, Sendable {
    /// A figure, times what its unit multiplies by.
    case value(ExactDecimal)
    /// No value, by the id of the absence.
    case absent(String)
    /// An answer or words, which have no height.
    case words(String)
    /// Nothing was reported.
    case gap
  }

  /// A period of a line.
  public struct Point: Hashable, Sendable {
    /// The period in words: `2021-S1`.
    public var label: String
    /// The period; null where it is not known, so that the point has no place.
    public var period: TimePeriod?
    /// What stands there.
    public var mark: Mark
    /// Why no line may be drawn to it from the point before; null where one may.
    public var breakReason: String?
    /// The same in a word.
    public var breakName: String?
    /// Whether it is alike enough to the point before for a dashed line only.
    public var isUnlike = false
    /// Whether it comes from a draft.
    public var isDraft = false

    /// Makes a point that goes on from the one before.
    public init(label: String, period: TimePeriod?, mark: Mark) {
      self.label = label
      self.period = period
      self.mark = mark
    }
  }

  /// Figures of one agency and frequency.
  public struct Line: Hashable, Sendable {
    /// Whose figures they are.
    public var name: String
    /// The points by period.
    public var points: [Point]

    /// Makes a line.
    public init(name: String, points: [Point]) {
      self.name = name
      self.points = points
    }
  }

  /// Lines of one unit, over one axis.
  public struct Panel: Hashable, Sendable {
    /// The id of the series.
    public var id: String
    /// What it is called.
    public var title: String
    /// The unit of the figures; empty where they have none.
    public var unit: String
    /// The lines.
    public var lines: [Line]

    /// Makes a panel.
    public init(id: String, title: String, unit: String, lines: [Line]) {
      self.id = id
      self.title = title
      self.unit = unit
      self.lines = lines
    }
  }

  /// The panels.
  public var panels: [Panel]

  /// Makes a chart.
  public init(panels: [Panel]) {
    self.panels = panels
  }
}

extension Chart.Mark {
  /// The number; null where there is none.
  var number: ExactDecimal? {
    if case .value(let number) = self { number } else { nil }
  }
}
