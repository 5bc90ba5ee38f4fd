/// The periods that the rows of a series name: `Năm 2020`, `Tháng 1`, `2020`.
struct RowPeriods {
  private let readings: [ColumnPeriod.Reading]

  /// Tells the periods of rows, where most of their labels are periods and no more.
  ///
  /// A number stands for the month, quarter or year that the head of the labels names.
  init(of rows: [IndicatorRow], head: String?, report: TimePeriod?) {
    let head = head.flatMap { Self.heads.contains(Folding.key($0)) ? $0 + " " : nil } ?? ""
    let isPeriod = { (label: String) in
      ColumnPeriod.isPeriod(label) || !head.isEmpty && ColumnPeriod.isPeriod(head + label)
    }
    var periods = 0
    var others = 0
    for row in rows where !PlaceName.isWhole(row.label) {
      if isPeriod(row.label) { periods += 1 } else { others += 1 }
      if others > 2, others > periods { break }
    }
    guard periods >= 2, periods > others * 2 else {
      readings = []
      return
    }
    readings = rows.map { row in
      guard isPeriod(row.label) else { return .report }
      let isNamed = ColumnPeriod.isPeriod(row.label)
      return ColumnPeriod.reading(of: (isNamed ? "" : head) + row.label, report: report)
    }
  }

  private static let heads: Set<String> = ["thang", "quy", "nam"]

  /// The period of a value cell, by its row and its column.
  ///
  /// A year above a quarter or a month is its year; two others that contradict each other cannot be
  /// told.
  func reading(row: Int, label: String, column: ColumnPeriod.Reading) -> ColumnPeriod.Reading {
    guard row < readings.count, readings[row] != .report else { return column }
    switch column {
    case .report: return readings[row]
    case .unknown: return .unknown
    case .other(let period):
      guard case .year = period, case .other(let own) = readings[row],
        own.months?.count != 12
      else { return .unknown }
      return .other(own.inYear(period.year))
    }
  }
}
