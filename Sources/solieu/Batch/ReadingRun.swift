import ReportExtraction

/// One run over many inputs: reads, hands over, counts, and says how it ended.
struct ReadingRun {
  /// How the inputs are gone through, and what is said meanwhile.
  let options: RunOptions
  /// What people say about cells of the inputs, where anything is said.
  let corrections: Corrections?
  /// Where the readings go.
  let output: any ReadingOutput
  /// Where the findings go, if anywhere.
  private let findings: OutputFile?
  /// What became of each input, where it is asked for.
  private let manifest: Manifest?

  /// What is counted on the way.
  private struct Tally {
    var done = 0
    var errors = 0
    var failed = 0
    var corrections = CorrectionTally()
    var onlyFailure: InputFailure?
    /// Whether the reader of the output has gone; the files beside it are written all the same.
    var hasNoReader = false
  }

  /// Makes a run, and begins the files beside its output.
  init(
    options: RunOptions, corrections: Corrections? = nil, output: any ReadingOutput
  ) throws(CommandFailure) {
    self.options = options
    self.corrections = corrections
    self.output = output
    findings = try options.findings.map { path throws(CommandFailure) in try OutputFile(path) }
    manifest = try options.manifest.map { path throws(CommandFailure) in try Manifest(path) }
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
      !options.speech.quiet && !options.hidesProgress && FileDescriptor.standardError().isTerminal
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
          tally.corrections.add(reading.corrections, of: reading.identity)
          if !options.speech.quiet {
            for notice in reading.notices + staleNotices(of: reading) { say(notice, &progress) }
          }
          let delivery = try write(reading, of: input, &tally)
          if options.speech.verbose { say(reading.summary(delivery), &progress) }
        case .failure(let failure):
          tally.failed += 1
          if inputs.isSingle { tally.onlyFailure = failure }
          try manifest?.add(failure)
          say("\(failure)", &progress)
        }
        progress?.show(done: tally.done, failed: tally.failed)
      })
    progress?.clear()
    try finish(&tally)
  }

  private func write(
    _ reading: Reading, of input: Input, _ tally: inout Tally
  ) throws(CommandFailure) -> Delivery {
    var delivery = Delivery()
    try toReader(&tally) { () throws(CommandFailure) in
      delivery = try output.write(reading, of: input)
    }
    try findings?.write(reading.findingLines)
    try manifest?.add(reading, delivery, hasCorrections: corrections != nil)
    return delivery
  }

  /// Writes to the output while somebody reads it.
  ///
  /// A reader that leaves ends the run, unless files beside the output are to be finished.
  private func toReader(
    _ tally: inout Tally, _ write: () throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    guard !tally.hasNoReader else { return }
    do throws(CommandFailure) {
      try write()
    } catch {
      guard error.isBrokenPipe, findings != nil || manifest != nil else { throw error }
      tally.hasNoReader = true
    }
  }

  private func finish(_ tally: inout Tally) throws(CommandFailure) {
    if let failure = tally.onlyFailure {
      try manifest?.finish()
      throw CommandFailure(failure.status)
    }
    try toReader(&tally) { () throws(CommandFailure) in try output.finish() }
    try findings?.finish()
    try manifest?.finish()
    if let corrections { say(tally.corrections, of: corrections) }
    if tally.failed > 0 {
      throw CommandFailure(
        .someInputsFailed,
        messages: options.speech.quiet ? [] : ["\(tally.failed) of \(tally.done) inputs failed"])
    }
    let stale = tally.corrections.stale
    if options.strict, tally.errors + stale > 0 {
      let reasons = [
        tally.errors > 0
          ? "\(tally.errors) finding\(tally.errors == 1 ? "" : "s") of severity error" : nil,
        stale > 0 ? "\(stale) correction\(stale == 1 ? "" : "s") not applied" : nil,
      ]
      throw CommandFailure(
        .strictFinding,
        messages: options.speech.quiet
          ? [] : [reasons.compactMap(\.self).joined(separator: ", ") + " (--strict)"])
    }
  }

  /// What is said of the corrections of a report that were not applied.
  private func staleNotices(of reading: Reading) -> [String] {
    guard let corrections else { return [] }
    return reading.corrections.stale.map { corrections.message($0, of: reading.identity.source) }
  }

  /// Says what is known of corrections only when all inputs have been read.
  private func say(_ tally: CorrectionTally, of corrections: Corrections) {
    guard !options.speech.quiet else { return }
    for doubt in tally.doubts(of: corrections) { Diagnostics.say(doubt) }
    if options.speech.verbose, let remark = tally.remark(of: corrections) {
      Diagnostics.say(remark)
    }
  }

  private func say(_ message: String, _ progress: inout Progress?) {
    progress?.clear()
    Diagnostics.say(message)
  }
}
