/// The name of an agency, taken apart into the body and the place that it is of.
struct AgencyName {
  /// The agency.
  private(set) var agency: Agency

  private let registry: AgencyRegistry
  private let date: CalendarDate?

  /// A place as it was read: what it is called, by which word, and where it stands in a text.
  struct Seat {
    /// The text in which it stands.
    let text: AgencyText
    /// Where its name begins in the text.
    let start: Int
    /// Where its name ends in the text.
    let end: Int
    /// The word for its kind; null where none is printed.
    let word: PlaceWord?

    /// What spellings of the name share.
    var key: String { text.squeezed(start, end) }
  }

  /// Reads the names of a letterhead; null where the registry knows the body as one of many and no
  /// place tells which.
  init?(issuer: String, place: String?, date: CalendarDate?, registry: AgencyRegistry) {
    self.registry = registry
    self.date = date
    let issuerText = AgencyText(issuer)
    let placeOfIssue = place.flatMap { Self.seat(AgencyText($0), from: 0) }
    agency = Agency(id: issuerText.slug(0), name: issuer, level: nil, province: nil)
    if let (body, seat) = Self.knownBody(issuerText, at: placeOfIssue, date, registry) {
      if body.level == .ministry {
        agency = Agency(id: body.id, name: body.name, level: .ministry, province: nil)
      } else if let seat {
        settle(body: body.id, name: body.name, level: body.level, at: seat)
      } else {
        return nil
      }
    } else {
      settleUnknown(issuerText, issuer: issuer, at: placeOfIssue)
    }
    if let level = agency.level, let end = registry.levelEnds[level], let date, date > end {
      agency.level = nil
    }
  }

  // MARK: - Taking apart

  /// A place that begins at a word of a text and goes on to its end: `tỉnh Hà Giang`; null where
  /// there is no name.
  static func seat(_ text: AgencyText, from start: Int) -> Seat? {
    guard start < text.keys.count else { return nil }
    if let (word, length) = PlaceWord.read(text, at: start), start + length < text.keys.count {
      return Seat(text: text, start: start + length, end: text.keys.count, word: word)
    }
    return Seat(text: text, start: start, end: text.keys.count, word: nil)
  }

  /// The body whose name begins a text, and the place behind it, else the place of issue; null where
  /// the registry has no such body or something else stands behind it.
  static func knownBody(
    _ text: AgencyText, at placeOfIssue: Seat?, _ date: CalendarDate?, _ registry: AgencyRegistry
  ) -> (body: RegisteredBody, seat: Seat?)? {
    for end in stride(from: min(text.keys.count, registry.longestBody), to: 0, by: -1) {
      guard let found = registry.bodiesOfName[text.squeezed(0, end)],
        let index = registry.best(
          found, of: registry.bodies, on: date, from: \.validFrom, to: \.validTo)
      else { continue }
      let body = registry.bodies[index]
      if end == text.keys.count { return (body, placeOfIssue) }
      if let (word, length) = PlaceWord.read(text, at: end), end + length == text.keys.count {
        // `Thanh tra tỉnh`: the place of issue is it.
        return (
          body,
          placeOfIssue.map { Seat(text: $0.text, start: $0.start, end: $0.end, word: word) }
        )
      }
      guard let seat = seat(text, from: end) else { continue }
      let isPlace =
        seat.word != nil || registry.placesOfName[seat.key] != nil || seat.key == placeOfIssue?.key
      if isPlace { return (body, seat) }
    }
    return nil
  }

  /// An agency that the registry does not know: what stands before the place in its name is the body.
  private mutating func settleUnknown(_ text: AgencyText, issuer: String, at placeOfIssue: Seat?) {
    let level = AgencyLevel(issuer: issuer, date: date)
    var end = text.keys.count
    var seat = placeOfIssue
    if let start = (1..<max(1, end)).first(where: { isPlace(text, from: $0, placeOfIssue) }) {
      end = start
      seat = Self.seat(text, from: start)
    } else if end > 1, text.keys[end - 1] == "tinh", let place = placeOfIssue,
      let index = registered(place, level: .department), registry.places[index].kind.isProvincial
    {
      // `Trung tâm Giáo dục thường xuyên tỉnh`.
      end -= 1
    }
    guard let seat else {
      agency.level = level
      return
    }
    settle(body: text.slug(0, end), name: issuer, level: level, at: seat, isNamed: true)
  }

  /// Whether the rest of a name is a place: one that is known, or the place of issue with its kind.
  private func isPlace(_ text: AgencyText, from start: Int, _ placeOfIssue: Seat?) -> Bool {
    guard let seat = Self.seat(text, from: start) else { return false }
    if seat.word != nil, seat.key == placeOfIssue?.key { return true }
    guard let places = registry.placesOfName[seat.key] else { return false }
    return seat.word != nil || places.contains { registry.places[$0].kind.isProvincial }
  }

  // MARK: - Settling

  /// Gives the agency its id, name, level and province.
  ///
  /// - Parameter isNamed: Whether `name` is the whole name as printed.
  private mutating func settle(
    body: String, name: String, level: AgencyLevel?, at seat: Seat, isNamed: Bool = false
  ) {
    guard let index = registered(seat, level: level) else {
      // `Phòng Nội vụ` at Phú Lộc and `Phòng Nội vụ huyện Phú Lộc` are one.
      let isPlain = level == .district && seat.word?.kinds == [.district]
      let suffix = isPlain ? nil : seat.word?.slug
      let id = seat.text.slug(seat.start, seat.end)
      agency.id = "\(id)/\(body)\(suffix.map { "-" + $0 } ?? "")"
      if !isNamed {
        let words = [name, seat.word?.kinds.last?.word, seat.text.name(seat.start, seat.end)]
        agency.name = words.compactMap(\.self).joined(separator: " ")
      }
      agency.level = level ?? AgencyLevel(issuer: agency.name, date: date)
      return
    }
    let place = registry.places[index]
    agency.id = "\(place.id)/\(body)"
    agency.province = place.kind.isProvincial ? place.id : place.within
    if !isNamed {
      // One name for all days, so that no report changes the name of another's agency.
      let ends = [place.validTo, registry.bodyOfID[body].flatMap { registry.bodies[$0].validTo }]
      let title = place.title(on: ends.compactMap(\.self).min())
      agency.name = "\(name) \(title.kind.word) \(title.name)"
    }
    agency.level = level ?? AgencyLevel(issuer: agency.name, date: date)
  }

  /// The registered place that a seat is; for a department that of its province, whose offices stand
  /// in a town.
  private func registered(_ seat: Seat, level: AgencyLevel?) -> Int? {
    let found = registry.placesOfName[seat.key] ?? []
    let isOfProvince = level == .department || level == .province
    let provincial = found.filter { registry.places[$0].kind.isProvincial }
    if level != .district, level != .commune, let index = best(provincial),
      isOfProvince || stands(seat.word, for: registry.places[index])
    {
      return index
    }
    let local = found.filter { index in
      let place = registry.places[index]
      return !place.kind.isProvincial
        && (seat.word.map { $0.kinds.contains(place.kind) } ?? true)
    }
    guard let index = best(local) else { return nil }
    // Without its kind a name may be that of a district or of a town.
    let others = local.filter {
      $0 != index && registry.places[$0].within != registry.places[index].within
    }
    guard others.isEmpty && (isOfProvince || local.count == 1 || seat.word != nil) else {
      return nil
    }
    guard isOfProvince else { return index }
    return registry.places[index].within.flatMap { registry.placeOfID[$0] }
  }

  /// Whether a word stands for a place under the centre: `thành phố Huế` does since 2025.
  private func stands(_ word: PlaceWord?, for place: RegisteredPlace) -> Bool {
    guard let word else { return true }
    if word.kinds.contains(.province) { return true }
    guard word.kinds.contains(.centralCity) else { return false }
    // Without a day a city that was not always one may be the one within the province.
    guard date != nil else {
      return place.kind == .centralCity && place.former.allSatisfy { $0.kind == .centralCity }
    }
    return place.title(on: date).kind == .centralCity
  }

  private func best(_ places: [Int]) -> Int? {
    registry.best(places, of: registry.places, on: date, from: \.validFrom, to: \.validTo)
  }
}
