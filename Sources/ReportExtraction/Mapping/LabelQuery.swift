/// A printed label in the forms that comparing needs.
struct LabelQuery {
  /// ``Folding/key(_:)`` of the label.
  let key: String
  /// The letters of the key.
  let pattern: LabelPattern
  /// The letters with abbreviations written out; null where there are none.
  let expanded: LabelPattern?
  /// The words of the label.
  let words: LabelWords

  /// Prepares a label, given with its key, for comparing.
  init(key: String, label: String, expandedKey: String) {
    self.key = key
    pattern = LabelPattern(key)
    expanded = expandedKey == key ? nil : LabelPattern(expandedKey)
    words = LabelWords(key: key, label: label)
  }
}
