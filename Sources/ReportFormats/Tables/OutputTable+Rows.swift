public import ReportExtraction

extension OutputTable {
  /// A record as a row of ``records``, without the columns of vintages.
  public static func row(of record: Record, in result: ExtractionResult) -> [FieldValue] {
    RecordField.allCases.map { result.field($0, of: record) }
  }

  /// A finding as a row of ``findings``.
  public static func row(of finding: Finding, about document: DocumentIdentity) -> [FieldValue] {
    [
      .text(document.hash), .text(document.source), .text(finding.rule.rawValue),
      .text(finding.severity.rawValue), .text(finding.message), text(finding.indicator),
      .texts(finding.lines.map(String.init)), text(finding.printed), text(finding.expected),
    ]
  }

  private static func text(_ text: String?) -> FieldValue {
    text.map(FieldValue.text) ?? .null
  }
}
