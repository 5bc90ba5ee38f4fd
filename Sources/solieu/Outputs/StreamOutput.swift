/// All readings in one file or on standard output.
final class StreamOutput: ReadingOutput {
  private let file: OutputFile
  private var framing: OutputFraming
  private var isOpen = false

  /// Makes an output into a file that has just been begun.
  init(_ file: OutputFile, framing: OutputFraming.Kind) {
    self.file = file
    self.framing = OutputFraming(framing)
  }

  func write(_ reading: Reading, of input: Input) throws(CommandFailure) -> Delivery {
    try open()
    try file.write(framing.beforeReport())
    try file.write(reading.body)
    return Delivery(path: file.path)
  }

  /// Writes bytes that belong to no reading, but stand in the output: a total, a blank line.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    try open()
    try file.write(bytes)
  }

  func finish() throws(CommandFailure) {
    try open()
    try file.write(framing.closing)
    try file.finish()
  }

  private func open() throws(CommandFailure) {
    guard !isOpen else { return }
    isOpen = true
    try file.write(framing.opening)
  }
}
