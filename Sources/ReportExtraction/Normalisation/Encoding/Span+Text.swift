extension Span<UInt8> {
  /// The character of valid UTF-8 at an offset, and its width.
  @inline(__always)
  func scalar(at offset: Int) -> (scalar: UInt32, width: Int) {
    let lead = self[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var scalar = UInt32(lead) & (0x7F >> UInt32(width))
    for index in offset + 1..<offset + width { scalar = scalar << 6 | UInt32(self[index]) & 0x3F }
    return (scalar, width)
  }

  /// The line that begins at an offset, without its end (LF, CRLF or a lone CR), and the offset where
  /// the next begins.
  func line(from start: Int, before end: Int) -> (content: Range<Int>, end: Int) {
    var index = start
    while index < end, self[index] != 0x0A, self[index] != 0x0D { index += 1 }
    guard index < end else { return (start..<end, end) }
    let isPair = self[index] == 0x0D && index + 1 < end && self[index + 1] == 0x0A
    return (start..<index, index + (isPair ? 2 : 1))
  }

  /// The offset of the first byte of a range that is no UTF-8; null where all are.
  func firstInvalid(in range: Range<Int>) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: extracting(range))
      return nil
    } catch {
      return range.lowerBound + error.byteOffsets.lowerBound
    }
  }
}
