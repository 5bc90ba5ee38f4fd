/// A form: its indicators, the rules between them, and how it is recognised.
///
/// Immutable: checked once when it is made, then only asked. A class, because every table, row and
/// rule asks it and none should copy it.
public final class Mapping: Sendable {
  /// The parts of a mapping as a file gives them, before they are checked.
  public struct Content: Sendable {
    /// The id: `cchc-2022`.
    public var id: String
    /// The version of the mapping file: `1`.
    public var version: String
    /// A digest of the file's content, which tells an edited file of the same version; empty where
    /// the mapping comes from no file.
    public var fingerprint = ""
    /// What the form is called.
    public var title: String
    /// The prefix of indicator ids: `CCHC`.
    public var namespace: String
    /// Where the mapping comes from, and what is not known.
    public var note: String?
    /// The first day on which the form is valid; null where it is not known.
    public var validFrom: CalendarDate?
    /// The last day on which the form is valid; null where it is not known.
    public var validTo: CalendarDate?
    /// Words that the title or caption of such a report holds.
    public var titles: [String] = []
    /// Header words beyond the general ones, by role.
    public var headers: [ColumnRole: [String]] = [:]
    /// Abbreviations that labels and prose use, with what they stand for.
    public var abbreviations: [String: String] = [:]
    /// Printed markers that this form reads in its own way.
    public var absences: [String: Absence] = [:]
    /// Unit names beyond the general ones, with their canonical ids.
    public var units: [String: String] = [:]
    /// The windows of the form's periods.
    public var cutOffs: [CutOff] = []
    /// The indicators in the order of the form.
    public var indicators: [Indicator] = []
    /// The rules between indicators.
    public var rules: [Rule] = []
    /// The id of the mapping whose content this one takes over and changes; null where it stands
    /// alone.
    public var base: String?
    /// What became of the indicators of other versions of the form.
    public var relations: [VersionRelation] = []

    /// Makes the parts that every mapping has; the others are empty.
    public init(id: String, version: String, title: String, namespace: String) {
      self.id = id
      self.version = version
      self.title = title
      self.namespace = namespace
    }
  }

  /// The parts as given.
  public let content: Content
  /// The index in `content.indicators` of each code.
  public let indexOfCode: [String: Int]
  /// The match keys of the titles.
  let titleKeys: [String]
  /// The match keys of the heads of each role that has any.
  let headKeys: [Set<String>]
  /// The labels, for binding.
  let labels: LabelIndex
  /// The words of the labels, for telling a form by damaged ones.
  var fingerprint: LabelFingerprint { deferredFingerprint.value }
  private let deferredFingerprint: Deferred<LabelFingerprint>
  /// Evaluates the rules.
  let evaluator: RuleEvaluator
  /// The indices of the indicators one level below each.
  let children: [[Int]]

  /// Makes a mapping from its parts.
  ///
  /// - Throws: ``MappingError`` where a code stands twice or a rule names a code that is not there.
  public init(_ content: Content) throws(MappingError) {
    var indexOfCode: [String: Int] = [:]
    for (index, indicator) in content.indicators.enumerated() {
      guard indexOfCode.updateValue(index, forKey: indicator.code) == nil else {
        throw MappingError.duplicateCode(indicator.code)
      }
    }
    for rule in content.rules {
      for code in rule.check.codes where indexOfCode[code] == nil {
        throw MappingError.unknownCode(code, rule: rule.source)
      }
    }
    self.content = content
    titleKeys = content.titles.map(Folding.key)
    headKeys = content.headers.values.map { Set($0.map(Folding.key)) }
    self.indexOfCode = indexOfCode
    evaluator = RuleEvaluator(content.indicators)
    var children = [[Int]](repeating: [], count: content.indicators.count)
    for (index, indicator) in content.indicators.enumerated() {
      if let parent = indicator.parent { children[parent].append(index) }
    }
    self.children = children
    let labels = LabelIndex(content.indicators, abbreviations: content.abbreviations)
    self.labels = labels
    deferredFingerprint = Deferred { LabelFingerprint(labels.entries.map(\.key)) }
  }

  /// Whether the form is valid on a date; ends that are not known, and no date, exclude nothing.
  func isValid(on date: CalendarDate?) -> Bool {
    guard let date else { return true }
    if let start = content.validFrom, date < start { return false }
    if let end = content.validTo, date > end { return false }
    return true
  }

  /// Whether an indicator is asked of agencies of a level; a level that is not known excludes
  /// nothing.
  ///
  /// An indicator that names no level has those of the one above it.
  public func applies(_ indicator: Int, at level: AgencyLevel?) -> Bool {
    guard let level else { return true }
    var next: Int? = indicator
    while let index = next {
      let levels = indicators[index].applicability
      if !levels.isEmpty { return levels.contains(level) }
      next = indicators[index].parent
    }
    return true
  }

  /// The id.
  public var id: String { content.id }
  /// The indicators in the order of the form.
  public var indicators: [Indicator] { content.indicators }
}

/// Why the parts of a mapping do not make one.
public enum MappingError: Error, Hashable {
  /// A code stands twice.
  case duplicateCode(String)
  /// A rule names a code that no indicator has.
  case unknownCode(String, rule: String)
}

extension MappingError: CustomStringConvertible {
  /// The fault in words.
  public var description: String {
    switch self {
    case .duplicateCode(let code): "code \(code) stands twice; each code must be unique"
    case .unknownCode(let code, let rule):
      "rule '\(rule)' names code \(code), which no indicator has"
    }
  }
}
