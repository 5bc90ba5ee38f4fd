public import ReportExtraction

/// How many findings there are of each severity.
public struct FindingCount: Hashable, Sendable {
  private var counts: [Severity: Int] = [:]

  /// Counts findings.
  public init(_ findings: [Finding] = []) {
    for finding in findings { counts[finding.severity, default: 0] += 1 }
  }

  /// Adds other findings.
  public mutating func add(_ other: FindingCount) {
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  /// Whether there is none.
  public var isEmpty: Bool { counts.isEmpty }
}

extension FindingCount: CustomStringConvertible {
  /// The counts in words: `3 errors, 2 warnings, 5 notes`.
  public var description: String {
    let parts = Severity.allCases.compactMap { severity in
      counts[severity].map { "\($0) \(severity.noun)\($0 == 1 ? "" : "s")" }
    }
    return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
  }
}

extension Severity {
  fileprivate var noun: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
