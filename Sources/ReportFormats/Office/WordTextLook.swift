/// How the text of a run looks, as far as it matters to a reader of its words.
struct WordTextLook: Hashable {
  /// Whether it is seen, and not struck out.
  var isShown = true
  /// Whether it is raised.
  var isRaised = false
  /// The font of letters beyond ASCII; null or empty where none is named.
  var font: String?
}
