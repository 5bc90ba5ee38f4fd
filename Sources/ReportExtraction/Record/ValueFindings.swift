/// Turns what is doubtful about a cell's reading into findings about its record.
struct ValueFindings {
  /// The index of the record in the log.
  let index: Int
  /// The list of answers that the cell was read by.
  let legend: Legend?

  /// Raises one finding for each doubt.
  func raise(_ doubts: [Doubt], in log: inout RecordLog) {
    for doubt in doubts { raise(doubt, in: &log) }
  }

  private func raise(_ doubt: Doubt, in log: inout RecordLog) {
    let record = log.records[index]
    let printed = record.valuePrinted ?? ""
    switch doubt {
    case .unparsable:
      raise(
        doubt.rule, "'\(printed)' is neither a \(record.type.rawValue) nor an absence",
        expected: record.type.rawValue, doubt: 50, &log)
    case .ambiguous(let readings):
      let texts = readings.map(Self.text).joined(separator: " or ")
      if record.type == .text, legend != nil {
        raise(
          doubt.rule, "'\(printed)' holds several answers, \(texts), where one is asked for",
          expected: texts, doubt: 40, &log)
        return
      }
      raise(
        doubt.rule, "'\(printed)' can be read as \(texts); the first was taken",
        expected: texts, doubt: 40, &log)
    case .notInLegend:
      raise(
        doubt.rule, "'\(printed)' is not among the answers: \(legend?.text ?? "none")",
        expected: legend?.text, doubt: 30, &log)
    case .repaired(let value):
      raise(
        doubt.rule, "letters in '\(printed)' were read as digits: \(Self.text(value))",
        expected: Self.text(value), doubt: 25, &log)
    case .invalidDate:
      raise(doubt.rule, "'\(printed)' names a day that does not exist", doubt: 20, &log)
    case .scaled(by: .one):
      raise(
        doubt.rule, "the words '\(printed)' name the whole number; no unit multiplies it",
        doubt: 10, &log)
    case .scaled(let factor):
      raise(
        doubt.rule, "a word in '\(printed)' multiplies by \(factor); the value stays as printed",
        expected: "\(factor)", doubt: 0, &log)
    case .unit(let unit):
      raise(
        doubt.rule, "'\(printed)' has the unit '\(unit)', which is not that of the row",
        expected: record.unitPrinted, doubt: 25, &log)
    }
  }

  private func raise(
    _ rule: FindingRule, _ message: String, expected: String? = nil, doubt: Int,
    _ log: inout RecordLog
  ) {
    let record = log.records[index]
    log.raise(
      Finding(
        rule, message, indicator: record.indicator,
        lines: [record.provenance.line].compactMap { $0 }, printed: record.valuePrinted,
        expected: expected),
      about: [index], doubt: doubt, isOfReading: true)
  }

  private static func text(_ value: Value) -> String {
    value.text ?? value.absence?.rawValue ?? ""
  }
}

extension Doubt {
  /// The rule of the finding that the doubt becomes.
  package var rule: FindingRule {
    switch self {
    case .unparsable: .valueUnparsable
    case .ambiguous: .valueAmbiguous
    case .notInLegend: .codeNotInList
    case .repaired: .ocrSuspect
    case .invalidDate: .dateInvalid
    case .scaled: .unitScaled
    case .unit: .unitMismatch
    }
  }
}
