/// A `select` that is open: a reader sees the option that is chosen, or else the first.
struct HTMLSelection {
  private var options: [[UInt8]] = []
  private var chosen: Int?

  /// An option begins.
  mutating func startOption() {
    options.append([])
  }

  /// The option that began last is the one that is chosen.
  mutating func chooseLast() {
    chosen = options.count - 1
  }

  /// Text comes; outside an option nothing of it is shown.
  mutating func append(_ characters: Span<UInt8>) {
    guard !options.isEmpty else { return }
    options[options.count - 1].append(characters, characters.indices)
  }

  /// What is shown.
  var shown: [UInt8] { options.isEmpty ? [] : options[chosen ?? 0] }
}
