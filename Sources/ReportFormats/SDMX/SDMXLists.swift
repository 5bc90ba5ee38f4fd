internal import ReportExtraction

/// The codelists of a data set, filled while it is written.
struct SDMXLists {
  /// The agencies that report.
  private(set) var reporters = SDMXCodelist("CL_REPORTER")
  /// The areas.
  private(set) var areas = SDMXCodelist("CL_AREA")
  /// The indicators.
  private(set) var indicators = SDMXCodelist("CL_INDICATOR")
  /// The units.
  private(set) var units = SDMXCodelist("CL_UNIT")

  /// The id of what is not told.
  private static let unknown = "_U"

  /// The ids that tell a figure apart.
  mutating func key(of row: SDMXRow, origin: RecordOrigin?, period: String) -> SDMXKey {
    SDMXKey(
      reporter: reporter(of: row, origin), area: area(of: row), indicator: indicator(of: row),
      aspect: row.aspect.rawValue.uppercased(), period: period)
  }

  /// The id of the unit; null where the record has none.
  mutating func unit(of row: SDMXRow) -> FieldValue {
    guard let unit = row.text(.unit) else { return .null }
    return .text(units.code(for: unit, from: unit, name: unit))
  }

  private mutating func reporter(of row: SDMXRow, _ origin: RecordOrigin?) -> String {
    let name = [row.text(.issuer), row.text(.place)].compactMap(\.self).joined(separator: ", ")
    if let agency = origin?.agency {
      return reporters.code(for: agency, from: agency.uppercased(), name: name)
    }
    guard row.text(.issuer) != nil else {
      return reporters.code(for: Self.unknown, from: Self.unknown, name: "Not told")
    }
    return reporters.code(named: name)
  }

  private mutating func area(of row: SDMXRow) -> String {
    guard let name = row.text(.area) ?? row.text(.place) else {
      return areas.code(for: Self.unknown, from: Self.unknown, name: "Not told")
    }
    return areas.code(named: name)
  }

  /// A row that no mapping bound has an id that says little: its label tells it apart too.
  private mutating func indicator(of row: SDMXRow) -> String {
    let id = row.text(.indicator) ?? Self.unknown
    let label = row.text(.label) ?? ""
    let isBound =
      row.text(.mapping) != nil && row.text(.binding) != Binding.unbound.rawValue
    return indicators.code(
      for: isBound ? id : id + " " + Folding.key(label), from: id, name: label.isEmpty ? id : label)
  }
}
