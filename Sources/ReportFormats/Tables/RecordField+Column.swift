internal import ReportExtraction

extension RecordField {
  /// How formats of tables describe the field.
  var outputColumn: OutputColumn {
    OutputColumn(
      rawValue, kind, meaning, isRequired: isAlwaysThere, categories: categories, pattern: pattern)
  }

  private var kind: OutputColumn.Kind {
    switch self {
    case .table, .row, .column, .page, .line: .integer
    case .multiplier, .confidence: .decimal
    case .reportDate, .periodStart, .periodEnd, .valueDate: .date
    case .value: .value
    case .findings: .list
    case .span: .range
    default: .text
    }
  }

  /// Whether every record has it; a list is there, though it may hold nothing.
  private var isAlwaysThere: Bool {
    switch self {
    case .record, .document, .source, .indicator, .code, .kind, .label, .multiplier, .type,
      .binding, .confidence, .table, .row, .column, .findings:
      true
    default: false
    }
  }

  private var categories: [OutputColumn.Category] {
    switch self {
    case .periodBasis: PeriodBasis.allCases.map { .init($0.rawValue, $0.meaning) }
    case .kind: RecordKind.allCases.map { .init($0.rawValue, $0.meaning) }
    case .type: ValueType.allCases.map { .init($0.rawValue, $0.meaning) }
    case .absence: Absence.allCases.map { .init($0.rawValue, $0.meaning) }
    case .binding: Binding.allCases.map { .init($0.rawValue, $0.meaning) }
    case .findings: FindingRule.allCases.map { .init($0.rawValue, $0.meaning) }
    default: []
    }
  }

  private var pattern: String? {
    switch self {
    case .record: "[0-9a-f]{16}-[0-9]+-[0-9]+-[0-9]+"
    case .document: "sha256:[0-9a-f]{64}"
    case .period:
      "[0-9]{4}(-(S[12]|Q[1-4]|W[0-9]{2}|[0-9]{2}|[0-9]{2}-[0-9]{2}/P[0-9]+M))?"
    default: nil
    }
  }

  private var meaning: String {
    switch self {
    case .record: "The stable id of the record: its document, table, row and column."
    case .document: "The digest of the source bytes: sha256: and hexadecimal digits."
    case .source: "The path of the source as given; - for standard input."
    case .reportNumber: "Number and symbol of the report, as 89/BC-BDT."
    case .reportDate: "The date of the report."
    case .reportType: "The abbreviation of the kind of document, as BC."
    case .issuer: "The body that issued the report."
    case .area: "The place that the row or column is about, where that is not the issuer's whole."
    case .place: "The place of issue."
    case .period: "The SDMX time period that the figure is about, as 2023-S1 or 2023-01-01/P9M."
    case .periodStart: "The first day that the figure covers."
    case .periodEnd: "The last day that the figure covers."
    case .periodBasis: "How the window of the period came about."
    case .mapping: "The id of the mapping that bound the table; null where none fits."
    case .indicator: "The namespaced id of the indicator, which no reader takes for a number."
    case .code: "The code of the indicator: a text, though it may look like a number."
    case .codePrinted: "What the code cell holds."
    case .parent: "The code of the row above it in the hierarchy."
    case .kind: "What the row is for."
    case .label: "The printed label."
    case .measure: "The header path of the value column."
    case .unitPrinted: "The unit as printed."
    case .unit: "The canonical id of the unit."
    case .multiplier:
      "What the unit multiplies by, as 1000000 for triệu đồng; the value stays as printed."
    case .type: "The type of the value."
    case .valuePrinted: "What the value cell holds, exactly."
    case .value: "The value by its type, in the printed unit; null for an absence."
    case .valueLabel: "The meaning of a coded answer."
    case .valueDate: "The date of a reference, or the date itself."
    case .absence: "Why there is no value; null where there is one. An absence is never 0."
    case .note: "The notes column."
    case .binding: "How the row came to its indicator."
    case .confidence: "How likely it is that indicator, value and absence are all right: 0 to 1."
    case .table: "The table, from 1, after its page fragments are joined."
    case .row: "The row, from 1, header rows not counted."
    case .column: "The grid column of the value cell, from 1."
    case .page: "The page on which the row begins, from 1."
    case .line: "The line on which the row begins, from 1."
    case .span: "The bytes of the value cell in the source, in UTF-8, the last one excluded."
    case .correction: "The id of the correction that was applied."
    case .findings: "The rules of the findings about the record."
    }
  }
}
