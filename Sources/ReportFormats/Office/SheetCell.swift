internal import ReportExtraction

/// A cell of a sheet that draws text.
struct SheetCell: Hashable {
  /// The column, from 1; hidden columns are not counted once the sheet is whole.
  var column: Int
  /// The text as drawn, and the offsets of its line breaks.
  var text: String
  /// Offsets in `text` (UTF-8 bytes) of the spaces that stand for line breaks.
  var lineBreaks: [Int] = []
  /// What is stored, where that is no text.
  var stored: StoredValue?

  /// Whether it is a year of our time, stored as a number or as text.
  var isYear: Bool {
    let bytes = text.utf8
    return bytes.count == 4 && (bytes.starts(with: "19".utf8) || bytes.starts(with: "20".utf8))
      && bytes.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The cell of a document that this one becomes.
  func cell(line: Int) -> Cell {
    Cell(
      text: text, lineBreaks: lineBreaks, stored: stored, provenance: Provenance(line: line))
  }
}
