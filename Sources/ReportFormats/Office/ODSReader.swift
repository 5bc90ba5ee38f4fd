internal import ReportExtraction

/// Reads the sheets of an OpenDocument spreadsheet (OpenDocument 1.3, part 3).
///
/// The file holds the text that each cell draws, which is taken as it is, and what it stores beside
/// it. Annotations, drawings and tracked changes are left out; hidden sheets too, which is told.
enum ODSReader {
  /// Reads a spreadsheet.
  ///
  /// - Throws: ``ReadingError`` for an archive that is damaged or encrypted, lacks its content, or
  ///   passes a limit.
  static func read(_ bytes: Span<UInt8>) throws(ReadingError) -> Document {
    var package = try OfficePackage(bytes)
    if var manifest = try package.part("META-INF/manifest.xml") {
      try refuseEncrypted(&manifest)
    }
    var reader = try package.requiredPart("content.xml")
    var document = SheetDocument(format: .ods)
    var styles = ODSStyles()
    while let event = try reader.next() {
      guard event == .start else { continue }
      switch (reader.name.namespace, reader.name.local) {
      case (.office, "automatic-styles"): try styles.read(&reader)
      case (.table, "tracked-changes"), (.table, "named-expressions"), (.table, "database-ranges"),
        (.table, "dde-links"), (.office, "annotation"):
        try reader.skip()
      case (.table, "table"):
        var sheetReader = ODSSheetReader(
          name: reader.attribute("name", .table) ?? "", styles: styles)
        let isHidden = reader.attribute("style-name", .table).map(styles.hides) ?? false
        let sheet = try sheetReader.read(&reader, items: &document.items)
        try document.append(sheet, isHidden: isHidden)
      default: break
      }
    }
    return document.document
  }

  /// Whether an archive whose first member does not say what it holds says so in its manifest.
  static func isSpreadsheet(_ bytes: Span<UInt8>) throws(ReadingError) -> Bool {
    let manifest = "META-INF/manifest.xml"
    guard bytes.contains("META-INF/manifest.xml", in: bytes.indices) else { return false }
    var package = try OfficePackage(bytes)
    guard var reader = try package.part(manifest) else { return false }
    while let event = try reader.next() {
      if event == .start, reader.attribute("full-path", .manifest) == "/" {
        return reader.attribute("media-type", .manifest)
          == "application/vnd.oasis.opendocument.spreadsheet"
      }
    }
    return false
  }

  private static func refuseEncrypted(
    _ manifest: inout XMLPullReader
  ) throws(ReadingError) {
    while let event = try manifest.next() {
      guard event == .start, manifest.name.namespace == .manifest,
        manifest.name.local == "encryption-data"
      else { continue }
      throw ReadingError(
        kind: .unsupportedFormat(.ods), message: "the input is ODS protected by a password")
    }
  }
}
