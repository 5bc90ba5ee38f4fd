internal import ReportExtraction
internal import Yams

/// Reads the nodes of one file of the registry and logs every fault with its place.
struct RegistryFileDecoder {
  /// An entry and where its parts stand, for what only all files together can tell.
  struct Entry<Content> {
    var content: Content
    var position: YAMLPosition
    /// Where each name stands, by the key that spellings share.
    var names: [String: YAMLPosition]
    /// Where each id that it refers to stands.
    var references: [String: YAMLPosition]
  }

  var log: MappingLog
  private(set) var places: [Entry<RegisteredPlace>] = []
  private(set) var bodies: [Entry<RegisteredBody>] = []
  private(set) var levelEnds: [AgencyLevel: CalendarDate] = [:]

  init(_ text: String, file: String) {
    log = MappingLog(file: file)
    guard let root = YAMLDocument.compose(text, log: &log),
      let top = NodeFields<RegistryKeys.File>(
        root, expected: "a map with places or bodies", log: &log)
    else { return }
    for key in [RegistryKeys.File.title, .source, .note] { _ = top.text(key, log: &log) }
    for node in top.items(.levels, log: &log) { readLevel(node) }
    for node in top.items(.places, log: &log) { readPlace(node) }
    for node in top.items(.bodies, log: &log) { readBody(node) }
    let content: [RegistryKeys.File] = [.levels, .places, .bodies]
    if !log.hasErrors, content.allSatisfy({ !top.has($0) }) {
      log.error("read no entries, expected 'places' or 'bodies'", at: top.position)
    }
  }

  private mutating func readLevel(_ node: Node) {
    guard
      let fields = NodeFields<RegistryKeys.Level>(
        node, expected: "a map with level and valid_to", log: &log)
    else { return }
    _ = fields.required(.level, log: &log)
    let level = fields[.level] == nil ? nil : fields.choice(.level, of: AgencyLevel.self, log: &log)
    if fields[.validTo] == nil { _ = fields.required(.validTo, log: &log) }
    let end = fields.day(.validTo, log: &log)
    readRemarks(fields, [.source, .note])
    guard let level, let end else { return }
    levelEnds[level] = end
  }

  private mutating func readPlace(_ node: Node) {
    guard
      let fields = NodeFields<RegistryKeys.Place>(
        node, expected: "a map with id, name and kind", log: &log)
    else { return }
    let id = id(fields, .id)
    let name = fields.required(.name, log: &log) ?? ""
    if fields[.kind] == nil { _ = fields.required(.kind, log: &log) }
    let kind = fields.choice(.kind, of: PlaceKind.self, log: &log)
    var place = RegisteredPlace(id: id, name: name, kind: kind ?? .province)
    place.names = fields.texts(.names, log: &log)
    place.within = fields.text(.within, log: &log)
    place.validFrom = fields.day(.validFrom, log: &log)
    place.validTo = fields.day(.validTo, log: &log)
    fields.checkDays(place.validFrom, place.validTo, at: .validTo, log: &log)
    place.predecessors = fields.texts(.predecessors, log: &log)
    readRemarks(fields, [.source, .note])
    var names = nameNodes(fields, .name, .names)
    for item in fields.items(.former, log: &log) {
      guard let (title, position) = readFormer(item, after: place.former.last?.validTo) else {
        continue
      }
      place.former.append(title)
      names.append((title.name, position))
    }
    var references = ids(fields, .predecessors)
    if let within = place.within { references[within] = fields[.within]?.position }
    if let node = fields[.within], kind?.isProvincial ?? false {
      log.error(
        "read 'within' for a unit directly under the centre, expected none", at: node.position)
    }
    places.append(
      Entry(
        content: place, position: fields[.id]?.position ?? fields.position, names: keys(names),
        references: references))
  }

  private mutating func readFormer(
    _ node: Node, after last: CalendarDate?
  ) -> (RegisteredPlace.FormerName, YAMLPosition)? {
    guard
      let fields = NodeFields<RegistryKeys.Former>(
        node, expected: "a map with name, kind and valid_to", log: &log)
    else { return nil }
    let name = fields.required(.name, log: &log)
    if fields[.kind] == nil { _ = fields.required(.kind, log: &log) }
    let kind = fields.choice(.kind, of: PlaceKind.self, log: &log)
    if fields[.validTo] == nil { _ = fields.required(.validTo, log: &log) }
    let end = fields.day(.validTo, log: &log)
    guard let name, let kind, let end else { return nil }
    if let last, end <= last {
      log.error(
        "read '\(end)', expected a day after that of the name before (\(last))",
        at: fields[.validTo]?.position ?? fields.position)
    }
    return (
      RegisteredPlace.FormerName(name: name, kind: kind, validTo: end),
      fields[.name]?.position ?? fields.position
    )
  }

  private mutating func readBody(_ node: Node) {
    guard
      let fields = NodeFields<RegistryKeys.Body>(
        node, expected: "a map with id and name", log: &log)
    else { return }
    var body = RegisteredBody(
      id: id(fields, .id), name: fields.required(.name, log: &log) ?? "",
      level: fields.choice(.level, of: AgencyLevel.self, log: &log))
    body.names = fields.texts(.names, log: &log)
    body.validFrom = fields.day(.validFrom, log: &log)
    body.validTo = fields.day(.validTo, log: &log)
    fields.checkDays(body.validFrom, body.validTo, at: .validTo, log: &log)
    body.predecessors = fields.texts(.predecessors, log: &log)
    readRemarks(fields, [.source, .note])
    bodies.append(
      Entry(
        content: body, position: fields[.id]?.position ?? fields.position,
        names: keys(nameNodes(fields, .name, .names)), references: ids(fields, .predecessors)))
  }

  // MARK: - Parts of entries

  /// Reads what is there for people only.
  private mutating func readRemarks<Key>(_ fields: NodeFields<Key>, _ keys: [Key]) {
    for key in keys { _ = fields.text(key, log: &log) }
  }

  /// An id: letters `a` to `z`, digits and single hyphens between them.
  private mutating func id<Key>(_ fields: NodeFields<Key>, _ key: Key) -> String {
    guard let id = fields.required(key, log: &log) else { return "" }
    let groups = id.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isValid = groups.allSatisfy { group in
      !group.isEmpty
        && group.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
    if !isValid {
      log.error(
        "read the id '\(id)', expected small letters, digits and hyphens as in 'ha-giang'",
        at: fields[key]?.position ?? fields.position)
    }
    return id
  }

  private func nameNodes<Key>(
    _ fields: NodeFields<Key>, _ name: Key, _ names: Key
  ) -> [(name: String, position: YAMLPosition)] {
    var nodes = [fields[name]].compactMap(\.self)
    if case .sequence(let items) = fields[names] { nodes += items }
    return nodes.compactMap { node in node.scalar.map { ($0.string, node.position) } }
  }

  private mutating func keys(
    _ names: [(name: String, position: YAMLPosition)]
  ) -> [String: YAMLPosition] {
    var keys: [String: YAMLPosition] = [:]
    for (name, position) in names {
      let key = AgencyRegistry.nameKey(name)
      if key.isEmpty {
        log.error("read '\(name)', expected a name with letters", at: position)
      } else if keys[key] == nil {
        keys[key] = position
      }
    }
    return keys
  }

  private func ids<Key>(_ fields: NodeFields<Key>, _ key: Key) -> [String: YAMLPosition] {
    guard case .sequence(let items) = fields[key] else { return [:] }
    return Dictionary(items.compactMap { node in node.scalar.map { ($0.string, node.position) } }) {
      first, _ in first
    }
  }
}
