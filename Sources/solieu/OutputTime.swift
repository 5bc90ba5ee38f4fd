import Glibc

/// The time that outputs bear: that of `SOURCE_DATE_EPOCH` where it is set, so that two runs can give
/// the same bytes, else now (reproducible-builds.org/specs/source-date-epoch).
struct OutputTime {
  /// The variable that gives the time, in seconds since 1970.
  static let variable = "SOURCE_DATE_EPOCH"

  /// Seconds since the beginning of 1970 in UTC.
  let seconds: Int
  /// Whether the variable gives it: a workbook bears no other, so that it has the same bytes again.
  let isGiven: Bool

  /// Asks for the time.
  ///
  /// - Throws: ``CommandFailure`` with ``ExitStatus/usage`` where the variable is no number.
  init() throws(CommandFailure) {
    guard let given = Environment.value(of: Self.variable) else {
      seconds = time(nil)
      isGiven = false
      return
    }
    guard let number = Int(given), (0...Self.lastSecond).contains(number) else {
      throw CommandFailure(.usage, "\(Self.variable)=\(given): expected seconds since 1970")
    }
    seconds = number
    isGiven = true
  }

  /// The time in UTC (RFC 3339).
  var text: String {
    var seconds = time_t(seconds)
    var parts = unsafe tm()
    _ = unsafe gmtime_r(&seconds, &parts)
    func two(_ number: CInt) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = unsafe "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    return unsafe "\(day)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }

  /// The end of the year 9999, the last that RFC 3339 can write.
  private static let lastSecond = 253_402_300_799
}
