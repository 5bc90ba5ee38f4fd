import ReportExtraction
import ReportFormats

/// What became of each input, as JSON Lines in the order of the inputs.
struct Manifest {
  private let file: OutputFile

  /// Begins the manifest.
  init(_ path: String) throws(CommandFailure) {
    file = try OutputFile(path)
  }

  /// Adds an input that was read; the reason tells why nothing was added where the output had it.
  ///
  /// What became of its corrections is told where there are corrections to the run.
  func add(
    _ reading: Reading, _ delivery: Delivery, hasCorrections: Bool
  ) throws(CommandFailure) {
    try add(
      source: reading.identity.source, document: reading.identity.hash, reason: delivery.remark,
      reading, corrections: hasCorrections ? reading.corrections : nil, output: delivery.path)
  }

  /// Adds an input that failed.
  func add(_ failure: InputFailure) throws(CommandFailure) {
    let reason = failure.line.map { "line \($0): \(failure.reason)" } ?? failure.reason
    try add(
      source: failure.source, document: failure.document, reason: reason, nil, corrections: nil,
      output: nil)
  }

  /// Finishes the file.
  func finish() throws(CommandFailure) {
    try file.finish()
  }

  private func add(
    source: String, document: String?, reason: String?, _ reading: Reading?,
    corrections: CorrectionOutcome?, output: String?
  ) throws(CommandFailure) {
    var line = JSONWriter()
    line.raw(#"{"source":"#)
    line.string(source)
    line.raw(#","document":"#)
    line.string(document)
    line.raw(#","status":"#)
    line.string(reading == nil ? "failed" : "ok")
    line.raw(#","reason":"#)
    line.string(reason)
    line.raw(#","records":"#)
    line.integer(reading?.recordCount)
    line.raw(#","findings":"#)
    line.integer(reading?.findingCount)
    line.raw(#","mapping_versions":"#)
    line.versions(reading?.mappingVersions ?? [:])
    line.raw(#","corrections":"#)
    if let corrections { Self.append(corrections, to: &line) } else { line.raw("null") }
    line.raw(#","output":"#)
    line.string(output)
    line.raw("}\n")
    try file.write(line.bytes)
  }

  private static func append(_ corrections: CorrectionOutcome, to line: inout JSONWriter) {
    line.raw(#"{"applied":"#)
    line.integer(corrections.applied.count)
    line.raw(#","stale":"#)
    line.list(corrections.stale) { line, stale in
      line.raw(#"{"id":"#)
      line.string(stale.correction.id)
      line.raw(#","line":"#)
      line.integer(stale.correction.line)
      line.raw(#","reason":"#)
      line.string(stale.reason.name)
      line.raw(#","message":"#)
      line.string(stale.message)
      line.raw("}")
    }
    line.raw("}")
  }
}
