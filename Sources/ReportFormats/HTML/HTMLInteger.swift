/// A span as an attribute states it.
enum HTMLInteger {
  /// Reads a non-negative integer by the rules of the HTML standard (2.3.4.2): white space before
  /// it and anything behind it are passed over.
  ///
  /// Null where there is none; what does not fit in 32 bits is the largest that does.
  static func parse(_ bytes: Span<UInt8>) -> Int? {
    var index = 0
    while index < bytes.count, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) {
      index += 1
    }
    let isNegative = index < bytes.count && bytes[index] == 0x2D
    if isNegative || index < bytes.count && bytes[index] == 0x2B { index += 1 }
    let start = index
    var value = 0
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
      value = min(value * 10 + Int(bytes[index] & 0x0F), Int(Int32.max))
      index += 1
    }
    return index == start || isNegative && value > 0 ? nil : value
  }
}
