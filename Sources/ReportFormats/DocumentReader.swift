public import ReportExtraction

/// The door: the bytes of an input become a ``Document``.
public enum DocumentReader {
  /// Reads report text or HTML in UTF-8, with or without a byte-order mark.
  ///
  /// Lines end in LF, CRLF or a lone CR. Text comes out in NFC; offsets stay those of the bytes
  /// given. Bytes cut inside their last character are read without it, with a notice.
  ///
  /// - Throws: ``ReadingError`` for an input that is empty, of another format, not UTF-8, or beyond
  ///   a limit.
  public static func read(_ bytes: [UInt8]) throws(ReadingError) -> Document {
    guard bytes.count <= ReadingLimits.inputBytes else {
      throw .limit(
        "the input has \(bytes.count) bytes", of: ReadingLimits.inputBytes, line: nil)
    }
    let format = SourceFormat(of: bytes.span)
    guard format.isReadable else {
      throw ReadingError(
        kind: .unsupportedFormat(format),
        message: "the input is \(format.name); report text or HTML was expected")
    }
    let start = bytes.span.has("\u{FEFF}", at: 0) ? 3 : 0
    let end = try endOfText(bytes.span)
    var document =
      switch format {
      case .html: try HTMLReader.read(bytes.span, start..<end)
      default: try TextReader.read(bytes.span, start..<end)
      }
    guard !document.blocks.isEmpty else {
      throw ReadingError(
        kind: .emptyInput, message: "the input has no text; report text or HTML was expected")
    }
    if end < bytes.count {
      document.notices.append(
        ReadingNotice(
          rule: .inputTruncated,
          message: "the input ends inside a character: its last \(bytes.count - end) bytes are cut",
          line: lineNumber(in: bytes.span, at: end)))
    }
    return document
  }

  /// Checks that the bytes are UTF-8 and gives the offset after the last whole character.
  private static func endOfText(_ bytes: Span<UInt8>) throws(ReadingError) -> Int {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes)
      return bytes.count
    } catch {
      let offset = error.byteOffsets.lowerBound
      if error.kind == .truncatedScalar, error.byteOffsets.upperBound == bytes.count {
        return offset
      }
      let byte = String(bytes[offset], radix: 16, uppercase: true)
      throw ReadingError(
        kind: .notUTF8, message: "the byte 0x\(byte) is not UTF-8, which was expected",
        line: lineNumber(in: bytes, at: offset), offset: offset)
    }
  }

  /// The line of an offset, from 1.
  private static func lineNumber(in bytes: Span<UInt8>, at offset: Int) -> Int {
    var line = 1
    for index in 0..<offset {
      switch bytes[index] {
      case 0x0A: line += 1
      case 0x0D where index + 1 == bytes.count || bytes[index + 1] != 0x0A: line += 1
      default: break
      }
    }
    return line
  }
}
