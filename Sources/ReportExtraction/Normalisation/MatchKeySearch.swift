extension String {
  /// Whether the bytes of some words stand in a match key.
  ///
  /// The standard library searches by characters, which takes longer than all else that a header is
  /// read for; match keys are ASCII.
  func holds(_ words: String) -> Bool {
    let bytes = utf8Span.span
    let wanted = words.utf8Span.span
    guard wanted.count <= bytes.count else { return false }
    for start in 0...(bytes.count - wanted.count) {
      var matched = 0
      while matched < wanted.count, bytes[start + matched] == wanted[matched] { matched += 1 }
      if matched == wanted.count { return true }
    }
    return false
  }
}
