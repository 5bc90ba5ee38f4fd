/// An administrative unit that the registry knows: one territory over the years in which it was it.
///
/// A unit that takes in another one is another territory and has another id; one that only changes
/// its name or kind stays the same.
public struct RegisteredPlace: Hashable, Sendable {
  /// A name and kind that the place had before.
  public struct FormerName: Hashable, Sendable {
    /// The name without its kind: `Thừa Thiên Huế`.
    public var name: String
    /// The kind under that name.
    public var kind: PlaceKind
    /// The last day of that name and kind.
    public var validTo: CalendarDate

    /// Makes a former name.
    public init(name: String, kind: PlaceKind, validTo: CalendarDate) {
      self.name = name
      self.kind = kind
      self.validTo = validTo
    }
  }

  /// The id, stable over names and kinds: `thua-thien-hue`.
  public var id: String
  /// The name without its kind: `Huế`.
  public var name: String
  /// The kind.
  public var kind: PlaceKind
  /// Other spellings and abbreviations: `TT-Huế`.
  public var names: [String] = []
  /// Names and kinds of before, the earliest first.
  public var former: [FormerName] = []
  /// The id of the province that it lies in; null for a province.
  public var within: String?
  /// The first day; null where it is before all reports.
  public var validFrom: CalendarDate?
  /// The last day; null where it goes on.
  public var validTo: CalendarDate?
  /// The ids of the units whose territory it took over.
  public var predecessors: [String] = []

  /// Makes a place that always was.
  public init(id: String, name: String, kind: PlaceKind) {
    self.id = id
    self.name = name
    self.kind = kind
  }

  /// The name and kind on a day; without a day, or after the last one, the last of them.
  public func title(on date: CalendarDate?) -> (name: String, kind: PlaceKind) {
    if let date, let title = former.first(where: { date <= $0.validTo }) {
      return (title.name, title.kind)
    }
    return (name, kind)
  }

  /// All names under which it is known.
  public var allNames: [String] { [name] + names + former.map(\.name) }
}
