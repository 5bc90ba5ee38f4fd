import Glibc
import ReportExtraction

/// The time that an archive keeps beside what is added to it.
enum ArchiveTime {
  /// The variable by which runs that are to be repeated tell the time
  /// (reproducible-builds.org/specs/source-date-epoch).
  private static let variable = "SOURCE_DATE_EPOCH"

  /// 1970-01-01, counted as ``ReportExtraction/CalendarDate`` counts days.
  private static let epoch = 719_468

  /// Now, in UTC (RFC 3339); null where the clock tells no year of four digits.
  static var now: String? {
    let told = Environment.value(of: variable).flatMap { Int($0) }
    let seconds = if let told { told } else { time(nil) }
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    guard seconds >= 0, let date = CalendarDate(dayNumber: epoch + days) else { return nil }
    let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(date)T\(clock.joined(separator: ":"))Z"
  }
}
