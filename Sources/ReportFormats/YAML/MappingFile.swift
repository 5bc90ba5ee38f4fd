public import ReportExtraction

/// Mapping files: YAML in, a checked mapping or every fault with its place out.
///
/// `Mappings/README.md` gives the keys and the rule language.
public enum MappingFile {
  /// Reads a mapping; `file` names it in errors.
  ///
  /// - Throws: ``MappingFileError`` with all faults found, each with line and column.
  public static func decode(_ text: String, file: String) throws(MappingFileError) -> Mapping {
    var decoder = MappingDecoder(text, file: file)
    let mapping = decoder.decode()
    guard let mapping else { throw MappingFileError(decoder.log) }
    return mapping
  }

  /// Reads a mapping and says what is wrong with it (errors) or likely not meant (warnings).
  ///
  /// In the order of the file; empty where the file is clean. Warnings are looked for only where
  /// there is no error.
  public static func lint(_ text: String, file: String) -> [MappingDiagnostic] {
    var decoder = MappingDecoder(text, file: file)
    if decoder.decode() != nil { decoder.lint() }
    return decoder.log.sorted
  }
}
