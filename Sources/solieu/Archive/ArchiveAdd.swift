import ArgumentParser

/// `solieu archive add`: reports into an archive.
struct ArchiveAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds reports to an archive.",
    discussion: """
      The archive is made where there is none. Each report goes in whole or not at all, and stays \
      there however the program ends; what is there already changes nothing. A report that is read \
      otherwise than before (after a correction, by another mapping) takes the place of what was \
      read, which is kept beside it.

        solieu archive add reports/
        solieu archive add 2024/ --archive province.sqlite --corrections corrections.jsonl

      What was added is told on standard error, drafts and unsigned reports by name.
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var mapping: MappingOptions
  @OptionGroup var correction: CorrectionOptions

  mutating func run() async throws {
    var inputs = try InputWalk(run.inputs)
    try OutputPlaces(
      run, archive: archive.archive, reading: [mapping.file, correction.corrections]
    )
    .keepApart(&inputs)
    let corrections = try correction.read()
    let reader = ReportReader(
      extractor: try MappingStore.extractor(
        mapping, corrections: corrections, isQuiet: run.speech.quiet))
    Interruption.prepare()
    let writesFindings = run.findings != nil
    let output = try ArchiveOutput(
      archive.archive, extractor: reader.extractor,
      registry: RegistryStore.load(mappings: mapping.mappings), isInPlace: true)
    let reading = try ReadingRun(options: run, corrections: corrections, output: output)
    defer {
      if !run.speech.quiet {
        for line in output.tally.lines(of: archive.archive) { Diagnostics.say(line) }
      }
    }
    try await reading.run(inputs) { input throws(InputFailure) in
      let result = try reader.report(input)
      var reading = Reading(counting: result, writesFindings: writesFindings)
      reading.result = result
      return reading
    }
  }
}
