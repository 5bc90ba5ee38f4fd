internal import ReportExtraction

/// What has no place in a data set of numbers, counted.
struct SDMXLeftOut {
  private var headings = 0
  private var notNumbers = 0
  private var withoutPeriod = 0

  /// The observation that a row is; null where it is none, which is counted.
  mutating func observation(of row: SDMXRow) -> SDMXObservation? {
    let absence = row.text(.absence).flatMap(Absence.init(rawValue:))
    if row.text(.kind) == RecordKind.heading.rawValue || absence == .heading {
      headings += 1
      return nil
    }
    let value: FieldValue
    switch (row[.value], absence, row.text(.type).flatMap(ValueType.init(rawValue:))) {
    case (.decimal, _, _): value = row[.value]
    case (.null, .some, .count), (.null, .some, .decimal), (.null, .some, .percent),
      (.null, .some, .money), (.null, .some, .code):
      value = .text("NaN")
    default:
      notNumbers += 1
      return nil
    }
    guard let period = row.text(.period) else {
      withoutPeriod += 1
      return nil
    }
    var multiplier: ExactDecimal?
    if case .decimal(let number) = row[.multiplier] { multiplier = number }
    return SDMXObservation(
      value: value, absence: absence, period: period, multiplier: multiplier)
  }

  /// The counts in words; null where nothing was left out.
  var description: String? {
    let parts = [
      headings > 0 ? "\(headings) headings" : nil,
      notNumbers > 0 ? "\(notNumbers) values that are not one number" : nil,
      withoutPeriod > 0 ? "\(withoutPeriod) figures without a period" : nil,
    ].compactMap(\.self)
    return parts.isEmpty
      ? nil : "left out, for SDMX has no place for them: " + parts.joined(separator: ", ")
  }
}
