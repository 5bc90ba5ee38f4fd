/// What a header says that names a day, or the beginning or the end of a time, instead of a period.
///
/// Figures of a day are the report's own where the day is at the end of its period; no period says
/// any other day.
enum PointInTime {
  /// Reads a header path by its match key; null where it names no point in time.
  ///
  /// For 2023-S1, `Cuối kỳ`, `Tại thời điểm 30/6/2023` and a cut-off in June are the report's own;
  /// `Đầu kỳ`, `Đầu năm` and `31/12/2022` are none that can be told.
  static func reading(
    of measure: String, key: String, report: TimePeriod?
  ) -> ColumnPeriod.Reading? {
    if others.contains(where: { key.holds($0) }) { return nil }
    let words = key.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    if let day = day(in: measure, words) {
      let isLast = day.year == report?.year && day.month == report?.months?.upperBound
      return isLast && day.day > 1 ? .report : .unknown
    }
    for index in words.indices.dropLast() where words[index] == "dau" || words[index] == "cuoi" {
      // `6 tháng đầu năm`, `từ đầu năm`
      guard times.contains(words[index + 1]), index == 0 || !openings.contains(words[index - 1])
      else { continue }
      if words[index] == "dau" { return .unknown }
      // `Cuối kỳ trước`, `cuối quý I`
      let next = index + 2 < words.count ? words[index + 2] : ""
      guard !relations.contains(next) else { return nil }
      switch words[index + 1] {
      case "ki": return .report
      case "nam":
        // `Cuối năm 2022`
        let year = TableHeader.isYear(next) ? Int(next) : report?.year
        return report?.months?.upperBound == 12 && year == report?.year ? .report : .unknown
      default: return nil
      }
    }
    return nil
  }

  /// Sums since some day, plans, and days of decisions.
  private static let others = [
    "luy ke", "cong don", "ke hoach", "du toan", "giao", "theo ", "quyet dinh", "nghi quyet",
    "nghi dinh", "thong tu", "cong van",
  ]

  private static let times: Set<String> = ["ki", "nam", "quy", "thang"]
  private static let openings: Set<String> = ["thang", "quy", "tuan", "tu"]

  private static let relations: Set<String> = ["truoc", "nay", "goc", "ngoai"]

  /// The day that a header names, where it begins no time: `từ ngày 01/01/2023`.
  private static func day(in measure: String, _ words: [String]) -> CalendarDate? {
    let isInterval = words.indices.dropLast().contains {
      words[$0] == "tu"
        && (words[$0 + 1] == "ngay" || words[$0 + 1].utf8.first?.isDigit == true)
    }
    guard !isInterval, measure.utf8.contains(where: \.isDigit),
      let found = DateReading.first(in: measure)?.reading, found.kind == .date
    else { return nil }
    return found.date
  }
}
