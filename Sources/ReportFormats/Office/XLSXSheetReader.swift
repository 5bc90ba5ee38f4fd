internal import ReportExtraction

/// Reads one worksheet part (ISO/IEC 29500-1, 18.3).
struct XLSXSheetReader {
  private let styles: XLSXStyles
  private let strings: [(text: String, lineBreaks: [Int])]
  private let epoch: SerialDay.Epoch
  private let part: String
  private var sheet: SheetSource
  /// The ranges of tables and filters, whose hidden rows are data.
  private var filtered: [CellRange]
  private var drawsZeros = true
  private var hidden: [(row: Int, isGrouped: Bool)] = []
  private var formulas = 0

  /// Prepares the reading of a part.
  init(
    name: String, part: String, styles: XLSXStyles,
    strings: [(text: String, lineBreaks: [Int])], epoch: SerialDay.Epoch, filtered: [CellRange]
  ) {
    self.part = part
    self.styles = styles
    self.strings = strings
    self.epoch = epoch
    self.filtered = filtered
    sheet = SheetSource(name: name)
  }

  /// Reads the part; `items` counts its cells against the limit.
  mutating func read(
    _ reader: inout XMLPullReader, isReckonedOnLoad: Bool, items: inout Int
  ) throws(ReadingError) -> SheetSource {
    var row = 0
    while let event = try reader.next() {
      guard event == .start, reader.name.namespace == .sheet else { continue }
      switch reader.name.local {
      case "sheetView": if reader.flag("showZeros") == false { drawsZeros = false }
      case "col": try readColumns(reader)
      case "row":
        row = try number(reader.attribute("r", .none), after: row, limit: CellReference.rowLimit)
        if reader.flag("hidden") == true {
          hidden.append((row, isGrouped: (reader.integer("outlineLevel") ?? 0) > 0))
        }
        let cells = try readRow(&reader, row: row, items: &items)
        if cells.contains(where: { !$0.text.isEmpty }) {
          sheet.rows.append(SheetRow(number: row, cells: cells))
        }
      case "mergeCell":
        guard let text = reader.attribute("ref", .none), let range = CellRange(parsing: text) else {
          throw malformed("a merged range is no range of cells")
        }
        items += 1
        sheet.merges.append(range)
      case "autoFilter":
        if let range = reader.attribute("ref", .none).flatMap({ CellRange(parsing: $0) }) {
          filtered.append(range)
        }
      default: break
      }
      try checkItems(items)
    }
    sheet.hasStaleResults = isReckonedOnLoad && formulas > sheet.unreckonedCells.count
    settleHiddenRows()
    return sheet
  }

  /// Hidden rows in a filtered range or a group are data; the others were hidden by hand.
  private mutating func settleHiddenRows() {
    let filled = Set(sheet.rows.map(\.number))
    for (row, isGrouped) in hidden {
      if isGrouped || filtered.contains(where: { $0.rows.contains(row) }) {
        if filled.contains(row) { sheet.foldedRowCount += 1 }
      } else {
        sheet.hiddenRows.insert(row)
      }
    }
  }

  private mutating func readColumns(_ reader: borrowing XMLPullReader) throws(ReadingError) {
    // A closed group of columns is a way to look at data, like one of rows.
    guard reader.flag("hidden") == true, (reader.integer("outlineLevel") ?? 0) == 0 else { return }
    guard let first = reader.integer("min"), let last = reader.integer("max"), first > 0,
      first <= last, last <= CellReference.columnLimit
    else { throw malformed("columns are no range") }
    sheet.hiddenColumns.formUnion(first...last)
  }

  // MARK: - Cells

  private mutating func readRow(
    _ reader: inout XMLPullReader, row: Int, items: inout Int
  ) throws(ReadingError) -> [SheetCell] {
    let level = reader.depth
    var cells: [SheetCell] = []
    var column = 0
    while let event = try reader.next() {
      if event == .end, reader.depth == level { break }
      guard event == .start, reader.name == XMLName(namespace: .sheet, local: "c") else { continue }
      if let reference = reader.attribute("r", .none) {
        guard let place = CellReference(parsing: reference), place.row == row else {
          throw malformed("a cell of row \(row) has the reference '\(reference)'")
        }
        column = place.column
      } else {
        column += 1
        guard column <= CellReference.columnLimit else {
          throw .limit(
            "a row of '\(part)' has more cells", of: CellReference.columnLimit, line: row)
        }
      }
      items += 1
      try checkItems(items)
      if let cell = try readCell(&reader, CellReference(row: row, column: column)) {
        cells.append(cell)
      }
    }
    return cells
  }

  /// Reads a cell; null where it draws nothing.
  private mutating func readCell(
    _ reader: inout XMLPullReader, _ place: CellReference
  ) throws(ReadingError) -> SheetCell? {
    let level = reader.depth
    let type = reader.attribute("t", .none) ?? "n"
    let style = reader.integer("s") ?? 0
    var value: String?
    var inline: (text: String, lineBreaks: [Int])?
    var hasFormula = false
    var isInValue = false
    while let event = try reader.next() {
      switch event {
      case .start where reader.name == XMLName(namespace: .sheet, local: "v"):
        isInValue = true
        value = ""
      case .start where reader.name == XMLName(namespace: .sheet, local: "f"):
        hasFormula = true
        try reader.skip()
      case .start where reader.name == XMLName(namespace: .sheet, local: "is"):
        inline = try XLSXText.read(&reader)
      case .start: try reader.skip()
      case .text: if isInValue { value = (value ?? "") + reader.text }
      case .end:
        isInValue = false
        if reader.depth == level {
          if hasFormula { formulas += 1 }
          // A formula of which the result is empty text has an empty value.
          if hasFormula, value == nil || (value == "" && type == "n") {
            sheet.unreckonedCells.append(place)
          }
          guard !styles.isStruck(style) else { return nil }
          return try cell(place, type: type, style: style, value: value, inline: inline)
        }
      }
    }
    return nil
  }

  private func cell(
    _ place: CellReference, type: String, style: Int, value: String?,
    inline: (text: String, lineBreaks: [Int])?
  ) throws(ReadingError) -> SheetCell? {
    if let inline { return text(place, style, inline) }
    guard let value, !value.isEmpty else { return nil }
    switch type {
    case "s":
      guard let index = SheetNumber(parsing: value)?.exact?.integer, strings.indices.contains(index)
      else {
        throw malformed(
          "the cell \(place) names the shared string '\(value)', of \(strings.count)")
      }
      return text(place, style, strings[index])
    case "str", "inlineStr": return text(place, style, Self.lines(SheetText.unescaped(value)))
    case "e": return SheetCell(column: place.column, text: value)
    case "b":
      let flag = value == "1" || value == "true"
      return SheetCell(column: place.column, text: flag ? "TRUE" : "FALSE", stored: .boolean(flag))
    case "n": return try number(place, style, SheetNumber(parsing: value), value)
    case "d":
      guard let day = ISODay(parsing: value) else { throw malformed(place, value) }
      return try number(place, style, day.number(epoch: epoch), value)
    default: throw malformed("the cell \(place) has the unknown type '\(type)'")
    }
  }

  private func text(
    _ place: CellReference, _ style: Int, _ string: (text: String, lineBreaks: [Int])
  ) -> SheetCell? {
    let drawn = styles.format(style).draw(text: string.text)
    let (text, lineBreaks) = drawn == string.text ? string : Self.lines(drawn)
    return text.isEmpty
      ? nil : SheetCell(column: place.column, text: text, lineBreaks: lineBreaks)
  }

  private func number(
    _ place: CellReference, _ style: Int, _ number: SheetNumber?, _ value: String
  ) throws(ReadingError) -> SheetCell {
    guard let number else { throw malformed(place, value) }
    let (drawn, stored) = styles.format(style).draw(number, epoch: epoch)
    let isDrawn = drawsZeros || !number.isZero
    return SheetCell(
      column: place.column, text: isDrawn ? Self.lines(drawn).text : "", stored: stored)
  }

  private static func lines(_ text: String) -> (text: String, lineBreaks: [Int]) {
    var folded = SheetText()
    folded.append(text)
    return folded.take()
  }

  // MARK: - Places and errors

  private func number(
    _ text: String?, after last: Int, limit: Int
  ) throws(ReadingError) -> Int {
    guard let text else {
      guard last < limit else { throw .limit("'\(part)' has more rows", of: limit, line: nil) }
      return last + 1
    }
    guard let number = Int(text), (1...limit).contains(number) else {
      throw malformed("a row has the number '\(text)'")
    }
    return number
  }

  private func checkItems(_ items: Int) throws(ReadingError) {
    guard items <= ReadingLimits.items else {
      throw .limit("the sheets have more cells", of: ReadingLimits.items, line: nil)
    }
  }

  private func malformed(_ place: CellReference, _ value: String) -> ReadingError {
    malformed("the cell \(place) holds '\(value)', which is no number")
  }

  private func malformed(_ what: String) -> ReadingError {
    ReadingError(kind: .parserFailure, message: "'\(part)' cannot be read: \(what)")
  }
}
