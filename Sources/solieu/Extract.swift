import ArgumentParser
import ReportExtraction

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
        solieu extract reports/ -o package --format datapackage
        solieu extract reports/ --mapping cchc-2022 --format typed
        cat report.html | solieu extract - --format csv

      An input that cannot be read is named on standard error and passed over (status 3). A \
      correction whose guard no longer holds is named there too, and changes nothing.
      """)

  @OptionGroup var run: RunOptions
  @OptionGroup var mapping: MappingOptions
  @OptionGroup var correction: CorrectionOptions
  @OptionGroup var output: BatchOutputOptions<RecordFormat>

  func validate() throws {
    if let tables = output.file.format?.tables, output.folder != nil {
      throw ValidationError("--format \(tables.rawValue) writes all inputs to one place: --output.")
    }
    if output.file.format == .typed && mapping.mapping == nil {
      throw ValidationError("--format typed needs the form: --mapping ID or FILE.")
    }
  }

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
      format: output.format, text: output.isStandardOutput ? .forTerminal : .forFile,
      form: reader.extractor.forcedMapping)
    let writesFindings = run.findings != nil
    let run = try ReadingRun(
      options: run, corrections: corrections,
      output: try begin(rendering, reader.extractor, isList: !inputs.isSingle))
    try await run.run(inputs) { input throws(InputFailure) in
      let result = try reader.report(input)
      var reading = Reading(counting: result, writesFindings: writesFindings)
      reading.body = rendering.body(of: result)
      reading.notices += rendering.notices(of: result)
      if rendering.format.takesResults { reading.result = result }
      return reading
    }
  }

  private func begin(
    _ rendering: RecordRendering, _ extractor: Extractor, isList: Bool
  ) throws(CommandFailure) -> any ReadingOutput {
    if rendering.format == .sqlite, let path = output.file.output {
      return try ArchiveOutput(
        path, extractor: extractor, registry: RegistryStore.load(mappings: mapping.mappings))
    }
    if let tables = rendering.format.tables {
      return try TablesOutput(
        tables, output.file.output, registry: RegistryStore.load(mappings: mapping.mappings),
        isQuiet: run.speech.quiet)
    }
    return try output.begin(isList: isList, framing: rendering.framing)
  }
}
