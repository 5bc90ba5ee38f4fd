/// Why a workbook could not be written.
public struct WorkbookError: Error, Hashable, CustomStringConvertible {
  /// The path of the workbook as given.
  public let path: String
  /// What stood in the way, in words.
  public let reason: String

  /// Makes an error.
  init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// The path and the reason, for people.
  public var description: String { "\(path): cannot write the workbook: \(reason)" }
}
