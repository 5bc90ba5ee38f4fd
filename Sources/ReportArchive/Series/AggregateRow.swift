public import ReportExtraction

/// The figures of several agencies for one period, added up where they may be.
public struct AggregateRow: Sendable {
  /// What all figures of a row have in common: others are never added to them.
  public struct Key: Hashable, Sendable {
    /// The period; null where it is not known.
    public var period: TimePeriod?
    /// From when on the figures count.
    public var accumulation: Accumulation
    /// The earliest version of the form in which the figure means what it does; null where no form
    /// tells.
    public var definition: String?
    /// The column, where a report has several of one kind; or what the figures are instead.
    public var aspect: String
    /// The level of the agencies: an agency is never added to those below it.
    public var level: AgencyLevel?
    /// The id of the province; null where provinces are not told apart, or it is not known.
    public var province: String?
    /// The canonical unit id.
    public var unit: String?
    /// The type of the values.
    public var type: String
  }

  /// What all figures have in common.
  public let key: Key
  /// The exact sum; null where figures are not added up.
  public var sum: ExactDecimal?
  /// What the sum is multiplied by; 1 where the figures differ in it, for it is then done already.
  public var multiplier: ExactDecimal = .one
  /// Why there is no sum; null where there is one.
  public var refusal: String?
  /// The agencies with a value.
  public var reporters: [String] = []
  /// How many agencies have none, by the reason.
  public var absent: [(absence: String, count: Int)] = []
  /// The agencies that told the figure of an earlier period and reported nothing for this one.
  public var missing: [String] = []
  /// How many of the values are from drafts.
  public var drafts = 0
  /// The smallest value, in the units of the sum.
  public var minimum: ExactDecimal?
  /// The greatest value, in the units of the sum.
  public var maximum: ExactDecimal?
  /// How many agencies gave which answer, where the values are answers or words.
  public var answers: [(answer: String, count: Int)] = []

  /// Whether there are several multipliers, so that the sum is in units of one.
  public var isMultiplied = false

  /// Makes a row of nothing.
  init(key: Key) {
    self.key = key
  }
}
