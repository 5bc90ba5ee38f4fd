/// Checks the records of a report against what its form says of each indicator: bounds, shares,
/// sums of parts, and the rules between indicators.
struct FormRules {
  let mapping: Mapping
  /// The indices in the log of the records bound to each indicator, by value column.
  private let columns: [[Int: Int]]

  /// Groups the records of a mapping by value column and indicator.
  init(mapping: Mapping, records: [Record]) {
    self.mapping = mapping
    var columns: [[Int: Int]] = []
    var positions: [ColumnKey: Int] = [:]
    for (index, record) in records.enumerated()
    where record.mapping == mapping.id && record.binding != .unbound {
      guard let indicator = mapping.indexOfCode[record.code] else { continue }
      let key = ColumnKey(table: record.table, column: record.kind == .heading ? 0 : record.column)
      let position = positions[key] ?? columns.count
      if position == columns.count {
        positions[key] = position
        columns.append([:])
      }
      columns[position][indicator] = index
    }
    self.columns = columns
  }

  private struct ColumnKey: Hashable {
    var table: Int
    var column: Int
  }

  /// Raises what the records break.
  func check(_ log: inout RecordLog) {
    for column in columns {
      checkBounds(column, &log)
      checkParts(column, &log)
      checkRules(column, &log)
    }
  }

  // MARK: - One record

  private func checkBounds(_ column: [Int: Int], _ log: inout RecordLog) {
    for (indicator, index) in column.sorted(by: { $0.key < $1.key }) {
      let record = log.records[index]
      guard let number = record.value.number else { continue }
      let form = mapping.indicators[indicator]
      if form.isShare, record.type == .percent, number > ExactDecimal(coefficient: 100) {
        raise(
          .shareOver100, "a share of \(number)% is more than the whole", [index],
          printed: record.valuePrinted, expected: "0..100", &log)
      } else if let minimum = form.minimum, number < minimum {
        raise(
          .boundViolated, "\(number) is less than \(minimum), the least that \(form.code) allows",
          [index], printed: record.valuePrinted, expected: ">= \(minimum)", &log)
      } else if let maximum = form.maximum, number > maximum {
        raise(
          .boundViolated, "\(number) is more than \(maximum), the most that \(form.code) allows",
          [index], printed: record.valuePrinted, expected: "<= \(maximum)", &log)
      }
    }
  }

  // MARK: - Parts

  private func checkParts(_ column: [Int: Int], _ log: inout RecordLog) {
    for (parent, indicator) in mapping.indicators.enumerated() {
      switch indicator.parts {
      case .sum: checkSum(of: parent, column, &log)
      case .exclusiveShares: checkShares(of: parent, column, &log)
      case .ofWhich, nil: break
      }
    }
  }

  /// The indices of an indicator's parts in the log; null where one has no row.
  private func parts(of parent: Int, _ column: [Int: Int]) -> [Int]? {
    let parts = mapping.indicators.indices.filter { mapping.indicators[$0].parent == parent }
    let indices = parts.compactMap { column[$0] }
    return indices.count == parts.count && !parts.isEmpty ? indices : nil
  }

  private func checkSum(of parent: Int, _ column: [Int: Int], _ log: inout RecordLog) {
    guard let whole = column[parent], let total = log.records[whole].value.number,
      let parts = parts(of: parent, column)
    else { return }
    var sum = ExactDecimal.zero
    for part in parts {
      guard let addend = log.records[part].value.number, let next = sum.adding(addend) else {
        return
      }
      sum = next
    }
    guard sum != total else { return }
    raise(
      .sumMismatch, "the parts add up to \(sum), the total printed is \(total)", [whole] + parts,
      printed: log.records[whole].valuePrinted, expected: "\(sum)", &log)
  }

  private func checkShares(of parent: Int, _ column: [Int: Int], _ log: inout RecordLog) {
    let children = mapping.indicators.indices.filter { mapping.indicators[$0].parent == parent }
    let printed = children.compactMap { column[$0] }
      .filter { log.records[$0].value.number != nil }
    var sum = ExactDecimal.zero
    for index in printed {
      guard let share = log.records[index].value.number, let next = sum.adding(share) else {
        return
      }
      sum = next
    }
    guard sum > ExactDecimal(coefficient: 100), printed.count > 1 else { return }
    raise(
      .shareOver100, "shares that exclude each other add up to \(sum)%",
      ([column[parent]].compactMap { $0 }) + printed, expected: "0..100", &log)
  }

  // MARK: - Rules between indicators

  private func checkRules(_ column: [Int: Int], _ log: inout RecordLog) {
    guard !mapping.content.rules.isEmpty else { return }
    let evaluator = RuleEvaluator(mapping.indicators)
    let records = log.records
    func operand(_ code: String) -> RuleOperand {
      guard let indicator = mapping.indexOfCode[code], let index = column[indicator] else {
        return .missing
      }
      return records[index].value.number.map { .value($0) } ?? .absent
    }
    for rule in mapping.content.rules
    where evaluator.evaluate(rule.check, operand) == .false {
      let codes = rule.check.codes
      let indices = codes.compactMap { mapping.indexOfCode[$0].flatMap { column[$0] } }
      let subject = rule.check.subject.flatMap { mapping.indexOfCode[$0] }.flatMap { column[$0] }
      let sentence = rule.message ?? "the rule \(rule.source) does not hold"
      raise(
        rule.finding, "\(sentence): \(evaluator.rendering(of: rule.check, operand))", indices,
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
  static func checkMissingRows(mapping: Mapping, _ log: inout RecordLog) {
    var isThere = [Bool](repeating: false, count: mapping.indicators.count)
    for record in log.records where record.mapping == mapping.id && record.binding != .unbound {
      if let index = mapping.indexOfCode[record.code] { isThere[index] = true }
    }
    for (index, indicator) in mapping.indicators.enumerated() where !isThere[index] {
      if let parent = indicator.parent, !isThere[parent] { continue }
      let below = mapping.descendants(of: index).filter { !isThere[$0] }.count
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
    var isBelow: Set<Int> = [index]
    for (candidate, indicator) in indicators.enumerated() {
      if let parent = indicator.parent, isBelow.contains(parent) { isBelow.insert(candidate) }
    }
    isBelow.remove(index)
    return isBelow.sorted()
  }
}

extension RuleExpression {
  /// The code that the rule is about: what follows from a condition, else the first one named.
  var subject: String? {
    if case .binary(.implies, _, let consequence) = self { return consequence.codes.first }
    return codes.first
  }
}
