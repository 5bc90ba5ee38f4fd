import ReportExtraction
import ReportFormats

/// What came of one input: everything that is written about it, ready to be handed over.
struct Reading: Sendable {
  /// Which document it was.
  let identity: DocumentIdentity
  /// The bytes for the output.
  var body: [UInt8] = []
  /// The findings as JSON Lines, where they are asked for.
  var findingLines: [UInt8] = []
  /// The result itself, where the output needs it.
  var result: ExtractionResult?
  /// How many records there are.
  var recordCount = 0
  /// How many findings there are.
  var findingCount = 0
  /// How many findings have severity error.
  var errorCount = 0
  /// Mapping id to version, for the mappings that bound a table.
  var mappingVersions: [String: String] = [:]
}

extension Reading {
  /// The reading of a report, with nothing to be written yet.
  init(counting result: ExtractionResult) {
    identity = result.identity
    recordCount = result.records.count
    findingCount = result.findings.count
    errorCount = result.findings.count { $0.severity == .error }
    mappingVersions = result.mappingVersions
  }

  /// One line about the input, for people.
  var summary: String {
    let mappings = mappingVersions.map { "\($0.key) \($0.value)" }.sorted()
    let binding = mappings.isEmpty ? "no mapping" : mappings.joined(separator: ", ")
    return "\(identity.source): \(recordCount) records, \(findingCount) findings, \(binding)"
  }

  /// The findings of a report, as JSON Lines.
  static func lines(ofFindingsOf result: ExtractionResult) -> [UInt8] {
    var json = JSONWriter()
    FindingLines.append(result, to: &json)
    return json.bytes
  }
}
