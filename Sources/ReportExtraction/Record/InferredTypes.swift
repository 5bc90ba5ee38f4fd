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
  /// Whether each column compares, so that its decimals say nothing of the others.
  private let comparisons: [Bool]
  /// The unit that each column's header states; decimals of one say nothing of another.
  private let units: [String?]

  /// Looks at all values of a table once.
  init(_ rows: [IndicatorRow], columns heads: [RecordColumn]) {
    self.rows = rows
    comparisons = heads.map(\.isComparison)
    units = heads.map(\.unitPrinted)
    let styles = heads.map(\.style)
    var contents: [Content] = []
    contents.reserveCapacity(rows.count * styles.count)
    var columns = [Column](repeating: Column(), count: styles.count)
    for row in rows {
      let start = contents.count
      contents += repeatElement(.blank, count: styles.count)
      for value in row.values {
        guard let text = value.text else { continue }
        let content = Self.content(of: text, stored: value.stored, style: styles[value.index])
        contents[start + value.index] = content
        columns[value.index].add(content)
      }
    }
    self.contents = contents
    self.columns = columns
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
      let isCount = !hasDecimals(row, beside: column) && !Self.isRate(rows[row].label)
      return isCount ? .count : .decimal
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

  /// An absence has the type of its column's values, else of its row's; of a column of counts and
  /// decimals the row tells which.
  private func typeOfAbsence(_ row: Int, _ column: Int) -> ValueType {
    let start = row * columns.count
    let figures = contents[start..<start + columns.count].filter {
      [.count, .decimal, .percent, .otherQuantity].contains($0)
    }
    if let type = columns[column].type {
      if type == .decimal, columns[column].counts > 0, !figures.isEmpty,
        figures.allSatisfy({ $0 == .count })
      {
        return .count
      }
      if type == .decimal, columns[column].counts > 0, figures.isEmpty,
        Self.isNumberOf(rows[row].label)
      {
        return .count
      }
      return type == .count && hasDecimals(row, beside: column) ? .decimal : type
    }
    guard columns[column].texts == 0, columns[column].dates == 0 else { return .text }
    guard !figures.isEmpty else { return columns.contains { $0.figures > 0 } ? .decimal : .text }
    if figures.allSatisfy({ $0 == .percent }) { return .percent }
    return figures.allSatisfy { $0 == .count } ? .count : .decimal
  }

  /// Whether the row prints decimals of the same quantity: those of a column that compares, or that
  /// has decimals throughout beside one that has none, are of another.
  private func hasDecimals(_ row: Int, beside column: Int) -> Bool {
    let start = row * columns.count
    return columns.indices.contains { other in
      guard contents[start + other] == .decimal, !comparisons[other], units[other] == units[column]
      else { return false }
      return !(columns[column].isWhole && columns[other].isFractional)
    }
  }

  /// `12/6/2023`: three numbers and two strokes between them.
  private static func isDate(_ text: String) -> Bool {
    let utf8 = text.utf8
    guard (6...10).contains(utf8.count), utf8.first?.isDigit == true else { return false }
    return utf8.count { $0 == UInt8(ascii: "/") } == 2
      && utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "/") }
  }

  /// Whether a label asks how many there are: `Số tập thể`; amounts of money are measured.
  private static func isNumberOf(_ label: String) -> Bool {
    guard label.hasPrefix("Số ") else { return false }
    let key = Folding.key(label)
    return !["so tien", "so du", "so von", "so thu", "so chi", "so kinh phi"].contains(
      where: key.hasPrefix)
  }

  /// A rate or a mean counts nothing, though it may be printed without decimals.
  private static func isRate(_ label: String) -> Bool {
    guard let first = label.utf8.first(where: { $0.isLetter }),
      [UInt8(ascii: "t"), UInt8(ascii: "h"), UInt8(ascii: "b"), UInt8(ascii: "m")]
        .contains(first | 0x20)
    else { return false }
    let key = Folding.key(label)
    return ["ty le ", "ti le ", "he so ", "mat do ", "binh quan "].contains(where: key.hasPrefix)
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
}
