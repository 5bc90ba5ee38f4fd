/// A table with the records of its cells, as the rules of the form itself look at it.
struct FormTable {
  /// The table and its rows.
  let form: FormMatch
  /// The value columns.
  let columns: [ColumnRoles.ValueColumn]
  /// The match key of each head in the path of each value column.
  let paths: [[String]]
  /// Whether figures of a value column may be added to others: no shares, comparisons, means, dates.
  private let areAdditive: [Bool]
  /// The records, a row of value columns after the other; -1 for none.
  private let cells: [Int]
  /// The row of each record, from the first on.
  private let rowOfRecord: [Int]
  private let firstRecord: Int

  /// Finds the records of a table among those of the log at some indices.
  init(_ form: FormMatch, records: Range<Int>, in log: RecordLog) {
    self.form = form
    columns = form.table.roles.values
    paths = columns.map { $0.path.map(Folding.key) }
    areAdditive = columns.indices.map { [columns, paths] column in
      !paths[column].contains(where: AdditiveWords.excludes)
        && !(columns[column].measure.map(ColumnPeriod.isComparison) ?? false)
    }
    var positions = [Int](repeating: -1, count: (columns.map(\.column).max() ?? 0) + 1)
    for (position, value) in columns.enumerated() { positions[value.column] = position }
    var cells = [Int](repeating: -1, count: form.rows.count * columns.count)
    var rowOfRecord = [Int](repeating: -1, count: records.count)
    var firstRow = 0
    for index in records {
      var number = log.records[index].row
      var column = log.records[index].column - 1
      if case .transposed(let shape) = form.table.roles.shape {
        (number, column) = (column + 1, number + shape.headerRowCount - 1)
      }
      let position = positions.indices.contains(column) ? positions[column] : -1
      // Rows and records have one order.
      if firstRow >= form.rows.count || form.rows[firstRow].number > number { firstRow = 0 }
      while firstRow < form.rows.count, form.rows[firstRow].number < number { firstRow += 1 }
      var row = firstRow
      if row < form.rows.count, form.rows[row].number == number {
        rowOfRecord[index - records.lowerBound] = row
      }
      guard position >= 0 else { continue }
      while row < form.rows.count, form.rows[row].number == number {
        if form.rows[row].values.contains(where: { $0.index == position }) {
          cells[row * columns.count + position] = index
          rowOfRecord[index - records.lowerBound] = row
        }
        row += 1
      }
    }
    self.cells = cells
    self.rowOfRecord = rowOfRecord
    firstRecord = records.lowerBound
  }

  /// The row of a record of the table; null where it is none of its rows'.
  func row(of record: Int) -> Int? {
    let row = rowOfRecord[record - firstRecord]
    return row < 0 ? nil : row
  }

  /// The index of the record in a row and value column; null where there is none.
  func record(row: Int, column: Int) -> Int? {
    let index = cells[row * columns.count + column]
    return index < 0 ? nil : index
  }

  /// Whether the rows are indicators and the columns what is told of them, in the usual way.
  var isOfRows: Bool { form.table.roles.shape == .rows }

  /// The match key of the heads above a value column, from a depth on: `tong so`.
  func head(_ column: Int) -> String { paths[column].last ?? "" }

  /// Whether figures of a column may be added to others: no shares, comparisons, means, dates.
  func isAdditive(column: Int) -> Bool { areAdditive[column] }

  /// Whether the figures of a row may be added up: its label names no share, mean or rate.
  func isAdditive(row: Int) -> Bool { !AdditiveWords.excludes(form.keys[row]) }
}

/// The words of quantities that parts do not add up to: shares, means, rates, ranks.
enum AdditiveWords {
  /// Whether a match key names such a quantity.
  static func excludes(_ key: String) -> Bool {
    var isAtStart = true
    var utf8 = key.utf8[...]
    while let byte = utf8.first {
      if isAtStart, let phrases = phrases[byte],
        phrases.contains(where: { phrase in
          utf8.starts(with: phrase)
            && utf8.dropFirst(phrase.count).first.map { $0 == UInt8(ascii: " ") } ?? true
        }), !isNumberedLevel(utf8)
      {
        return true
      }
      isAtStart = byte == UInt8(ascii: " ")
      utf8.removeFirst()
    }
    return false
  }

  /// Whether a key goes on with a level of public service, which is counted: `muc do 3`.
  private static func isNumberedLevel(_ key: Substring.UTF8View) -> Bool {
    key.starts(with: "muc do ".utf8) && key.dropFirst(7).first.map(\.isDigit) ?? false
  }

  /// The phrases by their first byte.
  private static let phrases = Dictionary(
    grouping: [
      "ti le", "ti trong", "ti suat", "co cau", "binh quan", "trung binh", "mat do", "nang suat",
      "he so", "chi so", "toc do", "cong suat", "diem", "xep hang", "xep loai", "thu hang",
      "so sanh", "so voi", "tang giam", "don gia", "gia ban", "muc", "nhiet do", "do am",
      "dinh muc", "%", "tuoi tho", "lai suat", "ti gia", "nam thanh lap", "thoi gian",
    ].map { Array($0.utf8) }
  ) { $0[0] }
}
