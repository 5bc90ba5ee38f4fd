internal import ReportExtraction

/// What a cell of an OpenDocument spreadsheet stores (OpenDocument 1.3, part 3, 19.385).
struct ODSValue {
  /// The value; null for text, and for a time.
  let stored: StoredValue?
  /// The value as a cell without a format draws it; null for text, which stands in the cell.
  let text: String?
  /// Whether the cell states no value at all.
  let isMissing: Bool

  /// Reads the attributes of the cell that has just begun.
  init(_ reader: borrowing XMLPullReader) {
    let type = reader.attribute("value-type", .office)
    isMissing = type == nil
    switch type {
    case "float", "percentage", "currency":
      let number = reader.attribute("value", .office).flatMap { SheetNumber(parsing: $0) }
      stored = number?.exact.map(StoredValue.number)
      text = number.map {
        type == "percentage"
          ? NumberFormatSection.general($0.shifted(by: 2)) + "%" : NumberFormatSection.general($0)
      }
    case "date":
      let value = reader.attribute("date-value", .office)
      let day = value.flatMap { ISODay(parsing: $0) }
      stored = day.flatMap { $0.seconds == 0 ? .date($0.date) : nil }
      text = day.map { Self.drawn($0.date) } ?? value
    case "time":
      stored = nil
      text = reader.attribute("time-value", .office)
    case "boolean":
      let value = reader.attribute("boolean-value", .office)
      stored = value.map { .boolean($0 == "true") }
      text = value.map { $0 == "true" ? "TRUE" : "FALSE" }
    default:
      stored = nil
      text = reader.attribute("string-value", .office)
    }
  }

  private static func drawn(_ date: CalendarDate) -> String {
    let number = SerialDay.number(of: date, epoch: .from1900)
    return number.map { NumberFormat(parsing: "dd/mm/yyyy").draw($0).text } ?? date.description
  }
}
