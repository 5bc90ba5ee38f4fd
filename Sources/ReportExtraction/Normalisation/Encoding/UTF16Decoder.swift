/// Brings UTF-16 to UTF-8.
public enum UTF16Decoder {
  /// How many bytes tell UTF-16 without a byte-order mark.
  private static let sampleBytes = 256

  /// The order of the bytes, by a byte-order mark or by where the NULs of its ASCII stand; null for
  /// what is no UTF-16.
  public static func encoding(of bytes: Span<UInt8>) -> TextEncoding? {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): return .utf16LittleEndian
    case (0xFE, 0xFF): return .utf16BigEndian
    default: break
    }
    let length = min(bytes.count, sampleBytes) & ~1
    var nulls = (even: 0, odd: 0)
    for index in 0..<length where bytes[index] == 0 {
      if index & 1 == 0 { nulls.even += 1 } else { nulls.odd += 1 }
    }
    guard max(nulls.even, nulls.odd) * 4 >= length, min(nulls.even, nulls.odd) == 0 else {
      return nil
    }
    return nulls.even == 0 ? .utf16LittleEndian : .utf16BigEndian
  }

  /// Decodes it, without its byte-order mark; a lone last byte or surrogate is left out.
  ///
  /// - Throws: ``EncodingFailure`` at a surrogate without its other half.
  public static func decode(
    _ source: Span<UInt8>, _ encoding: TextEncoding
  ) throws(EncodingFailure) -> DecodedText {
    let high = encoding == .utf16BigEndian ? 0 : 1
    let units = source.count / 2
    func unit(_ index: Int) -> UInt32 {
      UInt32(source[2 * index + high]) << 8 | UInt32(source[2 * index + 1 - high])
    }
    var index = units > 0 && unit(0) == 0xFEFF ? 1 : 0
    var text = DecodedText(sourceStart: 2 * index)
    text.encoding = encoding
    text.bytes.reserveCapacity(source.count)
    while index < units {
      let first = unit(index)
      guard first & 0xF800 == 0xD800 else {
        text.append(first, width: 2)
        index += 1
        continue
      }
      if index + 1 == units, first & 0x400 == 0 { break }
      guard first & 0x400 == 0, unit(index + 1) & 0xFC00 == 0xDC00 else {
        throw EncodingFailure(loss: nil, offset: 2 * index)
      }
      text.append(0x1_0000 + (first & 0x3FF) << 10 + unit(index + 1) & 0x3FF, width: 4)
      index += 2
    }
    return text
  }
}
