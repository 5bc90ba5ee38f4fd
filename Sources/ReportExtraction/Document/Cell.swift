/// One cell of a table as the source gives it, before the table model places it.
public struct Cell: Hashable, Sendable {
  /// The text: markup removed, white space folded to single spaces, NFC.
  public var text: String
  /// Offsets in `text` (UTF-8 bytes) of the spaces that stand for line breaks or paragraph ends.
  public var lineBreaks: [Int]
  /// How many rows the cell asks to span, as printed: 0 means "to the end of the row group".
  public var rowSpan: Int
  /// How many columns the cell asks to span, as printed.
  public var columnSpan: Int
  /// Whether the source marks the cell as a header (`th`).
  public var isHeader: Bool
  /// What a spreadsheet stores in the cell; null in every other format, and for text.
  public var stored: StoredValue?
  /// The texts of the footnotes that the cell refers to, where the format keeps them apart.
  public var footnotes: [String]
  /// Where the cell begins, and its bytes where the format has byte positions.
  public var provenance: Provenance

  /// Makes a cell; spans are as printed and are clamped only by ``TableGrid``.
  public init(
    text: String, lineBreaks: [Int] = [], rowSpan: Int = 1, columnSpan: Int = 1,
    isHeader: Bool = false, stored: StoredValue? = nil, footnotes: [String] = [],
    provenance: Provenance = Provenance()
  ) {
    self.text = text
    self.lineBreaks = lineBreaks
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
    self.isHeader = isHeader
    self.stored = stored
    self.footnotes = footnotes
    self.provenance = provenance
  }

  /// The text cut at its line breaks, empty lines left out.
  public var lines: [String] {
    guard !lineBreaks.isEmpty else { return text.isEmpty ? [] : [text] }
    var lines: [String] = []
    var start = 0
    let utf8 = text.utf8
    for end in lineBreaks + [utf8.count] where end <= utf8.count {
      let from = utf8.index(utf8.startIndex, offsetBy: start)
      let to = utf8.index(utf8.startIndex, offsetBy: max(start, end))
      if from < to { lines.append(String(text[from..<to])) }
      start = end + 1
      if start > utf8.count { break }
    }
    return lines
  }
}
