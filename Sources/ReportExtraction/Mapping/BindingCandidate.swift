/// An indicator that a row may be, with what speaks for it.
struct BindingCandidate: Hashable, Sendable {
  /// The indicator's index in the mapping.
  var indicator: Int
  /// What speaks for it.
  var evidence: BindingEvidence

  /// Whether words part the labels: such a candidate is for showing, and for doubt.
  var isVetoed: Bool { evidence.difference.veto != nil || evidence.isBesideExact }
}
