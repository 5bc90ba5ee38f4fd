/// Compares what the prose says with what the table prints.
///
/// Precision first: a figure speaks about an indicator only where the hints of the mapping say so,
/// and a conflict is one only where no figure of the prose agrees with the table.
struct NarrativeRules {
  let mapping: Mapping
  private let hints: [PreparedHint]

  /// A hint with its words as match keys, each between spaces so that only whole words are met.
  private struct PreparedHint {
    var indicator: Int
    var subject: [[UInt8]]
    var with: [[[UInt8]]]
    var without: [[UInt8]]
    var context: [[UInt8]]
    var term: NarrativeHint.Term

    init(_ hint: NarrativeHint, indicator: Int) {
      let words = { (text: String) in Array((" " + Folding.key(text) + " ").utf8) }
      self.indicator = indicator
      subject = hint.subject.map(words)
      with = hint.with.map { $0.map(words) }
      without = hint.without.map(words)
      context = hint.context.map(words)
      term = hint.term
    }
  }

  /// Prepares the hints of a mapping.
  init(_ mapping: Mapping) {
    self.mapping = mapping
    hints = mapping.indicators.enumerated().flatMap { index, indicator in
      indicator.narrative.map { PreparedHint($0, indicator: index) }
    }
  }

  /// Words by which a clause is about another time than the report's.
  private static let otherTimes: [[UInt8]] = [
    "cùng kỳ", "năm trước", "kỳ trước", "năm ngoái", "quý trước", "tháng trước", "so với",
    "dự kiến", "phấn đấu", "kỳ tới", "năm tới", "thời gian tới",
  ].map { Array((" " + Folding.key($0) + " ").utf8) }

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
      var paragraph: [UInt8]?
      for quantity in NarrativeQuantity.all(in: passage.text, where: isSubject) {
        for hint in hints {
          guard let number = number(of: quantity, for: hint) else { continue }
          if !hint.context.isEmpty {
            let words = paragraph ?? Array((" " + Folding.key(passage.text) + " ").utf8)
            paragraph = words
            guard hint.context.contains(where: { words.holds($0) }) else { continue }
          }
          statements[hint.indicator, default: []].append(
            Statement(
              number: number, printed: quantity.printed,
              line: passage.line(at: quantity.offset)))
        }
      }
    }
    guard !statements.isEmpty else { return }
    for index in log.records.indices {
      guard let indicator = log.indicators[index], let said = statements[indicator],
        log.records[index].mapping == mapping.id, log.records[index].period == .report
      else { continue }
      compare(index, with: said, &log)
    }
  }

  /// Whether the words behind a figure begin with the subject of any hint.
  private func isSubject(_ words: [UInt8]) -> Bool {
    hints.contains { $0.subject.contains { words.starts(with: $0) } }
  }

  private func number(of quantity: NarrativeQuantity, for hint: PreparedHint) -> ExactDecimal? {
    let number: ExactDecimal?
    var isMeant = false
    switch hint.term {
    case .value:
      guard quantity.quota == nil else { return nil }
      number = quantity.number
    case .actual:
      guard quantity.quota != nil else { return nil }
      number = quantity.number
    case .quota:
      guard quantity.quota != nil else { return nil }
      number = quantity.quota
      isMeant = hint.subject.contains { quantity.quotaSubject.starts(with: $0) }
    }
    isMeant = isMeant || hint.subject.contains { quantity.subject.starts(with: $0) }
    guard isMeant, !Self.otherTimes.contains(where: { quantity.clause.holds($0) }),
      hint.with.allSatisfy({ $0.contains { quantity.clause.holds($0) } }),
      !hint.without.contains(where: { quantity.clause.holds($0) })
    else { return nil }
    return number
  }

  private func compare(_ index: Int, with said: [Statement], _ log: inout RecordLog) {
    let record = log.records[index]
    let first = said[0]
    if let printed = record.amount {
      guard !said.contains(where: { $0.number == printed }) else { return }
      log.raise(
        Finding(
          .narrativeConflict,
          "the table prints \(printed), the prose says \(first.number): '\(first.printed)'",
          indicator: record.indicator,
          lines: [first.line, record.provenance.line].compactMap { $0 },
          printed: record.valuePrinted, expected: first.number.description),
        about: [index], doubt: 15)
    } else if record.value.absence == .blank {
      // Two different figures supply neither.
      guard said.allSatisfy({ $0.number == first.number }) else { return }
      log.raise(
        Finding(
          .narrativeSupplies,
          "the table leaves it blank, the prose says \(first.number): '\(first.printed)'",
          indicator: record.indicator,
          lines: [first.line, record.provenance.line].compactMap { $0 },
          expected: first.number.description),
        about: [index])
    }
  }
}

extension [UInt8] {
  /// Whether the bytes of `words` stand in these.
  fileprivate func holds(_ words: [UInt8]) -> Bool {
    guard let first = words.first, words.count <= count else { return false }
    for start in 0...(count - words.count) where self[start] == first {
      if self[start..<start + words.count].elementsEqual(words) { return true }
    }
    return false
  }
}
