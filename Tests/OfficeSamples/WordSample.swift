/// A Word document of given parts, as small as one may be.
public struct WordSample {
  /// What stands in `w:body`.
  public var body: String
  /// What stands in `w:styles`, null for no such part.
  public var styles: String?
  /// What stands in `w:numbering`, null for no such part.
  public var numbering: String?
  /// What stands in `w:footnotes`, null for no such part.
  public var footnotes: String?
  /// What stands in `w:endnotes`, null for no such part.
  public var endnotes: String?
  /// Whether the names are those of strict Office Open XML.
  public var isStrict = false

  /// A document of a body.
  public init(
    _ body: String, styles: String? = nil, numbering: String? = nil, footnotes: String? = nil,
    endnotes: String? = nil
  ) {
    self.body = body
    self.styles = styles
    self.numbering = numbering
    self.footnotes = footnotes
    self.endnotes = endnotes
  }

  /// The bytes of the document.
  public var bytes: [UInt8] {
    var archive = ZipWriter()
    for member in members { archive.add(member.name, member.text) }
    return archive.bytes
  }

  /// The members of the archive.
  public var members: [(name: String, text: String)] {
    let parts = [
      ("styles", styles), ("numbering", numbering), ("footnotes", footnotes),
      ("endnotes", endnotes),
    ]
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let kinds = isStrict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : office
    func relationships(_ targets: [(kind: String, target: String)]) -> String {
      let package = "http://schemas.openxmlformats.org/package/2006/relationships"
      return Self.declaration + "<Relationships xmlns=\"\(package)\">"
        + targets.enumerated().map { index, target in
          "<Relationship Id=\"rId\(index + 1)\" Type=\"\(kinds)/\(target.kind)\" "
            + "Target=\"\(target.target)\"/>"
        }.joined() + "</Relationships>"
    }
    let named = parts.compactMap { part in part.1.map { (part.0, $0) } }
    return [
      ("[Content_Types].xml", Self.declaration + Self.contentTypes),
      ("_rels/.rels", relationships([("officeDocument", "word/document.xml")])),
      ("word/document.xml", part("document", "<w:body>\(body)</w:body>")),
      ("word/_rels/document.xml.rels", relationships(named.map { ($0.0, $0.0 + ".xml") })),
    ] + named.map { ("word/\($0.0).xml", part($0.0, $0.1)) }
  }

  private func part(_ name: String, _ content: String) -> String {
    let word =
      isStrict
      ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
      : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return Self.declaration + "<w:\(name) xmlns:w=\"\(word)\" "
      + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
      + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
      + "xmlns:v=\"urn:schemas-microsoft-com:vml\" "
      + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">\(content)</w:\(name)>"
  }

  private static let declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let contentTypes =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    + "<Default Extension=\"rels\" "
    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
    + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
}
