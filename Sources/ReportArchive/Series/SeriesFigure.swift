public import ReportExtraction

/// A figure of a series: a record, or the sum of the records that add up to it in another version of
/// the form.
public struct SeriesFigure: Sendable {
  /// The records, one or the parts of a sum, in the order of the form.
  public let records: [ArchivedRecord]
  /// The period; null where it is not known.
  public let period: TimePeriod?
  /// What the record's fields hold; of a sum see ``init(adding:)``.
  public private(set) var values: [FieldValue]
  /// Why it does not simply go on from the figure before it.
  public var breaks: [SeriesBreak] = []

  /// A figure that one record tells.
  init(_ record: ArchivedRecord) {
    records = [record]
    period = record.period
    values = record.values
  }

  /// A figure that several records add up to.
  ///
  /// Fields are those of the first part but for what tells the parts apart: `record`, `indicator`,
  /// `code` and `label` are joined by ` + `, what was printed and where it stands in the bytes is
  /// null. The value is the exact sum of the values, in units of one where the parts are multiplied
  /// otherwise. Where a part has no value the sum has none, for the same reason.
  init(adding parts: [ArchivedRecord]) {
    records = parts
    period = parts.first?.period
    values = parts.first?.values ?? []
    for field in [RecordField.record, .indicator, .code, .label] {
      set(field, .text(parts.compactMap { $0.text(field) }.joined(separator: " + ")))
    }
    for field in [RecordField.codePrinted, .valuePrinted, .valueLabel, .valueDate, .note, .span] {
      set(field, .null)
    }
    if let least = parts.compactMap({ $0.decimal(.confidence) }).min() {
      set(.confidence, .decimal(least))
    }
    var findings: [String] = []
    for case .texts(let ids) in parts.map({ $0[.findings] }) {
      findings += ids.filter { !findings.contains($0) }
    }
    set(.findings, .texts(findings))
    let lacking = parts.filter { $0.quantity == nil }
    let units = Set(parts.map { $0[.unit] })
    let types = Set(parts.map { $0[.type] })
    guard lacking.isEmpty, units.count == 1, types.count == 1 else {
      let absence = lacking.lazy.map { $0[.absence] }.first { $0 != .null }
      set(.value, .null)
      set(.absence, absence ?? .null)
      let codes = lacking.compactMap { $0.text(.code) }.joined(separator: ", ")
      breaks = [
        SeriesBreak(
          .parts,
          lacking.isEmpty ? "the parts differ in unit or type" : "no value for the part \(codes)")
      ]
      return
    }
    let isOneMultiplier = Set(parts.map(\.multiplier)).count == 1
    let terms = parts.map { isOneMultiplier ? $0.quantity : $0.amount }
    let sum = terms.reduce(ExactDecimal.zero) { sum, term in
      term.flatMap { sum?.adding($0) }
    }
    set(.multiplier, .decimal(isOneMultiplier ? parts.first?.multiplier ?? .one : .one))
    set(.value, sum.map(FieldValue.decimal) ?? .null)
    set(.absence, .null)
    if sum == nil { breaks = [SeriesBreak(.parts, "the sum has more than 18 digits")] }
  }

  /// Takes the value away, for parts of the sum are not there.
  mutating func leaveOut(_ reason: String) {
    set(.value, .null)
    breaks = [SeriesBreak(.parts, reason)]
  }

  private mutating func set(_ field: RecordField, _ value: FieldValue) {
    guard let index = RecordField.allCases.firstIndex(of: field), values.indices.contains(index)
    else { return }
    values[index] = value
  }
}

extension SeriesFigure {
  /// What a field holds.
  public subscript(field: RecordField) -> FieldValue {
    RecordField.allCases.firstIndex(of: field).map { values[$0] } ?? .null
  }

  /// The text of a field; null where it holds none.
  public func text(_ field: RecordField) -> String? {
    if case .text(let text) = self[field] { text } else { nil }
  }

  /// Whether it was added up from parts.
  public var isSum: Bool { records.count > 1 }

  /// The number of a quantity, as printed or added up; null for answers, words and absences.
  public var quantity: ExactDecimal? {
    guard isSum || self[.value] == .null else { return records.first?.quantity }
    if case .decimal(let number) = self[.value] { return number }
    return nil
  }

  /// What the number is multiplied by.
  public var multiplier: ExactDecimal {
    if case .decimal(let number) = self[.multiplier] { number } else { .one }
  }

  /// The number times what its unit multiplies by; null where there is none that fits in 18 digits.
  public var amount: ExactDecimal? {
    guard let quantity else { return nil }
    return text(.type) == ValueType.percent.rawValue
      ? quantity : quantity.multiplied(by: multiplier)
  }

  /// The first day on which all of it was known; null where a report has no date.
  public var knownFrom: CalendarDate? {
    let days = records.compactMap(\.knownFrom)
    return days.count == records.count ? days.max() : nil
  }

  /// The day on which part of it was revised; null where all of it still holds.
  public var knownTo: CalendarDate? { records.compactMap(\.knownTo).min() }

  /// Which revision it is, from 1; of a sum that of the part revised most.
  public var revision: Int { records.map(\.revision).max() ?? 1 }

  /// Whether all of it is signed; a draft where part of it is.
  public var status: ReportStatus {
    let all = records.map(\.status)
    return all.contains(.draft) ? .draft : all.contains(.unsigned) ? .unsigned : .signed
  }
}
