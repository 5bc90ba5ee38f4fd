/// JSON for one or several inputs, written as they come: one input is one value, several are a list.
///
/// Call ``begin(to:)``, then ``separate(to:)`` before each value, then ``end(to:)``. Each may
/// write to a buffer of its own, so memory stays flat.
public struct JSONDocumentStream: Sendable {
  private let isList: Bool
  private var isFirst = true

  /// Makes a stream; a list where several inputs are expected, even if only one or none succeeds.
  public init(isList: Bool) {
    self.isList = isList
  }

  /// Opens the list.
  public func begin(to output: inout JSONWriter) {
    if isList { output.raw("[") }
  }

  /// Appends what stands before the next value: each value begins on its own line of a list.
  public mutating func separate(to output: inout JSONWriter) {
    if !isFirst { output.raw(",") }
    if isList { output.raw("\n") }
    isFirst = false
  }

  /// Closes the list and the last line.
  public func end(to output: inout JSONWriter) {
    if isList { output.raw(isFirst ? "]\n" : "\n]\n") } else if !isFirst { output.raw("\n") }
  }
}
