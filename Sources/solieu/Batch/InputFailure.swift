/// Why an input gave no records.
struct InputFailure: Error {
  /// The path as given.
  let source: String
  /// `sha256:` and the hex digest of the bytes; null where they could not be read.
  let document: String?
  /// The line, from 1; null where the failure has none.
  let line: Int?
  /// What was met, and what was expected.
  let reason: String
  /// How the program ends where this was the only input.
  let status: ExitStatus
}

extension InputFailure: CustomStringConvertible {
  var description: String {
    line.map { "\(source):\($0): \(reason)" } ?? "\(source): \(reason)"
  }
}
