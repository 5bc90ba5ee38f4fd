/// How far an assignment is ahead of the next best one, and how likely that makes it.
enum BindingMargin {
  /// Nothing else comes near.
  static let whole = 9.0

  /// How likely an assignment is right.
  ///
  /// The way of binding gives the most it can be; letters that differ take from it, and what leaves
  /// a doubt keeps it below 0.9. Measured on the damaged corpus: of the rows at 0.9 and over at most
  /// one in a thousand is bound wrongly.
  static func confidence(
    _ binding: Binding, _ evidence: BindingEvidence, margin: Double
  ) -> Confidence {
    var most =
      switch binding {
      case .code: 99
      case .position: 98
      case .repaired: 97
      case .label: 95
      case .unbound: 50
      }
    if evidence.difference.veto != nil {
      most = min(most, 55)
    } else if evidence.difference.isDoubtful {
      most = min(most, 80)
    }
    if margin < BindingEvidence.safeMargin { most = min(most, 85) }
    if !evidence.isExact {
      // An alike label needs one more witness that is independent of it.
      let hasWitness =
        evidence.code == .same || evidence.code == .damaged
        || evidence.partWorth > 0 || evidence.neighbours > 0
      if evidence.code == .other || !hasWitness { most = min(most, 85) }
      let difference = Int(((1 - evidence.likeness.similarity) * 60).rounded())
      return Confidence(hundredths: most).reduced(byPercent: difference)
    }
    if !evidence.isInOrder, evidence.code != .same { most = min(most, 85) }
    return Confidence(hundredths: most)
  }
}
