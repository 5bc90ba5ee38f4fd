/// The lines of standard input one at a time, in bounded memory.
struct InputLines: ~Copyable {
  /// One line.
  enum Line {
    /// Its bytes, without the line end; CR before LF is part of the end.
    case bytes([UInt8])
    /// A line of more than ``limit`` bytes, which were passed over.
    case tooLong
  }

  /// Bytes in one line: a text of one cell is far shorter.
  static let limit = 1 << 20
  /// Bytes asked for at once.
  private static let chunkSize = 1 << 16

  private let descriptor = FileDescriptor.standardInput()
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// The number of the line given last, from 1.
  private(set) var number = 0

  /// Whether the next line may have to be waited for.
  var isDrained: Bool { !buffer[start...].contains(UInt8(ascii: "\n")) }

  /// The next line, or null at the end; a last line without a line end counts.
  mutating func next() throws(SystemError) -> Line? {
    var searched = start
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return line(buffer[start..<end], isTooLong)
      }
      if buffer.count - start > Self.limit {
        isTooLong = true
        start = buffer.count
      }
      if isAtEnd {
        defer { start = buffer.count }
        return start < buffer.count || isTooLong ? line(buffer[start...], isTooLong) : nil
      }
      buffer.removeSubrange(..<start)
      start = 0
      searched = buffer.count
      isAtEnd = try descriptor.read(atMost: Self.chunkSize, appendingTo: &buffer) == 0
    }
  }

  private mutating func line(_ bytes: ArraySlice<UInt8>, _ isTooLong: Bool) -> Line {
    number += 1
    guard !isTooLong, bytes.count <= Self.limit else { return .tooLong }
    var bytes = bytes
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return .bytes(Array(bytes))
  }
}
