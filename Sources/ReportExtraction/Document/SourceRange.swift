/// Where something was read: a half-open range of UTF-8 bytes in the source, the first byte at 0.
///
/// A byte-order mark counts, and so does a carriage return: the offsets are those of the file.
public struct SourceRange: Hashable, Sendable {
  /// The offset of the first byte.
  public var start: Int
  /// The offset after the last byte.
  public var end: Int

  /// Makes a range from its two offsets, in bytes.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}
