/// Writes OpenDocument spreadsheets, as small as spreadsheet programs accept them, for tests.
public struct SpreadsheetWriter {
  /// The sheets: `table:table` elements as they stand.
  public var tables: String
  /// The automatic styles as they stand.
  public var styles = ""
  /// The entries of the manifest beside those of the package and its content.
  public var manifest = ""

  /// A spreadsheet of some tables.
  public init(_ tables: String) {
    self.tables = tables
  }

  /// The bytes of the archive.
  public var bytes: [UInt8] {
    let type = "application/vnd.oasis.opendocument.spreadsheet"
    var zip = ZipWriter()
    zip.add("mimetype", type)
    zip.add(
      "META-INF/manifest.xml",
      "<m:manifest xmlns:m=\"\(Self.namespace("manifest"))\"><m:file-entry m:full-path=\"/\""
        + " m:media-type=\"\(type)\"/><m:file-entry m:full-path=\"content.xml\""
        + " m:media-type=\"text/xml\"/>\(manifest)</m:manifest>")
    let prefixes = ["office", "table", "text", "style"].map {
      "xmlns:\($0)=\"\(Self.namespace($0))\""
    }
    zip.add(
      "content.xml",
      "<office:document-content \(prefixes.joined(separator: " ")) office:version=\"1.3\">"
        + "<office:automatic-styles>\(styles)</office:automatic-styles>"
        + "<office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body>"
        + "</office:document-content>")
    return zip.bytes
  }

  private static func namespace(_ name: String) -> String {
    "urn:oasis:names:tc:opendocument:xmlns:\(name):1.0"
  }
}
