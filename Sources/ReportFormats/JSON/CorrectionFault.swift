/// What is wrong at a place of a file of corrections.
public struct CorrectionFault: Hashable, Sendable, CustomStringConvertible {
  /// The name of the file, as given.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in Unicode scalars.
  public var column: Int
  /// What was read and what was expected.
  public var message: String

  /// `file:line:column: message`.
  public var description: String { "\(file):\(line):\(column): \(message)" }
}

/// Why a file of corrections is refused: every fault that was found, in the order of the file.
public struct CorrectionsFileError: Error, Hashable {
  /// The faults; never empty.
  public let faults: [CorrectionFault]
}
