/// What a column's data cells look like.
struct ColumnContent {
  /// How many rows were looked at.
  var rows = 0
  /// Cells that hold text.
  var filled = 0
  /// Cells that hold a code.
  var codes = 0
  /// Cells of one word with a digit, as codes of any kind are: `0101`, `T0101`, `XH-05`.
  var identifiers = 0
  /// Cells of one short word in plain capitals, as those of kinds are: `NNP`, `LUA`.
  var abbreviations = 0
  /// Cells that hold a unit; those of time are no sign, for words of time are answers too.
  var units = 0
  /// Cells that hold a figure or a marker of absence.
  var figures = 0
  /// Cells that hold a figure, or a number in any other form.
  var numerals = 0
  /// Different texts.
  var distinct = 0
  /// Bytes of the cells that hold no figure.
  var textLength = 0
  /// Cells that hold a code of more than one level, or one that is no number.
  var outlines = 0
  /// Whether each row holds its own number, from 1.
  var isRunning = true

  /// Enough rows to tell what a column holds; reading more changes nothing.
  private static let sampleLimit = 60

  /// Looks at a column.
  init(of column: Int, in grid: TableGrid) {
    var seen: Set<String> = []
    for row in grid.headerRowCount..<max(grid.headerRowCount, grid.rowCount) {
      guard filled < Self.sampleLimit else { break }
      rows += 1
      // A cell counts where it stands, not where its spans reach.
      guard let index = grid.cellIndex(row: row, column: column), grid.cells[index].row == row,
        grid.cells[index].column == column, !grid.cells[index].cell.text.isEmpty
      else {
        isRunning = false
        continue
      }
      let text = grid.cells[index].cell.text
      filled += 1
      if seen.insert(text).inserted { distinct += 1 }
      if Self.looksLikeFigure(text) {
        figures += 1
        numerals += 1
      } else {
        textLength += text.utf8.count
        if Self.isNumeral(text) { numerals += 1 }
      }
      if text.utf8.count < 16, let code = OutlineCode(parsing: text) {
        codes += 1
        if code.style != .dotted || code.segments.count > 1 { outlines += 1 }
        if code.text != String(rows) { isRunning = false }
      } else {
        isRunning = false
      }
      if Self.isIdentifier(text) { identifiers += 1 }
      if (2...6).contains(text.utf8.count), text.utf8.allSatisfy(\.isUppercase) {
        abbreviations += 1
      }
      if text.utf8.count < 64, Self.isUnit(text) { units += 1 }
    }
  }

  /// Whether the column holds words in most of its rows: answers, not remarks.
  var isMostlyFilled: Bool { filled * 2 > rows }

  private static func isIdentifier(_ text: String) -> Bool {
    var hasDigit = false
    for byte in text.utf8 {
      if byte.isDigit { hasDigit = true }
      guard byte > UInt8(ascii: " "), byte < 0x80, byte != UInt8(ascii: "%") else { return false }
    }
    return hasDigit && text.utf8.count <= 24
  }

  private static func isUnit(_ text: String) -> Bool {
    if let unit = Unit(printed: text) { return !timeUnits.contains(unit.id) }
    return Legend(parsing: text) != nil
  }

  private static let timeUnits: Set<String> = ["year", "month", "day"]

  /// Whether a cell is a figure, or a marker of absence in place of one.
  static func looksLikeFigure(_ text: String) -> Bool {
    var bytes = text.utf8[...]
    if let sign = bytes.first, signs.contains(sign) { bytes = bytes.dropFirst() }
    if let first = bytes.first, first.isDigit {
      return bytes.allSatisfy { $0 < 0x80 }
    }
    guard text.utf8.count < 40 else { return false }
    if Absence(parsing: text) != nil { return true }
    switch Numeral(parsing: text).kind {
    case .number, .percent, .permille, .ratio, .range, .ambiguous: return true
    default: return false
    }
  }

  /// Whether a cell holds a quantity in any form, or a marker of absence.
  static func isQuantity(_ text: String) -> Bool { looksLikeFigure(text) || isNumeral(text) }

  /// Whether a cell is a number with its unit, a bound or several numbers.
  private static func isNumeral(_ text: String) -> Bool {
    guard text.utf8.count < 80 else { return false }
    switch Numeral(parsing: text).kind {
    case .number, .percent, .permille, .ratio, .range, .bound, .list, .ambiguous: return true
    case .ordinal, .identifier, .outline, .absent, .invalid: return false
    }
  }

  private static let signs: [UInt8] = Array("+-(".utf8)
}
