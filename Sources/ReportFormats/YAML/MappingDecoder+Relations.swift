internal import ReportExtraction
internal import Yams

extension MappingDecoder {
  /// Reads what the file says about other versions, and adds what the rows of the base make plain.
  mutating func readRelations(_ fields: NodeFields<MappingKeys.Form>) {
    let here = Set(content.indicators.map(\.code))
    for item in fields.items(.relations, log: &log) { readRelation(item, here: here) }
    checkContradictions()
    guard let base else { return }
    checkRelations(to: base)
    checkContinuations(of: base)
    addContinuations(of: base)
  }

  /// Reads a relation; `here` are the codes of this mapping.
  private mutating func readRelation(_ node: Node, here: Set<String>) {
    guard
      let fields = NodeFields<MappingKeys.Relation>(
        node, expected: "a map with kind, from and to", log: &log)
    else { return }
    let kind = fields.choice(.kind, of: VersionRelation.Kind.self, log: &log)
    if fields[.kind] == nil { _ = fields.required(.kind, log: &log) }
    let mapping = fields.text(.mapping, log: &log) ?? baseID
    if mapping == nil {
      log.error(
        "read no 'mapping', expected the id of the other version", at: fields.position)
    } else if mapping == content.id {
      log.error(
        "read the id of this mapping, expected that of another version",
        at: fields[.mapping]?.position ?? fields.position)
    }
    let from = codes(.from, fields)
    let to = codes(.to, fields)
    for (code, position) in to where !here.contains(code) {
      log.error("read the code \(code), expected the code of an indicator here", at: position)
    }
    let note = fields.text(.note, log: &log)
    guard let kind, let mapping, !from.isEmpty, !to.isEmpty else { return }
    let relation = VersionRelation(
      kind, mapping: mapping, from: from.map(\.0), to: to.map(\.0), note: note)
    let places = RelationPlaces(
      kind: fields[.kind]?.position ?? fields.position,
      mapping: fields[.mapping]?.position ?? fields.position, from: from.map(\.1),
      to: to.map(\.1))
    checkCounts(relation, places)
    content.relations.append(relation)
    relationPlaces.append(places)
  }

  private mutating func codes(
    _ key: MappingKeys.Relation, _ fields: NodeFields<MappingKeys.Relation>
  ) -> [(String, YAMLPosition)] {
    guard let node = fields[key] else {
      _ = fields.required(key, log: &log)
      return []
    }
    let items = fields.items(key, log: &log)
    if items.isEmpty, case .sequence = node {
      log.error("read no code under '\(key.rawValue)', expected at least one", at: node.position)
    }
    return items.compactMap { item in
      item.text("a code", log: &log).map { ($0, item.position) }
    }
  }

  private mutating func checkCounts(_ relation: VersionRelation, _ places: RelationPlaces) {
    let (from, to) = (relation.from.count, relation.to.count)
    let kind = "'\(relation.kind.rawValue)'"
    switch relation.kind {
    case .split:
      if from != 1 || to < 2 {
        log.error(
          "read \(kind) from \(from) to \(to), expected from one code to several", at: places.kind)
      }
    case .merged:
      if from < 2 || to != 1 {
        log.error(
          "read \(kind) from \(from) to \(to), expected from several codes to one", at: places.kind)
      }
    case .same, .renumbered, .redefined:
      guard from == to else {
        log.error(
          "read \(kind) from \(from) to \(to), expected as many codes on both sides",
          at: places.kind)
        return
      }
      for (index, (old, new)) in zip(relation.from, relation.to).enumerated() {
        if relation.kind == .same, old != new {
          log.error(
            "read \(old) and \(new) as 'same', expected 'renumbered' or one code",
            at: places.to[index])
        } else if relation.kind == .renumbered, old == new {
          log.error("read \(old) as 'renumbered' to itself, expected 'same'", at: places.to[index])
        }
      }
    }
  }

  /// What became of an indicator is said once.
  private mutating func checkContradictions() {
    var seen: [String: (line: Int, kind: String)] = [:]
    for (relation, places) in zip(content.relations, relationPlaces) {
      let sides = [("from", relation.from, places.from), ("to", relation.to, places.to)]
      for (side, codes, positions) in sides {
        for (code, position) in zip(codes, positions) {
          let name = "\(side) \(relation.mapping) \(code)"
          guard let first = seen[name] else {
            seen[name] = (position.line, relation.kind.rawValue)
            continue
          }
          log.error(
            "read \(code) in '\(side)' again, expected each once; "
              + "line \(first.line) has it as '\(first.kind)'", at: position)
        }
      }
    }
  }

  /// Checks the codes that relations have in another version against that version.
  mutating func checkRelations(to other: Mapping.Content) {
    let codes = Set(other.indicators.map(\.code))
    for (relation, places) in zip(content.relations, relationPlaces)
    where relation.mapping == other.id {
      for (code, position) in zip(relation.from, places.from) where !codes.contains(code) {
        log.error(
          "read the code \(code), expected the code of a row of '\(other.id)'", at: position)
      }
    }
  }

  /// A row that continues one of the base cannot be said to come of another.
  private mutating func checkContinuations(of base: Mapping.Content) {
    for (relation, places) in zip(content.relations, relationPlaces)
    where relation.mapping == base.id {
      let isPairwise = relation.kind != .split && relation.kind != .merged
      for (index, code) in relation.from.enumerated() {
        guard let here = codeOfBase[code], here != code else { continue }
        let isSaid = isPairwise ? relation.to[index] == here : relation.to.contains(here)
        if !isSaid {
          log.error(
            "read \(code) as '\(relation.kind.rawValue)' without \(here), which continues it; "
              + "expected \(here) under 'to'", at: places.from[index])
        }
      }
    }
  }

  /// The relations to the base that need no words: the same code, or another by `was`.
  ///
  /// A row that changed in what it measures is left to the file; lint asks for it.
  private mutating func addContinuations(of base: Mapping.Content) {
    let stated = content.relations.filter { $0.mapping == base.id }
    let from = Set(stated.flatMap(\.from))
    let to = Set(stated.flatMap(\.to))
    let here = Dictionary(content.indicators.map { ($0.code, $0) }) { first, _ in first }
    var same: [String] = []
    for old in base.indicators where !from.contains(old.code) {
      guard let code = codeOfBase[old.code], !to.contains(code), let new = here[code],
        !isOtherMeasure(new, than: old)
      else { continue }
      if code == old.code {
        same.append(code)
      } else {
        content.relations.append(
          VersionRelation(.renumbered, mapping: base.id, from: [old.code], to: [code]))
      }
    }
    if !same.isEmpty {
      content.relations.append(VersionRelation(.same, mapping: base.id, from: same, to: same))
    }
  }

  /// Whether a row counts something else than the one that it continues, or in another unit.
  func isOtherMeasure(_ new: Indicator, than old: Indicator) -> Bool {
    new.type != old.type || new.unit != old.unit
      || (new.concept != nil && old.concept != nil && new.concept != old.concept)
  }
}
