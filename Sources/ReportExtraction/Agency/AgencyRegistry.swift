/// What is known of agencies and places: their names and abbreviations, and what became of them.
///
/// What it does not know is known by its name alone.
public struct AgencyRegistry: Sendable {
  /// A digest of the files it was read from, which tells when an archive is to look again; empty
  /// where it knows nothing but names.
  public var fingerprint = ""
  /// The places, in the order in which they were read.
  public let places: [RegisteredPlace]
  /// The kinds of agencies, in the order in which they were read.
  public let bodies: [RegisteredBody]
  /// The last day of the levels of government that are no more.
  public let levelEnds: [AgencyLevel: CalendarDate]

  let placeOfID: [String: Int]
  let bodyOfID: [String: Int]
  /// The places of a name, by its squeezed key.
  let placesOfName: [String: [Int]]
  /// The bodies of a name, by its squeezed key.
  let bodiesOfName: [String: [Int]]
  /// The most words of a body's name: longer beginnings of an issuer are none.
  let longestBody: Int

  /// Makes a registry that knows nothing: an agency is its name as printed, but for case and marks.
  public init() {
    self.init(places: [], bodies: [])
  }

  /// Makes a registry of places and bodies; of two with one id the first counts.
  public init(
    places: [RegisteredPlace], bodies: [RegisteredBody],
    levelEnds: [AgencyLevel: CalendarDate] = [:], fingerprint: String = ""
  ) {
    self.places = places
    self.bodies = bodies
    self.levelEnds = levelEnds
    self.fingerprint = fingerprint
    placeOfID = Dictionary(places.enumerated().map { ($1.id, $0) }) { first, _ in first }
    bodyOfID = Dictionary(bodies.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var placesOfName: [String: [Int]] = [:]
    for (index, place) in places.enumerated() {
      for key in Set(place.allNames.map(Self.nameKey)) {
        placesOfName[key, default: []].append(index)
      }
    }
    var bodiesOfName: [String: [Int]] = [:]
    for (index, body) in bodies.enumerated() {
      for key in Set(body.allNames.map(Self.nameKey)) {
        bodiesOfName[key, default: []].append(index)
      }
    }
    self.placesOfName = placesOfName
    self.bodiesOfName = bodiesOfName
    // A spelled abbreviation has a word for each of its letters at most.
    longestBody =
      bodies.flatMap(\.allNames).map { AgencyText($0).squeezed(0).utf8.count }.max() ?? 0
  }

  /// What two spellings of a registered name share; names with one key must not hold at one time.
  public static func nameKey(_ name: String) -> String { AgencyText(name).squeezed(0) }

  /// The agency behind the names that a letterhead prints; null where it names no issuer, or where a
  /// body of which each province has one stands without any place.
  ///
  /// - Parameters:
  ///   - issuer: The issuing body: `Sở Nội vụ`, `SNV`.
  ///   - place: The place of issue: `Thừa Thiên Huế`.
  ///   - date: The day of the report, by which names that changed hands are told apart; without it a
  ///     name is that of the unit which goes on.
  public func agency(issuer: String?, place: String?, date: CalendarDate?) -> Agency? {
    guard let issuer else { return nil }
    return AgencyName(issuer: issuer, place: place, date: date, registry: self)?.agency
  }

  /// The agency of a letterhead: without its issuer that of a department or ministry by the symbol of
  /// its number (`45/BC-STP`), without its date that of the end of the period reported on.
  public func agency(of letterhead: Letterhead) -> Agency? {
    let date = letterhead.reportDate ?? letterhead.period?.end
    if let issuer = letterhead.issuer {
      return agency(issuer: issuer, place: letterhead.place, date: date)
    }
    guard let number = letterhead.reportNumber,
      let symbol = number.utf8.split(separator: UInt8(ascii: "/")).last
    else { return nil }
    let groups = symbol.split(separator: UInt8(ascii: "-")).map { String(Substring($0)) }
    // Other bodies' abbreviations are less their own: `TTT` is many a centre's as well.
    let found = groups.count == 2 ? bodiesOfName[Self.nameKey(groups[1])] ?? [] : []
    guard
      found.contains(where: { bodies[$0].level == .department || bodies[$0].level == .ministry })
    else { return nil }
    return agency(issuer: groups[1], place: letterhead.place, date: date)
  }

  /// The one of several that holds on a day, else the nearest to it; without a day, the one that goes
  /// on, else the last.
  func best<Entry>(
    _ indices: [Int], of entries: [Entry], on date: CalendarDate?,
    from: KeyPath<Entry, CalendarDate?>, to: KeyPath<Entry, CalendarDate?>
  ) -> Int? {
    func distance(_ index: Int) -> Int {
      let entry = entries[index]
      guard let date else {
        return entry[keyPath: to].map { .max - $0.dayNumber } ?? 0
      }
      if let first = entry[keyPath: from], date < first { return first.dayNumber - date.dayNumber }
      if let last = entry[keyPath: to], last < date { return date.dayNumber - last.dayNumber }
      return 0
    }
    return indices.min { distance($0) < distance($1) }
  }
}
