package import ReportExtraction
internal import Yams

/// Reads the nodes of a mapping file into a mapping and logs every fault with its place.
package struct MappingDecoder {
  /// Canonical unit ids that every mapping may use; a mapping adds its own under `units`.
  package static let generalUnits: Set<String> = [
    "count", "document", "organisation", "percent", "person", "problem", "procedure", "task",
  ]
  /// The findings that a rule of a mapping may raise.
  package static let ruleFindings: [FindingRule] = [
    .ruleViolated, .boundViolated, .sumMismatch, .shareOver100,
  ]

  var log: MappingLog
  var content = Mapping.Content(id: "", version: "", title: "", namespace: "")
  /// Where each indicator of `content` begins; null for one that is the base's, unchanged.
  var indicatorPositions: [YAMLPosition?] = []
  /// The codes of the rows that say with `unit: null` that the form prints no unit.
  var codesWithoutUnit: Set<String> = []
  /// Where the period of each window that the file states stands.
  var cutOffPositions: [String: YAMLPosition] = [:]
  /// Where the check of each rule of `content` begins; null for a rule of the base.
  var rulePositions: [YAMLPosition?] = []
  /// Where the parts of each relation that the file states stand.
  var relationPlaces: [RelationPlaces] = []
  /// The top of the file; null where the file is no map.
  let top: NodeFields<MappingKeys.Form>?
  /// What the mapping takes over and changes.
  private(set) var base: Mapping.Content?
  /// The code here of each indicator of the base that goes on.
  var codeOfBase: [String: String] = [:]
  /// The rules of the base that name an indicator which is no longer there.
  var droppedRules: [ReportExtraction.Rule] = []

  let text: String

  /// Takes the file apart, as far as its top keys.
  init(_ text: String, file: String) {
    self.text = text
    var log = MappingLog(file: file)
    top = YAMLDocument.compose(text, log: &log).flatMap {
      NodeFields<MappingKeys.Form>($0, expected: "a map with the keys of a mapping", log: &log)
    }
    self.log = log
  }

  /// The id that the file gives itself; null where it gives none.
  var id: String? { top?[.id]?.scalar?.string }
  /// The id of the mapping that this one extends; null where it stands alone.
  var baseID: String? { top?[.extends]?.scalar?.string }
  /// The ids of the mappings that this one relates itself to, apart from its base.
  var relatedIDs: [String] {
    guard case .sequence(let items) = top?[.relations] else { return [] }
    return items.compactMap { $0.mapping?[MappingKeys.Relation.mapping.rawValue]?.scalar?.string }
  }
  /// Where `extends` stands, else the top.
  var basePosition: YAMLPosition {
    top?[.extends]?.position ?? top?.position ?? YAMLPosition(line: 1, column: 1)
  }

  /// The mapping; null where the log holds errors.
  ///
  /// - Parameters:
  ///   - base: What was found under ``baseID``.
  ///   - idOwner: The other file that has the same id; null where there is none.
  mutating func decode(base found: MappingBase, idOwner: String? = nil) -> Mapping? {
    guard let fields = top else { return nil }
    let isBaseThere = takeBase(found)
    readIdentity(fields, idOwner: idOwner)
    readWords(fields)
    guard isBaseThere else { return nil }
    readCutOffs(fields)
    readIndicators(fields)
    readRules(fields)
    readRelations(fields)
    guard !log.hasErrors else { return nil }
    // Without leading zeros, as archives have it.
    content.fingerprint = String(
      ContentHash((text + (base?.fingerprint ?? "")).utf8).value, radix: 16)
    do throws(MappingError) {
      return try Mapping(content)
    } catch {
      log.error("\(error)", at: fields.position)
      return nil
    }
  }

  /// Takes over what the base has, but for what speaks of the base's own file and time.
  ///
  /// False where there is a base and it cannot be had; that is logged.
  private mutating func takeBase(_ found: MappingBase) -> Bool {
    switch found {
    case .none: return true
    case .content(let base):
      self.base = base
      content = base
      content.base = base.id
      content.note = nil
      content.validFrom = nil
      content.validTo = nil
      content.indicators = []
      content.rules = []
      content.relations = []
      return true
    case .unknown(let ids):
      let near = NearNames.nearest(to: baseID ?? "", among: ids)
      log.error(
        "read the mapping '\(baseID ?? "")', which no file beside this one and no file of the "
          + "mappings has; expected "
          + (near.isEmpty ? "the id of a mapping" : near.inWords), at: basePosition)
    case .faulty(let fault):
      log.error(
        "read the mapping '\(baseID ?? "")', which has a fault of its own: \(fault)",
        at: basePosition)
    case .cycle(let ids):
      log.error(
        "read a mapping that extends itself (\(ids.joined(separator: " extends "))), "
          + "expected one that does not", at: basePosition)
    case .tooDeep:
      log.error(
        "read more than \(MappingLibrary.maximumDepth) mappings that extend each other, "
          + "expected fewer", at: basePosition)
    }
    return false
  }

  // MARK: The form

  private mutating func readIdentity(_ fields: NodeFields<MappingKeys.Form>, idOwner: String?) {
    content.id = fields.required(.id, log: &log) ?? ""
    if let idOwner {
      log.error(
        "read the id '\(content.id)', which is that of \(idOwner); expected one of its own",
        at: fields[.id]?.position ?? fields.position)
    }
    content.version = fields.required(.version, log: &log) ?? ""
    _ = fields.text(.extends, log: &log)
    if baseID == nil || fields[.title] != nil {
      content.title = fields.required(.title, log: &log) ?? ""
    }
    if baseID == nil || fields[.namespace] != nil {
      content.namespace = fields.required(.namespace, log: &log) ?? ""
    }
    content.note = fields.text(.note, log: &log)
    content.validFrom = fields.day(.validFrom, log: &log)
    content.validTo = fields.day(.validTo, log: &log)
    fields.checkDays(content.validFrom, content.validTo, at: .validTo, log: &log)
  }

  /// Reads the words of the form: a list replaces that of the base, a map changes its keys.
  private mutating func readWords(_ fields: NodeFields<MappingKeys.Form>) {
    if fields.has(.titles) { content.titles = fields.texts(.titles, log: &log) }
    for (key, _, value) in fields.pairs(.headers, log: &log) {
      guard let role = key.choice(of: ColumnRole.self, as: "column role", log: &log) else {
        continue
      }
      content.headers[role] =
        takesAway(value)
        ? nil
        : value.items("a list of header words", log: &log)
          .compactMap { $0.text("a header word", log: &log) }
    }
    for (_, name, value) in fields.pairs(.abbreviations, log: &log) {
      content.abbreviations[name] =
        takesAway(value) ? nil : value.text("what \(name) stands for", log: &log)
    }
    for (_, name, value) in fields.pairs(.absences, log: &log) {
      content.absences[name] =
        takesAway(value) ? nil : value.choice(of: Absence.self, as: "absence", log: &log)
    }
    for (_, name, value) in fields.pairs(.units, log: &log) {
      content.units[name] =
        takesAway(value) ? nil : value.text("the canonical id of the unit \(name)", log: &log)
    }
  }

  /// Whether a value takes away what the base has: `null` in a mapping that extends another.
  func takesAway(_ value: Node) -> Bool { base != nil && value.isNull }

  // MARK: Windows

  /// Reads the windows; one that the base has for the same period gives way.
  private mutating func readCutOffs(_ fields: NodeFields<MappingKeys.Form>) {
    var periods: Set<String> = []
    for item in fields.items(.cutOffs, log: &log) {
      guard let cutOff = cutOff(item, &periods) else { continue }
      if let index = content.cutOffs.firstIndex(where: { $0.period == cutOff.period }) {
        content.cutOffs[index] = cutOff
      } else {
        content.cutOffs.append(cutOff)
      }
    }
  }

  private mutating func cutOff(_ node: Node, _ periods: inout Set<String>) -> CutOff? {
    guard
      let fields = NodeFields<MappingKeys.Window>(
        node, expected: "a map with period, from and to", log: &log),
      let period = fields.required(.period, log: &log)
    else { return nil }
    let position = fields[.period]?.position ?? node.position
    if !CutOffText.isPeriod(period) {
      log.error("read '\(period)', expected a period as Q1, S1, A1, M06 or P9M", at: position)
    }
    cutOffPositions[period] = position
    if !periods.insert(period).inserted {
      log.error("read the period '\(period)' again, expected each once", at: position)
    }
    guard let start = day(.from, fields), let end = day(.to, fields) else { return nil }
    if end.month == 0 || (end.month, end.day) < (start.month, start.day) {
      log.error(
        "read an end before the start, expected a later day of the report's year",
        at: fields[.to]?.position ?? position)
    }
    return CutOff(
      period: period, startMonth: start.month, startDay: start.day, endMonth: end.month,
      endDay: end.day)
  }

  private mutating func day(
    _ key: MappingKeys.Window, _ fields: NodeFields<MappingKeys.Window>
  ) -> (month: Int, day: Int)? {
    guard let text = fields.required(key, log: &log) else { return nil }
    let day = CutOffText.day(text)
    if day == nil {
      log.error(
        "read '\(text)', expected day/month as 14/6, or 15/12 previous year",
        at: fields[key]?.position ?? fields.position)
    }
    return day
  }
}
