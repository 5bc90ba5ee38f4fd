/// The period that a value column's header names.
enum ColumnPeriod {
  /// What the header says: the report's own period, another one, or another that cannot be told.
  enum Reading: Hashable, Sendable {
    /// Nothing, or the report's own period.
    case report
    /// Another period.
    case other(TimePeriod)
    /// Another period; which one cannot be told.
    case unknown
  }

  /// Reads a header path; `report` is the report's own period.
  ///
  /// `Cùng kỳ năm trước` of 2023-S1 is 2022-S1, `Thực hiện năm 2022` is 2022, `Kỳ trước` is the
  /// period before where the sequence is known.
  static func reading(of measure: String?, report: TimePeriod?) -> Reading {
    guard let measure else { return .report }
    let key = Folding.key(measure)
    // A comparison is about the report's period, whatever it compares with.
    if isComparison(key) { return .report }
    if key.contains("cung ki") || key.contains("nam truoc") || key.contains("nam ngoai") {
      guard let report else { return .unknown }
      let isWholeYear = key.contains("nam truoc") && !key.contains("cung ki")
      return .other(isWholeYear ? .year(report.year - 1) : report.inYear(report.year - 1))
    }
    if key.contains("ki truoc") { return report?.previous.map { .other($0) } ?? .unknown }
    if key.contains("nam sau") { return report.map { .other(.year($0.year + 1)) } ?? .unknown }
    if let named = named(measure, key: key, report: report) {
      return named == report ? .report : .other(named)
    }
    return namesPeriod(key) ? .unknown : .report
  }

  /// Whether the key of a header says that the column compares.
  static func isComparison(_ key: String) -> Bool {
    key.contains("so sanh") || key.contains("so voi") || key.hasPrefix("ti le")
      || key.hasPrefix("tang") || key.hasPrefix("giam") || key.contains("chenh lech")
      || key.contains(" tang giam") || key.contains("toc do tang")
  }

  /// The period that the header names, with the report's year where it prints none.
  private static func named(
    _ measure: String, key: String, report: TimePeriod?
  ) -> TimePeriod? {
    if let named = TimePeriod.first(in: measure)?.period { return named }
    if key.utf8.count == 4, let year = Int(key), (1900...2100).contains(year) { return .year(year) }
    guard let report, namesPeriod(key) else { return nil }
    return TimePeriod.first(in: "\(measure) năm \(report.year)")?.period
  }

  /// Whether a quarter, a month or months are named by number.
  private static func namesPeriod(_ key: String) -> Bool {
    let words = key.utf8.split(separator: UInt8(ascii: " ")).map {
      String(decoding: $0, as: UTF8.self)
    }
    return words.indices.contains { index in
      let next = index + 1 < words.count ? words[index + 1] : ""
      switch words[index] {
      case "quy": return Int(next) != nil || OutlineCode.romanValue(next.uppercased()) != nil
      case "thang": return Int(next) != nil || (index > 0 && Int(words[index - 1]) != nil)
      default: return false
      }
    }
  }
}

extension TimePeriod {
  /// The period just before, of the same kind; null where the sequence is not known: nine months
  /// follow no nine months.
  var previous: TimePeriod? {
    switch self {
    case .year(let year): .year(year - 1)
    case .half(let half, let year): half == 1 ? .half(2, year: year - 1) : .half(1, year: year)
    case .quarter(let quarter, let year):
      quarter == 1 ? .quarter(4, year: year - 1) : .quarter(quarter - 1, year: year)
    case .month(let month, let year):
      month == 1 ? .month(12, year: year - 1) : .month(month - 1, year: year)
    case .firstMonths: nil
    case .week(let week, let year):
      CalendarDate(mondayOfWeek: week - 1, year: year) != nil
        ? .week(week - 1, year: year)
        : .week(
          CalendarDate(mondayOfWeek: 53, year: year - 1) == nil ? 52 : 53, year: year - 1)
    }
  }
}
