public import ReportExtraction

/// The findings of a report for a person to read on a terminal: the gravest first, by rule.
public struct FindingTable: Sendable {
  /// How many columns the terminal has.
  public var width: Int
  private let terminal: TerminalText

  /// Makes a table; colour is for terminals that want it.
  public init(width: Int = 100, isColoured: Bool = false) {
    self.width = max(width, 40)
    terminal = TerminalText(isColoured: isColoured)
  }

  /// The findings, then how many there are of each severity; each line ended by a line feed.
  public func text(of findings: [Finding]) -> String {
    guard !findings.isEmpty else { return "no findings\n" }
    var text = ""
    var counts: [String] = []
    for severity in Severity.allCases {
      let graded = findings.filter { $0.severity == severity }
      guard !graded.isEmpty else { continue }
      counts.append(Self.count(graded.count, severity))
      for rule in FindingRule.allCases {
        let group = graded.filter { $0.rule == rule }
        guard !group.isEmpty else { continue }
        let times = group.count > 1 ? " × \(group.count)" : ""
        text += terminal.emphasised(
          "\(severity.rawValue): \(rule.rawValue)\(times)", severity.emphasis)
        text += "\n"
        for finding in group { text += entry(finding) }
      }
    }
    return text + counts.joined(separator: ", ") + "\n"
  }

  /// What became of the source rows, as a sum: `137 rows read = 96 bound + 24 headings + …`.
  public static func line(of ledger: Ledger) -> String {
    let parts = [
      "\(ledger.bound) bound", "\(ledger.headings) headings", "\(ledger.header) header",
      "\(ledger.continuations) continuation\(ledger.continuations == 1 ? "" : "s")",
      "\(ledger.unbound) unbound",
    ]
    let sign = ledger.balances ? "=" : "≠"
    return "\(ledger.read) rows read \(sign) \(parts.joined(separator: " + "))\n"
  }

  private func entry(_ finding: Finding) -> String {
    let place = Self.place(finding.lines)
    let message = TerminalText.printable(finding.message)
    let lines = TerminalText.wrapped(place.isEmpty ? message : "\(place): \(message)", width - 4)
    return lines.enumerated().map { ($0 == 0 ? "  " : "    ") + $1 + "\n" }.joined()
  }

  private static func place(_ lines: [Int]) -> String {
    guard !lines.isEmpty else { return "" }
    let numbers = lines.map(String.init).joined(separator: ", ")
    return (lines.count == 1 ? "line " : "lines ") + numbers
  }

  private static func count(_ count: Int, _ severity: Severity) -> String {
    let plural = count == 1 ? "" : "s"
    return switch severity {
    case .error: "\(count) error\(plural)"
    case .warning: "\(count) warning\(plural)"
    case .info: "\(count) for information"
    }
  }
}

extension Severity {
  /// How the terminal sets it off.
  var emphasis: TerminalText.Emphasis {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .info: .cyan
    }
  }
}
