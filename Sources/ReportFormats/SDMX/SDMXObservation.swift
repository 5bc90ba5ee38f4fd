internal import ReportExtraction

/// What an observation has beside its key.
struct SDMXObservation {
  /// The number; `NaN` where there is none, as SDMX-CSV asks for.
  var value: FieldValue
  /// Why there is none.
  var absence: Absence?
  /// The SDMX time period.
  var period: String
  /// The number that the unit multiplies by.
  var multiplier: ExactDecimal?

  /// Whether the period is a range that no code of SDMX names: nine months.
  var isRange: Bool { period.utf8.contains(UInt8(ascii: "/")) }

  /// The length of the period (CL_FREQ): `A`, `S`, `Q`, `M`, `W`; `_O` for a range.
  var frequency: String {
    if isRange { return "_O" }
    guard let sign = period.utf8.dropFirst(5).first else { return "A" }
    switch sign {
    case UInt8(ascii: "S"): return "S"
    case UInt8(ascii: "Q"): return "Q"
    case UInt8(ascii: "W"): return "W"
    default: return "M"
    }
  }

  /// The power of ten that the multiplier is; null where it is none.
  var powerOfTen: Int? {
    guard var rest = multiplier?.integer, rest > 0 else { return nil }
    var power = 0
    while rest % 10 == 0 {
      rest /= 10
      power += 1
    }
    return rest == 1 ? power : nil
  }

  /// The status by which the observation is to be read.
  func status(isDraft: Bool, of row: SDMXRow) -> SDMXStatus {
    if let absence { return SDMXStatus(absence) }
    var isDoubtful = false
    if case .decimal(let confidence) = row[.confidence] {
      isDoubtful = confidence < SDMXStatus.leastConfidence
    }
    var failsRule = false
    if case .texts(let rules) = row[.findings] {
      failsRule = rules.contains(where: SDMXStatus.failures.contains)
    }
    return SDMXStatus(
      aspect: row.aspect, isDraft: isDraft, isDoubtful: isDoubtful, failsRule: failsRule)
  }
}
