/// The bytes of a document brought to UTF-8, and what that took.
public struct DecodedText: Sendable {
  /// Lines that were in one encoding.
  public struct Repair: Hashable, Sendable {
    /// The encoding.
    public var encoding: TextEncoding
    /// The lines, from 1, in order.
    public var lines: [ClosedRange<Int>]
  }

  /// The text in UTF-8; combining marks may be left to be composed.
  public var bytes: [UInt8] = []
  /// Where each byte of it stood in the source.
  public var map: OffsetMap
  /// The encoding that most lines with letters beyond ASCII are in.
  public var encoding: TextEncoding = .utf8
  /// The encodings of the lines that were converted, the one with most lines first.
  public var repairs: [Repair] = []
  /// The lines in which `Đ` was written for the letter eth.
  public var eths: [ClosedRange<Int>] = []
  /// The lines that were converted like their neighbours and do not read as Vietnamese.
  public var doubtful: [ClosedRange<Int>] = []

  /// The lines that lack a `ư` of TCVN3 that others have kept.
  public var lost: [ClosedRange<Int>] = []

  init(sourceStart: Int) {
    map = OffsetMap(sourceStart: sourceStart)
  }

  /// Takes bytes for windows-1252, line by line where they are no UTF-8: for a page whose fonts say what
  /// its characters are.
  public init(latin source: Span<UInt8>, _ range: Range<Int>) {
    self.init(sourceStart: range.lowerBound)
    encoding = .windows1252
    let scalars = CodePage.windows1252.scalars
    var start = range.lowerBound
    while start < range.upperBound {
      let (content, end) = source.line(from: start, before: range.upperBound)
      let isUTF8 = source.firstInvalid(in: content) == nil
      var index = start
      while index < end {
        let (scalar, width) =
          isUTF8 ? source.scalar(at: index) : (scalars[Int(source[index])], 1)
        append(scalar, width: width)
        index += width
      }
      start = end
    }
  }

  /// Adds a character that took a number of bytes of the source.
  mutating func append(_ scalar: UInt32, width: Int) {
    let count = bytes.count
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800: bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    case 0x800..<0x1_0000: bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
    }
    if scalar >= 0x800 { bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)) }
    if scalar >= 0x80 { bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)) }
    map.append(decoded: bytes.count - count, source: width)
  }
}

/// Why the encoding of a text is not told.
public struct EncodingFailure: Error, Hashable, Sendable {
  /// What was lost; null where no encoding reads as Vietnamese.
  public var loss: TextLoss?
  /// The offset of the byte at fault.
  public var offset: Int
}
