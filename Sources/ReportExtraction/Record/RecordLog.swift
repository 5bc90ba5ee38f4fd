/// The records and findings of a report while they are made; a finding marks the records it is
/// about.
struct RecordLog: Sendable {
  /// The records in reading order.
  private(set) var records: [Record] = []
  /// The index, in its mapping, of the indicator that each record was bound to; null for the others.
  private(set) var indicators: [Int?] = []
  /// The findings in the order raised.
  private(set) var findings: [Finding] = []
  /// What became of the source rows.
  var ledger = Ledger()

  /// Adds a record, bound to the indicator with the given index in its mapping, and gives its own.
  mutating func append(_ record: Record, indicator: Int?) -> Int {
    records.append(record)
    indicators.append(indicator)
    return records.count - 1
  }

  /// Adds a finding about the given records; each loses `doubt` percent of its confidence.
  mutating func raise(_ finding: Finding, about indices: [Int] = [], doubt: Int = 0) {
    findings.append(finding)
    for index in indices {
      if !records[index].findings.contains(finding.rule) {
        records[index].findings.append(finding.rule)
      }
      if doubt > 0 {
        records[index].confidence = records[index].confidence.reduced(byPercent: doubt)
      }
    }
  }
}
