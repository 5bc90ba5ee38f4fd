/// What is known of agencies and places: their names and abbreviations, and what became of them.
public struct AgencyRegistry: Sendable {
  /// A digest of the files it was read from, which tells when an archive is to look again; empty
  /// where it knows nothing but names.
  public var fingerprint = ""

  /// Makes a registry that knows nothing: an agency is its name as printed, but for case and marks.
  public init() {}

  /// The agency behind the names that a letterhead prints; null where it names no issuer.
  ///
  /// - Parameters:
  ///   - issuer: The issuing body: `Sở Nội vụ`, `SNV`.
  ///   - place: The place of issue: `Thừa Thiên Huế`.
  ///   - date: The day of the report, by which names that changed hands are told apart.
  public func agency(issuer: String?, place: String?, date: CalendarDate?) -> Agency? {
    guard let issuer else { return nil }
    let parts = [place, issuer].compactMap(\.self).map(Self.id)
    return Agency(
      id: parts.joined(separator: "/"), name: issuer,
      level: AgencyLevel(issuer: issuer, date: date), province: place.map(Self.id))
  }

  /// A name as an id: its match key, joined by hyphens.
  private static func id(_ name: String) -> String {
    Folding.key(name).utf8.split(separator: UInt8(ascii: " "))
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
  }
}
