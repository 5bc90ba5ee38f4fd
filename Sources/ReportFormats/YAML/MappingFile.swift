public import ReportExtraction

/// Mapping files: YAML in, a checked mapping or every fault with its place out.
///
/// `Mappings/README.md` gives the keys and the rule language.
public enum MappingFile {
  /// The longest file read, in bytes: forms have hundreds of indicators, not tens of thousands.
  public static let maximumBytes = 1 << 20

  /// The text that the bytes of a file are, without a byte order mark.
  ///
  /// - Throws: ``MappingFileError`` with the place of the first byte that is not UTF-8.
  public static func text(of bytes: [UInt8], file: String) throws(MappingFileError) -> String {
    do throws(UTF8.ValidationError) {
      let text = String(copying: try UTF8Span(validating: bytes.span))
      // Some editors put one; YAML libraries differ in what may follow it.
      return text.unicodeScalars.first == "\u{FEFF}"
        ? String(text.unicodeScalars.dropFirst()) : text
    } catch {
      let offset = error.byteOffsets.lowerBound
      let before = bytes[..<offset]
      let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let position = YAMLPosition(
        line: before.count { $0 == 0x0A } + 1,
        column: before[start...].count { $0 & 0xC0 != 0x80 } + 1)
      let byte = String(bytes[offset], radix: 16, uppercase: true)
      var log = MappingLog(file: file)
      log.error("read the byte 0x\(byte), expected UTF-8", at: position)
      throw MappingFileError(log)
    }
  }

  /// Reads a mapping that extends no other; `file` names it in errors.
  ///
  /// One that does is read by a ``MappingLibrary``, which has its base.
  ///
  /// - Throws: ``MappingFileError`` with all faults found, each with line and column.
  public static func decode(_ text: String, file: String) throws(MappingFileError) -> Mapping {
    var library = MappingLibrary()
    return try library.decode(library.add(text, file: file))
  }

  /// Reads a mapping and says what is wrong with it (errors) or likely not meant (warnings).
  ///
  /// In the order of the file; empty where the file is clean. Warnings are looked for only where
  /// there is no error.
  public static func lint(_ text: String, file: String) -> [MappingDiagnostic] {
    var library = MappingLibrary()
    return library.lint(library.add(text, file: file))
  }
}
