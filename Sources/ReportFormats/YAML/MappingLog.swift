internal import ReportExtraction

/// Collects what is wrong with a mapping file while it is read.
struct MappingLog {
  /// The most diagnostics kept; beyond it a file is wrong in kind, not in places.
  static let maximumDiagnostics = 100

  let file: String
  private(set) var diagnostics: [MappingDiagnostic] = []
  private(set) var hasErrors = false
  /// Whether further diagnostics are not kept.
  var isFull: Bool { diagnostics.count >= Self.maximumDiagnostics }

  init(file: String) {
    self.file = file
  }

  mutating func error(_ message: String, at position: YAMLPosition) {
    hasErrors = true
    add(.error, message, at: position)
  }

  mutating func warning(_ message: String, at position: YAMLPosition) {
    add(.warning, message, at: position)
  }

  /// The diagnostics in the order of the file.
  var sorted: [MappingDiagnostic] {
    diagnostics.enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset)
        < ($1.element.line, $1.element.column, $1.offset)
    }.map(\.element)
  }

  private mutating func add(_ severity: Severity, _ message: String, at position: YAMLPosition) {
    guard !isFull else { return }
    diagnostics.append(
      MappingDiagnostic(
        severity: severity, file: file, line: position.line, column: position.column,
        message: message))
  }
}
