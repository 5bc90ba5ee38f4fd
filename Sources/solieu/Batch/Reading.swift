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
  /// What is said of it whatever is written, each with path and line.
  var notices: [String] = []
  /// The result itself, where the output needs it.
  var result: ExtractionResult?
  /// How many records there are.
  var recordCount = 0
  /// How many findings there are.
  var findingCount = 0
  /// How many findings are shown, of each severity.
  var shown = FindingCount()
  /// How many findings have severity error.
  var errorCount = 0
  /// What became of the corrections of the report.
  var corrections = CorrectionOutcome()
  /// Mapping id to version, for the mappings that bound a table.
  var mappingVersions: [String: String] = [:]
}

extension Reading {
  /// The reading of a report, with nothing to be written yet but the findings.
  init(counting result: ExtractionResult, writesFindings: Bool) {
    self.init(result.findings, of: result.identity, writesFindings: writesFindings)
    recordCount = result.records.count
    mappingVersions = result.mappingVersions
    corrections = result.corrections
  }

  /// The reading of a document of which only the tables are written.
  init(counting notices: [ReadingNotice], of identity: DocumentIdentity, writesFindings: Bool) {
    self.init(notices.map(Finding.init), of: identity, writesFindings: writesFindings)
    self.notices = notices.map { notice in
      let place = notice.line.map { "\(identity.source):\($0)" } ?? identity.source
      return "\(place): \(notice.message)"
    }
  }

  private init(_ findings: [Finding], of identity: DocumentIdentity, writesFindings: Bool) {
    self.identity = identity
    findingCount = findings.count
    errorCount = findings.count { $0.severity == .error }
    if writesFindings { findingLines = Self.lines(of: findings, of: identity) }
  }

  /// One line about the input and what became of it, for people.
  func summary(_ delivery: Delivery) -> String {
    let mappings = mappingVersions.map { "\($0.key) \($0.value)" }.sorted()
    let binding = mappings.isEmpty ? "no mapping" : mappings.joined(separator: ", ")
    let corrected = corrections.applied.count
    let parts: [String?] = [
      "\(recordCount) records", "\(findingCount) findings", binding,
      corrected > 0 ? "\(corrected) corrected" : nil, delivery.remark,
    ]
    let told = parts.compactMap(\.self).joined(separator: ", ")
    return "\(identity.source): \(told)"
  }

  /// Findings as JSON Lines.
  static func lines(of findings: [Finding], of identity: DocumentIdentity) -> [UInt8] {
    var json = JSONWriter()
    FindingLines.append(findings, of: identity, to: &json)
    return json.bytes
  }
}

extension Finding {
  /// The finding that a notice of a reader is.
  fileprivate init(_ notice: ReadingNotice) {
    self.init(
      notice.rule, severity: notice.severity, notice.message,
      lines: [notice.line].compactMap(\.self))
  }
}
