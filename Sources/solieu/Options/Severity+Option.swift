public import ArgumentParser
public import ReportExtraction

extension Severity: ExpressibleByArgument {}

extension Severity {
  /// Whether a finding of this severity is shown where the least one is `least`.
  func isShown(atLeast least: Severity) -> Bool {
    switch least {
    case .error: self == .error
    case .warning: self != .info
    case .info: true
    }
  }
}
