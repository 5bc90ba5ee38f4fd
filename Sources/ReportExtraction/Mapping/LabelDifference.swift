/// Where a printed label and an indicator's differ, word by word, and what that tells.
///
/// Labels may be alike to the letter but for the one word that parts two indicators.
struct LabelDifference: Hashable, Sendable {
  /// Words that cannot stand in labels of one indicator.
  struct Veto: Hashable, Sendable {
    /// The printed word; empty where none stands there.
    var printed: String
    /// The indicator's word; empty where it has none.
    var expected: String
    /// Whether one letter or digit makes the whole difference, as a misreading does.
    var isOneLetter: Bool
  }

  /// The words that part them; null where none do.
  var veto: Veto?
  /// Telling words that one has and the other has not, or not legibly.
  var lost = 0
  /// Words that others stand for.
  var replaced = 0

  /// Whether it is open that they are labels of one indicator.
  var isDoubtful: Bool { lost > 0 || replaced > 0 }
}
