public import ReportExtraction

/// What is wrong, or doubtful, at a place of a mapping file.
public struct MappingDiagnostic: Hashable, Sendable {
  /// `.error` where the file makes no mapping, `.warning` where it is likely not what was meant.
  public var severity: Severity
  /// The name of the file, as given.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in Unicode scalars.
  public var column: Int
  /// What was read and what was expected.
  public var message: String

  /// Makes a diagnostic.
  public init(severity: Severity, file: String, line: Int, column: Int, message: String) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }
}

extension MappingDiagnostic: CustomStringConvertible {
  /// `file:line:column: message`, a warning with the word before its message.
  public var description: String {
    "\(file):\(line):\(column): \(severity == .error ? "" : "\(severity.rawValue): ")\(message)"
  }
}
