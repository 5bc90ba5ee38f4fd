import ReportExtraction

/// The figures of one agency, as far as they are compared with each other: quantities by form,
/// frequency and period.
public struct FigureSheet: Sendable {
  /// What tells figures of a period apart.
  private struct Name: Hashable {
    var series: String
    var area: String?
    var aspect: String
  }

  /// A figure of a period.
  private struct Entry {
    var indicator: String
    var amount: ExactDecimal?
  }

  /// How many figures a period has, and how many of them were revised.
  struct Count: Hashable {
    var figures = 0
    var revised = 0
  }

  /// A share of equal figures from which on a report is taken for a copy.
  public static let copiedShare = (numerator: 9, denominator: 10)
  /// Fewer figures that can be compared tell nothing.
  public static let leastCompared = 3

  private var entries: [TimePeriod: [Name: Entry]] = [:]
  private var counts: [TimePeriod: Count] = [:]

  /// Takes a record; headings, other aspects and what states nothing are passed over.
  mutating func add(_ record: ArchivedRecord) {
    guard record.text(.kind) != "heading", record.otherAspect == nil, !record.isUnstated,
      let period = record.period
    else { return }
    counts[period, default: Count()].figures += 1
    if record.revision > 1 { counts[period]?.revised += 1 }
    let name = Name(series: record.series, area: record.text(.area), aspect: record.aspect)
    entries[period, default: [:]][name] = Entry(
      indicator: record.text(.indicator) ?? record.series, amount: record.amount)
  }

  /// How many figures a period has.
  func count(of period: TimePeriod) -> Count { counts[period] ?? Count() }

  /// How many figures of two periods are equal, of how many that have a value in both, not 0 in both.
  func copied(from before: TimePeriod, to period: TimePeriod) -> (equal: Int, compared: Int) {
    guard let old = entries[before], let new = entries[period] else { return (0, 0) }
    var (equal, compared) = (0, 0)
    for (name, entry) in new {
      guard let amount = entry.amount, let former = old[name]?.amount,
        amount != .zero || former != .zero
      else { continue }
      compared += 1
      if amount == former { equal += 1 }
    }
    return (equal, compared)
  }

  /// Whether so many figures are equal that the report is taken for a copy.
  static func isCopy(_ equal: Int, of compared: Int) -> Bool {
    compared >= leastCompared
      && equal * copiedShare.denominator >= compared * copiedShare.numerator
  }

  /// The ids of the indicators that are out of line with earlier periods.
  func outliers(of period: TimePeriod, after earlier: [TimePeriod]) -> [String] {
    var ids: Set<String> = []
    for (name, entry) in entries[period] ?? [:] {
      guard let amount = entry.amount else { continue }
      let history = earlier.compactMap { entries[$0]?[name]?.amount }
      if FigureOutlier.isOutlier(amount, after: history) { ids.insert(entry.indicator) }
    }
    return ids.sorted()
  }
}
