/// The namespaces of Office documents, the transitional and the strict name of each taken as one
/// (ISO/IEC 29500-1 and -4; OpenDocument 1.3, part 3).
enum XMLNamespace: Hashable {
  /// No namespace: an attribute without a prefix.
  case none
  /// WordprocessingML, by convention `w`.
  case word
  /// SpreadsheetML.
  case sheet
  /// Relationships as attributes name them, by convention `r`.
  case relationship
  /// The relationships part of a package.
  case packageRelationships
  /// Markup compatibility, by convention `mc`.
  case compatibility
  /// Formulas, by convention `m`.
  case math
  /// What belongs to XML itself: `xml:space`.
  case xml
  /// OpenDocument `office`.
  case office
  /// OpenDocument `text`.
  case text
  /// OpenDocument `table`.
  case table
  /// OpenDocument `style`.
  case style
  /// The manifest of an OpenDocument package.
  case manifest
  /// OpenDocument `number`.
  case number
  /// Any other.
  case other

  /// The namespace of a URI.
  init(uri: String) {
    switch uri {
    case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main":
      self = .word
    case "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main":
      self = .sheet
    case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships":
      self = .relationship
    case "http://schemas.openxmlformats.org/package/2006/relationships":
      self = .packageRelationships
    case "http://schemas.openxmlformats.org/markup-compatibility/2006": self = .compatibility
    case "http://schemas.openxmlformats.org/officeDocument/2006/math",
      "http://purl.oclc.org/ooxml/officeDocument/math":
      self = .math
    case "http://www.w3.org/XML/1998/namespace": self = .xml
    case "urn:oasis:names:tc:opendocument:xmlns:office:1.0": self = .office
    case "urn:oasis:names:tc:opendocument:xmlns:text:1.0": self = .text
    case "urn:oasis:names:tc:opendocument:xmlns:table:1.0": self = .table
    case "urn:oasis:names:tc:opendocument:xmlns:style:1.0": self = .style
    case "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0": self = .number
    case "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": self = .manifest
    default: self = .other
    }
  }
}
