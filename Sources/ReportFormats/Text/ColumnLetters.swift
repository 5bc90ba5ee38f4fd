/// The row below a header that names the columns: `A B 1 2=3+4 3`, `(1) (2) (3)`.
enum ColumnLetters {
  /// The lines that are such a row, of the first ones of a table; null where none is.
  ///
  /// A formula that its cell was too narrow for stands on the lines above and below too.
  static func range(in rows: ArraySlice<TableLine>, columnCount: Int) -> Range<Int>? {
    guard columnCount >= 3, let main = rows.lastIndex(where: { isRow($0.cells, columnCount) })
    else { return nil }
    var (start, end) = (main, main + 1)
    if start > rows.startIndex, !rows[main].isBelowBlank, isRest(rows[start - 1].cells) {
      start -= 1
    }
    if end < rows.endIndex, !rows[end].isBelowBlank, isRest(rows[end].cells) { end += 1 }
    let all = rows[start..<end].flatMap(\.cells)
    let covered = Set(all.map(\.columns.lowerBound))
    guard covered.count * 3 >= columnCount * 2 else { return nil }
    return start..<end
  }

  /// Letters first or last, and numbers that count the columns between them from 1.
  private static func isRow(_ cells: [LineCell], _ columnCount: Int) -> Bool {
    guard cells.count >= 3, cells.count * 3 >= columnCount * 2 else { return false }
    var last: (column: Int, number: Int)?
    for cell in cells {
      guard cell.columns.count == 1 else { return false }
      let column = cell.columns.lowerBound
      let text = cell.text.utf8.filter { $0 != 0x28 && $0 != 0x29 }
      if text.count == 1, text[0] &- 0x41 < 8 { continue }
      guard isFormula(cell.text), let number = number(of: cell.text), number < 100 else {
        return false
      }
      if let last {
        guard number == last.number + column - last.column else { return false }
      } else if number > 1 + column || number < 1 {
        return false
      } else if number > 1, number != 1 + column {
        return false
      }
      last = (column, number)
    }
    return last.map { $0.number >= 2 } ?? (cells.count == columnCount)
  }

  private static func isRest(_ cells: [LineCell]) -> Bool {
    !cells.isEmpty && cells.count <= 2
      && cells.allSatisfy { cell in
        isFormula(cell.text)
          && cell.text.utf8.contains { $0 == 0x28 || $0 == 0x29 || $0 == 0x3D || $0 == 0x2F }
      }
  }

  private static func isFormula(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      byte &- 0x30 < 10 || " ()=+-*/:%x.".utf8.contains(byte) || byte == 0xC3 || byte == 0x97
    }
  }

  private static func number(of text: String) -> Int? {
    let digits = text.utf8.drop { !($0 &- 0x30 < 10) }.prefix { $0 &- 0x30 < 10 }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
