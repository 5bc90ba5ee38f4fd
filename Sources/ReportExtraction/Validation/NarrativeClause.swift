/// A clause of the prose: the words around one figure, or words that lead to one.
struct NarrativeClause: Sendable {
  /// A word that tells one thing from another, and what else it does.
  struct Word: Sendable {
    var word: NarrativeWord
    var roles: NarrativeLexicon.Roles
  }

  /// The words, neutral ones left out.
  var words: [Word] = []
  /// How many of them stand before the figure.
  var leading = 0
  /// The figure, where there is one.
  var figure: NarrativeFigure?
  /// Where the clause stands, in UTF-8 bytes of its paragraph; from the figure on, where it has one.
  var range = 0..<0
  /// Whether it says that parts of the figure before it follow.
  var opensParts = false
  /// Whether it says that the whole is meant.
  var namesWhole = false
  /// How many parentheses it stands in.
  var depth = 0
  /// Whether it begins behind a semicolon, or the sentence.
  var opensSegment = false
  /// Whether it begins a sentence.
  var opensSentence = false
  /// Whether words between two figures belong to neither for sure.
  var isTangled = false

  /// Whether the word stands in it.
  func contains(_ word: NarrativeWord) -> Bool {
    words.contains { $0.word == word }
  }

  /// Whether a word of it has one of the roles.
  func has(_ roles: NarrativeLexicon.Roles) -> Bool {
    words.contains { !$0.roles.isDisjoint(with: roles) }
  }
}
