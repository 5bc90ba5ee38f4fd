internal import ReportExtraction
internal import Yams

extension Node {
  var position: YAMLPosition { YAMLPosition(mark) }

  /// What the node is, for a message: `a list`, `'text'`.
  var inWords: String {
    switch self {
    case .scalar(let scalar) where isNull: scalar.string.isEmpty ? "nothing" : scalar.string
    case .scalar(let scalar):
      "'\(scalar.string.count > 60 ? "\(scalar.string.prefix(60))…" : scalar.string)'"
    case .sequence: "a list"
    case .mapping: "a map"
    case .alias: "an alias"
    }
  }

  /// Whether the node is the plain word for nothing: empty, `~` or `null`.
  var isNull: Bool {
    guard case .scalar(let scalar) = self, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }
}

extension Node {
  /// The text of a scalar that is not null.
  func text(_ expected: String, log: inout MappingLog) -> String? {
    guard case .scalar(let scalar) = self, !isNull else {
      log.error("read \(inWords), expected \(expected)", at: position)
      return nil
    }
    return scalar.string
  }

  /// The items of a list.
  func items(_ expected: String, log: inout MappingLog) -> [Node] {
    guard case .sequence(let sequence) = self else {
      log.error("read \(inWords), expected \(expected)", at: position)
      return []
    }
    return Array(sequence)
  }

  /// The case of an enumeration that a scalar names.
  func choice<Choice: RawRepresentable & CaseIterable>(
    of type: Choice.Type, as what: String, log: inout MappingLog
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text("the name of a \(what)", log: &log) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    let near = NearNames.nearest(to: text, among: names)
    log.error(
      "read the unknown \(what) '\(text)', expected "
        + (near.isEmpty ? "one of " : "") + (near.isEmpty ? names : near).inWords,
      at: position)
    return nil
  }
}
