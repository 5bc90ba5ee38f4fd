/// The formulas that labels print between rows: `(01=02+05)`, `(03=01-02)`, `Tổng diện tích (1+2+3)`.
struct PrintedFormulas {
  /// As many rows of one code as are looked through; tables have fewer sections.
  private static let rowsPerCode = 64

  private let table: FormTable
  private let log: RecordLog

  /// Looks at a table.
  init(_ table: FormTable, in log: RecordLog) {
    self.table = table
    self.log = log
  }

  /// The constraints of all value columns.
  func constraints() -> [FigureConstraint] {
    let rows = table.form.rows
    var rowsOfCode: [String: [Int]]?
    var constraints: [FigureConstraint] = []
    for index in rows.indices {
      let utf8 = rows[index].label.utf8
      guard utf8.contains(UInt8(ascii: "=")) || utf8.contains(UInt8(ascii: "+")) else { continue }
      let formula = LabelFormula.formula(of: rows[index].label, code: rows[index].code)
      let sum = formula == nil ? LabelFormula.bracketedSum(of: rows[index].label) : nil
      guard formula != nil || sum != nil else { continue }
      let known = rowsOfCode ?? self.rowsOfCode()
      rowsOfCode = known
      func operands(_ names: [String]) -> [Int]? {
        var operands: [Int] = []
        for name in names {
          guard let row = operand(name, of: index, known) else { return nil }
          operands.append(row)
        }
        return operands
      }
      if let sum {
        guard let operands = operands(sum) else { continue }
        add(
          index, operands.map { ($0, false) }, divisors: [], factor: 1, to: &constraints)
      } else if let formula, formula.multiplicand == nil,
        let terms = operands(formula.terms.map(\.name)),
        let divisors = operands(formula.divisors.map(\.name))
      {
        add(
          index, zip(terms, formula.terms).map { ($0, $1.isNegative) }, divisors: divisors,
          factor: formula.factor, to: &constraints)
      }
    }
    return constraints
  }

  private func add(
    _ total: Int, _ terms: [(row: Int, isNegative: Bool)], divisors: [Int], factor: Int,
    to constraints: inout [FigureConstraint]
  ) {
    for column in table.columns.indices {
      guard let result = table.record(row: total, column: column),
        !(table.columns[column].measure.map(ColumnPeriod.isComparison) ?? false)
      else { continue }
      let figures = terms.compactMap { term in
        table.record(row: term.row, column: column)
          .map { FigureConstraint.Term(figure: $0, isNegative: term.isNegative) }
      }
      let divided = divisors.compactMap { table.record(row: $0, column: column) }
      guard figures.count == terms.count, divided.count == divisors.count else { continue }
      let isPercent = log.records[result].type == .percent
      if divided.isEmpty {
        guard factor == 1,
          figures.allSatisfy({
            log.records[$0.figure].unit == log.records[result].unit
              && (log.records[$0.figure].type == .percent) == isPercent
          })
        else { continue }
        constraints.append(
          FigureConstraint(result: result, terms: figures, source: .labelFormula))
      } else if isPercent || factor != 1 {
        guard (figures.map(\.figure) + divided).allSatisfy({ log.records[$0].type != .percent })
        else { continue }
        constraints.append(
          FigureConstraint(
            result: result, terms: figures,
            relation: .quotient(
              divisors: divided.map { .init(figure: $0) }, factors: [factor == 1 ? 100 : factor]),
            source: .labelFormula))
      }
    }
  }

  /// The rows of each printed code.
  private func rowsOfCode() -> [String: [Int]] {
    var rowsOfCode: [String: [Int]] = [:]
    for (index, row) in table.form.rows.enumerated() {
      guard let code = row.code else { continue }
      rowsOfCode[code.text, default: []].append(index)
      if let number = Int(code.text), "\(number)" != code.text {
        rowsOfCode["\(number)", default: []].append(index)
      }
    }
    return rowsOfCode
  }

  /// The row of a code, the one beside or below the total where sections count anew.
  private func operand(_ name: String, of total: Int, _ rowsOfCode: [String: [Int]]) -> Int? {
    var all = rowsOfCode[name] ?? []
    if all.isEmpty, let number = Int(name) { all = rowsOfCode["\(number)"] ?? [] }
    all.removeAll { $0 == total }
    if all.count < 2 { return all.first }
    guard all.count <= Self.rowsPerCode else { return nil }
    let places = table.form.places
    let near = all.filter {
      places[$0].parent == places[total].parent || places[$0].parent == total
    }
    return near.count == 1 ? near.first : nil
  }
}
