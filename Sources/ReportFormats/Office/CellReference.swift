/// The place of a cell in a sheet: row and column from 1 (`B12`).
struct CellReference: Hashable, Comparable {
  /// The row, from 1.
  var row: Int
  /// The column, from 1.
  var column: Int

  /// The most rows and columns that a sheet has (XLSX; ODS the same since LibreOffice 7.4).
  static let rowLimit = 1_048_576
  static let columnLimit = 16_384

  /// Makes a place.
  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `B12` or `$B$12`; null where it is none, or beyond the limits.
  init?(parsing text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    if bytes.first == UInt8(ascii: "$") { bytes.removeFirst() }
    var column = 0
    while let byte = bytes.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) {
      column = column * 26 + Int((byte | 0x20) - UInt8(ascii: "a")) + 1
      guard column <= Self.columnLimit else { return nil }
      bytes.removeFirst()
    }
    if bytes.first == UInt8(ascii: "$") { bytes.removeFirst() }
    guard column > 0, let row = Int(String(decoding: bytes, as: UTF8.self)),
      (1...Self.rowLimit).contains(row)
    else { return nil }
    self.init(row: row, column: column)
  }

  /// Orders row by row.
  static func < (left: CellReference, right: CellReference) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}

extension CellReference: CustomStringConvertible {
  /// `B12`.
  var description: String { Self.letters(of: column) + String(row) }

  /// The letters of a column: `B`, `AA`.
  static func letters(of column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
