/// Compares what the prose says with what the table prints.
///
/// Precision first: a figure speaks about an indicator only where the hints of the mapping say so,
/// and a conflict is one only where no figure of the prose agrees with the table.
struct NarrativeRules {
  let mapping: Mapping
  private let hints: [PreparedHint]

  private struct PreparedHint {
    var indicator: Int
    var subject: [String]
    var with: [[String]]
    var without: [String]
    var context: [String]
    var term: NarrativeHint.Term
  }

  /// Prepares the hints of a mapping.
  init(_ mapping: Mapping) {
    self.mapping = mapping
    hints = mapping.indicators.enumerated().flatMap { index, indicator in
      indicator.narrative.map { hint in
        PreparedHint(
          indicator: index, subject: hint.subject.map(Folding.key),
          with: hint.with.map { $0.map(Folding.key) }, without: hint.without.map(Folding.key),
          context: hint.context.map(Folding.key), term: hint.term)
      }
    }
  }

  private struct Statement {
    var number: ExactDecimal
    var printed: String
    var line: Int?
  }

  /// Raises conflicts, and figures that the prose gives and the table leaves blank.
  func check(_ narrative: Narrative, _ log: inout RecordLog) {
    guard !hints.isEmpty else { return }
    var statements: [Int: [Statement]] = [:]
    for passage in narrative.passages {
      let quantities = NarrativeQuantity.all(in: passage.text)
      guard !quantities.isEmpty else { continue }
      let paragraph = Folding.key(passage.text)
      for quantity in quantities {
        for hint in hints {
          guard let number = number(of: quantity, for: hint),
            hint.context.isEmpty || hint.context.contains(where: { holds(paragraph, $0) })
          else { continue }
          statements[hint.indicator, default: []].append(
            Statement(
              number: number, printed: quantity.printed,
              line: passage.line(at: quantity.offset)))
        }
      }
    }
    guard !statements.isEmpty else { return }
    for index in log.records.indices {
      let record = log.records[index]
      guard record.mapping == mapping.id, record.binding != .unbound, record.period == .report,
        let indicator = mapping.indexOfCode[record.code], let said = statements[indicator]
      else { continue }
      compare(index, with: said, &log)
    }
  }

  private func number(of quantity: NarrativeQuantity, for hint: PreparedHint) -> ExactDecimal? {
    let number: ExactDecimal?
    let subjects: [String]
    switch hint.term {
    case .value:
      guard quantity.quota == nil else { return nil }
      (number, subjects) = (quantity.number, [quantity.subject])
    case .actual:
      guard quantity.quota != nil else { return nil }
      (number, subjects) = (quantity.number, [quantity.subject])
    case .quota:
      (number, subjects) = (quantity.quota, [quantity.subject, quantity.quotaSubject])
    }
    guard let number else { return nil }
    let isMeant = subjects.contains { text in
      hint.subject.contains { text == $0 || text.hasPrefix($0 + " ") }
    }
    guard isMeant, hint.with.allSatisfy({ $0.contains { holds(quantity.clause, $0) } }),
      !hint.without.contains(where: { holds(quantity.clause, $0) })
    else { return nil }
    return number
  }

  private func holds(_ clause: String, _ words: String) -> Bool {
    (" " + clause + " ").contains(" " + words + " ")
  }

  private func compare(_ index: Int, with said: [Statement], _ log: inout RecordLog) {
    let record = log.records[index]
    let first = said[0]
    if let printed = record.value.number {
      guard !said.contains(where: { $0.number == printed }) else { return }
      log.raise(
        Finding(
          .narrativeConflict,
          "the table prints \(printed), the prose says \(first.number): '\(first.printed)'",
          indicator: record.indicator, lines: [first.line, record.provenance.line].compactMap { $0 },
          printed: record.valuePrinted, expected: first.number.description),
        about: [index], doubt: 15)
    } else if record.value.absence == .blank {
      // Two different figures supply neither.
      guard said.allSatisfy({ $0.number == first.number }) else { return }
      log.raise(
        Finding(
          .narrativeSupplies,
          "the table leaves it blank, the prose says \(first.number): '\(first.printed)'",
          indicator: record.indicator, lines: [first.line, record.provenance.line].compactMap { $0 },
          expected: first.number.description),
        about: [index])
    }
  }
}
