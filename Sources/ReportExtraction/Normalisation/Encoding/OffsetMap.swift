/// Where each byte of decoded text stood in the source: a monotone map, made while decoding.
///
/// One byte a character, and a mark every 128 of them.
public struct OffsetMap: Hashable, Sendable {
  /// The bytes of each character: in the text (1 to 4) and in the source (0 to 63).
  private var steps: [UInt8] = []
  private var marks: [Mark] = []
  /// How many bytes of text are mapped.
  public private(set) var decodedCount = 0
  private var sourceOffset: Int

  private struct Mark: Hashable, Sendable {
    var decoded: Int
    var source: Int
  }

  private static let stepsPerMark = 128

  /// Makes the map of no text yet, whose source begins at an offset.
  public init(sourceStart: Int = 0) {
    sourceOffset = sourceStart
  }

  /// Adds a character: its bytes in the text, at most 4, and in the source, at most 63.
  @inline(__always)
  mutating func append(decoded: Int, source: Int) {
    if steps.count % Self.stepsPerMark == 0 {
      marks.append(Mark(decoded: decodedCount, source: sourceOffset))
    }
    steps.append(UInt8(truncatingIfNeeded: (decoded - 1) << 6 | source))
    decodedCount += decoded
    sourceOffset += source
  }

  /// Adds bytes that are the same in both.
  mutating func append(identical count: Int) {
    var rest = count
    while rest > 0 {
      let step = min(rest, 4)
      append(decoded: step, source: step)
      rest -= step
    }
  }

  /// The offset in the source of an offset in the text; of the start of a character where it is
  /// inside one.
  public func sourceOffset(of decoded: Int) -> Int {
    guard decoded < decodedCount else { return sourceOffset + max(0, decoded - decodedCount) }
    var low = 0
    var high = marks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if marks[middle].decoded <= decoded { low = middle } else { high = middle }
    }
    guard low < marks.count else { return sourceOffset }
    var (at, source) = (marks[low].decoded, marks[low].source)
    var index = low * Self.stepsPerMark
    while index < steps.count {
      let width = Int(steps[index] >> 6) + 1
      let sourceWidth = Int(steps[index] & 63)
      if at + width > decoded { return width == sourceWidth ? source + decoded - at : source }
      at += width
      source += sourceWidth
      index += 1
    }
    return source
  }
}
