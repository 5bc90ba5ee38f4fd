/// What changed from one version of a form to another.
///
/// Relations that one of the versions declares go before what concepts, codes and labels tell; what
/// is only guessed says so.
public struct MappingDifference: Sendable {
  /// What happened to an indicator or a rule.
  public enum Kind: String, Sendable, CaseIterable {
    /// Only the second version has the indicator.
    case added
    /// Only the first version has it.
    case removed
    /// It has another code.
    case renumbered
    /// It has another label.
    case relabelled
    /// It means something else: another concept, type, unit or legend, or it is declared so.
    case redefined
    /// It became several, which are declared to add up to it.
    case split
    /// Several became one, declared to be their sum.
    case merged
    /// It stands under another indicator.
    case moved
    /// It has other bounds, parts, or another of the keys that the kinds above leave.
    case changed
    /// Only the second version has the rule.
    case ruleAdded = "rule_added"
    /// Only the first version has it.
    case ruleRemoved = "rule_removed"
    /// The rule has another finding, severity or message.
    case ruleChanged = "rule_changed"
  }

  /// By what two indicators were taken for one.
  public enum Basis: String, Sendable, CaseIterable {
    /// One of the versions declares it.
    case declared
    /// They have one concept.
    case concept
    /// They have one code, and one label or a like one.
    case code
    /// They have one label and different codes; a guess.
    case label
    /// Their labels are alike; a guess.
    case similarity
    /// They have one code, and nothing else in common; a guess.
    case codeAlone = "code_alone"

    /// Whether it is only probable that the two are one.
    public var isGuess: Bool {
      switch self {
      case .declared, .concept, .code: false
      case .label, .similarity, .codeAlone: true
      }
    }
  }

  /// One thing that two indicators or rules differ in.
  public struct Detail: Hashable, Sendable {
    /// The key of the mapping file: `label`, `unit`, `parent`.
    public var key: String
    /// What the first version has; null where it has nothing.
    public var from: String?
    /// What the second version has; null where it has nothing.
    public var to: String?
  }

  /// One change.
  public struct Change: Hashable, Sendable {
    /// What happened.
    public var kind: Kind
    /// The codes in the first version; of a rule, the codes it names.
    public var from: [String]
    /// The codes in the second version; of a rule, the codes it names.
    public var to: [String]
    /// The label of the indicator, in the second version where it has it; a rule's text.
    public var label: String
    /// By what the two were taken for one; null where there is one only.
    public var basis: Basis?
    /// What they differ in.
    public var details: [Detail] = []
    /// What the declared relation says to readers.
    public var note: String?
  }

  /// The changes: those of indicators of the second version in its order, what was removed in the
  /// order of the first, then rules.
  public let changes: [Change]

  /// Compares two mappings.
  public init(from old: Mapping, to new: Mapping) {
    let pairing = IndicatorPairing(from: old, to: new)
    var changes: [Change] = []
    for index in new.indicators.indices {
      changes += Self.changes(of: index, old, new, pairing)
    }
    for (index, indicator) in old.indicators.enumerated()
    where !pairing.isTaken[index] {
      changes.append(
        Change(
          kind: .removed, from: [indicator.code], to: [], label: indicator.label, basis: nil))
    }
    self.changes = changes + Self.rules(old, new, pairing)
  }

  // MARK: - Indicators

  private static func changes(
    of index: Int, _ old: Mapping, _ new: Mapping, _ pairing: IndicatorPairing
  ) -> [Change] {
    let indicator = new.indicators[index]
    // A group is told once, at its first indicator in the second version.
    let groups = pairing.groups.filter { $0.to.first == index }.map { group in
      Change(
        kind: group.kind, from: group.from.map { old.indicators[$0].code },
        to: group.to.map { new.indicators[$0].code }, label: indicator.label, basis: .declared,
        note: group.note)
    }
    guard let pair = pairing.pairs[index] else {
      guard !pairing.groups.contains(where: { $0.to.contains(index) }) else { return groups }
      return [
        Change(kind: .added, from: [], to: [indicator.code], label: indicator.label, basis: nil)
      ]
    }
    let before = old.indicators[pair.index]
    func change(_ kind: Kind, _ details: [Detail]) -> Change {
      Change(
        kind: kind, from: [before.code], to: [indicator.code], label: indicator.label,
        basis: pair.basis, details: details, note: pair.note)
    }
    var changes = groups
    if before.code != indicator.code {
      changes.append(
        change(.renumbered, [Detail(key: "code", from: before.code, to: indicator.code)]))
    }
    if Folding.markedKey(before.label) != Folding.markedKey(indicator.label) {
      changes.append(
        change(.relabelled, [Detail(key: "label", from: before.label, to: indicator.label)]))
    }
    let meaning = IndicatorDetails.meaning(before, indicator)
    if !meaning.isEmpty || pair.isRedefined || pair.basis == .codeAlone {
      changes.append(change(.redefined, meaning))
    }
    let parents = (
      before.parent.map { old.indicators[$0].code },
      indicator.parent.map { new.indicators[$0].code }
    )
    let parentBefore = indicator.parent.flatMap { pairing.pairs[$0]?.index }
    let isSameParent =
      before.parent == parentBefore && (indicator.parent == nil || parentBefore != nil)
    if !isSameParent {
      changes.append(change(.moved, [Detail(key: "parent", from: parents.0, to: parents.1)]))
    }
    let rest = IndicatorDetails.rest(before, indicator)
    if !rest.isEmpty { changes.append(change(.changed, rest)) }
    return changes
  }

  // MARK: - Rules

  private static func rules(
    _ old: Mapping, _ new: Mapping, _ pairing: IndicatorPairing
  ) -> [Change] {
    var codes: [String: String] = [:]
    for (index, pair) in pairing.pairs {
      codes[old.indicators[pair.index].code] = new.indicators[index].code
    }
    func change(_ kind: Kind, _ before: Rule?, _ after: Rule?, _ details: [Detail] = []) -> Change {
      Change(
        kind: kind, from: before?.check.codes ?? [], to: after?.check.codes ?? [],
        label: after?.source ?? before?.source ?? "", basis: nil, details: details)
    }
    // A rule is the same rule under other codes.
    var left = old.content.rules.map { rule in
      (rule, rule.check.renaming { codes[$0] ?? $0 })
    }
    var changes: [Change] = []
    for rule in new.content.rules {
      guard let index = left.firstIndex(where: { $0.1 == rule.check }) else {
        changes.append(change(.ruleAdded, nil, rule))
        continue
      }
      let before = left.remove(at: index).0
      let details = IndicatorDetails.differing([
        ("finding", before.finding.rawValue, rule.finding.rawValue),
        ("severity", before.severity.rawValue, rule.severity.rawValue),
        ("message", before.message, rule.message),
      ])
      if !details.isEmpty { changes.append(change(.ruleChanged, before, rule, details)) }
    }
    return changes + left.map { change(.ruleRemoved, $0.0, nil) }
  }
}
