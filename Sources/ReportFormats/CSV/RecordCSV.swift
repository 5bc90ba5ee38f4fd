public import ReportExtraction

/// Records as CSV: the columns of ``RecordField`` in their order, one header for a whole batch.
///
/// UTF-8 without a byte-order mark, fields separated by `,` and quoted where RFC 4180 asks for it,
/// rows ended by CR LF, decimals with `.`, no grouping. The figures are data, not spreadsheet cells:
/// nothing is put before a `-`, which here is a value.
///
/// - Null is an empty field. Printed values are never empty texts; a text that is empty all the same
///   (a label that the report leaves out) is written `""`, so the two stay apart.
/// - `indicator` never looks like a number. `code` does (`1.10`), and should be read as text.
/// - `findings` are joined by a space, `span` is `start-end`.
public struct RecordCSV: Sendable {
  /// The header and the rows written so far, in UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty buffer.
  public init() {}

  /// Appends the header row.
  public mutating func appendHeader() {
    append(RecordField.allCases.map(\.rawValue).joined(separator: ",") + "\r\n", quoted: false)
  }

  /// Appends one row for each record of a report.
  public mutating func append(_ result: ExtractionResult) {
    let layout = RecordLayout(result) { field in
      field == RecordField.allCases.first ? [] : [UInt8(ascii: ",")]
    } value: { value in
      var field = RecordCSV()
      field.append(value)
      return field.bytes
    }
    for record in result.records {
      for part in layout.parts(of: record) {
        bytes.append(contentsOf: part.bytes)
        if let field = part.field { append(result.field(field, of: record)) }
      }
      append("\r\n", quoted: false)
    }
  }

  private mutating func append(_ value: FieldValue) {
    switch value {
    case .null: break
    case .text(let text): append(text, quoted: Self.needsQuotes(text.utf8.span))
    case .integer(let number): append(String(number), quoted: false)
    case .decimal(let number): append(number.description, quoted: false)
    case .boolean(let answer): append(answer ? "true" : "false", quoted: false)
    case .range(let range): append("\(range.start)-\(range.end)", quoted: false)
    case .texts(let texts): append(texts.joined(separator: " "), quoted: false)
    }
  }

  private mutating func append(_ text: String, quoted: Bool) {
    guard quoted else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        return true
      default: continue
      }
    }
    return text.isEmpty
  }
}
