import ReportFormats

/// The findings of several reports in one listing: a blank line round each report that has some, and
/// a total at the end.
final class ListingOutput: ReadingOutput {
  private let stream: StreamOutput
  private let total: Bool
  private var reports = 0
  private var count = FindingCount()
  /// Whether the last reading had findings.
  private var isOpen = false

  /// Makes a listing; a total is written where it is asked for.
  init(_ stream: StreamOutput, total: Bool) {
    self.stream = stream
    self.total = total
  }

  func write(_ reading: Reading, of input: Input) throws(CommandFailure) -> Delivery {
    let hasFindings = !reading.shown.isEmpty
    if reports > 0, isOpen || hasFindings { try stream.write([UInt8(ascii: "\n")]) }
    isOpen = hasFindings
    reports += 1
    count.add(reading.shown)
    return try stream.write(reading, of: input)
  }

  func finish() throws(CommandFailure) {
    if total {
      let reports = "\(reports) report\(reports == 1 ? "" : "s")"
      try stream.write(Array("\(self.reports > 0 ? "\n" : "")\(reports): \(count)\n".utf8))
    }
    try stream.finish()
  }
}
