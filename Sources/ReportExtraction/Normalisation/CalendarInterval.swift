/// A time from one day, month or year to another, both included; open at one end at most.
public struct CalendarInterval: Hashable, Sendable {
  /// What the ends are given to.
  public enum Grain: String, Sendable, CaseIterable {
    /// Days: `từ ngày 15/12/2022 đến ngày 10/6/2023`.
    case day
    /// Months: `từ tháng 1 đến tháng 6 năm 2023`.
    case month
    /// Years: `giai đoạn 2021-2025`.
    case year
    /// Years in which a term or school year begins and ends: `nhiệm kỳ 2021-2026`.
    case term
  }

  /// The first day; null where the text says only when it ends.
  public let start: CalendarDate?
  /// The last day, included; null where the text says only when it begins.
  public let end: CalendarDate?
  /// What the ends are given to.
  public let grain: Grain

  /// Makes an interval; null where both ends are open, or the last day is before the first.
  public init?(start: CalendarDate?, end: CalendarDate?, grain: Grain) {
    if let start, let end, end < start { return nil }
    guard start != nil || end != nil else { return nil }
    self.start = start
    self.end = end
    self.grain = grain
  }

  /// ISO 8601-2, both ends included and given to the grain: `2022-12-15/2023-06-10`,
  /// `2023-01/2023-06`, `2021/2025`, `../2023-05`.
  public var iso: String {
    "\(start.map(written) ?? "..")/\(end.map(written) ?? "..")"
  }

  private func written(_ date: CalendarDate) -> String {
    switch grain {
    case .day: date.description
    case .month:
      "\(CalendarDate.padded(date.year, to: 4))-\(CalendarDate.padded(date.month, to: 2))"
    case .year, .term: CalendarDate.padded(date.year, to: 4)
    }
  }

  /// The SDMX time range of whole months or years, `2023-01-01/P6M`; null for other intervals.
  ///
  /// Source: SDMX 2.1, section 6, 4.2.7. A term does not begin with its year, so it has none.
  public var sdmx: String? {
    guard grain != .term, let start, let end, start.day == 1,
      end.day == CalendarDate.days(in: end.month, of: end.year)
    else { return nil }
    let months = (end.year - start.year) * 12 + end.month - start.month + 1
    let length = grain == .year ? "P\(months / 12)Y" : "P\(months)M"
    return "\(start)/\(length)"
  }
}
