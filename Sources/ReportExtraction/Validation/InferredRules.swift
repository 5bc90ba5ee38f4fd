/// Checks the records of tables without a mapping: what percent and counts allow in any form, and
/// the formulas that labels print.
struct InferredRules {
  /// Raises shares above 100, counts below 0 and sums that a label's formula contradicts.
  func check(_ log: inout RecordLog) {
    PrintedFormulas(in: log).check(&log)
    for index in log.records.indices {
      guard log.records[index].mapping == nil, let number = log.records[index].value.number else {
        continue
      }
      let record = log.records[index]
      if record.type == .percent, number > ExactDecimal(coefficient: 100),
        Self.isShare(record.label + " " + (record.measure ?? ""))
      {
        raise(.shareOver100, "a share of \(number)% is more than the whole", index, &log)
      } else if record.type == .count, number.isNegative {
        raise(.boundViolated, "a count of \(number) is below 0", index, &log)
      }
    }
  }

  /// A change or a comparison may be of any size.
  private static func isShare(_ text: String) -> Bool {
    let key = " " + Folding.key(text) + " "
    return !comparisons.contains { key.contains(" " + $0 + " ") }
  }

  private static let comparisons = [
    "so voi", "so sanh", "tang", "giam", "toc do", "cung ki", "dat", "hoan thanh ke hoach",
    "thuc hien", "chi so",
  ]

  private func raise(
    _ rule: FindingRule, _ message: String, _ index: Int, _ log: inout RecordLog
  ) {
    let record = log.records[index]
    log.raise(
      Finding(
        rule, message, indicator: record.indicator,
        lines: [record.provenance.line].compactMap { $0 }, printed: record.valuePrinted),
      about: [index], doubt: 10)
  }
}
