/// The rules that a form states itself, in its labels, heads and column letters, and what shares and
/// counts allow in any form.
///
/// In a table with a mapping only what the form prints counts, and only where the mapping has no rule
/// of its own for the same figure.
struct InferredRules {
  private let forms: [FormMatch]

  /// Takes the tables of a report in the order of their numbers.
  init(_ forms: [FormMatch] = []) {
    self.forms = forms
  }

  /// Raises what the records break.
  func check(_ log: inout RecordLog) {
    var start = 0
    while start < log.records.count {
      let number = log.records[start].table
      var end = start
      while end < log.records.count, log.records[end].table == number { end += 1 }
      check(start..<end, number <= forms.count && number > 0 ? forms[number - 1] : nil, &log)
      start = end
    }
  }

  private func check(_ records: Range<Int>, _ form: FormMatch?, _ log: inout RecordLog) {
    let table = form.map { FormTable($0, records: records, in: log) }
    if let table {
      let (constraints, shares) = statements(of: table, log)
      if !constraints.isEmpty {
        ConstraintFindings(constraints, in: log).raise(in: &log)
      }
      for shares in shares { check(shares, &log) }
    }
    let bounds = ShareBounds(table)
    for index in records where log.records[index].mapping == nil {
      bounds.check(index, row: table?.row(of: index), &log)
    }
  }

  /// Raises shares that exclude each other and add up to more than their whole.
  private func check(_ shares: [Int], _ log: inout RecordLog) {
    guard let sum = ShareSum.excess(of: shares, in: log) else { return }
    log.raise(
      Finding(
        .shareOver100, "shares that exclude each other add up to \(sum)%",
        indicator: log.records[shares[0]].indicator,
        lines: shares.compactMap { log.records[$0].provenance.line }, expected: "0..100"),
      about: shares, doubt: 10)
  }

  /// What a table states: constraints, and shares that exclude each other.
  private func statements(
    of table: FormTable, _ log: RecordLog
  ) -> (constraints: [FigureConstraint], shares: [[Int]]) {
    var constraints = PrintedFormulas(table, in: log).constraints()
    if table.isOfRows {
      constraints += ColumnFormulas(table, in: log).constraints()
      constraints += ColumnParts(table, in: log).constraints()
    }
    guard let mapping = table.form.mapping else {
      guard table.isOfRows else { return (constraints, []) }
      let parts = RowParts(table, in: log)
      constraints += parts.constraints()
      constraints += TotalRows(table, in: log).constraints()
      constraints += WordBounds(table, in: log).constraints()
      return (constraints, parts.exclusiveShares())
    }
    let ruled = FormRules.ruledIndicators(of: mapping)
    constraints.removeAll { constraint in
      log.indicators[constraint.result].map(ruled.contains) ?? false
        && constraint.figures.allSatisfy {
          log.records[$0].column == log.records[constraint.result].column
        }
    }
    return (constraints, [])
  }
}
