import ReportExtraction

/// What two figures of one line differ in, beside their numbers.
enum SeriesComparison {
  /// Whether a figure has a value.
  static func hasValue(_ figure: SeriesFigure) -> Bool { figure[.value] != .null }

  /// Units, multipliers and types that differ between two figures with values.
  static func measures(_ before: SeriesFigure, _ figure: SeriesFigure) -> [SeriesBreak] {
    var breaks: [SeriesBreak] = []
    let (old, new) = (unit(of: before), unit(of: figure))
    if let old, let new, old != new {
      breaks.append(SeriesBreak(.unit, "counted in \(new), before in \(old)"))
    }
    if before.multiplier != figure.multiplier {
      breaks.append(
        SeriesBreak(
          .multiplier, "in units of \(figure.multiplier), before of \(before.multiplier)"))
    }
    if let old = before.text(.type), let new = figure.text(.type), old != new {
      breaks.append(SeriesBreak(.type, "the values are of type \(new), before \(old)"))
    }
    return breaks
  }

  /// The unit that tells figures apart; null where none is printed.
  private static func unit(of figure: SeriesFigure) -> String? {
    figure.text(.unit) ?? figure.text(.unitPrinted).map { Folding.key($0) }
  }

  /// Where the days of figures stand otherwise in the calendar than those of most figures of the line,
  /// of the earlier ones where as many stand either way; by the place in the line.
  ///
  /// A window that nobody stated, the calendar's, speaks against no other.
  static func windows(of figures: [SeriesFigure]) -> [Int: String] {
    let shifts = figures.map(shift)
    var counts: [[Int]: Int] = [:]
    for case let shift? in shifts { counts[shift, default: 0] += 1 }
    let most = counts.values.max()
    guard counts.count > 1,
      let usual = shifts.lazy.compactMap(\.self).first(where: { counts[$0] == most })
    else { return [:] }
    var reasons: [Int: String] = [:]
    for (index, shift) in shifts.enumerated() where shift != nil && shift != usual {
      guard figures[index].text(.periodBasis) != PeriodBasis.nominal.rawValue else { continue }
      let days = [RecordField.periodStart, .periodEnd].compactMap { figures[index].text($0) }
      reasons[index] =
        "covers \(days.joined(separator: "..")), otherwise than most periods of the line"
    }
    return reasons
  }

  /// Where a figure begins and ends: months from its period by the calendar and days in the month.
  ///
  /// So 15 December to 14 June and 15 June to 14 December stand alike. 0 is the last day of a month.
  /// Days for a week, which knows no months.
  private static func shift(of figure: SeriesFigure) -> [Int]? {
    guard let period = figure.period, let calendar = ReportingPeriod(nominal: period),
      let start = figure.records[0].date(.periodStart), let end = figure.records[0].date(.periodEnd)
    else { return nil }
    if case .week = period {
      return [start.dayNumber - period.firstDay, end.dayNumber - period.lastDay]
    }
    let next = CalendarDate(year: end.year, month: end.month, day: end.day + 1)
    return [
      months(of: start) - months(of: calendar.start), start.day,
      months(of: end) - months(of: calendar.end), next == nil ? 0 : end.day,
    ]
  }

  private static func months(of date: CalendarDate) -> Int { date.year * 12 + date.month }
}
