/// Which cell of which report a correction is about: all that is given must hold.
public struct CellSelector: Hashable, Sendable {
  /// The digest of the document, `sha256:…`.
  public var document: String?
  /// Number and symbol of the report.
  public var reportNumber: String?
  /// The bound code.
  public var code: String?
  /// The namespaced indicator.
  public var indicator: String?
  /// The table, from 1.
  public var table: Int?
  /// The row, from 1, header rows not counted.
  public var row: Int?
  /// The grid column of the value cell, from 1.
  public var column: Int?
  /// The header path of the value column.
  public var measure: String?
  /// The place that the row or column is about.
  public var area: String?
  /// The period of the cell, as SDMX writes it.
  public var period: String?

  /// Makes a selector of everything; what it is to hold is set afterwards.
  public init() {}

  /// Whether a record is the cell, or may be; `report` is the period of its report.
  func matches(_ record: Record, report: ReportingPeriod?) -> Bool {
    func holds(_ wanted: String?, _ text: @autoclosure () -> String?) -> Bool {
      guard let wanted else { return true }
      return text().map(Correction.folded) == Correction.folded(wanted)
    }
    func holds(_ wanted: Int?, _ number: Int) -> Bool { wanted == nil || wanted == number }
    let period =
      switch record.period {
      case .report: report
      case .column(let own): own
      }
    return holds(code, record.code) && holds(indicator, record.indicator)
      && holds(table, record.table) && holds(row, record.row) && holds(column, record.column)
      && holds(measure, record.measure) && holds(area, record.area)
      && holds(self.period, period?.period.sdmx)
  }
}

extension CellSelector: CustomStringConvertible {
  /// The cell in words: `1.2.2, column 4`.
  public var description: String {
    let parts: [String?] = [
      code, indicator, table.map { "table \($0)" }, row.map { "row \($0)" },
      column.map { "column \($0)" }, measure.map { "measure '\($0)'" }, area.map { "area '\($0)'" },
      period.map { "period \($0)" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
