/// Reads the unit cells of a table, each different one once.
struct UnitCells {
  /// What a unit cell holds.
  struct Cell {
    /// The text; null where blank.
    var printed: String?
    /// The unit; null where the text names none.
    var reading: Unit?
    /// The list of answers that stands in place of a unit.
    var legend: Legend?
  }

  private let units: [String: String]
  private var cells: [String: Cell] = [:]

  /// The units of a mapping go before the general ones.
  init(mapping: Mapping?) {
    var units: [String: String] = [:]
    for (name, id) in mapping?.content.units ?? [:] { units[Folding.key(name)] = id }
    self.units = units
  }

  /// Reads a cell.
  mutating func cell(_ printed: String?) -> Cell {
    guard let printed else { return Cell() }
    if let cell = cells[printed] { return cell }
    var cell = Cell(printed: printed)
    cell.legend = Legend(parsing: printed)
    if cell.legend == nil {
      let key = Folding.key(printed)
      cell.reading = units[key].map { Unit(id: $0) } ?? Unit(printed: printed) ?? scaled(key)
    }
    cells[printed] = cell
    return cell
  }

  /// A unit of the mapping with a scale word before it: `nghìn lượt khách`.
  private func scaled(_ key: String) -> Unit? {
    guard !units.isEmpty, let (multiplier, rest) = Unit.multiplier(of: key) else { return nil }
    return units[rest].map { Unit(id: $0, multiplier: multiplier) }
  }
}
