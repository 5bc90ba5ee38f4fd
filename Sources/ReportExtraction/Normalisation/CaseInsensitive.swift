/// Finding words whatever their case.
enum CaseInsensitive {
  /// Where a text has the words of `needle`, which is in lower case, in any case.
  static func range(ofLowercased needle: String, in text: String) -> Range<String.Index>? {
    let scalars = text.unicodeScalars
    let wanted = Array(needle.unicodeScalars)
    guard let first = wanted.first else { return nil }
    var start = scalars.startIndex
    while start < scalars.endIndex {
      if lowercased(scalars[start]) == first {
        var index = start
        var matched = 0
        while matched < wanted.count, index < scalars.endIndex,
          lowercased(scalars[index]) == wanted[matched]
        {
          matched += 1
          index = scalars.index(after: index)
        }
        if matched == wanted.count { return start..<index }
      }
      start = scalars.index(after: start)
    }
    return nil
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value < 0x80 {
      return (0x41...0x5A).contains(scalar.value)
        ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    }
    return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }
}
