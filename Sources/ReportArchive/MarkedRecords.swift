import ReportExtraction

/// The records of a report that bear findings, found by what a finding tells of them.
///
/// A finding is about a record that names its rule, and that has its indicator and one of its lines
/// as far as the finding tells them. Found by key: a report may have as many findings as records.
struct MarkedRecords {
  /// What a finding may tell of a record.
  private struct Key: Hashable {
    var rule: FindingRule
    /// Null where the finding tells none.
    var indicator: String?
    var line: Line
  }

  /// Where a record is, as far as it matters.
  private enum Line: Hashable {
    case at(Int)
    /// The record has no line.
    case unknown
    /// The finding tells no line.
    case any
  }

  private var filed: [Key: [Int]] = [:]

  /// Files the records under all that a finding may tell of them.
  init(_ records: [ReportExtraction.Record]) {
    for (index, record) in records.enumerated() {
      for rule in record.findings {
        let line = record.provenance.line.map(Line.at) ?? .unknown
        file(index, Key(rule: rule, indicator: record.indicator, line: line))
        file(index, Key(rule: rule, indicator: record.indicator, line: .any))
        if line != .unknown { file(index, Key(rule: rule, line: line)) }
      }
    }
  }

  private mutating func file(_ index: Int, _ key: Key) {
    filed[key, default: []].append(index)
  }

  /// The indices of the records that a finding is about, in their order.
  ///
  /// A finding that tells neither indicator nor line is about the report, not about a record.
  func indices(of finding: Finding) -> [Int] {
    func found(_ line: Line) -> [Int] {
      filed[Key(rule: finding.rule, indicator: finding.indicator, line: line)] ?? []
    }
    if finding.lines.isEmpty { return finding.indicator == nil ? [] : found(.any) }
    var indices = Set(finding.lines).flatMap { found(.at($0)) }
    if finding.indicator != nil { indices += found(.unknown) }
    return indices.sorted()
  }
}
