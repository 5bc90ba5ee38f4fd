/// The text of a cell of a sheet, gathered run by run.
struct SheetText {
  private var printed = PrintedText()

  /// Whether there is no text.
  var isEmpty: Bool { printed.isEmpty }
  /// How many bytes have been gathered.
  var count: Int { printed.count }

  /// Adds a run; line feeds part its lines.
  mutating func append(_ text: String, isRaised: Bool = false) {
    if isRaised { printed.beginSuperscript() }
    let bytes = text.utf8.span
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A || bytes[index] == 0x0D {
      printed.append(bytes, start..<index)
      printed.breakLine()
      start = index + 1
    }
    printed.append(bytes, start..<bytes.count)
    if isRaised { printed.endSuperscript() }
  }

  /// Ends a line.
  mutating func breakLine() { printed.breakLine() }

  /// Hands the text over and starts anew.
  mutating func take() -> (text: String, lineBreaks: [Int]) { printed.take() }

  /// The text of SpreadsheetML with its escapes undone: `_x000D_` is a carriage return, `_x005F_` an
  /// underscore (ISO/IEC 29500-1, 22.9.2.19).
  static func unescaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.span.contains("_x", in: bytes.indices) else { return text }
    var unescaped = ""
    var start = 0
    var index = 0
    while index + 6 < bytes.count {
      guard bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
        bytes[index + 6] == UInt8(ascii: "_"),
        let code = UInt32(
          String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(code)
      else {
        index += 1
        continue
      }
      unescaped += String(decoding: bytes[start..<index], as: UTF8.self)
      unescaped.unicodeScalars.append(scalar)
      index += 7
      start = index
    }
    return unescaped + String(decoding: bytes[start...], as: UTF8.self)
  }
}
