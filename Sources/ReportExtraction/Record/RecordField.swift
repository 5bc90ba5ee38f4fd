/// The fields of a record, in the order in which every format writes them.
///
/// The raw value is the key in JSON, the column in CSV and SQLite. All formats take what a field
/// holds from ``ExtractionResult/field(_:of:)``, so that they cannot differ.
public enum RecordField: String, Sendable, CaseIterable {
  /// The stable id: document, table, row and column.
  case record
  /// `sha256:` and the hex digest of the source bytes.
  case document
  /// The path as given; `-` for standard input.
  case source
  /// Number and symbol of the report.
  case reportNumber = "report_number"
  /// The date of the report.
  case reportDate = "report_date"
  /// The abbreviation of the kind of document.
  case reportType = "report_type"
  /// The issuing body.
  case issuer
  /// The place that the row or column is about, where that is not the whole of the issuer's.
  case area
  /// The place of issue.
  case place
  /// The SDMX time period; the column's own where its header states one.
  case period
  /// The first day that the figures cover.
  case periodStart = "period_start"
  /// The last day that the figures cover.
  case periodEnd = "period_end"
  /// How the window of the period came about.
  case periodBasis = "period_basis"
  /// The id of the mapping that bound the table.
  case mapping
  /// The namespaced indicator id.
  case indicator
  /// The bound code; a text, though it may look like a number or a date.
  case code
  /// What the code cell holds.
  case codePrinted = "code_printed"
  /// The code of the row above it in the hierarchy.
  case parent
  /// `heading` or `observation`.
  case kind
  /// The printed label.
  case label
  /// The header path of the value column.
  case measure
  /// The unit as printed.
  case unitPrinted = "unit_printed"
  /// The canonical unit id.
  case unit
  /// What the unit caption multiplies by.
  case multiplier
  /// The type of the value.
  case type
  /// What the value cell holds.
  case valuePrinted = "value_printed"
  /// The value; null for an absence.
  case value
  /// The meaning of a coded answer.
  case valueLabel = "value_label"
  /// The date of a reference, or the date itself.
  case valueDate = "value_date"
  /// Why there is no value; null where there is one.
  case absence
  /// The notes column.
  case note
  /// How the row came to its indicator.
  case binding
  /// How likely it is that indicator, value and absence are all right: 0 to 1, two decimals at most.
  case confidence
  /// The table, from 1.
  case table
  /// The row, from 1, header rows not counted.
  case row
  /// The grid column of the value cell, from 1.
  case column
  /// The page on which the row begins, from 1.
  case page
  /// The line on which the row begins, from 1.
  case line
  /// The bytes of the value cell.
  case span
  /// The id of the correction that was applied.
  case correction
  /// The rules of the findings about the record.
  case findings
}

extension RecordField {
  /// Whether the field is the same in all records of a report.
  public var isOfReport: Bool {
    switch self {
    case .document, .source, .reportNumber, .reportDate, .reportType, .issuer, .place: true
    default: false
    }
  }

  /// Whether the field tells the period, which most records share with their report.
  public var isOfPeriod: Bool {
    switch self {
    case .period, .periodStart, .periodEnd, .periodBasis: true
    default: false
    }
  }
}

extension ExtractionResult {
  /// The period that a record is about: its column's own, else the report's; null where unknown.
  public func period(of record: Record) -> ReportingPeriod? {
    switch record.period {
    case .report: letterhead.period
    case .column(let period): period
    }
  }

  /// What a field of a record holds.
  public func field(_ field: RecordField, of record: Record) -> FieldValue {
    switch field {
    case .record: .text(identifier(of: record))
    case .document: .text(identity.hash)
    case .source: .text(identity.source)
    case .reportNumber: FieldValue(letterhead.reportNumber)
    case .reportDate: FieldValue(letterhead.reportDate)
    case .reportType: FieldValue(letterhead.reportType)
    case .issuer: FieldValue(letterhead.issuer)
    case .area: FieldValue(record.area)
    case .place: FieldValue(letterhead.place)
    case .period: FieldValue(period(of: record)?.period.sdmx)
    case .periodStart: FieldValue(period(of: record)?.start)
    case .periodEnd: FieldValue(period(of: record)?.end)
    case .periodBasis: FieldValue(period(of: record)?.basis.rawValue)
    case .mapping: FieldValue(record.mapping)
    case .indicator: .text(record.indicator)
    case .code: .text(record.code)
    case .codePrinted: FieldValue(record.codePrinted)
    case .parent: FieldValue(record.parent)
    case .kind: .text(record.kind.rawValue)
    case .label: .text(record.label)
    case .measure: FieldValue(record.measure)
    case .unitPrinted: FieldValue(record.unitPrinted)
    case .unit: FieldValue(record.unit)
    case .multiplier: .decimal(record.multiplier)
    case .type: .text(record.type.rawValue)
    case .valuePrinted: FieldValue(record.valuePrinted)
    case .value: FieldValue(record.value)
    case .valueLabel: FieldValue(record.value.meaning)
    case .valueDate: FieldValue(record.value.date)
    case .absence: FieldValue(record.value.absence?.rawValue)
    case .note: FieldValue(record.note)
    case .binding: .text(record.binding.rawValue)
    case .confidence: .decimal(record.confidence.decimal)
    case .table: .integer(record.table)
    case .row: .integer(record.row)
    case .column: .integer(record.column)
    case .page: FieldValue(record.provenance.page)
    case .line: FieldValue(record.provenance.line)
    case .span: record.span.map(FieldValue.range) ?? .null
    case .correction: FieldValue(record.correction)
    case .findings: .texts(record.findings.map(\.rawValue))
    }
  }
}

extension Value {
  /// The meaning of a coded answer; null for every other value.
  public var meaning: String? {
    if case .code(_, let label) = self { label } else { nil }
  }

  /// The date of a reference, or the date itself; null for every other value.
  public var date: CalendarDate? {
    switch self {
    case .reference(_, let date): date
    case .date(let date): date
    default: nil
    }
  }
}

extension Confidence {
  /// The likelihood from 0 to 1, with as many decimals as it needs: 1, 0.9, 0.97.
  public var decimal: ExactDecimal {
    ExactDecimal(coefficient: hundredths, scale: 2).reduced
  }
}
