internal import ReportExtraction
internal import Yams

extension NodeFields {
  /// The day of a field, as `2022-12-31`; null where it is not there.
  func day(_ key: Key, log: inout MappingLog) -> CalendarDate? {
    guard let node = self[key], let text = node.text("a day", log: &log) else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int(Substring($0)) }
    guard text.utf8.count == 10, parts.map(\.count) == [4, 2, 2], numbers.count == 3 else {
      log.error("read '\(text)', expected a day as 2022-12-31", at: node.position)
      return nil
    }
    let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    if date == nil {
      log.error(
        "read '\(text)', which the calendar does not have; expected a day as 2022-12-31",
        at: node.position)
    }
    return date
  }

  /// Reports a last day that is before the first.
  func checkDays(
    _ from: CalendarDate?, _ to: CalendarDate?, at key: Key, log: inout MappingLog
  ) {
    guard let from, let to, to < from else { return }
    log.error(
      "read '\(to)', expected a day not before valid_from (\(from))",
      at: self[key]?.position ?? position)
  }
}
