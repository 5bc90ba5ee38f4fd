/// Goes through one line of JSON in valid UTF-8, token by token.
struct JSONScanner {
  private let bytes: [UInt8]
  private var index = 0

  /// Makes a scanner at the beginning of the line.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The column of the next token, from 1, in Unicode scalars.
  var column: Int {
    mutating get {
      skipSpace()
      return Self.column(of: index, in: bytes)
    }
  }

  /// The column of a byte, from 1, in Unicode scalars.
  static func column(of offset: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<offset].count { $0 & 0xC0 != 0x80 }
  }

  // MARK: - Tokens

  /// Takes a sign.
  mutating func take(_ sign: UInt8, expected: String) throws(JSONFault) {
    guard takeIfThere(sign) else { throw fault(expected: expected) }
  }

  /// Takes a sign where it is the next token.
  mutating func takeIfThere(_ sign: UInt8) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == sign else { return false }
    index += 1
    return true
  }

  /// Takes a comma, and gives true, or the end of the object.
  mutating func takeComma(before end: UInt8) throws(JSONFault) -> Bool {
    if takeIfThere(UInt8(ascii: ",")) { return true }
    try take(end, expected: "',' or '}'")
    return false
  }

  /// Makes sure that nothing is left.
  mutating func expectEnd() throws(JSONFault) {
    skipSpace()
    guard index == bytes.count else { throw fault(expected: "the end of the line") }
  }

  /// Takes a value that is no list and no object.
  mutating func scalar() throws(JSONFault) -> JSONScalar {
    skipSpace()
    switch index < bytes.count ? bytes[index] : 0 {
    case UInt8(ascii: "\""): return .string(try string(expected: "a text"))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      for (word, value) in [
        ("null", JSONScalar.null), ("true", .boolean(true)), ("false", .boolean(false)),
      ] where takeWord(word) {
        return value
      }
    default: break
    }
    throw fault(expected: "a text in quotes, a number, true, false or null")
  }

  private mutating func takeWord(_ word: String) -> Bool {
    let end = index + word.utf8.count
    guard bytes[index...].starts(with: word.utf8), end == bytes.count || !bytes[end].isWord else {
      return false
    }
    index = end
    return true
  }

  /// Takes a number as written (RFC 8259, section 6).
  private mutating func number() throws(JSONFault) -> String {
    let start = index
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let whole = takeDigits()
    let hasZero = whole.count > 1 && bytes[whole.lowerBound] == UInt8(ascii: "0")
    if hasZero { index = whole.lowerBound }
    guard !whole.isEmpty, !hasZero else { throw fault(expected: "a number such as 3 or 12.5") }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      if takeDigits().isEmpty { throw fault(expected: "a digit behind the point") }
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[index]) {
        index += 1
      }
      if takeDigits().isEmpty { throw fault(expected: "a digit of the exponent") }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func takeDigits() -> Range<Int> {
    let start = index
    while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
      index += 1
    }
    return start..<index
  }

  // MARK: - Texts

  /// Takes a text in quotes.
  mutating func string(expected: String) throws(JSONFault) -> String {
    try take(UInt8(ascii: "\""), expected: expected)
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape().utf8
      case 0..<0x20: throw fault(expected: "a control character as \\u00…")
      default:
        text.append(byte)
        index += 1
      }
    }
    throw fault(expected: "'\"' at the end of the text")
  }

  private mutating func escape() throws(JSONFault) -> String {
    let start = index
    index += 1
    guard index < bytes.count else { throw fault(expected: "an escape") }
    let letter = bytes[index]
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return String(Unicode.Scalar(letter))
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      if let scalar = escapedScalar() { return String(scalar) }
    default: break
    }
    index = start
    throw fault(expected: "an escape such as \\n or \\u0111")
  }

  /// The scalar of one `\u`, or of the two of a surrogate pair.
  private mutating func escapedScalar() -> Unicode.Scalar? {
    guard let unit = hexadecimal() else { return nil }
    guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit) }
    guard bytes[index...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else { return nil }
    index += 2
    guard let low = hexadecimal(), (0xDC00..<0xE000).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func hexadecimal() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    index += 4
    return value
  }

  // MARK: - Faults

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  /// The fault that something else stands at the next byte.
  private func fault(expected: String) -> JSONFault {
    let rest = String(decoding: bytes[index...].prefix(64), as: UTF8.self)
    let read = rest.unicodeScalars.first.map { "'\(TerminalText.printable(String($0)))'" }
    return JSONFault(
      column: Self.column(of: index, in: bytes),
      message: "read \(read ?? "the end of the line"), expected \(expected)")
  }
}

extension UInt8 {
  /// Whether the byte goes on with a word.
  fileprivate var isWord: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
