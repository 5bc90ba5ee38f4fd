extension AgencyRegistry {
  /// Those of some agencies that someone means by a name: an id (of an agency, a body or a place), a
  /// name in full, an abbreviation, or only a body (`SNV`: that of every province) or a place (`Đà Nẵng`: all agencies of it, of before
  /// and after a merger).
  ///
  /// In the order of `agencies`; none where nothing fits.
  public func agencies(named name: String, among agencies: some Sequence<Agency>) -> [Agency] {
    let all = Array(agencies)
    let exact = all.filter { $0.id == name }
    guard exact.isEmpty else { return exact }
    let text = AgencyText(name)
    guard !text.keys.isEmpty else { return [] }
    let key = text.squeezed(0)
    let same = Set(all.filter { Self.nameKey($0.name) == key }.map(\.id))
    let meant =
      placeOfID[name] != nil
      ? Meaning(body: nil, places: [name])
      : bodyOfID[name] != nil ? Meaning(body: name, places: nil) : Meaning(text, self)
    let found = all.filter { same.contains($0.id) || meant?.fits($0) ?? false }
    return found.isEmpty ? all.filter { isBody(text, of: $0) } : found
  }

  /// Whether a name is a known body and the place of an agency, which only that agency's id knows:
  /// `UBND Gio Linh`.
  private func isBody(_ text: AgencyText, of agency: Agency) -> Bool {
    let parts = agency.id.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 1)
      .map { String(Substring($0)) }
    guard parts.count == 2, let place = AgencyName.seat(AgencyText(parts[0]), from: 0),
      let (body, seat) = AgencyName.knownBody(text, at: place, nil, self)
    else { return false }
    return seat?.key == place.key && parts[1].hasPrefix(body.id)
  }

  /// What a name means: a body, places, or both.
  private struct Meaning {
    /// The id of the body; null for any.
    var body: String?
    /// The ids of the places; null for any.
    var places: Set<String>?

    init(body: String?, places: Set<String>?) {
      self.body = body
      self.places = places
    }

    init?(_ text: AgencyText, _ registry: AgencyRegistry) {
      if let (body, seat) = AgencyName.knownBody(text, at: nil, nil, registry) {
        self.body = body.id
        places = seat.map { Self.places(of: $0, registry) }
      } else if let seat = AgencyName.seat(text, from: 0),
        registry.placesOfName[seat.key] != nil || seat.word != nil
      {
        places = Self.places(of: seat, registry)
      } else {
        return nil
      }
    }

    private static func places(of seat: AgencyName.Seat, _ registry: AgencyRegistry) -> Set<String>
    {
      let known = (registry.placesOfName[seat.key] ?? []).map { registry.places[$0] }.filter {
        seat.word?.kinds.contains($0.kind) ?? true
          || $0.former.contains { seat.word?.kinds.contains($0.kind) ?? true }
      }
      return Set(known.map(\.id)).union([seat.text.slug(seat.start, seat.end)])
    }

    func fits(_ agency: Agency) -> Bool {
      let parts = agency.id.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 1)
        .map { String(Substring($0)) }
      if let body, parts.last != body, !(parts.last ?? "").hasPrefix(body + "-") { return false }
      guard let places else { return true }
      if let province = agency.province, body == nil, places.contains(province) { return true }
      return parts.count == 2 && places.contains(parts[0])
    }
  }
}
