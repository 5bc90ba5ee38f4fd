public import ReportExtraction

/// The door: the bytes of an input become a ``Document``.
public enum DocumentReader {
  /// Reads report text or HTML, in UTF-8, UTF-16 or an encoding that Vietnamese was written in before,
  /// DOCX, XLSX or ODS.
  ///
  /// Lines end in LF, CRLF or a lone CR. Text comes out in NFC; offsets stay those of the bytes
  /// given. What was converted, the whole or some lines, is told in a notice; bytes cut inside their
  /// last character are read without it, with a notice.
  ///
  /// - Throws: ``ReadingError`` for an input that is empty, of another format, in no encoding that is
  ///   known, with letters lost, or beyond a limit.
  public static func read(_ bytes: [UInt8]) throws(ReadingError) -> Document {
    guard bytes.count <= ReadingLimits.inputBytes else {
      throw .limit(
        "the input has \(bytes.count) bytes", of: ReadingLimits.inputBytes, line: nil)
    }
    if SourceFormat.isZip(bytes.span) {
      switch SourceFormat(of: bytes.span) {
      case .docx: return try nonempty(DOCXReader.read(bytes.span))
      case .xlsx: return try nonempty(XLSXReader.read(bytes.span))
      case .ods: return try nonempty(ODSReader.read(bytes.span))
      case .zip where try ODSReader.isSpreadsheet(bytes.span):
        return try nonempty(ODSReader.read(bytes.span))
      default: break
      }
    }
    guard let encoding = UTF16Decoder.encoding(of: bytes.span) else {
      return try read(bytes.span, SourceOffsets())
    }
    let decoded: DecodedText
    do throws(EncodingFailure) {
      decoded = try UTF16Decoder.decode(bytes.span, encoding)
    } catch {
      throw ReadingError(
        kind: .unknownEncoding, message: "half a character stands alone in \(encoding.rawValue)",
        offset: error.offset)
    }
    var document = try read(decoded.bytes.span, SourceOffsets(maps: [decoded.map]))
    if document.encoding == TextEncoding.utf8.rawValue { document.encoding = encoding.rawValue }
    document.notices.append(
      ReadingNotice(
        rule: .encodingRepaired, message: "the input was in \(encoding.rawValue)", line: 1))
    let end = decoded.map.sourceOffset(of: decoded.bytes.count)
    if end < bytes.count { document.notices.append(cut(bytes.count - end, decoded.bytes.span)) }
    return document
  }

  /// Reads the bytes of a text or a page, of which UTF-16 has been brought to UTF-8.
  private static func read(
    _ bytes: Span<UInt8>, _ offsets: SourceOffsets
  ) throws(ReadingError) -> Document {
    let format = SourceFormat(of: bytes)
    guard format == .text || format == .html else {
      throw ReadingError(
        kind: .unsupportedFormat(format),
        message:
          "the input is \(format.name); report text, HTML, DOCX, XLSX or ODS was expected")
    }
    let start = bytes.has("\u{FEFF}", at: 0) ? 3 : 0
    let (end, decoded) = try text(of: bytes, from: start, format, offsets)
    var document: Document
    if let decoded {
      var maps = offsets
      maps.maps.insert(decoded.map, at: 0)
      do throws(ReadingError) {
        document = try read(decoded.bytes.span, 0..<decoded.bytes.count, format)
      } catch {
        var error = error
        error.offset = error.offset.map(maps.source)
        throw error
      }
      maps.apply(to: &document)
      // Of a page whose fonts have told its encoding, that is the one.
      if document.encoding == TextEncoding.utf8.rawValue {
        document.encoding = decoded.encoding.rawValue
      }
      document.notices += decoded.notices
    } else {
      document = try read(bytes, start..<end, format)
      offsets.apply(to: &document)
    }
    if end < bytes.count { document.notices.append(cut(bytes.count - end, bytes)) }
    if let notice = replacedLetters(in: bytes) { document.notices.append(notice) }
    return document
  }

  /// What is said of characters that were lost before the input came and that U+FFFD stands for; null
  /// where there are none.
  private static func replacedLetters(in bytes: Span<UInt8>) -> ReadingNotice? {
    var first: Int?
    var count = 0
    var block = bytes.firstBlock(with: 0xEF, from: 0)
    while let start = block {
      let end = min(start + 8, bytes.count)
      for index in start..<end where bytes.has("\u{FFFD}", at: index) {
        first = first ?? index
        count += 1
      }
      block = bytes.firstBlock(with: 0xEF, from: end)
    }
    guard let first else { return nil }
    return ReadingNotice(
      rule: .ocrSuspect,
      message: "\(count) lost \(count == 1 ? "character is" : "characters are") printed as U+FFFD",
      line: lineNumber(in: bytes, at: first))
  }

  private static func read(
    _ text: Span<UInt8>, _ range: Range<Int>, _ format: SourceFormat
  ) throws(ReadingError) -> Document {
    let document =
      switch format {
      case .html: try HTMLReader.read(text, range)
      default: try TextReader.read(text, range)
      }
    return try nonempty(document)
  }

  private static func nonempty(_ document: Document) throws(ReadingError) -> Document {
    guard !document.blocks.isEmpty else {
      throw ReadingError(
        kind: .emptyInput,
        message: "the input has no text; report text, HTML, DOCX, XLSX or ODS was expected")
    }
    return document
  }

  /// The offset after the last whole character, and the text in UTF-8 where the bytes are not that or
  /// hold another encoding.
  private static func text(
    of bytes: Span<UInt8>, from start: Int, _ format: SourceFormat, _ offsets: SourceOffsets
  ) throws(ReadingError) -> (end: Int, decoded: DecodedText?) {
    var end = bytes.count
    // What its fonts say of a page comes before what its bytes look like.
    let hasLegacyFonts = format == .html && HTMLFonts.areNamed(in: bytes)
    do throws(EncodingFailure) {
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes)
      } catch {
        let offset = error.byteOffsets.lowerBound
        let isCut = error.kind == .truncatedScalar && error.byteOffsets.upperBound == bytes.count
        // A lone byte behind nothing but ASCII is as likely a letter of another encoding.
        if !isCut || !(0..<offset).contains(where: { bytes[$0] >= 0x80 }) {
          if hasLegacyFonts { return (end, DecodedText(latin: bytes, start..<end)) }
          let declared = format == .html ? DeclaredCharset.encoding(in: bytes) : nil
          return (end, try TextDecoder.decode(bytes, start..<end, declared: declared))
        }
        end = offset
      }
      if hasLegacyFonts { return (end, nil) }
      return (
        end, try TextDecoder.repair(bytes, start..<end, isMarkup: format == .html)
      )
    } catch {
      throw failure(error, bytes, offsets)
    }
  }

  private static func failure(
    _ failure: EncodingFailure, _ bytes: Span<UInt8>, _ offsets: SourceOffsets
  ) -> ReadingError {
    let line = lineNumber(in: bytes, at: failure.offset)
    let offset = offsets.source(of: failure.offset)
    if let loss = failure.loss {
      return ReadingError(
        kind: .lettersLost(loss), message: "\(loss.message); no reading brings them back",
        line: line, offset: offset)
    }
    let byte = String(bytes[failure.offset], radix: 16, uppercase: true)
    return ReadingError(
      kind: .unknownEncoding,
      message:
        "the byte 0x\(byte) is not UTF-8, and the line reads as Vietnamese in no encoding known",
      line: line, offset: offset)
  }

  private static func cut(_ count: Int, _ bytes: Span<UInt8>) -> ReadingNotice {
    ReadingNotice(
      rule: .inputTruncated,
      message: "the input ends inside a character: its last \(count) bytes are cut",
      line: lineNumber(in: bytes, at: bytes.count))
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

extension DecodedText {
  /// What was converted, one notice for each encoding, the one with most lines first.
  fileprivate var notices: [ReadingNotice] {
    var notices = repairs.map { repair in
      ReadingNotice(
        rule: .encodingRepaired,
        message: "\(repair.encoding.rawValue) in \(Self.place(repair.lines))",
        line: repair.lines.first?.lowerBound)
    }
    if !eths.isEmpty {
      notices.append(
        ReadingNotice(
          rule: .encodingRepaired, message: "Ð (U+00D0) read as Đ (U+0110) in \(Self.place(eths))",
          line: eths.first?.lowerBound))
    }
    if !lost.isEmpty {
      notices.append(
        ReadingNotice(
          rule: .ocrSuspect,
          message: "\(Self.place(lost)): \(TextLoss.softHyphens.message) in places",
          line: lost.first?.lowerBound))
    }
    if !doubtful.isEmpty {
      notices.append(
        ReadingNotice(
          rule: .ocrSuspect,
          message: "\(Self.place(doubtful)): converted like the rest, but no Vietnamese",
          line: doubtful.first?.lowerBound))
    }
    return notices
  }

  /// Lines in words: `line 3`, `lines 2-9, 12`.
  private static func place(_ lines: [ClosedRange<Int>]) -> String {
    let shown = 8
    let ranges = lines.prefix(shown).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }
    let rest = lines.count > shown ? " and \(lines.count - shown) more" : ""
    let isOne = lines.count == 1 && lines[0].count == 1
    return (isOne ? "line " : "lines ") + ranges.joined(separator: ", ") + rest
  }
}
