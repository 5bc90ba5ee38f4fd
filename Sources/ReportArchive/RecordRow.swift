import GRDB
import ReportExtraction

/// A row of `records` as the fields it was made of.
enum RecordRow {
  /// What the fields hold; the row has them in their order, and `value_text` behind them.
  static func values(of row: Row) -> [FieldValue] {
    let fields = RecordField.allCases
    let text: String? = row[fields.count]
    return fields.enumerated().map { index, field in
      value(of: field, in: row, at: index, exactly: text)
    }
  }

  /// What a field holds, as it was before it went in.
  private static func value(
    of field: RecordField, in row: Row, at index: Int, exactly text: String?
  ) -> FieldValue {
    switch field {
    case .table, .row, .column, .page, .line:
      return (row[index] as Int?).map(FieldValue.integer) ?? .null
    case .confidence:
      let hundredths = ((row[index] as Double) * 100).rounded()
      return .decimal(Confidence(hundredths: Int(hundredths)).decimal)
    case .multiplier:
      // A whole number is INTEGER, another one REAL or TEXT.
      let number = (row[index] as DatabaseValue).text ?? ""
      return ExactDecimal(plain: number).map(FieldValue.decimal) ?? .text(number)
    case .value:
      guard let text else { return .null }
      return figure(text, type: row[RecordField.allCases.firstIndex(of: .type) ?? 0])
    case .span:
      return (row[index] as String?).flatMap(range) ?? .null
    case .findings:
      return .texts(words(row[index]))
    default:
      return (row[index] as String?).map(FieldValue.text) ?? .null
    }
  }

  /// A value by its exact text and the type of its record.
  private static func figure(_ text: String, type: String) -> FieldValue {
    switch ValueType(rawValue: type) {
    case .boolean where text == "true" || text == "false": .boolean(text == "true")
    case .count, .decimal, .percent, .money, .code, .heading:
      ExactDecimal(plain: text).map(FieldValue.decimal) ?? .text(text)
    default: .text(text)
    }
  }

  /// Reads the first and the last byte from a JSON list.
  private static func range(_ text: String) -> FieldValue? {
    let numbers = text.utf8.split { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      .compactMap { Int(Substring($0)) }
    guard numbers.count == 2 else { return nil }
    return .range(SourceRange(start: numbers[0], end: numbers[1]))
  }

  /// Reads a JSON list of ids, which hold nothing that JSON would escape.
  private static func words(_ text: String) -> [String] {
    text.utf8.split { !isPartOfID($0) }.map { String(Substring($0)) }
  }

  private static func isPartOfID(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
  }
}
