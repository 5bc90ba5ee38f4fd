/// Finds dates in the prose that the calendar does not have, or that contradict their weekday.
enum ProseDates {
  /// Raises each such day: `31/11/2023`, `ngày 31 tháng 6 năm 2023`, `Thứ Hai, ngày 13/6/2023`.
  static func check(_ narrative: Narrative, _ log: inout RecordLog) {
    for passage in narrative.passages {
      for date in impossibleDates(in: passage.text) {
        raise("the prose names '\(date.printed)', a day that does not exist", date, passage, &log)
      }
      for date in contradictions(in: passage.text) {
        raise(
          "the prose names '\(date.printed)', a day that does not exist or is no such weekday",
          date,
          passage, &log)
      }
      if let window = StatedWindow.reversed(in: passage.text) {
        raise(
          "the prose names '\(window.printed)', a time that ends before it begins", window, passage,
          &log)
      }
    }
  }

  private static func raise(
    _ message: String, _ date: (printed: String, offset: Int), _ passage: Narrative.Passage,
    _ log: inout RecordLog
  ) {
    log.raise(
      Finding(
        .dateInvalid, message, lines: [passage.line(at: date.offset)].compactMap { $0 },
        printed: date.printed))
  }

  /// Dates in words that do not exist, and dates behind a weekday they do not fall on.
  static func contradictions(in text: String) -> [(printed: String, offset: Int)] {
    var found: [(printed: String, offset: Int)] = []
    let bytes = Array(text.utf8)
    for start in bytes.indices where namesDayInWords(at: start, bytes) {
      let window = String(decoding: bytes[start..<min(bytes.count, start + 72)], as: UTF8.self)
      guard let date = DateReading.first(in: window), date.range.lowerBound <= 24 else { continue }
      let printed = String(decoding: window.utf8.prefix(date.range.upperBound), as: UTF8.self)
      let isInWords = Folding.key(printed).contains("thang")
      guard date.reading.contradictsWeekday || (date.reading.kind == .invalid && isInWords),
        found.last.map({ start >= $0.offset + $0.printed.utf8.count }) ?? true
      else { continue }
      found.append((printed, start))
    }
    return found
  }

  /// Whether `ngày 31 tháng` or a weekday begins here; days in digits alone are looked at elsewhere.
  private static func namesDayInWords(at start: Int, _ bytes: [UInt8]) -> Bool {
    guard start + 2 < bytes.count else { return false }
    // Two bytes more tell most places apart, before anything is compared.
    switch (bytes[start] | 0x20, bytes[start + 1], bytes[start + 2]) {
    case (UInt8(ascii: "n"), UInt8(ascii: "g"), 0xC3):
      guard let opening = days.first(where: { bytes[start...].starts(with: $0) }) else {
        return false
      }
      var index = start + opening.count
      while index < bytes.count, bytes[index].isDigit { index += 1 }
      return bytes[index...].starts(with: month)
    case (UInt8(ascii: "t"), UInt8(ascii: "h"), 0xE1),
      (UInt8(ascii: "c"), UInt8(ascii: "h"), UInt8(ascii: "u")):
      return weekdays.contains { bytes[start...].starts(with: $0) }
    default: return false
    }
  }

  private static let days: [[UInt8]] = ["ngày ", "Ngày "].map { Array($0.utf8) }
  private static let month = Array(" tháng".utf8)
  private static let weekdays: [[UInt8]] = [
    "thứ ", "Thứ ", "chủ nhật", "Chủ nhật", "Chủ Nhật",
  ].map { Array($0.utf8) }

  /// The numeric dates of a text that do not exist, with their offsets in UTF-8 bytes.
  static func impossibleDates(in text: String) -> [(printed: String, offset: Int)] {
    let bytes = text.utf8.span
    var found: [(printed: String, offset: Int)] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index].isDigit else {
        index += 1
        continue
      }
      let start = index
      var fields: [Int] = []
      var number = 0
      var digits = 0
      var separator: UInt8 = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte.isDigit, digits < 5 {
          number = number * 10 + Int(byte - UInt8(ascii: "0"))
          digits += 1
        } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-"), digits > 0,
          fields.count < 2, separator == 0 || separator == byte, index + 1 < bytes.count,
          bytes[index + 1].isDigit
        {
          separator = byte
          fields.append(number)
          (number, digits) = (0, 0)
        } else {
          break
        }
        index += 1
      }
      fields.append(number)
      let isGlued = start > 0 && (bytes[start - 1] >= 0x80 || bytes[start - 1].isLetter)
      // A slash or hyphen behind it makes it the number of a document.
      let goesOn = index < bytes.count && [45, 47].contains(bytes[index])
      if fields.count == 3, digits == 4, !isGlued, !goesOn, fields[0] <= 99, fields[1] <= 99,
        CalendarDate(year: fields[2], month: fields[1], day: fields[0]) == nil
      {
        let printed = text.utf8.prefix(index).dropFirst(start)
        found.append((String(decoding: printed, as: UTF8.self), start))
      }
      if index == start { index += 1 }
    }
    return found
  }
}
