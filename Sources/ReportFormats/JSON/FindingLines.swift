public import ReportExtraction

/// Findings as JSON Lines: one finding a line, what a finding does not have left out.
public struct FindingLines: Sendable {
  /// Appends one line for each finding of a report.
  public static func append(_ result: ExtractionResult, to output: inout JSONWriter) {
    append(result.findings, of: result.identity, to: &output)
  }

  /// Appends one line for each finding about a document.
  public static func append(
    _ findings: [Finding], of identity: DocumentIdentity, to output: inout JSONWriter
  ) {
    for finding in findings {
      append(finding, of: identity, to: &output)
      output.raw("\n")
    }
  }

  /// Appends one finding as an object.
  static func append(
    _ finding: Finding, of identity: DocumentIdentity, to output: inout JSONWriter
  ) {
    output.raw(#"{"document":"#)
    output.string(identity.hash)
    output.raw(#","source":"#)
    output.string(identity.source)
    output.raw(#","rule":"#)
    output.string(finding.rule.rawValue)
    output.raw(#","severity":"#)
    output.string(finding.severity.rawValue)
    output.raw(#","message":"#)
    output.string(finding.message)
    if let indicator = finding.indicator {
      output.raw(#","indicator":"#)
      output.string(indicator)
    }
    output.raw(#","lines":"#)
    output.list(finding.lines) { $0.integer($1) }
    if let printed = finding.printed {
      output.raw(#","printed":"#)
      output.string(printed)
    }
    if let expected = finding.expected {
      output.raw(#","expected":"#)
      output.string(expected)
    }
    output.raw("}")
  }
}
