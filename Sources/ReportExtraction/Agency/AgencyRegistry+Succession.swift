extension AgencyRegistry {
  /// The ids of the agencies or places that went into one: of a merged province those of before, of a
  /// department those whose tasks it took over.
  ///
  /// - Parameter id: The id of a place (`da-nang-2025`), a body (`bo-noi-vu`) or an agency
  ///   (`da-nang-2025/so-noi-vu`).
  public func predecessors(of id: String) -> [String] {
    let (place, body) = parts(of: id)
    switch (place, body) {
    case (let place?, nil): return place.predecessors
    case (nil, let body?): return body.predecessors
    case (let place?, let body?):
      let elsewhere = place.predecessors.compactMap { placeOfID[$0] }
        .filter { overlap(places[$0], body) }.map { "\(places[$0].id)/\(body.id)" }
      let here = body.predecessors.compactMap { bodyOfID[$0] }
        .filter { overlap(place, bodies[$0]) }.map { "\(place.id)/\(bodies[$0].id)" }
      return elsewhere + here
    case (nil, nil): return []
    }
  }

  /// The ids of the agencies of the places whose territory went into that of an agency: the same body,
  /// known to the registry or not, in each of them.
  ///
  /// - Parameter id: The id of a place or an agency.
  public func formerTerritories(of id: String) -> [String] {
    let slash = id.utf8.firstIndex(of: UInt8(ascii: "/")) ?? id.endIndex
    guard let place = placeOfID[String(id[..<slash])] else { return [] }
    return places[place].predecessors.map { $0 + id[slash...] }
  }

  /// The id of what an agency or place is on a day: itself where it still is, else what it went into.
  ///
  /// Null where nothing is known, and where it was split.
  public func successor(of id: String, on date: CalendarDate) -> String? {
    var (place, body) = parts(of: id)
    if place == nil, body == nil, let slash = id.utf8.firstIndex(of: UInt8(ascii: "/")),
      placeOfID[String(id[..<slash])] != nil
    {
      // Of a body that is not known the place is.
      return successor(of: String(id[..<slash]), on: date).map { $0 + id[slash...] }
    }
    guard place != nil || body != nil else { return nil }
    while let current = place, let end = current.validTo, end < date {
      let next = places.filter { $0.predecessors.contains(current.id) }
      guard next.count == 1 else { return nil }
      place = next[0]
    }
    while let current = body, let end = current.validTo, end < date {
      let next = bodies.filter { $0.predecessors.contains(current.id) }
      guard next.count == 1 else { return nil }
      body = next[0]
    }
    return [place?.id, body?.id].compactMap(\.self).joined(separator: "/")
  }

  /// The place and the body that an id names; none of both where one of them is not known.
  private func parts(of id: String) -> (RegisteredPlace?, RegisteredBody?) {
    guard let slash = id.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      return (placeOfID[id].map { places[$0] }, bodyOfID[id].map { bodies[$0] })
    }
    let place = placeOfID[String(id[..<slash])].map { places[$0] }
    let body = bodyOfID[String(id[id.utf8.index(after: slash)...])].map { bodies[$0] }
    return place == nil || body == nil ? (nil, nil) : (place, body)
  }

  private func overlap(_ place: RegisteredPlace, _ body: RegisteredBody) -> Bool {
    if let end = place.validTo, let start = body.validFrom, end < start { return false }
    if let end = body.validTo, let start = place.validFrom, end < start { return false }
    return true
  }
}
