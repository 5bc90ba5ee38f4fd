internal import ReportExtraction

extension OutputTable {
  /// The columns in their order: those of the contract, then what an archive adds.
  ///
  /// Every description of a table is made from these: Table Schema, CSVW, JSON Schema, SQL,
  /// dictionaries of workbooks.
  ///
  /// - Parameter hasVintages: whether rows of records end with `known_from`, `known_to` and
  ///   `revision`, as those of an archive do.
  public func columns(hasVintages: Bool) -> [OutputColumn] {
    switch self {
    case .records: RecordField.allCases.map(\.outputColumn) + (hasVintages ? Self.vintages : [])
    case .findings: Self.findingColumns
    }
  }

  private static let vintages = [
    OutputColumn(
      "known_from", .date,
      "The first day on which it was known: that of its report; null where the report has no date."),
    OutputColumn(
      "known_to", .date,
      "The day on which another statement took its place; null where it still holds."),
    OutputColumn(
      "revision", .integer, "Which revision of the figure it is, from 1.", isRequired: true),
  ]

  private static let findingColumns = [
    RecordField.document.outputColumn,
    RecordField.source.outputColumn,
    OutputColumn(
      "rule", .text, "The rule that raised the finding.", isRequired: true,
      categories: FindingRule.allCases.map { .init($0.rawValue, $0.meaning) }),
    OutputColumn(
      "severity", .text, "How serious it is.", isRequired: true,
      categories: Severity.allCases.map { .init($0.rawValue, $0.meaning) }),
    OutputColumn(
      "message", .text, "What was found, with both readings where there are two.",
      isRequired: true),
    OutputColumn("indicator", .text, "The namespaced id of the indicator that it is about."),
    OutputColumn(
      "lines", .list, "The lines of the source, from 1, in the order the message names them.",
      isRequired: true),
    OutputColumn("printed", .text, "What the source prints."),
    OutputColumn("expected", .text, "What the rule expected."),
  ]
}
