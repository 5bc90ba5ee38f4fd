/// Finds dates in the prose that the calendar does not have.
enum ProseDates {
  /// Raises each day of the form `31/11/2023` that does not exist.
  static func check(_ narrative: Narrative, _ log: inout RecordLog) {
    for passage in narrative.passages {
      for date in impossibleDates(in: passage.text) {
        log.raise(
          Finding(
            .dateInvalid, "the prose names '\(date.printed)', a day that does not exist",
            lines: [passage.line(at: date.offset)].compactMap { $0 }, printed: date.printed))
      }
    }
  }

  /// The numeric dates of a text that do not exist, with their offsets in UTF-8 bytes.
  static func impossibleDates(in text: String) -> [(printed: String, offset: Int)] {
    let bytes = text.utf8.span
    var found: [(printed: String, offset: Int)] = []
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
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
        if isDigit(byte), digits < 5 {
          number = number * 10 + Int(byte - UInt8(ascii: "0"))
          digits += 1
        } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-"), digits > 0,
          fields.count < 2, separator == 0 || separator == byte, index + 1 < bytes.count,
          isDigit(bytes[index + 1])
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
      let isGlued = start > 0 && (bytes[start - 1] >= 0x80 || isLetter(bytes[start - 1]))
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

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
}
