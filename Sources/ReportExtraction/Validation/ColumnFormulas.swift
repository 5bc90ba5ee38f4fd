/// The formulas among the column letters of a table: `(3)=(4)+(5)+(6)`, `5=3/4`.
struct ColumnFormulas {
  private let table: FormTable
  private let log: RecordLog

  /// Looks at a table.
  init(_ table: FormTable, in log: RecordLog) {
    self.table = table
    self.log = log
  }

  /// The constraints of each row.
  func constraints() -> [FigureConstraint] {
    let formulas = TableHeader.columnFormulas(of: table.form.table.grid)
    guard !formulas.isEmpty else { return [] }
    var constraints: [FigureConstraint] = []
    for formula in formulas {
      guard let result = position(formula.column),
        let terms = positions(formula.text.terms, formula.columns),
        let divisors = positions(formula.text.divisors, formula.columns)
      else { continue }
      var other: Int?
      if let name = formula.text.multiplicand {
        guard let column = formula.columns[name], let position = position(column) else { continue }
        other = position
      }
      for row in table.form.rows.indices {
        if let constraint = constraint(formula, row, result, terms, divisors, other) {
          constraints.append(constraint)
        }
      }
    }
    return constraints
  }

  private typealias Position = (column: Int, isNegative: Bool)

  private func position(_ column: Int) -> Int? {
    table.columns.firstIndex { $0.column == column }
  }

  private func positions(
    _ terms: [FormulaText.Term], _ columns: [String: Int]
  ) -> [Position]? {
    var positions: [Position] = []
    for term in terms {
      guard let column = columns[term.name], let position = position(column) else { return nil }
      positions.append((position, term.isNegative))
    }
    return positions
  }

  private func constraint(
    _ formula: TableHeader.ColumnFormula, _ row: Int, _ result: Int, _ terms: [Position],
    _ divisors: [Position], _ other: Int?
  ) -> FigureConstraint? {
    guard let total = table.record(row: row, column: result) else { return nil }
    func figures(_ positions: [Position]) -> [FigureConstraint.Term]? {
      let figures = positions.compactMap { position in
        table.record(row: row, column: position.column)
          .map { FigureConstraint.Term(figure: $0, isNegative: position.isNegative) }
      }
      return figures.count == positions.count ? figures : nil
    }
    guard let added = figures(terms), let divided = figures(divisors) else { return nil }
    let source = ConstraintSource.columnFormula(formula.printed)
    if let other {
      guard let times = table.record(row: row, column: other),
        ([total, times] + added.map(\.figure)).allSatisfy({ log.records[$0].multiplier == .one })
      else { return nil }
      return FigureConstraint(
        result: total, terms: added,
        relation: .product(by: times, hundredths: formula.text.isOfHundred), source: source)
    }
    if formula.text.isLinear {
      // Shares and means of a row are not added up, whatever its columns say.
      guard
        !formula.text.isSum
          || log.records[total].type != .percent && table.isAdditive(row: row),
        added.allSatisfy({ areAlike($0.figure, total) })
      else { return nil }
      return FigureConstraint(result: total, terms: added, source: source)
    }
    guard !divided.isEmpty, let factors = factors(formula, total, added + divided) else {
      return nil
    }
    return FigureConstraint(
      result: total, terms: added, relation: .quotient(divisors: divided, factors: factors),
      source: source)
  }

  private func areAlike(_ left: Int, _ right: Int) -> Bool {
    log.records[left].unit == log.records[right].unit
      && (log.records[left].type == .percent) == (log.records[right].type == .percent)
  }

  /// What a quotient may be multiplied by: 100 where it is of hundred, and where that is not said
  /// either; null where amounts of different units are divided, or shares.
  private func factors(
    _ formula: TableHeader.ColumnFormula, _ result: Int, _ figures: [FigureConstraint.Term]
  ) -> [Int]? {
    guard figures.allSatisfy({ log.records[$0.figure].type != .percent }) else { return nil }
    if formula.text.factor != 1 { return [formula.text.factor] }
    if log.records[result].type == .percent { return [100, 1] }
    let multipliers = Set(figures.map { log.records[$0.figure].multiplier })
    guard multipliers.count == 1, log.records[result].multiplier == .one else { return nil }
    return [1, 100]
  }
}

extension TableHeader {
  /// A formula between columns.
  struct ColumnFormula {
    /// The grid column of its result, from 0.
    var column: Int
    /// What it says.
    var text: FormulaText
    /// As it is printed: `(3)=(4)+(5)`.
    var printed: String
    /// The grid column of each letter or number.
    var columns: [String: Int]
  }

  /// The formulas in the rows of column letters, or in the heads above these.
  static func columnFormulas(of grid: TableGrid) -> [ColumnFormula] {
    var formulas: [ColumnFormula] = []
    for row in 0..<min(grid.headerRowCount, grid.rowCount)
    where isColumnLetters(row: row, of: grid) {
      var columns: [String: Int] = [:]
      var texts: [Int: String] = [:]
      for column in 0..<grid.columnCount {
        guard let index = grid.cellIndex(row: row, column: column),
          grid.cells[index].column == column, grid.cells[index].columnSpan == 1
        else { continue }
        let text = grid.cells[index].cell.text
        guard let name = columnName(text.utf8) else { continue }
        columns[name] = column
        if text.utf8.contains(UInt8(ascii: "=")) { texts[column] = text }
      }
      for column in 0..<grid.columnCount where texts[column] == nil {
        texts[column] = formulaInHead(column, above: row, of: grid, columns: columns)
      }
      for (column, text) in texts.sorted(by: { $0.key < $1.key }) {
        guard let sign = text.utf8.lastIndex(of: UInt8(ascii: "=")),
          let formula = FormulaText(parsing: text.utf8[text.utf8.index(after: sign)...]),
          formula.names.allSatisfy({ columns[$0] != nil && columns[$0] != column })
        else { continue }
        formulas.append(
          ColumnFormula(column: column, text: formula, printed: text, columns: columns))
      }
    }
    return formulas
  }

  /// The letter or number of a column: `3` of `(3)=(4)+(5)`.
  private static func columnName(_ utf8: String.UTF8View) -> String? {
    let left = utf8.prefix { $0 != UInt8(ascii: "=") }
    let name = left.drop { !$0.isDigit && !$0.isLetter }.prefix { $0.isDigit || $0.isLetter }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  /// A formula in brackets at the end of a head: `Tổng số (3=4+5)`; its left side is the column's own
  /// number.
  private static func formulaInHead(
    _ column: Int, above letters: Int, of grid: TableGrid, columns: [String: Int]
  ) -> String? {
    for row in stride(from: letters - 1, through: 0, by: -1) {
      guard let index = grid.cellIndex(row: row, column: column),
        grid.cells[index].columnSpan == 1
      else { continue }
      let utf8 = grid.cells[index].cell.text.utf8
      guard let sign = utf8.lastIndex(of: UInt8(ascii: "=")), utf8.last == UInt8(ascii: ")"),
        let opener = utf8[..<sign].lastIndex(of: UInt8(ascii: "("))
      else { continue }
      let text = String(decoding: utf8[utf8.index(after: opener)...].dropLast(), as: UTF8.self)
      guard columnName(text.utf8).flatMap({ columns[$0] }) == column else { continue }
      return text
    }
    return nil
  }
}
