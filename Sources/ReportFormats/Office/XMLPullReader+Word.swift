internal import ReportExtraction

extension XMLPullReader {
  /// The attribute `w:val` of the element that has just begun.
  var wordValue: String? { attribute("val", .word) }

  /// The whole number in `w:val`; null where it is none.
  var wordNumber: Int? { wordValue.flatMap { Int($0) } }

  /// Whether a property that has just begun is switched on: an absent `w:val` is "on"
  /// (ISO/IEC 29500-1, 22.9.2.7).
  var isOn: Bool {
    switch wordValue {
    case "0", "false", "off": false
    default: true
    }
  }

  /// Whether an element of WordprocessingML of this name begins or ends.
  func isWord(_ local: String) -> Bool { name.namespace == .word && name.local == local }

  /// Reads the children of the element that has just begun, its end included.
  ///
  /// What `body` is called for it reads to its end or passes over; the rest is descended into.
  mutating func forEachStart(
    _ body: (inout XMLPullReader) throws(ReadingError) -> Void
  ) throws(ReadingError) {
    let level = depth
    while let event = try next() {
      if event == .end, depth == level { return }
      if event == .start { try body(&self) }
    }
  }
}
