public import ReportExtraction

/// Why an input could not be read as a report.
public struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of failure it was.
  public enum Kind: Hashable, Sendable {
    /// The input has no text: no bytes, or white space only.
    case emptyInput
    /// The format was recognised, or none was, and it is not one that is read.
    case unsupportedFormat(SourceFormat)
    /// The bytes are not UTF-8 and read as Vietnamese in no encoding that is known.
    case unknownEncoding
    /// Letters were lost before the input came; nothing is guessed in their place.
    case lettersLost(TextLoss)
    /// A limit was met that keeps reading within bounded time and memory.
    case limitExceeded
    /// The parser of the format gave up before the end.
    case parserFailure
  }

  /// What kind of failure it was.
  public var kind: Kind
  /// What was read and what was expected, without the place.
  public var message: String
  /// The line, from 1; null where the failure is about the input as a whole.
  public var line: Int?
  /// The offset of the byte, from 0; null where the format has no byte positions.
  public var offset: Int?

  /// Makes an error.
  public init(kind: Kind, message: String, line: Int? = nil, offset: Int? = nil) {
    self.kind = kind
    self.message = message
    self.line = line
    self.offset = offset
  }

  /// The message, with the place in front where there is one: `line 12, byte 340: …`.
  public var description: String {
    switch (line, offset) {
    case (let line?, let offset?): "line \(line), byte \(offset): \(message)"
    case (let line?, nil): "line \(line): \(message)"
    case (nil, let offset?): "byte \(offset): \(message)"
    case (nil, nil): message
    }
  }

  static func limit(
    _ what: String, of limit: Int, line: Int?, offset: Int? = nil
  ) -> ReadingError {
    ReadingError(
      kind: .limitExceeded, message: "\(what); at most \(limit) are read", line: line,
      offset: offset)
  }
}
