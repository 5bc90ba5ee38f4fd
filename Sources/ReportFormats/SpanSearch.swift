extension Span<UInt8> {
  /// Whether the byte is among these.
  func contains(_ byte: UInt8) -> Bool {
    // Blocks without an early exit are compared many bytes at a time.
    var start = 0
    while start < count {
      let end = Swift.min(start + 4096, count)
      var found: UInt8 = 0
      for index in start..<end { found |= self[index] == byte ? 1 : 0 }
      if found != 0 { return true }
      start = end
    }
    return false
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
