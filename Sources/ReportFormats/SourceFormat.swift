/// The format of an input, told from its content and never from its name.
public enum SourceFormat: String, Sendable, CaseIterable {
  /// Report text.
  case text
  /// HTML, Word's export included.
  case html
  /// PDF.
  case pdf
  /// Word, Office Open XML.
  case docx
  /// Excel, Office Open XML.
  case xlsx
  /// OpenDocument text.
  case odt
  /// OpenDocument spreadsheet.
  case ods
  /// Another zip archive.
  case zip
  /// The Office files before 2007 (`doc`, `xls`), OLE compound files.
  case ole
  /// Rich Text Format.
  case rtf
  /// A web page saved as one MIME file.
  case mhtml
  /// XML that is not HTML.
  case xml
  /// A PNG image.
  case png
  /// A JPEG image.
  case jpeg
  /// A TIFF image.
  case tiff
  /// A gzip stream.
  case gzip
  /// Bytes of no known format that are no text.
  case binary

  /// Whether ``DocumentReader`` reads the format.
  public var isReadable: Bool { [.text, .html, .docx, .xlsx, .ods].contains(self) }

  /// The name that messages give the format: `PDF`, `DOCX`.
  public var name: String {
    switch self {
    case .text: "text"
    case .html: "HTML"
    case .pdf: "PDF"
    case .docx: "DOCX (Word)"
    case .xlsx: "XLSX (Excel)"
    case .odt: "ODT (OpenDocument text)"
    case .ods: "ODS (OpenDocument spreadsheet)"
    case .zip: "zip archive"
    case .ole: "Word or Excel before 2007 (OLE)"
    case .rtf: "RTF"
    case .mhtml: "MHTML"
    case .xml: "XML"
    case .png: "PNG image"
    case .jpeg: "JPEG image"
    case .tiff: "TIFF image"
    case .gzip: "gzip"
    case .binary: "binary data"
    }
  }

  /// Tells the format of these bytes; text in UTF-16 must be brought to UTF-8 before.
  init(of bytes: Span<UInt8>) {
    if let format = Self.signature(of: bytes) {
      self = format
    } else if bytes.contains(0) {
      self = .binary
    } else {
      self = Self.markup(of: bytes)
    }
  }

  /// The formats that begin with a signature of their own.
  private static func signature(of bytes: Span<UInt8>) -> SourceFormat? {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0x1F, 0x8B): return .gzip
    case (0xFF, 0xD8): return .jpeg
    case (0xD0, 0xCF) where bytes.count >= 4 && bytes[2] == 0x11 && bytes[3] == 0xE0: return .ole
    case (0x89, 0x50) where bytes.has("PNG", at: 1): return .png
    case (0x49, 0x49) where bytes.has("II*\0", at: 0): return .tiff
    case (0x4D, 0x4D) where bytes.has("MM\0*", at: 0): return .tiff
    case (0x50, 0x4B) where isZip(bytes): return zipped(bytes)
    default: break
    }
    if bytes.has("{\\rtf", at: 0) { return .rtf }
    if bytes.hasFolded("mime-version:", at: 0) { return .mhtml }
    // Readers of PDF accept junk of up to 1024 bytes before the header (ISO 32000-1, annex H.3.4.1).
    let hasHeader = bytes.has("%PDF-", at: 0)
    return hasHeader || bytes.contains("%PDF-1.", in: 0..<min(1024, bytes.count)) ? .pdf : nil
  }

  /// Whether these bytes begin as a zip archive does.
  static func isZip(_ bytes: Span<UInt8>) -> Bool { bytes.has("PK\u{3}\u{4}", at: 0) }

  /// Which of the formats inside a zip archive it is, by the names of its members.
  private static func zipped(_ bytes: Span<UInt8>) -> SourceFormat {
    // The names stand before the members and again in the directory at the end.
    for range in [0..<min(4096, bytes.count), max(0, bytes.count - 65_536)..<bytes.count] {
      if bytes.contains("word/document", in: range) { return .docx }
      if bytes.contains("xl/workbook", in: range) { return .xlsx }
      if bytes.contains("opendocument.spreadsheet", in: range) { return .ods }
      if bytes.contains("opendocument.text", in: range) { return .odt }
    }
    return .zip
  }

  /// Text or markup: HTML where it begins with a block, or has a tag of a table or page anywhere.
  ///
  /// Inline tags alone (`<i>`) make no HTML: report text has them strewn in.
  private static func markup(of bytes: Span<UInt8>) -> SourceFormat {
    var start = bytes.has("\u{FEFF}", at: 0) ? 3 : 0
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    if start < bytes.count, bytes[start] == 0x3C, isTag(of: bytes, at: start + 1, among: blockTags)
    {
      return .html
    }
    var block = bytes.firstBlock(with: 0x3C, from: start)
    while let offset = block {
      let end = min(offset + 8, bytes.count)
      for index in offset..<end where bytes[index] == 0x3C {
        if isTag(of: bytes, at: index + 1, among: pageTags) { return .html }
      }
      block = bytes.firstBlock(with: 0x3C, from: end)
    }
    return bytes.has("<?xml", at: start) ? .xml : .text
  }

  private static let pageTags: [StaticString] = [
    "!doctype html", "html", "body", "table", "tr", "td",
  ]
  private static let blockTags: [StaticString] = [
    "head", "meta", "title", "style", "p", "div", "center", "h1", "h2", "h3", "ul", "ol", "!--",
    "section", "article", "blockquote", "pre",
  ]

  private static func isTag(
    of bytes: Span<UInt8>, at offset: Int, among names: [StaticString]
  ) -> Bool {
    for name in names where bytes.hasFolded(name, at: offset) {
      let end = offset + name.utf8CodeUnitCount
      guard end < bytes.count else { return false }
      switch bytes[end] {
      case 0x09...0x0D, 0x20, 0x2F, 0x3E: return true
      default: if bytes[offset] == 0x21 { return true }
      }
    }
    return false
  }
}
