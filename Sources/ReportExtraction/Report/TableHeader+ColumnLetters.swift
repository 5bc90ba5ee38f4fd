extension TableHeader {
  /// Column letters and numbers in sequence: `A B 1 2`, `(1) (2) (3)=(1)+(2)`.
  ///
  /// Letters come first, from A on, then numbers from 1 on, one for each column: a row of data with
  /// short texts (`1 A 5`) is none. The letters may go on behind the numbers (`A B 1 2 C`), and the
  /// first column and the last ones may stay open, as those of notes do.
  static func isColumnLetters(row: Int, of grid: TableGrid) -> Bool {
    guard grid.columnCount >= 3 else { return false }
    var letter: UInt8?
    // The last number and how many letters stand before the first.
    var number: Int?
    var letters = 0
    var leavesOut = false
    var hasFormula = false
    var filled = 0
    var isOpen = false
    for column in 0..<grid.columnCount {
      guard let index = grid.cellIndex(row: row, column: column),
        let first = grid.cells[index].cell.text.utf8.first
      else {
        isOpen = column > 0
        continue
      }
      // Open cells stand at the ends only.
      if isOpen { return false }
      // One letter or number stands for all columns that its cell spans.
      if grid.cells[index].column < column, filled > 0 { continue }
      let utf8 = grid.cells[index].cell.text.utf8
      filled += 1
      if let printed = letterAlone(utf8) {
        guard
          letter.map({ $0 == printed }) ?? (number == nil && printed | 0x20 == UInt8(ascii: "a"))
        else { return false }
        letter = printed + 1
        letters += 1
        continue
      }
      guard first.isDigit || first == UInt8(ascii: "("),
        utf8.allSatisfy({ $0.isDigit || formulaSigns.contains($0) || $0 >= 0x80 }),
        let next = leadingNumber(of: utf8)
      else { return false }
      // Numbers begin with 1, or go on behind the letters: `A B 3=4+5 4 5`.
      guard number.map({ next > $0 }) ?? (next == 1 || next == letters + 1) else { return false }
      if let number, next > number + 1 { leavesOut = true }
      if utf8.contains(UInt8(ascii: "=")) { hasFormula = true }
      number = next
    }
    // Only beside a formula is a number that is left out no figure.
    return filled >= 3 && (!leavesOut || hasFormula)
  }

  /// The letter of `A` or `(A)`.
  private static func letterAlone(_ utf8: String.UTF8View) -> UInt8? {
    var bytes = utf8[...]
    if bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")") {
      bytes = bytes.dropFirst().dropLast()
    }
    guard bytes.count == 1, let byte = bytes.first, byte.isUppercase || (97...122).contains(byte)
    else { return nil }
    return byte
  }

  private static func leadingNumber(of utf8: String.UTF8View) -> Int? {
    let digits = utf8.drop { !$0.isDigit }.prefix { $0.isDigit }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static let formulaSigns: [UInt8] = Array("()*+-/:=,. x%".utf8)
}
