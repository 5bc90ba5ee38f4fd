/// A kind of agency that the registry knows: `Sở Nội vụ`, of which each province has one, or a ministry.
public struct RegisteredBody: Hashable, Sendable {
  /// The id: `so-noi-vu`.
  public var id: String
  /// The name without a place: `Sở Nội vụ`.
  public var name: String
  /// Other spellings and abbreviations, as in the symbols of documents: `SNV`.
  public var names: [String] = []
  /// The level of government; null for branches of central agencies and for names that stand on
  /// several levels, as `Ủy ban nhân dân` does.
  public var level: AgencyLevel?
  /// The first day; null where it is before all reports.
  ///
  /// Provinces may have been some weeks earlier or later.
  public var validFrom: CalendarDate?
  /// The last day; null where it goes on.
  public var validTo: CalendarDate?
  /// The ids of the bodies whose tasks it took over.
  public var predecessors: [String] = []

  /// Makes a body that always was.
  public init(id: String, name: String, level: AgencyLevel? = nil) {
    self.id = id
    self.name = name
    self.level = level
  }

  /// All names under which it is known.
  public var allNames: [String] { [name] + names }
}
