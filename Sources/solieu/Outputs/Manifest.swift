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
  func add(_ reading: Reading, _ delivery: Delivery) throws(CommandFailure) {
    try add(
      source: reading.identity.source, document: reading.identity.hash, reason: delivery.remark,
      reading, output: delivery.path)
  }

  /// Adds an input that failed.
  func add(_ failure: InputFailure) throws(CommandFailure) {
    let reason = failure.line.map { "line \($0): \(failure.reason)" } ?? failure.reason
    try add(
      source: failure.source, document: failure.document, reason: reason, nil, output: nil)
  }

  /// Finishes the file.
  func finish() throws(CommandFailure) {
    try file.finish()
  }

  private func add(
    source: String, document: String?, reason: String?, _ reading: Reading?, output: String?
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
    line.raw(#","output":"#)
    line.string(output)
    line.raw("}\n")
    try file.write(line.bytes)
  }
}
