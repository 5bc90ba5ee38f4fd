import ReportExtraction
import Testing

/// Expects two readings of one report to differ in positions only, and in what was put together.
func expectSame(
  _ one: ExtractionResult, _ other: ExtractionResult, _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(one.letterhead == other.letterhead, comment, sourceLocation: sourceLocation)
  #expect(one.records.count == other.records.count, comment, sourceLocation: sourceLocation)
  for (left, right) in zip(one.records, other.records) {
    #expect(
      left.withoutPosition == right.withoutPosition, comment, sourceLocation: sourceLocation)
  }
  #expect(
    one.references.map(\.number) == other.references.map(\.number), comment,
    sourceLocation: sourceLocation)
  #expect(
    one.findingsOfContent == other.findingsOfContent, comment, sourceLocation: sourceLocation)
}

extension Record {
  /// The record but for where it was read, and whether it was put together there.
  fileprivate var withoutPosition: Record {
    var record = self
    record.provenance = Provenance()
    record.span = nil
    record.findings.removeAll(where: \.isOfShape)
    return record
  }
}

extension ExtractionResult {
  /// The rule and the indicator of each finding that page breaks and encoding have no part in.
  fileprivate var findingsOfContent: [String] {
    findings.filter { !$0.rule.isOfShape }.map { "\($0.rule.rawValue) \($0.indicator ?? "")" }
  }
}

extension FindingRule {
  /// Whether the rule tells of what a page break had cut, of the encoding, or of each piece of a table
  /// on its own.
  fileprivate var isOfShape: Bool {
    [.rowsJoined, .tablesJoined, .encodingRepaired, .spanClamped].contains(self)
  }
}
