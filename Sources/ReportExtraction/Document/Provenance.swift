/// Where a row or a block begins in its source.
public struct Provenance: Hashable, Sendable {
  /// The line, from 1, which of a sheet is its row; null where the format has no lines.
  public var line: Int?
  /// The page, from 1; null where the source does not mark its pages.
  public var page: Int?
  /// The bytes; null where the format has no byte positions.
  public var range: SourceRange?

  /// Makes a position; what the format cannot tell is null.
  public init(line: Int? = nil, page: Int? = nil, range: SourceRange? = nil) {
    self.line = line
    self.page = page
    self.range = range
  }
}
