internal import ReportExtraction

/// Reads Word documents (Office Open XML, transitional and strict; ISO/IEC 29500) into the same
/// document as report text.
///
/// What comes out is what Word shows of the body with all tracked changes accepted, the numbers that
/// it makes for lists included. Headers, footers and comments are not of the body and are left out.
/// There are no lines and no byte positions; pages are given where breaks are stored.
enum DOCXReader {
  /// Reads the bytes of a document.
  ///
  /// - Throws: ``ReadingError`` where the zip archive or the XML of a part is damaged, a part that is
  ///   named is missing, or a limit is met.
  static func read(_ bytes: Span<UInt8>) throws(ReadingError) -> Document {
    var package = try OfficePackage(bytes)
    let name = try package.mainPart() ?? "word/document.xml"
    let main = try package.requiredBytes(of: name)
    let parts = try package.relationships(of: name)
    var styles = WordStyles()
    var namesLegacyFonts = HTMLFonts.areNamed(in: main.span)
    if let part = parts.target(of: "styles") {
      let bytes = try package.requiredBytes(of: part)
      var xml = try XMLPullReader(bytes, part: part)
      styles = try WordStyles(&xml)
      if HTMLFonts.areNamed(in: bytes.span) { namesLegacyFonts = true }
    }
    var numbering = WordNumbering()
    if let part = parts.target(of: "numbering") {
      var xml = try package.requiredPart(part)
      numbering = try WordNumbering(&xml, styles: styles)
    }
    var body = WordBodyReader(styles: styles, numbering: numbering)
    if namesLegacyFonts { body.fonts = WordFonts() }
    for kind in ["footnote", "endnote"] {
      guard let part = parts.target(of: kind + "s") else { continue }
      var xml = try package.requiredPart(part)
      body.notes[kind + "Reference"] = try WordNotes(&xml, with: body)
    }
    body.sectionBreaks = try sectionBreaks(main, name)
    var xml = try XMLPullReader(main, part: name)
    guard try xml.next() == .start, xml.isWord("document") else {
      throw ReadingError(
        kind: .parserFailure,
        message: "'\(name)' is no Word document: the element w:document was expected, "
          + "'\(xml.name.local)' was found")
    }
    let blocks = try body.readDocument(&xml)
    // What stands behind the root must be well formed too.
    while try xml.next() != nil {}
    var document = Document(
      format: SourceFormat.docx.rawValue, blocks: blocks, notices: body.notices)
    if let repairs = body.fonts?.repairs {
      document.encoding = repairs.encoding.rawValue
      document.notices += repairs.notices
    }
    if body.coveredTexts > 0 {
      document.notices.append(
        ReadingNotice(
          rule: .spanClamped,
          message: "\(body.coveredTexts) cells that are merged into another hold text, which Word "
            + "does not show; it is left out"))
    }
    return document
  }

  /// How each section but the first begins, on a new page or not; empty where all begin on one.
  ///
  /// A section says at its end how it has begun (ISO/IEC 29500-1, 17.6.22), so that this is read
  /// beforehand, where any begins otherwise.
  private static func sectionBreaks(
    _ main: [UInt8], _ name: String
  ) throws(ReadingError) -> [Bool] {
    let bytes = main.span
    let isOther = bytes.indices.contains { index in
      bytes[index] == UInt8(ascii: "c") && bytes.has("continuous", at: index)
        || bytes[index] == UInt8(ascii: "n") && bytes.has("nextColumn", at: index)
    }
    guard isOther else { return [] }
    var xml = try XMLPullReader(main, part: name)
    var breaks: [Bool] = []
    while let event = try xml.next() {
      guard event == .start, xml.isWord("sectPr") else { continue }
      var type = "nextPage"
      try xml.forEachStart { xml throws(ReadingError) in
        if xml.isWord("sectPrChange") { return try xml.skip() }
        if xml.isWord("type") { type = xml.wordValue ?? type }
      }
      breaks.append(type != "continuous" && type != "nextColumn")
    }
    return Array(breaks.dropFirst())
  }
}

extension [String: OfficePackage.Relationship] {
  /// The part that a relationship of a kind leads to; null where there is none.
  fileprivate func target(of kind: String) -> String? {
    values.lazy.filter { $0.kind == kind }.map(\.target).min()
  }
}
