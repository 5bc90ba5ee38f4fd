/// One run over many inputs: reads, hands over, counts, and says how it ended.
struct ReadingRun {
  /// How the inputs are gone through, and what is said meanwhile.
  let options: RunOptions
  /// Where the readings go.
  let output: any ReadingOutput
  /// Where the findings go, if anywhere.
  var findings: OutputFile?
  /// What became of each input, where it is asked for.
  var manifest: Manifest?
  /// Whether a finding of severity error is told by the status.
  var isStrict = false

  /// What is counted on the way.
  private struct Tally {
    var done = 0
    var errors = 0
    var failed = 0
    var onlyFailure: InputFailure?
  }

  /// Makes a run.
  init(options: RunOptions, output: any ReadingOutput) {
    self.options = options
    self.output = output
  }

  /// Goes through the inputs.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/someInputsFailed`` or
  ///   ``ExitStatus/strictFinding`` where all was written but not all was well.
  func run(
    _ inputs: InputWalk,
    reading: @escaping @Sendable (Input) throws(InputFailure) -> Reading
  ) async throws(CommandFailure) {
    let showsProgress =
      !options.quiet && !options.hidesProgress && FileDescriptor.standardError().isTerminal
    // Counted beforehand only where the bar needs it; the walk itself keeps no list.
    var progress =
      showsProgress && !inputs.isSingle
      ? Progress(total: inputs.reduce(into: 0) { count, _ in count += 1 }) : nil
    var tally = Tally()
    try await BatchRunner(jobs: options.jobs ?? Environment.processorCount).run(
      inputs,
      work: { input in
        do throws(InputFailure) {
          return Result<Reading, InputFailure>.success(try reading(input))
        } catch {
          return .failure(error)
        }
      },
      handOver: { input, result throws(CommandFailure) in
        tally.done += 1
        switch result {
        case .success(let reading):
          tally.errors += reading.errorCount
          try write(reading, of: input)
          if options.verbose { say(reading.summary, &progress) }
        case .failure(let failure):
          tally.failed += 1
          if inputs.isSingle { tally.onlyFailure = failure }
          try manifest?.add(failure)
          say("\(failure)", &progress)
        }
        progress?.show(done: tally.done, failed: tally.failed)
      })
    progress?.clear()
    try finish(tally)
  }

  private func write(_ reading: Reading, of input: Input) throws(CommandFailure) {
    let path = try output.write(reading, of: input)
    try findings?.write(reading.findingLines)
    try manifest?.add(reading, output: path)
  }

  private func finish(_ tally: Tally) throws(CommandFailure) {
    if let failure = tally.onlyFailure {
      try manifest?.finish()
      throw CommandFailure(failure.status)
    }
    try output.finish()
    try findings?.finish()
    try manifest?.finish()
    if tally.failed > 0 {
      throw CommandFailure(
        .someInputsFailed,
        messages: options.quiet ? [] : ["\(tally.failed) of \(tally.done) inputs failed"])
    }
    if isStrict, tally.errors > 0 {
      throw CommandFailure(
        .strictFinding,
        messages: options.quiet ? [] : ["\(tally.errors) findings of severity error (--strict)"])
    }
  }

  private func say(_ message: String, _ progress: inout Progress?) {
    progress?.clear()
    Diagnostics.say(message)
  }
}
