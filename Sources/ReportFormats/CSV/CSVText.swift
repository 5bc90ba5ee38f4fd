internal import ReportExtraction

/// A buffer of rows in a dialect of CSV.
///
/// A text that is empty is written `""` and null as nothing, so that the two stay apart; lists are
/// joined by a space, a range is `start-end`.
struct CSVText: Sendable {
  /// The rows written so far, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The dialect.
  let dialect: CSVDialect

  /// Makes an empty buffer.
  init(_ dialect: CSVDialect) {
    self.dialect = dialect
  }

  /// Empties the buffer and keeps its room.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Appends a header row, and what the dialect puts before it.
  mutating func appendHeader(_ names: [String]) {
    bytes += dialect.opening
    append(names.map(FieldValue.text))
  }

  /// Appends a row.
  mutating func append(_ row: [FieldValue]) {
    var isFirst = true
    for value in row {
      if !isFirst { bytes.append(dialect.separator) }
      isFirst = false
      append(value)
    }
    endRow()
  }

  /// Appends bytes that are CSV already.
  mutating func append(raw: [UInt8]) {
    bytes.append(contentsOf: raw)
  }

  /// Ends a row.
  mutating func endRow() {
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Appends one field.
  mutating func append(_ value: FieldValue) {
    switch value {
    case .null: break
    case .text(let text): append(text)
    case .integer(let number): append(unquoted: String(number))
    case .decimal(let number): append(number)
    case .boolean(let answer): append(unquoted: answer ? "true" : "false")
    case .range(let range): append(unquoted: "\(range.start)-\(range.end)")
    case .texts(let texts): append(unquoted: texts.joined(separator: " "))
    }
  }

  private mutating func append(unquoted text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func append(_ number: ExactDecimal) {
    guard dialect == .spreadsheet else { return append(unquoted: number.description) }
    for byte in number.description.utf8 {
      bytes.append(byte == UInt8(ascii: ".") ? UInt8(ascii: ",") : byte)
    }
  }

  private mutating func append(_ text: String) {
    let isGuarded = dialect == .spreadsheet && FormulaGuard.isNeeded(for: text.utf8.span)
    guard needsQuotes(text.utf8.span) else {
      if isGuarded { bytes.append(UInt8(ascii: "'")) }
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if isGuarded { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func needsQuotes(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      case dialect.separator, UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        return true
      default: continue
      }
    }
    return text.isEmpty
  }
}
