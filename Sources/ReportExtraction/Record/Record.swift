/// How a row came to its indicator.
public enum Binding: String, Sendable, CaseIterable {
  /// By its printed code.
  case code
  /// By its place, against a printed code that contradicts it.
  case repaired
  /// By its label; no code is printed.
  case label
  /// As an uncoded part, by its position under its parent.
  case position
  /// Not at all.
  case unbound
}

/// What a row is for.
public enum RecordKind: String, Sendable, CaseIterable {
  /// The form asks for no value and none is printed.
  case heading
  /// A value cell, also an empty one.
  case observation
}

/// How likely it is that indicator, value and absence are all right, in hundredths: 0 to 100.
///
/// Whole hundredths keep the printed figure exact and the same on every machine.
public struct Confidence: Hashable, Comparable, Sendable {
  /// The likelihood in hundredths.
  public var hundredths: Int

  /// Makes a confidence, clamped to 0…100 hundredths.
  public init(hundredths: Int) {
    self.hundredths = min(100, max(0, hundredths))
  }

  /// The confidence when a further doubt of `percent` percent (0…100) is added.
  public func reduced(byPercent percent: Int) -> Confidence {
    Confidence(hundredths: hundredths * (100 - percent) / 100)
  }

  /// Orders confidences by size.
  public static func < (left: Confidence, right: Confidence) -> Bool {
    left.hundredths < right.hundredths
  }
}

/// The values of one value cell of an indicator row, or of a heading row.
///
/// What all records of a report share (document, letterhead) stands once, in ``ExtractionResult``;
/// writers put both together in the order of the contract.
public struct Record: Hashable, Sendable {
  /// The table, from 1, counted among the tables of figures after page fragments are joined.
  public var table: Int
  /// The row, from 1, header rows not counted.
  public var row: Int
  /// The grid column of the value cell, from 1.
  public var column: Int
  /// Where the row begins.
  public var provenance: Provenance
  /// The bytes of the value cell.
  public var span: SourceRange?

  /// The place the row or column is about, where it is not the issuer's whole.
  public var area: String?
  /// The period, where the column names its own; `.report` otherwise.
  public var period: RecordPeriod
  /// The id of the mapping that bound the table.
  public var mapping: String?
  /// The namespaced indicator id.
  public var indicator: String
  /// The bound code.
  public var code: String
  /// What the code cell holds.
  public var codePrinted: String?
  /// The code of the row above it in the hierarchy.
  public var parent: String?
  /// Whether the row is a heading.
  public var kind: RecordKind
  /// The printed label.
  public var label: String
  /// The header path of the value column.
  public var measure: String?
  /// The unit as printed.
  public var unitPrinted: String?
  /// The canonical unit id.
  public var unit: String?
  /// What the unit caption multiplies by; the value stays as printed.
  public var multiplier: ExactDecimal
  /// The type of the value.
  public var type: ValueType
  /// What the value cell holds.
  public var valuePrinted: String?
  /// The value, or why there is none.
  public var value: Value
  /// The notes column.
  public var note: String?
  /// How the row came to its indicator.
  public var binding: Binding
  /// How likely it is that indicator, value and absence are all right.
  public var confidence: Confidence
  /// The id of the correction that was applied.
  public var correction: String?
  /// The rules of the findings about this record, without repetition, in the order raised.
  public var findings: [FindingRule]
}

/// The period a record is about.
public enum RecordPeriod: Hashable, Sendable {
  /// The report's own period.
  case report
  /// The period that the column's header names; null where it cannot be told.
  case column(ReportingPeriod?)
}
