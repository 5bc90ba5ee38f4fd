internal import ReportExtraction

/// Reads the sheets of an Excel workbook, Office Open XML, transitional or strict
/// (ISO/IEC 29500-1 and -4).
///
/// Sheets come in the order of their tabs. A cell's text is what it draws; what it stores stands
/// beside it. A formula is its stored result. Comments, pictures, charts and pivot caches are left
/// out; hidden sheets too, which is told.
enum XLSXReader {
  /// Reads a workbook.
  ///
  /// - Throws: ``ReadingError`` for a package that is damaged, lacks a part, or passes a limit.
  static func read(_ bytes: Span<UInt8>) throws(ReadingError) -> Document {
    var package = try OfficePackage(bytes)
    guard let main = try package.mainPart() else {
      throw ReadingError(
        kind: .parserFailure, message: "the package does not say which part is the workbook")
    }
    guard main.utf8.suffix(4).elementsEqual(".xml".utf8) else {
      throw ReadingError(
        kind: .unsupportedFormat(.xlsx),
        message: "the input is XLSB (Excel, binary); a workbook in XML was expected")
    }
    var reader = try package.requiredPart(main)
    let workbook = try XLSXWorkbook(&reader)
    let relationships = try package.relationships(of: main)
    var styles = XLSXStyles()
    if let part = target("styles", in: relationships) {
      var reader = try package.requiredPart(part)
      styles = try XLSXStyles(&reader)
    }
    var strings: [(text: String, lineBreaks: [Int])] = []
    if let part = target("sharedStrings", in: relationships) {
      var reader = try package.requiredPart(part)
      strings = try sharedStrings(&reader)
    }
    var document = SheetDocument(format: .xlsx)
    for entry in workbook.sheets {
      guard let relationship = relationships[entry.relationship] else {
        throw ReadingError(
          kind: .parserFailure, message: "the workbook does not say where '\(entry.name)' is")
      }
      // Chart sheets and dialogs hold no cells.
      guard relationship.kind == "worksheet" else { continue }
      var reader = try package.requiredPart(relationship.target)
      var sheetReader = XLSXSheetReader(
        name: entry.name, part: relationship.target, styles: styles, strings: strings,
        epoch: workbook.epoch, filtered: try tables(of: relationship.target, &package))
      let sheet = try sheetReader.read(
        &reader, isReckonedOnLoad: workbook.isReckonedOnLoad, items: &document.items)
      try document.append(sheet, isHidden: entry.isHidden)
    }
    return document.document
  }

  private static func target(
    _ kind: String, in relationships: [String: OfficePackage.Relationship]
  ) -> String? {
    relationships.values.lazy.filter { $0.kind == kind }.map(\.target).min()
  }

  private static func sharedStrings(
    _ reader: inout XMLPullReader
  ) throws(ReadingError) -> [(text: String, lineBreaks: [Int])] {
    var strings: [(text: String, lineBreaks: [Int])] = []
    while let event = try reader.next() {
      guard event == .start, reader.name == XMLName(namespace: .sheet, local: "si") else {
        continue
      }
      strings.append(try XLSXText.read(&reader))
    }
    return strings
  }

  /// The ranges of the tables of a sheet, which have filters of their own.
  private static func tables(
    of part: String, _ package: inout OfficePackage
  ) throws(ReadingError) -> [CellRange] {
    var ranges: [CellRange] = []
    for relationship in try package.relationships(of: part).values
    where relationship.kind == "table" {
      guard var reader = try package.part(relationship.target) else { continue }
      while let event = try reader.next() {
        guard event == .start, reader.name == XMLName(namespace: .sheet, local: "table") else {
          continue
        }
        if let range = reader.attribute("ref", .none).flatMap({ CellRange(parsing: $0) }) {
          ranges.append(range)
        }
      }
    }
    return ranges
  }
}
