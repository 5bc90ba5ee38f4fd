/// Makes the records of one table: rows bound to indicators, cells read as typed values.
struct RecordAssembler {
  let form: FormMatch
  let number: Int
  private let captionUnits: CaptionUnits
  private let columns: [RecordColumn]
  private let areas: TableAreas
  private let periods: RowPeriods
  /// The types of columns of words or days beside columns of figures, whatever quantity the form
  /// asks for; empty without a form.
  private let otherTypes: [Int: ValueType]
  private let isBalance: Bool
  private let marks: DeclaredMarks
  /// The types of values that no form gives; null where the form has all rows.
  private let types: InferredTypes?

  /// Prepares the table with the given number, from 1; `style` is how the document writes numbers.
  init(_ form: FormMatch, number: Int, report: Report, style: SeparatorStyle) {
    self.form = form
    self.number = number
    marks = report.marks
    isBalance = form.caption.contains { Balance.isNamed(in: $0) }
    let titles = TableHeader.titles(of: form.table.grid)
    captionUnits = CaptionUnits(
      in: titles + [form.table.grid.caption].compactMap { $0 } + form.caption)
    let values = form.table.roles.values
    let period = report.letterhead.period?.period
    var columns = values.enumerated().map { index, value in
      RecordColumn(
        value, isOnly: values.count == 1, report: period,
        style: RecordColumn.vote(on: index, of: form.rows).style(within: style))
    }
    for index in columns.indices where values.count > 1 || !captionUnits.isEmpty {
      columns[index].holdsWords = RecordColumn.holdWords(index, of: form.rows)
    }
    var otherTypes: [Int: ValueType] = [:]
    if form.mapping != nil, columns.count > 1 {
      for (index, column) in columns.enumerated() {
        otherTypes[index] = RecordColumn.otherType(index, of: form.rows, style: column.style)
      }
    }
    self.otherTypes = otherTypes.count < columns.count ? otherTypes : [:]
    // A unit of its rows is that of a lone column, whatever stands in it.
    self.columns = columns
    areas = TableAreas(of: form.table, rows: form.rows)
    periods = RowPeriods(
      of: form.rows, head: form.table.roles.labelHead, report: period)
    let isInferred = form.mapping == nil || form.assignments.contains { $0 == nil }
    types = isInferred ? InferredTypes(form.rows, heads: columns) : nil
  }

  private func period(_ row: Int, _ column: RecordColumn) -> RecordPeriod {
    switch periods.reading(row: row, label: form.rows[row].label, column: column.reading) {
    case .report: .report
    case .unknown: .column(nil)
    case .other(let other):
      .column(form.mapping?.window(of: other) ?? ReportingPeriod(nominal: other))
    }
  }

  /// Adds the table's records and the findings about its rows to the log.
  func assemble(into log: inout RecordLog) {
    var units = UnitCells(mapping: form.mapping)
    var scaled: [String: [Int]] = [:]
    // Cells with a scale word of their own have a finding each.
    var ownScales: Set<Int> = []
    countTurned(in: &log)
    for index in form.rows.indices {
      for record in append(index, units: &units, ownScales: &ownScales, to: &log)
      where log.records[record].multiplier != .one && !ownScales.contains(record) {
        scaled[log.records[record].unitPrinted ?? "", default: []].append(record)
      }
    }
    // One finding for each unit, in the order of their first records.
    for (unit, records) in scaled.sorted(by: { ($0.value.first ?? 0) < ($1.value.first ?? 0) }) {
      guard let first = records.first else { continue }
      log.raise(
        Finding(
          .unitScaled,
          "values are printed in '\(unit)', to be multiplied by \(log.records[first].multiplier); "
            + "they stay as printed",
          lines: [log.records[first].provenance.line].compactMap { $0 }, printed: unit),
        about: records)
    }
  }

  // MARK: - One row

  /// Adds the records of a row and gives their indices.
  private func append(
    _ index: Int, units: inout UnitCells, ownScales: inout Set<Int>, to log: inout RecordLog
  ) -> [Int] {
    let row = form.rows[index]
    let indicator = form.indicator(ofRow: index)
    let declared = indicator.flatMap { form.mapping?.indicators[$0].type }
    let legend = indicator.flatMap { form.mapping?.indicators[$0].legend }
    let isHeading = declared.map { $0 == .heading } ?? row.isBare
    let hasValue = row.values.contains { $0.text != nil }
    let isHeadingRow = isHeading && !hasValue
    let unit = units.cell(row.unitPrinted)

    var indices: [Int] = []
    for value in isHeadingRow ? Array(row.values.prefix(1)) : row.values {
      let column = columns[value.index]
      let other = declared.map { $0.isQuantity ? otherTypes[value.index] : nil } ?? nil
      let isText = (declared == nil ? column.holdsWords : other != nil) && unit.legend == nil
      // Days have the unit of their row, for all it says of them.
      let hasUnit = !isText || other == .date
      var cell = hasUnit ? unit : UnitCells.Cell()
      if !isHeading, hasUnit,
        cell.printed == nil || (column.isComparison && column.unitPrinted != nil)
      {
        // A share among amounts of money says so in its label.
        let closing = row.label.utf8.last
        let own =
          closing == UInt8(ascii: ")") || closing == UInt8(ascii: ":")
          ? Unit.caption(in: row.label) : nil
        cell = units.cell(column.unitPrinted ?? own ?? captionUnits.printed(of: column))
      }
      let isOwnValue = !column.isComparison
      let type =
        isText && (column.isComparison || other != nil) && !isHeading
        ? other ?? .text
        : isOwnValue
          ? declared
            ?? types?.type(row: index, column: value.index, unit: cell, style: column.style)
            ?? .text
          : cell.reading?.id == "percent"
            ? .percent : types?.comparison(row: index, column: value.index) ?? .decimal
      var reader = ValueReader(
        type: isHeadingRow ? .heading : type, legend: isOwnValue ? cell.legend ?? legend : nil,
        absences: absences(of: indicator), style: column.style,
        isFinancial: isFinancial(value.text, row, column, type, cell))
      reader.marks = marks
      var reading = reader.read(
        value.text, stored: isHeadingRow ? nil : value.stored,
        multiplier: cell.reading?.multiplier ?? .one)
      if reading.scale == .one, let multiplier = cell.reading?.multiplier, multiplier != .one {
        reading.doubts.append(.scaled(by: .one))
      }
      var record = baseRecord(index, indicator: indicator)
      place(&record, column: column)
      record.span = value.range
      record.period = period(index, column)
      record.area = areas.area(row: index, column: value.index)
      record.kind = isHeadingRow ? .heading : .observation
      record.measure = column.measure
      record.unitPrinted = cell.printed
      record.unit = cell.legend == nil ? cell.reading?.id : nil
      record.multiplier =
        reading.scale ?? (cell.legend == nil ? cell.reading?.multiplier : nil) ?? .one
      record.type = reading.type
      record.valuePrinted = value.text
      record.value = reading.value
      if column.isGuess { record.confidence = record.confidence.reduced(byPercent: 15) }
      if case .column(nil) = record.period {
        record.confidence = record.confidence.reduced(byPercent: 20)
      }
      let columnUnit = record.unit
      let cellUnit = reading.unit.flatMap { units.cell($0).reading }
      if let cellUnit { record.unit = cellUnit.id }
      let recordIndex = log.append(
        record, indicator: isOwnValue ? indicator : nil,
        form: CellForm(type: reader.type, legend: reader.legend))
      indices.append(recordIndex)
      if reading.scale != nil { ownScales.insert(recordIndex) }
      if let cellUnit, let columnUnit, cellUnit.id != columnUnit {
        log.raise(
          Finding(
            .unitMismatch,
            "the cell prints '\(reading.unit ?? "")', its row or column '\(cell.printed ?? "")'; "
              + "the cell's was taken",
            indicator: record.indicator, lines: [record.provenance.line].compactMap { $0 },
            printed: value.text, expected: columnUnit),
          about: [recordIndex], doubt: 30, isOfReading: true)
      }
      if !reading.doubts.isEmpty {
        ValueFindings(index: recordIndex, legend: cell.legend ?? legend)
          .raise(reading.doubts, in: &log)
      }
    }
    RowFindings(form: form, row: index, indices: indices, unit: unit).raise(in: &log)
    count(index, isHeading: isHeadingRow, in: &log)
    return indices
  }

  /// The markers that the form reads in its own way, those of the indicator before the others.
  private func absences(of indicator: Int?) -> [String: Absence] {
    guard let mapping = form.mapping else { return [:] }
    guard let own = indicator.map({ mapping.indicators[$0].absences }), !own.isEmpty else {
      return mapping.content.absences
    }
    return mapping.content.absences.merging(own) { $1 }
  }

  /// Whether a figure in parentheses is negative: among amounts of money, and where header, caption
  /// or label say so of a quantity that is not counted.
  private func isFinancial(
    _ text: String?, _ row: IndicatorRow, _ column: RecordColumn, _ type: ValueType,
    _ cell: UnitCells.Cell
  ) -> Bool {
    // Most cells have no parentheses: their labels need not be folded.
    guard text?.utf8.contains(UInt8(ascii: "(")) == true else { return false }
    if type == .money || cell.reading?.isMoney == true || column.isBalance { return true }
    guard cell.reading?.isCountable != true else { return false }
    return isBalance || Balance.isNamed(in: row.label)
  }

  /// Row and column are those of the joined table's own grid, header rows not counted.
  private func place(_ record: inout Record, column: RecordColumn) {
    record.column = column.column + 1
    if case .transposed(let shape) = form.table.roles.shape {
      record.column = record.row
      record.row = column.column - shape.headerRowCount + 1
    }
  }
}
