/// A series that an archive holds: one thing that is counted, over all versions of its form.
public struct ArchivedSeries: Hashable, Sendable {
  /// An indicator whose figures belong to the series, in one form.
  public struct Member: Hashable, Sendable {
    /// The id of the mapping; null where its tables were bound by none.
    public var mapping: String?
    /// The id of the indicator: `CCHC.1.2.1`.
    public var indicator: String
    /// Its code in the form: `1.2.1`.
    public var code: String
    /// Its label in the form; without a mapping the one that is printed most.
    public var label: String
    /// The canonical id of its unit.
    public var unit: String?
    /// The type of its values, by the name of the contract: `count`.
    public var type: String
    /// Whether a figure counts from the first day of its year; null where the form does not say.
    public var isCumulative: Bool?

    /// Makes a member.
    public init(
      mapping: String?, indicator: String, code: String, label: String, unit: String?, type: String,
      isCumulative: Bool?
    ) {
      self.mapping = mapping
      self.indicator = indicator
      self.code = code
      self.label = label
      self.unit = unit
      self.type = type
      self.isCumulative = isCumulative
    }
  }

  /// The concept, else the id of the indicator; without a mapping with its label beside it.
  public var series: String
  /// What is counted: the label of the last member.
  public var label: String
  /// The indicators that make it up: the forms by the day they hold from, those without a form last.
  public var members: [Member]

  /// Makes a series.
  public init(series: String, label: String, members: [Member]) {
    self.series = series
    self.label = label
    self.members = members
  }
}
