import ReportExtraction

/// The text forms of PostgreSQL: names, literals, and the rows of `COPY … FROM STDIN`.
///
/// Rows are in COPY's text format (PostgreSQL manual, COPY, "Text Format"): tabs between columns, `\N`
/// for null, a backslash before what would end a field or a row.
enum PostgresText {
  /// A name between quotes, whatever letters it has.
  static func name(_ name: String) -> String {
    "\"" + doubled(UInt8(ascii: "\""), in: name) + "\""
  }

  /// A literal; backslashes are letters (`standard_conforming_strings`).
  static func literal(_ text: String) -> String {
    "'" + doubled(UInt8(ascii: "'"), in: text) + "'"
  }

  /// Appends a field of a row.
  static func append(_ value: FieldValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(contentsOf: "\\N".utf8)
    case .text(let text): append(escaped: text, to: &bytes)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .decimal(let number): bytes.append(contentsOf: number.description.utf8)
    case .boolean(let answer): bytes.append(contentsOf: (answer ? "true" : "false").utf8)
    case .range(let range): bytes.append(contentsOf: "{\(range.start),\(range.end)}".utf8)
    case .texts(let texts): append(escaped: array(texts), to: &bytes)
    }
  }

  /// An array in PostgreSQL's text form, each element between quotes.
  private static func array(_ texts: [String]) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "{")]
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(UInt8(ascii: "\""))
      for byte in text.utf8 {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          bytes.append(UInt8(ascii: "\\"))
        }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: "}"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(escaped text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
      case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
      case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
      // The one character that PostgreSQL cannot hold: U+FFFD stands for it.
      case 0: bytes.append(contentsOf: "\u{FFFD}".utf8)
      default: bytes.append(byte)
      }
    }
  }

  private static func doubled(_ quote: UInt8, in text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == quote { bytes.append(byte) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
