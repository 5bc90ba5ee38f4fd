/// Checks the records of a report against what its form says of each indicator: bounds, shares,
/// sums of parts, and the rules between indicators.
///
/// Amounts are compared, not printed numbers: `2,5 tỷ` is 2500 among `triệu đồng`.
struct FormRules {
  let mapping: Mapping
  /// The index in the log of the record bound to each indicator, by value column; -1 for none.
  private let columns: [[Int]]
  /// The rules that say that a figure is the sum of others.
  private let sums: [(rule: Rule, sum: CodeSum)]
  private let otherRules: [Rule]

  /// Groups the records of a mapping by value column and indicator.
  init(mapping: Mapping, log: RecordLog) {
    self.mapping = mapping
    var columns: [[Int]] = []
    var positions: [ColumnKey: Int] = [:]
    for index in log.records.indices where log.records[index].mapping == mapping.id {
      guard let indicator = log.indicators[index] else { continue }
      let key = ColumnKey(table: log.records[index].table, column: log.records[index].column)
      let position = positions[key] ?? columns.count
      if position == columns.count {
        positions[key] = position
        columns.append([Int](repeating: -1, count: mapping.indicators.count))
      }
      columns[position][indicator] = index
    }
    self.columns = columns
    sums = mapping.content.rules.compactMap { rule in
      CodeSum(rule.check, mapping).map { (rule, $0) }
    }
    otherRules = mapping.content.rules.filter { CodeSum($0.check, mapping) == nil }
  }

  /// The indicators whose figure the mapping itself says to be a sum.
  static func ruledIndicators(of mapping: Mapping) -> Set<Int> {
    var ruled = Set(mapping.indicators.indices.filter { mapping.indicators[$0].parts != nil })
    for rule in mapping.content.rules {
      for code in rule.check.codes {
        if let index = mapping.indexOfCode[code] { ruled.insert(index) }
      }
    }
    return ruled
  }

  private struct ColumnKey: Hashable {
    var table: Int
    var column: Int
  }

  /// Raises what the records break.
  func check(_ log: inout RecordLog) {
    var constraints: [FigureConstraint] = []
    for column in columns { constraints += self.constraints(column) }
    if !constraints.isEmpty { ConstraintFindings(constraints, in: log).raise(in: &log) }
    for column in columns {
      checkBounds(column, &log)
      checkParts(column, &log)
      checkRules(column, &log)
    }
  }

  // MARK: - One record

  private func checkBounds(_ column: [Int], _ log: inout RecordLog) {
    for (indicator, index) in column.enumerated() where index >= 0 {
      guard let number = log.records[index].amount else { continue }
      let code = mapping.indicators[indicator].code
      if mapping.indicators[indicator].isShare, log.records[index].type == .percent,
        number > ExactDecimal(coefficient: 100)
      {
        raise(
          .shareOver100, "a share of \(number)% is more than the whole", [index],
          printed: log.records[index].valuePrinted, expected: "0..100", &log)
      } else if let minimum = mapping.indicators[indicator].minimum, number < minimum {
        raise(
          .boundViolated, "\(number) is less than \(minimum), the least that \(code) allows",
          [index], printed: log.records[index].valuePrinted, expected: ">= \(minimum)", &log)
      } else if let maximum = mapping.indicators[indicator].maximum, number > maximum {
        raise(
          .boundViolated, "\(number) is more than \(maximum), the most that \(code) allows",
          [index], printed: log.records[index].valuePrinted, expected: "<= \(maximum)", &log)
      }
    }
  }

  // MARK: - Parts

  private func checkParts(_ column: [Int], _ log: inout RecordLog) {
    for (parent, indicator) in mapping.indicators.enumerated() {
      if indicator.parts == .exclusiveShares { checkShares(of: parent, column, &log) }
    }
  }

  /// The sums of parts, and the rules that say that a figure is the sum of others.
  private func constraints(_ column: [Int]) -> [FigureConstraint] {
    var constraints: [FigureConstraint] = []
    for (parent, indicator) in mapping.indicators.enumerated() where indicator.parts == .sum {
      let parts = mapping.children[parent].map { column[$0] }
      // A missing operand leaves the sum unevaluated.
      guard column[parent] >= 0, !parts.isEmpty, parts.allSatisfy({ $0 >= 0 }) else { continue }
      constraints.append(
        FigureConstraint(
          result: column[parent], terms: parts.map { .init(figure: $0) }, source: .mappedParts))
    }
    for rule in sums {
      guard let result = index(rule.sum.result, column) else { continue }
      let terms = rule.sum.terms.compactMap { term in
        index(term.code, column).map {
          FigureConstraint.Term(figure: $0, isNegative: term.isNegative)
        }
      }
      guard terms.count == rule.sum.terms.count else { continue }
      constraints.append(
        FigureConstraint(result: result, terms: terms, source: .rule(rule.rule)))
    }
    return constraints
  }

  private func index(_ code: String, _ column: [Int]) -> Int? {
    mapping.indexOfCode[code].flatMap { column[$0] >= 0 ? column[$0] : nil }
  }

  private func checkShares(of parent: Int, _ column: [Int], _ log: inout RecordLog) {
    let printed = mapping.children[parent].map { column[$0] }
      .filter { $0 >= 0 && log.records[$0].value.number != nil }
    guard let sum = ShareSum.excess(of: printed, in: log) else { return }
    raise(
      .shareOver100, "shares that exclude each other add up to \(sum)%",
      [column[parent]].filter { $0 >= 0 } + printed, expected: "0..100", &log)
  }

  // MARK: - Rules between indicators

  private func checkRules(_ column: [Int], _ log: inout RecordLog) {
    let records = log.records
    func record(_ code: String) -> Int? {
      mapping.indexOfCode[code].flatMap { column[$0] >= 0 ? column[$0] : nil }
    }
    func operand(_ code: String) -> RuleOperand {
      guard let index = record(code) else { return .missing }
      return records[index].amount.map { .value($0) } ?? .absent
    }
    for rule in otherRules where mapping.evaluator.evaluate(rule.check, operand) == .false {
      let indices = rule.check.codes.compactMap(record)
      let subject = rule.check.subject.flatMap(record)
      let sentence =
        rule.message.map(Trimming.sentence) ?? "the rule \(rule.source) does not hold"
      raise(
        rule.finding, "\(sentence): \(mapping.evaluator.rendering(of: rule.check, operand))",
        indices,
        about: subject, severity: rule.severity,
        printed: subject.flatMap { records[$0].valuePrinted }, expected: rule.source, &log)
    }
  }

  private func raise(
    _ rule: FindingRule, _ message: String, _ indices: [Int], about subject: Int? = nil,
    severity: Severity? = nil, printed: String? = nil, expected: String? = nil,
    _ log: inout RecordLog
  ) {
    var unique: [Int] = []
    for index in indices where !unique.contains(index) { unique.append(index) }
    let finding = Finding(
      rule, severity: severity, message,
      indicator: (subject ?? unique.first).map { log.records[$0].indicator },
      lines: unique.compactMap { log.records[$0].provenance.line }, printed: printed,
      expected: expected)
    log.raise(finding, about: unique, doubt: 10)
  }

  // MARK: - Rows that are not there

  /// Raises one finding for each indicator without a row, or for a whole absent section.
  ///
  /// A row that the form does not ask of the report's level may be left out.
  static func checkMissingRows(
    mapping: Mapping, level: AgencyLevel? = nil, _ log: inout RecordLog
  ) {
    var isThere = [Bool](repeating: false, count: mapping.indicators.count)
    for index in log.records.indices where log.records[index].mapping == mapping.id {
      if let indicator = log.indicators[index] { isThere[indicator] = true }
    }
    let isMissing = mapping.indicators.indices.map {
      !isThere[$0] && mapping.applies($0, at: level)
    }
    for (index, indicator) in mapping.indicators.enumerated() where isMissing[index] {
      if let parent = indicator.parent, isMissing[parent] { continue }
      let below = mapping.descendants(of: index).filter { isMissing[$0] }.count
      let rest = below == 0 ? "" : ", nor any of the \(below) below it"
      log.raise(
        Finding(
          .rowMissing, "no row for \(indicator.code) '\(indicator.label)'\(rest)",
          indicator: mapping.content.namespace + "." + indicator.code, expected: indicator.label))
    }
  }
}

extension Mapping {
  /// The indices of the indicators below one, at any depth, in the order of the form.
  func descendants(of index: Int) -> [Int] {
    var below = children[index]
    var next = 0
    while next < below.count {
      below += children[below[next]]
      next += 1
    }
    return below.sorted()
  }
}

extension RuleExpression {
  /// The code that the rule is about: what follows from a condition, else the first one named.
  var subject: String? {
    if case .binary(.implies, _, let consequence) = self { return consequence.codes.first }
    return codes.first
  }
}
