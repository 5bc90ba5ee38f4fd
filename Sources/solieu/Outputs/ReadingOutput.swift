/// Where the readings of a run go, one after the other.
protocol ReadingOutput: AnyObject {
  /// Writes what came of one input and tells what became of it.
  func write(_ reading: Reading, of input: Input) throws(CommandFailure) -> Delivery
  /// Brings everything to its place; without it nothing stays.
  func finish() throws(CommandFailure)
}
