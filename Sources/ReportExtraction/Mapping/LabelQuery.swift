/// A printed label in the forms that comparing needs.
struct LabelQuery {
  /// ``Folding/key(_:)`` of the label.
  let key: String
  /// The label's trigrams.
  let trigrams: LabelTrigrams

  /// Prepares a label's key for comparing.
  init(key: String) {
    self.key = key
    trigrams = LabelTrigrams(key)
  }
}
