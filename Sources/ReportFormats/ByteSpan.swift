extension Span<UInt8> {
  /// Whether the byte is among these.
  func contains(_ byte: UInt8) -> Bool { firstBlock(with: byte, from: 0) != nil }

  /// Where, from an offset on, the first eight bytes begin that have the byte among them.
  func firstBlock(with byte: UInt8, from offset: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let pattern = ones &* UInt64(byte)
    let raw = unsafe bytes
    var start = offset
    while start + 8 <= count {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self) ^ pattern
      // A byte of the word is zero where the byte sought stands; its top bit comes out set.
      if (word &- ones) & ~word & (ones << 7) != 0 { return start }
      start += 8
    }
    while start < count {
      if self[start] == byte { return start }
      start += 1
    }
    return nil
  }

  /// Whether these bytes have the pattern at an offset.
  func has(_ pattern: StaticString, at offset: Int) -> Bool {
    has(pattern, at: offset, foldingCase: false)
  }

  /// Whether these bytes have the pattern, given in lower case, at an offset in either case (ASCII).
  func hasFolded(_ pattern: StaticString, at offset: Int) -> Bool {
    has(pattern, at: offset, foldingCase: true)
  }

  private func has(_ pattern: StaticString, at offset: Int, foldingCase: Bool) -> Bool {
    let length = pattern.utf8CodeUnitCount
    guard offset >= 0, count - offset >= length else { return false }
    return pattern.withUTF8Buffer { pattern in
      for index in 0..<length {
        var byte = self[offset + index]
        if foldingCase, (0x41...0x5A).contains(byte) { byte |= 0x20 }
        guard unsafe byte == pattern[index] else { return false }
      }
      return true
    }
  }

  /// Whether the pattern stands anywhere in a range of these bytes.
  func contains(_ pattern: StaticString, in range: Range<Int>) -> Bool {
    range.contains { has(pattern, at: $0) }
  }
}

extension [UInt8] {
  /// Appends what stands in a range of a span, all at once.
  @inline(__always)
  mutating func append(_ source: Span<UInt8>, _ range: Range<Int>) {
    unsafe source.extracting(range).withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
