/// Works on many inputs at once and hands over what comes of them in their order.
///
/// At most `window` inputs are between being taken and being handed over, however long one of them
/// takes: memory does not grow with their number.
struct BatchRunner {
  /// How many inputs may be in flight for each job; enough to keep the jobs busy past a slow input.
  private static let inputsPerJob = 4

  /// How many inputs are worked on at the same time.
  let jobs: Int

  /// Works on all inputs.
  ///
  /// - Parameters:
  ///   - inputs: The inputs, taken as they are needed.
  ///   - work: What is done with one input; runs at the same time as others.
  ///   - handOver: Takes each result, in the order of the inputs; an error ends the run.
  func run<Result: Sendable>(
    _ inputs: InputWalk, work: @escaping @Sendable (Input) -> Result,
    handOver: (Input, Result) throws(CommandFailure) -> Void
  ) async throws(CommandFailure) {
    let window = jobs * Self.inputsPerJob
    let failure: CommandFailure? = await withTaskGroup(
      of: (number: Int, input: Input, result: Result).self
    ) { group in
      var inputs = inputs
      var done: [Int: (Input, Result)] = [:]
      var (taken, running, handedOver) = (0, 0, 0)
      while true {
        while running < jobs, taken - handedOver < window, let input = inputs.next() {
          let number = taken
          group.addTask { (number, input, work(input)) }
          taken += 1
          running += 1
        }
        guard let next = await group.next() else { return nil }
        running -= 1
        done[next.number] = (next.input, next.result)
        while let (input, result) = done.removeValue(forKey: handedOver) {
          do throws(CommandFailure) {
            try handOver(input, result)
          } catch {
            return error
          }
          handedOver += 1
        }
      }
    }
    if let failure { throw failure }
  }
}
