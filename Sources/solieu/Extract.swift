import ArgumentParser

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
        solieu extract reports/ --corrections corrections.jsonl --strict
        cat report.html | solieu extract - --format csv

      An input that cannot be read is named on standard error and passed over (status 3). A \
      correction whose guard no longer holds is named there too, and changes nothing.
      """)

  @OptionGroup var run: RunOptions
  @OptionGroup var mapping: MappingOptions
  @OptionGroup var correction: CorrectionOptions
  @OptionGroup var output: BatchOutputOptions<RecordFormat>

  mutating func run() async throws {
    var inputs = try InputWalk(run.inputs)
    try OutputPlaces(run, output, reading: [mapping.file, correction.corrections])
      .keepApart(&inputs)
    let corrections = try correction.read()
    let reader = ReportReader(
      extractor: try MappingStore.extractor(
        mapping, corrections: corrections, isQuiet: run.speech.quiet))
    Interruption.prepare()
    let rendering = RecordRendering(
      format: output.format, text: output.isStandardOutput ? .forTerminal : .forFile)
    let writesFindings = run.findings != nil
    let run = try ReadingRun(
      options: run, corrections: corrections,
      output: try begin(rendering, isList: !inputs.isSingle))
    try await run.run(inputs) { input throws(InputFailure) in
      let result = try reader.report(input)
      var reading = Reading(counting: result, writesFindings: writesFindings)
      reading.body = rendering.body(of: result)
      if [.sqlite, .xlsx, .postgres].contains(rendering.format) { reading.result = result }
      return reading
    }
  }

  private func begin(
    _ rendering: RecordRendering, isList: Bool
  ) throws(CommandFailure) -> any ReadingOutput {
    if rendering.format == .sqlite, let path = output.file.output {
      return try ArchiveOutput(path)
    }
    if rendering.format == .xlsx, let path = output.file.output {
      return try TablesOutput(workbook: path)
    }
    if rendering.format == .postgres {
      return try TablesOutput(script: output.file.output)
    }
    return try output.begin(isList: isList, framing: rendering.framing)
  }
}
