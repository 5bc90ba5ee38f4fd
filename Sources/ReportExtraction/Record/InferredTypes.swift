/// The types of a table's values without a mapping: from the unit, then from what row and column
/// print.
struct InferredTypes {
  /// What a cell holds.
  fileprivate enum Content: UInt8 {
    case blank, absent, count, decimal, percent, otherQuantity, date, answer, text
  }

  /// What a column holds, counted.
  fileprivate struct Column {
    var counts = 0
    var decimals = 0
    var percents = 0
    var otherQuantities = 0
    var dates = 0
    var answers = 0
    var texts = 0

    var figures: Int { counts + decimals + percents + otherQuantities }
    /// Whether it counts: figures, none of them with decimals.
    var isWhole: Bool { counts > 1 && decimals == 0 }
    /// Whether most of its figures have decimals.
    var isFractional: Bool { decimals > 1 && decimals >= counts }
    /// Whether it holds yes, no and marks, and nothing else.
    var isOfAnswers: Bool { answers > 0 && texts == 0 && figures == 0 }

    /// The type of a cell that holds no value; null where no value tells it.
    var type: ValueType? {
      if isOfAnswers { return .boolean }
      if dates > figures + texts { return .date }
      guard figures > 0 else { return nil }
      if texts > figures { return .text }
      if percents * 2 > figures { return .percent }
      return counts == figures ? .count : .decimal
    }
  }

  private let rows: [IndicatorRow]
  private let contents: [Content]
  private let columns: [Column]
  /// What the headers say of the columns.
  private let heads: [RecordColumn]
  /// What stands beside each unit that the rows print.
  private let units: [String: Column]
  /// What stands beside units that are not known, taken together.
  private let unknownUnits: Column

  /// Looks at all values of a table once.
  init(_ rows: [IndicatorRow], heads: [RecordColumn]) {
    self.rows = rows
    self.heads = heads
    var contents: [Content] = []
    contents.reserveCapacity(rows.count * heads.count)
    var columns = [Column](repeating: Column(), count: heads.count)
    var units: [String: Column] = [:]
    for row in rows {
      let start = contents.count
      contents += repeatElement(.blank, count: heads.count)
      var ofRow = Column()
      for value in row.values {
        guard let text = value.text else { continue }
        let head = heads[value.index]
        let content = Self.content(of: text, stored: value.stored, style: head.style)
        contents[start + value.index] = content
        columns[value.index].add(content)
        if !head.isComparison { ofRow.add(content) }
      }
      if let unit = row.unitPrinted { units[unit, default: Column()].add(ofRow) }
    }
    self.contents = contents
    self.columns = columns
    self.units = units
    var unknownUnits = Column()
    for (unit, column) in units where Unit(printed: unit) == nil { unknownUnits.add(column) }
    self.unknownUnits = unknownUnits
  }

  /// The type of the value in a row and column under a unit.
  func type(row: Int, column: Int, unit: UnitCells.Cell, style: SeparatorStyle) -> ValueType {
    if rows[row].isBare { return .heading }
    if unit.legend != nil { return .code }
    if let unit = unit.reading {
      if unit.id == "percent" { return .percent }
      if unit.isMoney { return .money }
      return hasDecimals(row, beside: column) || !unit.isCountable ? .decimal : .count
    }
    switch stored(row, column) {
    case .date: return .date
    case .boolean: return .boolean
    case .number, nil: break
    }
    switch contents[row * columns.count + column] {
    case .count:
      let isCount = isCounted(column) || !hasDecimals(row, beside: column)
      return isCount && !LabelQuantity.isRate(rows[row].label) ? .count : .decimal
    case .decimal: return .decimal
    case .percent: return .percent
    case .otherQuantity:
      return text(row, column).map { ValueType(of: $0, style: style, isNumericColumn: true) }
        ?? .text
    // The reader finds dates, ratios and references in text by itself.
    case .date, .text: return .text
    case .answer where !columns[column].isOfAnswers:
      let isAbsent = text(row, column).flatMap { Absence(parsing: $0) } != nil
      return isAbsent ? typeOfAbsence(row, column) : .text
    case .answer, .absent, .blank: return typeOfAbsence(row, column)
    }
  }

  private func text(_ row: Int, _ column: Int) -> String? {
    rows[row].values.first { $0.index == column }?.text
  }

  private func stored(_ row: Int, _ column: Int) -> StoredValue? {
    rows[row].values.first { $0.index == column }?.stored
  }

  /// The type of a comparison whose header names no unit: percent where it prints the sign.
  func comparison(row: Int, column: Int) -> ValueType {
    switch contents[row * columns.count + column] {
    case .percent: .percent
    case .blank, .absent: columns[column].type == .percent ? .percent : .decimal
    default: .decimal
    }
  }

  /// An absence has the type of the values beside it: those of its row, and of rows with its unit,
  /// where rows have units of their own; else those of its column.
  private func typeOfAbsence(_ row: Int, _ column: Int) -> ValueType {
    let ofColumn = columns[column]
    switch ofColumn.type {
    case .boolean: return .boolean
    case .date: return .date
    case .text: return .text
    case nil where ofColumn.texts + ofColumn.dates > 0: return .text
    default: break
    }
    let ofRow = figures(row, beside: column)
    if isCounted(column), ofRow.decimals == 0 { return .count }
    let hasUnits = !units.isEmpty
    if hasUnits {
      if let type = ofRow.type { return type }
      if let unit = rows[row].unitPrinted, let type = units[unit]?.type { return type }
    }
    if ofColumn.type != .percent, ofRow.decimals == 0, LabelQuantity.isCounted(rows[row].label) {
      return .count
    }
    if hasUnits, rows[row].unitPrinted != nil, let type = unknownUnits.type { return type }
    if let type = ofColumn.type {
      return type == .count && hasDecimals(row, beside: column) ? .decimal : type
    }
    return ofRow.type ?? (columns.contains { $0.figures > 0 } ? .decimal : .text)
  }

  /// The figures of a row that may be of the same quantity as those of a column.
  private func figures(_ row: Int, beside column: Int) -> Column {
    let start = row * columns.count
    var figures = Column()
    for other in columns.indices where isComparable(other, with: column) {
      let content = contents[start + other]
      switch content {
      case .count, .decimal, .percent, .otherQuantity: figures.add(content)
      case .blank, .absent, .date, .answer, .text: break
      }
    }
    return figures
  }

  /// Whether the header of a column counts things, and all its figures are whole: `Số phòng`.
  private func isCounted(_ column: Int) -> Bool {
    columns[column].figures == columns[column].counts
      && heads[column].head.map(LabelQuantity.isCounted) ?? false
  }

  /// Whether two columns may hold the same quantity: neither of those that compare nor under another
  /// unit.
  private func isComparable(_ other: Int, with column: Int) -> Bool {
    !heads[other].isComparison && heads[other].unitPrinted == heads[column].unitPrinted
  }

  /// Whether the row prints decimals of the same quantity: those of a column that has decimals
  /// throughout beside one that has none are of another.
  private func hasDecimals(_ row: Int, beside column: Int) -> Bool {
    let start = row * columns.count
    return columns.indices.contains { other in
      guard contents[start + other] == .decimal, isComparable(other, with: column) else {
        return false
      }
      return !(columns[column].isWhole && columns[other].isFractional)
    }
  }

  /// `12/6/2023`: three numbers and two strokes between them.
  static func isDate(_ text: String) -> Bool {
    let utf8 = text.utf8
    guard (6...10).contains(utf8.count), utf8.first?.isDigit == true else { return false }
    return utf8.count { $0 == UInt8(ascii: "/") } == 2
      && utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "/") }
  }

  private static func content(
    of text: String, stored: StoredValue?, style: SeparatorStyle
  ) -> Content {
    switch stored {
    case .number(let number):
      if text.utf8.contains(UInt8(ascii: "%")) { return .percent }
      return number.integer == nil ? .decimal : .count
    case .date: return .date
    case .boolean: return .answer
    case nil: break
    }
    if FormulaError.isError(text) { return .absent }
    if text.utf8.count <= 6, answers.contains(Folding.key(text)) { return .answer }
    switch ValueType(of: text, style: style, isNumericColumn: true) {
    case .count: return .count
    case .decimal: return .decimal
    case .percent: return .percent
    case .text:
      if isDate(text) { return .date }
      return Absence(parsing: text) != nil ? .absent : .text
    default: return .otherQuantity
    }
  }

  /// Yes, no, and the mark in a column that asks which rows it is true of.
  private static let answers: Set<String> = ["co", "khong", "x"]
}

extension InferredTypes.Column {
  fileprivate mutating func add(_ content: InferredTypes.Content) {
    switch content {
    case .blank, .absent: break
    case .count: counts += 1
    case .decimal: decimals += 1
    case .percent: percents += 1
    case .otherQuantity: otherQuantities += 1
    case .date: dates += 1
    case .answer: answers += 1
    case .text: texts += 1
    }
  }

  fileprivate mutating func add(_ other: Self) {
    counts += other.counts
    decimals += other.decimals
    percents += other.percents
    otherQuantities += other.otherQuantities
    dates += other.dates
    answers += other.answers
    texts += other.texts
  }
}
