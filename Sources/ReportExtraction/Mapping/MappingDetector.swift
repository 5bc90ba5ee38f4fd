/// Tells which form, and which version of it, a table is.
enum MappingDetector {
  /// A form that fits, and what else fits nearly as well.
  struct Choice {
    /// The form.
    var form: FormCandidate
    /// Mappings that the rows do not tell from it.
    var rivals: [Mapping]
  }

  /// Below this a table is of another form.
  static let leastScore = 0.35
  /// What a title or a date that only one of two forms has is worth, in rows.
  private static let worthOfContext = 3.0
  /// What an indicator without a row is worth, in rows.
  private static let worthOfMissing = 0.5
  /// What must speak for one of two forms more than for the other, in rows.
  private static let leastLead = 1.0
  /// The share of what tells two forms apart that must speak for the same one.
  private static let leastAgreement = 0.5

  /// The candidate that fits best; null where none does.
  ///
  /// Versions of a form share most of their rows, so that their scores are close: what counts is
  /// what tells them apart. Where that is little, or speaks for both, they are rivals.
  static func choice(among candidates: [FormCandidate], keys: [String]) -> Choice? {
    let fitting = candidates.filter { $0.score >= leastScore && $0.isEnough(keys: keys) }
    guard var best = fitting.first else { return nil }
    for candidate in fitting.dropFirst() {
      let lead = difference(candidate, best).lead
      if lead > 0 || (lead == 0 && isLater(candidate.mapping, than: best.mapping)) {
        best = candidate
      }
    }
    let rivals = fitting.filter { other in
      guard other.mapping.id != best.mapping.id else { return false }
      let (lead, weight) = difference(best, other)
      return lead < leastLead || lead < leastAgreement * weight
    }
    return Choice(form: best, rivals: rivals.map(\.mapping))
  }

  /// By how many rows one form is ahead of another, and how many rows tell them apart at all.
  private static func difference(
    _ one: FormCandidate, _ other: FormCandidate
  ) -> (lead: Double, weight: Double) {
    var lead = 0.0
    var weight = 0.0
    func count(_ difference: Double) {
      lead += difference
      weight += abs(difference)
    }
    for (left, right) in zip(one.worths, other.worths) where left != right { count(left - right) }
    count(worthOfMissing * Double(other.evidence.missing - one.evidence.missing))
    count(worthOfContext * (worth(one.evidence) - worth(other.evidence)))
    return (lead, weight)
  }

  private static func worth(_ evidence: FormEvidence) -> Double {
    let date =
      switch evidence.validity {
      case .valid: 1.0
      case .unknown: 0.5
      case .outside: 0.0
      }
    return date + (evidence.isTitled ? 1 : 0)
  }

  /// The newer of two forms that nothing tells apart; by their ids where neither is.
  private static func isLater(_ one: Mapping, than other: Mapping) -> Bool {
    if let start = one.content.validFrom, let before = other.content.validFrom, start != before {
      return start > before
    }
    return one.id < other.id
  }
}
