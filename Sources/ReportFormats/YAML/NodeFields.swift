internal import ReportExtraction
internal import Yams

/// The fields of a YAML map whose keys are known, each with its node.
///
/// Reading a field that is not there, or is null, gives null; a field of another kind than asked
/// for is reported once and gives null as well.
struct NodeFields<Key: RawRepresentable & CaseIterable & Hashable> where Key.RawValue == String {
  /// Where the map begins.
  let position: YAMLPosition
  private var nodes: [Key: Node] = [:]

  /// Takes a map apart; reports unknown keys, with the known ones that are nearest.
  ///
  /// Null where the node is no map; that is reported.
  init?(_ node: Node, expected: String, log: inout MappingLog) {
    guard case .mapping(let mapping) = node else {
      log.error("read \(node.inWords), expected \(expected)", at: node.position)
      return nil
    }
    position = node.position
    for (key, value) in mapping {
      if let name = key.scalar?.string, let known = Key(rawValue: name) {
        nodes[known] = value
      } else {
        let names = Key.allCases.map(\.rawValue)
        let near = key.scalar.map { NearNames.nearest(to: $0.string, among: names) } ?? []
        log.error(
          "read the unknown key \(key.inWords), expected "
            + (near.isEmpty ? "one of " : "") + (near.isEmpty ? names : near).inWords,
          at: key.position)
      }
    }
  }

  /// The node of a field; null where it is not there or null.
  subscript(_ key: Key) -> Node? {
    nodes[key].flatMap { $0.isNull ? nil : $0 }
  }

  /// Whether the key stands in the map, be its value null.
  func has(_ key: Key) -> Bool { nodes[key] != nil }

  /// The text of a field that must be there.
  func required(_ key: Key, log: inout MappingLog) -> String? {
    guard let node = self[key] else {
      log.error("read no '\(key.rawValue)', expected one", at: nodes[key]?.position ?? position)
      return nil
    }
    return node.text("the text of '\(key.rawValue)'", log: &log)
  }

  /// The text of a field.
  func text(_ key: Key, log: inout MappingLog) -> String? {
    self[key]?.text("the text of '\(key.rawValue)'", log: &log)
  }

  /// The texts of a field that is a list; none where it is not there.
  func texts(_ key: Key, log: inout MappingLog) -> [String] {
    items(key, log: &log).compactMap { $0.text("a text under '\(key.rawValue)'", log: &log) }
  }

  /// The nodes of a field that is a list; none where it is not there.
  func items(_ key: Key, log: inout MappingLog) -> [Node] {
    self[key]?.items("a list under '\(key.rawValue)'", log: &log) ?? []
  }

  /// The pairs of a field that is a map of texts; none where it is not there.
  func pairs(_ key: Key, log: inout MappingLog) -> [(key: Node, name: String, value: Node)] {
    guard let node = self[key] else { return [] }
    guard case .mapping(let mapping) = node else {
      log.error("read \(node.inWords), expected a map under '\(key.rawValue)'", at: node.position)
      return []
    }
    var pairs: [(key: Node, name: String, value: Node)] = []
    for (name, value) in mapping {
      guard let text = name.text("a name under '\(key.rawValue)'", log: &log) else { continue }
      pairs.append((name, text, value))
    }
    return pairs
  }

  /// The case of an enumeration that a field names.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: Key, of type: Choice.Type, log: inout MappingLog
  ) -> Choice? where Choice.RawValue == String {
    guard let node = self[key] else { return nil }
    return node.choice(of: type, as: key.rawValue, log: &log)
  }

  /// The number of a field.
  func number(_ key: Key, log: inout MappingLog) -> ExactDecimal? {
    guard let node = self[key], let text = node.text("a number", log: &log) else { return nil }
    guard let number = ExactDecimal(plain: text) else {
      log.error("read '\(text)', expected a number such as 0 or -12.5", at: node.position)
      return nil
    }
    return number
  }

  /// The truth of a field: `true` or `false`; null where it is not there.
  func flag(_ key: Key, log: inout MappingLog) -> Bool? {
    guard let node = self[key], let text = node.text("true or false", log: &log) else {
      return nil
    }
    if text != "true", text != "false" {
      log.error("read '\(text)', expected true or false", at: node.position)
    }
    return text == "true"
  }
}
