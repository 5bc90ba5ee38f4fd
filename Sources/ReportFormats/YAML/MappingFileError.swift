internal import ReportExtraction

/// Why a mapping file makes no mapping: every fault that was found, in the order of the file.
public struct MappingFileError: Error, Hashable {
  /// The faults; never empty.
  public let diagnostics: [MappingDiagnostic]
  /// The first fault.
  public let first: MappingDiagnostic

  /// Makes an error from what was logged while reading.
  init(_ log: MappingLog) { self.init([log]) }

  /// Makes an error from what was logged while reading several files.
  init(_ logs: [MappingLog]) {
    let diagnostics = logs.flatMap(\.sorted)
    // A refusal that left no word would be a fault of the decoder; it must not pass as empty.
    first =
      diagnostics.first
      ?? MappingDiagnostic(
        severity: .error, file: logs.first?.file ?? "", line: 1, column: 1,
        message: "expected a mapping")
    self.diagnostics = diagnostics.isEmpty ? [first] : diagnostics
  }

  /// The name of the file, as given.
  public var file: String { first.file }
  /// The line of the first fault, from 1.
  public var line: Int { first.line }
  /// The column of the first fault, from 1, in Unicode scalars.
  public var column: Int { first.column }
  /// What was read at the first fault and what was expected.
  public var message: String { first.message }
}

extension MappingFileError: CustomStringConvertible {
  /// One line for each fault, each with `file:line:column`.
  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}
