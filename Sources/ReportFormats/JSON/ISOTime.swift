internal import ReportExtraction

/// Points in time as ISO 8601 writes them: a day, or a day and a time with or without a zone.
enum ISOTime {
  /// Whether a text is one: `2023-07-01`, `2023-07-01T09:30:00+07:00`, `2023-07-01T02:30Z`.
  static func isOne(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    guard let year = take(4, &rest), sign("-", &rest), let month = take(2, &rest),
      sign("-", &rest), let day = take(2, &rest),
      CalendarDate(year: year, month: month, day: day) != nil
    else { return false }
    guard !rest.isEmpty else { return true }
    guard sign("T", &rest) || sign("t", &rest) || sign(" ", &rest), time(&rest) else {
      return false
    }
    return rest.isEmpty || zone(&rest) && rest.isEmpty
  }

  /// Hours and minutes, seconds and their fraction where they are given.
  private static func time(_ text: inout ArraySlice<UInt8>) -> Bool {
    guard let hour = take(2, &text), hour < 24, sign(":", &text), let minute = take(2, &text),
      minute < 60
    else { return false }
    guard sign(":", &text) else { return true }
    // A leap second is the 61st.
    guard let second = take(2, &text), second <= 60 else { return false }
    guard sign(".", &text) || sign(",", &text) else { return true }
    return take(1, &text) != nil && skipDigits(&text)
  }

  private static func zone(_ text: inout ArraySlice<UInt8>) -> Bool {
    if sign("Z", &text) || sign("z", &text) { return true }
    guard sign("+", &text) || sign("-", &text), let hours = take(2, &text), hours < 24 else {
      return false
    }
    guard !text.isEmpty else { return true }
    _ = sign(":", &text)
    guard let minutes = take(2, &text) else { return false }
    return minutes < 60
  }

  private static func take(_ count: Int, _ text: inout ArraySlice<UInt8>) -> Int? {
    let digits = text.prefix(count)
    guard digits.count == count,
      digits.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
    else { return nil }
    text = text.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func skipDigits(_ text: inout ArraySlice<UInt8>) -> Bool {
    text = text.drop(while: (UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
    return true
  }

  private static func sign(_ sign: Unicode.Scalar, _ text: inout ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: sign) else { return false }
    text.removeFirst()
    return true
  }
}
