/// The figures that the hints of a mapping tell an indicator of.
struct NarrativeHints: Sendable {
  private let hints: [PreparedHint]

  /// A hint with its words as match keys, each between spaces so that only whole words are met.
  private struct PreparedHint: Sendable {
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
    hints = mapping.indicators.enumerated().flatMap { index, indicator in
      indicator.narrative.map { PreparedHint($0, indicator: index) }
    }
  }

  /// Words by which a clause is about another time than the report's.
  private static let otherTimes: [[UInt8]] = [
    "cùng kỳ", "năm trước", "kỳ trước", "năm ngoái", "quý trước", "tháng trước", "so với",
    "dự kiến", "phấn đấu", "kỳ tới", "năm tới", "thời gian tới",
  ].map { Array((" " + Folding.key($0) + " ").utf8) }

  /// A figure of which a hint says what it is about.
  struct Finding {
    /// The indicator's index in its mapping.
    var indicator: Int
    var number: ExactDecimal
    var printed: String
    /// The offset of the figure in its paragraph, in UTF-8 bytes.
    var offset: Int
  }

  /// Whether hints say how the prose speaks of an indicator, so that its words alone do not.
  func speak(of indicator: Int) -> Bool { hints.contains { $0.indicator == indicator } }

  /// The figures of a paragraph that hints speak of.
  func findings(in text: String) -> [Finding] {
    guard !hints.isEmpty else { return [] }
    var findings: [Finding] = []
    var paragraph: [UInt8]?
    for quantity in NarrativeQuantity.all(in: text, where: isSubject) {
      for hint in hints {
        guard let number = number(of: quantity, for: hint) else { continue }
        if !hint.context.isEmpty {
          let words = paragraph ?? Array((" " + Folding.key(text) + " ").utf8)
          paragraph = words
          guard hint.context.contains(where: { words.holds($0) }) else { continue }
        }
        findings.append(
          Finding(
            indicator: hint.indicator, number: number, printed: quantity.printed,
            offset: quantity.offset))
      }
    }
    return findings
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
