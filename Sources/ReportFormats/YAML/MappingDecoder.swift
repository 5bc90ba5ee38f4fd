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
  /// Where each indicator of `content` begins.
  var indicatorPositions: [YAMLPosition] = []
  /// The codes of the rows that say with `unit: null` that the form prints no unit.
  var codesWithoutUnit: Set<String> = []
  /// Where the check of each rule of `content` begins.
  var rulePositions: [YAMLPosition] = []
  var top: NodeFields<MappingKeys.Form>?

  private let text: String
  private let takenIDs: [String: String]

  init(_ text: String, file: String, takenIDs: [String: String] = [:]) {
    self.text = text
    self.takenIDs = takenIDs
    log = MappingLog(file: file)
  }

  /// The mapping; null where the log holds errors.
  mutating func decode() -> Mapping? {
    guard let root = YAMLDocument.compose(text, log: &log),
      let fields = NodeFields<MappingKeys.Form>(
        root, expected: "a map with the keys of a mapping", log: &log)
    else { return nil }
    top = fields
    readIdentity(fields)
    readWords(fields)
    for item in fields.items(.cutOffs, log: &log) { readCutOff(item) }
    readIndicators(fields)
    for item in fields.items(.rules, log: &log) { readRule(item) }
    guard !log.hasErrors else { return nil }
    content.fingerprint = Self.fingerprint(of: text)
    do throws(MappingError) {
      return try Mapping(content)
    } catch {
      log.error("\(error)", at: fields.position)
      return nil
    }
  }

  /// FNV-1a of 64 bits, in hexadecimal: tells versions of a file apart, and is no proof of origin.
  private static func fingerprint(of text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }

  // MARK: The form

  private mutating func readIdentity(_ fields: NodeFields<MappingKeys.Form>) {
    content.id = fields.required(.id, log: &log) ?? ""
    if let other = takenIDs[content.id] {
      log.error(
        "read the id '\(content.id)', which is that of \(other); expected one of its own",
        at: fields[.id]?.position ?? fields.position)
    }
    content.version = fields.required(.version, log: &log) ?? ""
    content.title = fields.required(.title, log: &log) ?? ""
    content.namespace = fields.required(.namespace, log: &log) ?? ""
    content.note = fields.text(.note, log: &log)
    content.validFrom = date(.validFrom, fields)
    content.validTo = date(.validTo, fields)
    if let from = content.validFrom, let to = content.validTo, to < from {
      log.error(
        "read '\(to)', expected a day not before valid_from (\(from))",
        at: fields[.validTo]?.position ?? fields.position)
    }
  }

  private mutating func date(
    _ key: MappingKeys.Form, _ fields: NodeFields<MappingKeys.Form>
  ) -> CalendarDate? {
    guard let node = fields[key], let text = node.text("a day", log: &log) else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int(Substring($0)) }
    guard text.utf8.count == 10, parts.map(\.count) == [4, 2, 2], numbers.count == 3 else {
      log.error("read '\(text)', expected a day as 2022-12-31", at: node.position)
      return nil
    }
    let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    if date == nil {
      log.error(
        "read '\(text)', which the calendar does not have; expected a day as 2022-12-31",
        at: node.position)
    }
    return date
  }

  private mutating func readWords(_ fields: NodeFields<MappingKeys.Form>) {
    content.titles = fields.texts(.titles, log: &log)
    for (key, _, value) in fields.pairs(.headers, log: &log) {
      guard let role = key.choice(of: ColumnRole.self, as: "column role", log: &log) else {
        continue
      }
      content.headers[role] = value.items("a list of header words", log: &log)
        .compactMap { $0.text("a header word", log: &log) }
    }
    for (_, name, value) in fields.pairs(.abbreviations, log: &log) {
      content.abbreviations[name] = value.text("what \(name) stands for", log: &log)
    }
    for (_, name, value) in fields.pairs(.absences, log: &log) {
      content.absences[name] = value.choice(of: Absence.self, as: "absence", log: &log)
    }
    for (_, name, value) in fields.pairs(.units, log: &log) {
      content.units[name] = value.text("the canonical id of the unit \(name)", log: &log)
    }
  }

  private mutating func readCutOff(_ node: Node) {
    guard
      let fields = NodeFields<MappingKeys.Window>(
        node, expected: "a map with period, from and to", log: &log),
      let period = fields.required(.period, log: &log)
    else { return }
    let position = fields[.period]?.position ?? node.position
    if !CutOffText.isPeriod(period) {
      log.error("read '\(period)', expected a period as Q1, S1, A1, M06 or P9M", at: position)
    }
    if content.cutOffs.contains(where: { $0.period == period }) {
      log.error("read the period '\(period)' again, expected each once", at: position)
    }
    guard let start = day(.from, fields), let end = day(.to, fields) else { return }
    if end.month == 0 || (end.month, end.day) < (start.month, start.day) {
      log.error(
        "read an end before the start, expected a later day of the report's year",
        at: fields[.to]?.position ?? position)
    }
    content.cutOffs.append(
      CutOff(
        period: period, startMonth: start.month, startDay: start.day, endMonth: end.month,
        endDay: end.day))
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

  // MARK: Rules

  private mutating func readRule(_ node: Node) {
    guard
      let fields = NodeFields<MappingKeys.Rule>(node, expected: "a map with a check", log: &log),
      let source = fields.required(.check, log: &log), let check = fields[.check]
    else { return }
    let finding =
      fields.choice(.finding, of: FindingRule.self, log: &log) ?? .ruleViolated
    if !Self.ruleFindings.contains(finding) {
      log.error(
        "read '\(finding.rawValue)', which no rule of a mapping raises; expected one of "
          + Self.ruleFindings.map(\.rawValue).inWords,
        at: fields[.finding]?.position ?? node.position)
    }
    let severity = fields.choice(.severity, of: Severity.self, log: &log)
    let message = fields.text(.message, log: &log)
    do throws(RuleSyntaxError) {
      let expression = try RuleExpression(parsing: source)
      checkCodes(of: expression, source: source, in: check)
      content.rules.append(
        Rule(
          source: source, check: expression, finding: finding,
          severity: severity ?? finding.defaultSeverity, message: message))
      rulePositions.append(check.position)
    } catch {
      log.error("\(error)", at: position(of: error.offset, of: source, in: check))
    }
  }

  private mutating func checkCodes(
    of expression: RuleExpression, source: String, in node: Node
  ) {
    let parents = Set(
      content.indicators.compactMap { $0.parent.map { content.indicators[$0].code } })
    let known = Set(content.indicators.map(\.code))
    for code in expression.codes where !known.contains(code) {
      log.error(
        "read the code \(code), which no indicator has; expected the code of an indicator",
        at: position(ofCode: code, of: source, in: node))
    }
    for code in expression.codesOfSums where known.contains(code) && !parents.contains(code) {
      log.error(
        "read sum({\(code)}), expected an indicator that has parts",
        at: position(ofCode: code, of: source, in: node))
    }
  }

  private func position(ofCode code: String, of source: String, in node: Node) -> YAMLPosition {
    let wanted = Array("{\(code)}".utf8)
    let bytes = Array(source.utf8)
    let offset = bytes.indices.first { bytes[$0...].starts(with: wanted) }
    return position(of: offset ?? 0, of: source, in: node)
  }

  /// Where a byte of a scalar's text stands in the file.
  ///
  /// Where the scalar is not printed literally on one line (escapes, folding), its beginning.
  private func position(of offset: Int, of source: String, in node: Node) -> YAMLPosition {
    var position = node.position
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard position.line <= lines.count, let style = node.scalar?.style else { return position }
    let quote = style == .singleQuoted || style == .doubleQuoted ? 1 : 0
    let line = Substring(lines[position.line - 1]).unicodeScalars
    let printed = line.dropFirst(position.column - 1 + quote)
    guard printed.starts(with: source.unicodeScalars) else { return position }
    position.column += quote + Substring(source.utf8.prefix(offset)).unicodeScalars.count
    return position
  }
}
