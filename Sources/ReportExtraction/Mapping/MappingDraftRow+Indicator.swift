extension MappingDraftRow {
  /// The indicator that the row is by what the reports print; its code and parent are the form's to
  /// tell.
  ///
  /// - Parameter units: The names of units so far; the unit of the row is added.
  func indicator(units: inout MappingDraftUnits) -> Indicator {
    let type = self.type
    // A row without words still has a place; its code stands for them.
    let label = Folding.key(self.label).isEmpty ? "[\(code)]" : self.label
    var indicator = Indicator(code: code, label: label, type: type)
    indicator.aliases = aliases
    indicator.isUncodedPart = isPart
    if type == .code { indicator.legend = legend }
    if type.isQuantity || type == .ratio || type == .range { indicator.unit = unit(&units) }
    indicator.isShare = type == .percent && isShare
    if indicator.isShare || type == .count {
      indicator.minimum = hasNegative ? nil : .zero
    }
    if indicator.isShare { indicator.maximum = ExactDecimal(coefficient: 100) }
    return indicator
  }

  /// The type that takes in the values of all reports; of absences alone, what unit and neighbours
  /// tell.
  ///
  /// Columns of other kinds (comparisons, dates, words) keep their own types beside it.
  private var type: ValueType {
    guard !cells.isEmpty else { return .heading }
    if legend != nil, cells.contains(where: { $0.type == .code }) { return .code }
    let own = cells.filter { !wordColumns.contains($0.column) }
    let asked = own.isEmpty ? cells : own
    let valued = asked.filter { $0.value.absence == nil }
    let types = (valued.isEmpty ? asked : valued).map(\.type)
    if let first = types.first(where: { [.count, .decimal, .money].contains($0) }) {
      return first == .count && hasFraction ? .decimal : first
    }
    if types.contains(.percent) { return .percent }
    let others: [ValueType] = [.ratio, .range, .boolean, .date, .reference, .text]
    let counts = others.map { type in types.count { $0 == type } }
    guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else {
      return types.first ?? .text
    }
    return others[index]
  }

  private var hasFraction: Bool {
    cells.contains { cell in
      guard cell.type != .percent, case .number(let number) = cell.value else { return false }
      return cell.type != .count || number.integer == nil
    }
  }

  /// Whether a text stands in a column in which the row has figures elsewhere, or beside them.
  private var hasWordsForFigures: Bool {
    guard type.isQuantity else { return false }
    return cells.contains { cell in
      if case .absent(.illegible) = cell.value { return true }
      guard case .text = cell.value else { return false }
      return !wordColumns.contains(cell.column)
    }
  }

  private var hasNegative: Bool {
    cells.contains { $0.value.number?.isNegative == true }
  }

  /// A share by its label, and none of its figures says otherwise.
  private var isShare: Bool {
    let key = Folding.key(label)
    let compares = ["so voi", " tang", " giam"].contains { key.contains($0) }
    guard HeaderUnit.isShare(label), !compares else { return false }
    let whole = ExactDecimal(coefficient: 100)
    return cells.allSatisfy { cell in
      cell.value.number.map { !$0.isNegative && !(whole < $0) } ?? true
    }
  }

  /// The unit that most reports print; null where most print none.
  private func unit(_ names: inout MappingDraftUnits) -> String? {
    var counts: [(id: String?, count: Int)] = []
    for unit in units {
      let id = unit.printed.map { names.id(of: $0, known: unit.id) }
      if let index = counts.firstIndex(where: { $0.id == id }) {
        counts[index].count += 1
      } else {
        counts.append((id, 1))
      }
    }
    guard let most = counts.map(\.count).max() else { return nil }
    let unit = counts.first { $0.count == most }?.id
    if let unit { names.use(unit) }
    return unit
  }

  /// The misprinted codes, each once, with the first place of each.
  private var repairRemarks: [String] {
    var lines: [String] = []
    var seen: [String] = []
    for repair in repairs where !seen.contains(repair.printed) {
      seen.append(repair.printed)
      let count = repairs.count { $0.printed == repair.printed }
      let others = count > 1 ? " and \(count - 1) more" : ""
      let verb = count > 1 ? "print" : "prints"
      lines.append("\(repair.place)\(others) \(verb) the code '\(repair.printed)'.")
    }
    return lines
  }

  /// What is to be looked at, given how many reports there are.
  func remarks(of reportCount: Int) -> [String] {
    var lines = repairRemarks
    if reports.count < reportCount {
      lines.append("Seen in \(reports.count) of \(reportCount) reports.")
    }
    if !cells.isEmpty, !cells.contains(where: { $0.value.absence == nil }) {
      lines.append("No report prints a value: the type is a guess.")
    }
    if Set(units.map { $0.id ?? $0.printed.map { Folding.key($0) } }).count > 1 {
      let printed = units.map { $0.printed.map { "'\($0)'" } ?? "none" }
      var seen: Set<String> = []
      let names = printed.filter { seen.insert($0).inserted }
      lines.append("Units printed: \(names.joined(separator: ", ")).")
    }
    if hasWordsForFigures { lines.append("Words stand where figures are expected.") }
    if legends.count > 1 { lines.append("Reports print different lists of answers.") }
    if Folding.key(label).isEmpty { lines.append("No label is printed.") }
    return lines
  }
}
