/// A length of time: `06 tháng`, `15 ngày`, `2 năm rưỡi`.
public struct CalendarDuration: Hashable, Sendable {
  /// Years.
  public var years = 0
  /// Months; a quarter is three.
  public var months = 0
  /// Weeks.
  public var weeks = 0
  /// Days.
  public var days = 0

  /// Makes a duration of nothing.
  public init() {}

  /// ISO 8601: `P1Y`, `P6M`, `P15D`, `P2W`, `P1Y6M`; weeks beside other units are days.
  public var iso: String {
    let isWeeks = years == 0 && months == 0 && days == 0 && weeks > 0
    if isWeeks { return "P\(weeks)W" }
    var text = "P"
    if years > 0 { text += "\(years)Y" }
    if months > 0 { text += "\(months)M" }
    if days + weeks > 0 { text += "\(days + weeks * 7)D" }
    return text == "P" ? "P0D" : text
  }
}
