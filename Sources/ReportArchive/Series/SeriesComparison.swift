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

  /// A window that goes from the 15th of a month to the 14th of another is as far from the calendar in
  /// every half and quarter, but for the days by which months differ in length.
  private static let tolerance = 3

  /// How the days that a figure covers stand otherwise in the calendar than those of the one before.
  static func windows(_ before: SeriesFigure, _ figure: SeriesFigure) -> String? {
    guard let old = shift(of: before), let new = shift(of: figure),
      zip(old, new).contains(where: { abs($0 - $1) > tolerance })
    else { return nil }
    return "covers \(days(of: figure)), the one before \(days(of: before))"
  }

  /// How many days a figure begins and ends after its period by the calendar; null where nothing tells
  /// its days: a later report that restates it beside its own period says no window for it.
  private static func shift(of figure: SeriesFigure) -> [Int]? {
    let isRestated = figure.records[0].revision > 1
    if isRestated, figure.text(.periodBasis) == PeriodBasis.nominal.rawValue { return nil }
    guard let period = figure.period, let start = figure.records[0].date(.periodStart),
      let end = figure.records[0].date(.periodEnd)
    else { return nil }
    return [start.dayNumber - period.firstDay, end.dayNumber - period.lastDay]
  }

  private static func days(of figure: SeriesFigure) -> String {
    "\(figure.text(.periodStart) ?? "")..\(figure.text(.periodEnd) ?? "")"
  }
}
