import ArgumentParser
import ReportExtraction
import ReportFormats

/// `solieu extract`: reports in, records out.
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads reports and writes their records.",
    discussion: """
      One record per figure of a report: what was printed, the value, the indicator it is bound to, \
      the period, the line. Findings are what a person should look at.

        solieu extract report.txt
        solieu extract reports/ -o records.jsonl --findings findings.jsonl
        solieu extract reports/ -o archive.sqlite --jobs 4
        cat report.html | solieu extract - --format csv

      An input that cannot be read is named on standard error and passed over (status 3).
      """)

  @OptionGroup var options: ReportOptions
  @OptionGroup var destination: RecordOutputOptions

  mutating func run() async throws {
    var inputs = try InputWalk(options.run.inputs)
    let reader = ReportReader(extractor: try MappingStore.extractor(options.mapping))
    try inputs.refuse(outputs: [destination.output, options.findings, options.manifest])
    Interruption.prepare()
    let rendering = RecordRendering(
      format: destination.settledFormat,
      text: destination.isStandardOutput ? .forTerminal : .forFile)
    inputs.exclude([
      destination.output, destination.outputFolder, options.findings, options.manifest,
    ])
    var run = ReadingRun(
      options: options.run, output: try output(rendering, isList: !inputs.isSingle))
    run.findings = try options.findings.map { path throws(CommandFailure) in try OutputFile(path) }
    run.manifest = try options.manifest.map { path throws(CommandFailure) in try Manifest(path) }
    run.isStrict = options.strict
    let writesFindings = options.findings != nil
    try await run.run(inputs) { input throws(InputFailure) in
      let result = try reader.report(input)
      var reading = Reading(counting: result)
      reading.body = rendering.body(of: result)
      if writesFindings { reading.findingLines = Reading.lines(ofFindingsOf: result) }
      if rendering.format == .sqlite { reading.result = result }
      return reading
    }
  }

  private func output(
    _ rendering: RecordRendering, isList: Bool
  ) throws(CommandFailure) -> any ReadingOutput {
    if let folder = destination.outputFolder {
      return try FolderOutput(
        folder, suffix: rendering.format.suffix, framing: rendering.framing(isList: false))
    }
    if rendering.format == .sqlite, let path = destination.output {
      return try ArchiveOutput(path)
    }
    return StreamOutput(
      try OutputFile(orStandardOutput: destination.output),
      framing: rendering.framing(isList: isList))
  }
}
