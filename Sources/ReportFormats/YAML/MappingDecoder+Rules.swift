internal import ReportExtraction
internal import Yams

extension MappingDecoder {
  /// Takes over the rules of the base whose indicators are all there, and reads those of the file.
  mutating func readRules(_ fields: NodeFields<MappingKeys.Form>) {
    let items = fields.items(.rules, log: &log).compactMap { item in
      NodeFields<MappingKeys.Rule>(item, expected: "a map with a check", log: &log)
    }
    var replaced: Set<RuleExpression> = []
    let checksOfBase = Set(base?.rules.map(\.check) ?? [])
    for item in items {
      if let check = replacedCheck(item, among: checksOfBase) { replaced.insert(check) }
    }
    let codes = Codes(content.indicators)
    takeRulesOfBase(except: replaced, codes)
    for item in items where item[.replaces] == nil || item[.check] != nil {
      readRule(item, codes)
    }
  }

  /// The codes that rules may name.
  private struct Codes {
    let all: Set<String>
    /// Those of indicators that have parts.
    let parents: Set<String>

    init(_ indicators: [Indicator]) {
      all = Set(indicators.map(\.code))
      parents = Set(indicators.compactMap { $0.parent.map { indicators[$0].code } })
    }
  }

  private mutating func takeRulesOfBase(except replaced: Set<RuleExpression>, _ codes: Codes) {
    for var rule in base?.rules ?? [] where !replaced.contains(rule.check) {
      let isKept =
        rule.check.codes.allSatisfy { codeOfBase[$0] != nil }
        && rule.check.codesOfSums.allSatisfy { codeOfBase[$0].map(codes.parents.contains) ?? false }
      guard isKept else {
        droppedRules.append(rule)
        continue
      }
      let check = rule.check.renaming { codeOfBase[$0] ?? $0 }
      if check != rule.check {
        rule.check = check
        rule.source = check.description
      }
      content.rules.append(rule)
      rulePositions.append(nil)
    }
  }

  /// The check of the rule of the base that an entry replaces, as the base writes it.
  private mutating func replacedCheck(
    _ fields: NodeFields<MappingKeys.Rule>, among checks: Set<RuleExpression>
  ) -> RuleExpression? {
    guard let source = fields.text(.replaces, log: &log), let node = fields[.replaces] else {
      return nil
    }
    guard let base else {
      log.error("read 'replaces' in a mapping without 'extends', expected none", at: node.position)
      return nil
    }
    guard let check = expression(source, in: node) else { return nil }
    if !checks.contains(check) {
      log.error(
        "read the rule '\(source)', expected the check of a rule of '\(base.id)'",
        at: node.position)
    }
    return check
  }

  private mutating func readRule(_ fields: NodeFields<MappingKeys.Rule>, _ codes: Codes) {
    guard let source = fields.required(.check, log: &log), let check = fields[.check] else {
      return
    }
    let finding =
      fields.choice(.finding, of: FindingRule.self, log: &log) ?? .ruleViolated
    if !Self.ruleFindings.contains(finding) {
      log.error(
        "read '\(finding.rawValue)', which no rule of a mapping raises; expected one of "
          + Self.ruleFindings.map(\.rawValue).inWords,
        at: fields[.finding]?.position ?? fields.position)
    }
    let severity = fields.choice(.severity, of: Severity.self, log: &log)
    let message = fields.text(.message, log: &log)
    guard let expression = expression(source, in: check) else { return }
    checkCodes(of: expression, codes, source: source, in: check)
    content.rules.append(
      Rule(
        source: source, check: expression, finding: finding,
        severity: severity ?? finding.defaultSeverity, message: message))
    rulePositions.append(check.position)
  }

  private mutating func expression(_ source: String, in node: Node) -> RuleExpression? {
    do throws(RuleSyntaxError) {
      return try RuleExpression(parsing: source)
    } catch {
      log.error("\(error)", at: position(of: error.offset, of: source, in: node))
      return nil
    }
  }

  private mutating func checkCodes(
    of expression: RuleExpression, _ codes: Codes, source: String, in node: Node
  ) {
    for code in expression.codes where !codes.all.contains(code) {
      log.error(
        "read the code \(code), which no indicator has; expected the code of an indicator",
        at: position(ofCode: code, of: source, in: node))
    }
    for code in expression.codesOfSums
    where codes.all.contains(code) && !codes.parents.contains(code) {
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
    guard !log.isFull else { return position }
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
