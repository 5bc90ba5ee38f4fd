internal import ReportExtraction

/// The alternatives of one content that are open, of which one is read: the first that shows
/// anything (ISO/IEC 29500-3, 7.6).
struct WordAlternatives {
  private struct Open {
    /// What had been shown when the alternative began.
    var shownBefore = 0
    /// Whether an alternative has been read.
    var isSettled = false
  }

  private var open: [Open] = []

  /// Takes an event of markup compatibility; `shown` counts what has been shown.
  mutating func take(
    _ event: XMLPullReader.Event, _ xml: inout XMLPullReader, shown: Int
  ) throws(ReadingError) {
    switch (xml.name.local, event) {
    case ("AlternateContent", .start): open.append(Open())
    case ("AlternateContent", .end): _ = open.popLast()
    case ("Choice", .start), ("Fallback", .start):
      guard let last = open.indices.last else { return }
      if open[last].isSettled { try xml.skip() } else { open[last].shownBefore = shown }
    case ("Choice", .end), ("Fallback", .end):
      guard let last = open.indices.last else { return }
      if shown > open[last].shownBefore { open[last].isSettled = true }
    default: break
    }
  }
}
