/// A bar on standard error that grows with the inputs done; redrawn ten times a second at most.
struct Progress {
  private static let interval = Duration.milliseconds(100)
  private static let barWidth = 30

  private let total: Int
  private let clock = ContinuousClock()
  private var lastDrawn: ContinuousClock.Instant?
  private var isDrawn = false

  /// Makes a bar for a number of inputs.
  init(total: Int) {
    self.total = total
  }

  /// Draws the bar where it is time to.
  mutating func show(done: Int, failed: Int) {
    let now = clock.now
    if let lastDrawn, now - lastDrawn < Self.interval { return }
    lastDrawn = now
    isDrawn = true
    let filled = total == 0 ? 0 : min(Self.barWidth, done * Self.barWidth / total)
    let bar =
      String(repeating: "#", count: filled)
      + String(repeating: ".", count: Self.barWidth - filled)
    let failures = failed == 0 ? "" : ", \(failed) failed"
    Diagnostics.write("\r\u{1B}[K[\(bar)] \(done)/\(total)\(failures)")
  }

  /// Clears the line, so that something else can be written there.
  mutating func clear() {
    guard isDrawn else { return }
    Diagnostics.write("\r\u{1B}[K")
    isDrawn = false
    lastDrawn = nil
  }
}
