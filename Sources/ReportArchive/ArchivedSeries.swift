/// A series of an archive, and the indicators of forms that make it up.
public struct ArchivedSeries: Hashable, Sendable {
  /// An indicator of one version of a form.
  public struct Member: Hashable, Sendable {
    /// The id of the mapping; null for rows that no form bound.
    public var mapping: String?
    /// The namespaced id: `CCHC.1.2.1`.
    public var indicator: String
    /// The code in the form: `1.2.1`.
    public var code: String
    /// The label.
    public var label: String
    /// The canonical unit id; null where there is none.
    public var unit: String?
    /// The type of its value.
    public var type: String
    /// Whether its figure counts from the beginning of the year; null where the form does not say.
    public var isCumulative: Bool?

    /// Makes a member.
    public init(
      mapping: String?, indicator: String, code: String, label: String, unit: String?,
      type: String, isCumulative: Bool?
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

  /// The concept, else the id of the indicator.
  public var series: String
  /// What it is called.
  public var label: String
  /// The indicators that make it up, by mapping and code.
  public var members: [Member]

  /// Makes a series.
  public init(series: String, label: String, members: [Member]) {
    self.series = series
    self.label = label
    self.members = members
  }
}
