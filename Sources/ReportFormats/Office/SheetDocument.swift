internal import ReportExtraction

/// The document that the sheets of a workbook become, one after the other.
struct SheetDocument {
  /// The document so far.
  private(set) var document: Document
  /// How many cells and rows have been read, against the limit.
  var items = 0

  private let words = RowWords()

  /// Begins a document.
  init(format: SourceFormat) {
    document = Document(format: format.rawValue, blocks: [])
  }

  /// Adds a sheet; one that is hidden is left out, which is told where it holds anything.
  mutating func append(_ source: SheetSource, isHidden: Bool) throws(ReadingError) {
    guard !source.rows.isEmpty || !source.unreckonedCells.isEmpty else { return }
    guard !isHidden else {
      document.notices.append(
        ReadingNotice(
          rule: .inputTruncated,
          message: "the sheet '\(source.name)', which is hidden, is left out", severity: .warning))
      return
    }
    let sheet = try Sheet(source)
    document.notices += sheet.notices
    document.blocks += try SheetLayout(sheet, words: words).blocks(
      items: &items, notices: &document.notices)
  }
}
