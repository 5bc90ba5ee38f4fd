package import ReportExtraction

/// A buffer of JSON text in UTF-8 (RFC 8259), compact.
///
/// Keys and punctuation are given as literals by the caller, so that the layout of each format can
/// be read in its own file. Nothing passes through a binary fraction: a decimal is written with the
/// digits it has. Vietnamese stays as it is; only what RFC 8259, section 7 demands is escaped.
public struct JSONWriter: Sendable {
  /// The bytes written so far.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty buffer.
  public init() {}

  /// Makes room for `count` more bytes.
  public mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(bytes.count + count)
  }

  /// Empties the buffer and keeps its room.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Ends a line of JSON Lines.
  public mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Appends text that is JSON already: punctuation, keys.
  package mutating func raw(_ json: StaticString) {
    json.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends bytes that are JSON already.
  package mutating func raw(_ json: [UInt8]) {
    bytes.append(contentsOf: json)
  }

  /// Appends a string in quotes.
  package mutating func string(_ text: String) {
    let utf8 = text.utf8
    var isPlain = true
    // One pass for text without escapes, which is nearly all: copied while it is looked at.
    bytes.append(addingCapacity: utf8.count + 2) { output in
      let span = utf8.span
      output.append(UInt8(ascii: "\""))
      for index in span.indices {
        let byte = span[index]
        if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          output.removeLast(index + 1)
          isPlain = false
          return
        }
        output.append(byte)
      }
      output.append(UInt8(ascii: "\""))
    }
    if !isPlain { escapedString(text) }
  }

  /// Appends a string in quotes, or `null`.
  package mutating func string(_ text: String?) {
    if let text { string(text) } else { raw("null") }
  }

  /// Appends a whole number.
  package mutating func integer(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(of: number.magnitude, atLeast: 1, pointBefore: 0)
  }

  /// Appends a whole number, or `null`.
  package mutating func integer(_ number: Int?) {
    if let number { integer(number) } else { raw("null") }
  }

  /// Appends a decimal with the decimals it has: `12.50` stays `12.50`.
  package mutating func decimal(_ number: ExactDecimal) {
    if number.isNegative { bytes.append(UInt8(ascii: "-")) }
    digits(of: number.coefficient.magnitude, atLeast: number.scale + 1, pointBefore: number.scale)
  }

  /// Appends `true` or `false`.
  package mutating func boolean(_ answer: Bool) {
    raw(answer ? "true" : "false")
  }

  /// Appends a list, each of its elements by `body`.
  package mutating func list<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    raw("[")
    var isFirst = true
    for element in elements {
      if !isFirst { raw(",") }
      isFirst = false
      body(&self, element)
    }
    raw("]")
  }

  /// Appends the versions of mappings as an object, ordered by id so that the bytes are stable.
  package mutating func versions(_ versions: [String: String]) {
    raw("{")
    var isFirst = true
    for (id, version) in versions.sorted(by: { $0.key < $1.key }) {
      if !isFirst { raw(",") }
      isFirst = false
      string(id)
      raw(":")
      string(version)
    }
    raw("}")
  }

  /// Appends what a field of a record holds; a range of bytes is `[start,end]`.
  package mutating func value(_ value: FieldValue) {
    switch value {
    case .null: raw("null")
    case .text(let text): string(text)
    case .integer(let number): integer(number)
    case .decimal(let number): decimal(number)
    case .boolean(let answer): boolean(answer)
    case .range(let range): list([range.start, range.end]) { $0.integer($1) }
    case .texts(let texts): list(texts) { $0.string($1) }
    }
  }

  private mutating func escapedString(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 { escape(byte) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): raw(#"\""#)
    case UInt8(ascii: "\\"): raw(#"\\"#)
    case 0x08: raw(#"\b"#)
    case 0x09: raw(#"\t"#)
    case 0x0A: raw(#"\n"#)
    case 0x0C: raw(#"\f"#)
    case 0x0D: raw(#"\r"#)
    case 0..<0x20:
      raw(#"\u00"#)
      bytes.append(UInt8(ascii: "0") + byte >> 4)
      let low = byte & 0x0F
      bytes.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    default: bytes.append(byte)
    }
  }

  /// Appends at least `count` digits, a point before the last `decimals` of them.
  private mutating func digits(of number: UInt, atLeast count: Int, pointBefore decimals: Int) {
    // Room for the 20 digits of the greatest number and a point, filled from the end.
    var digits = InlineArray<24, UInt8>(repeating: UInt8(ascii: "."))
    var first = digits.count
    var rest = number
    var written = 0
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      if written == decimals, decimals > 0 { first -= 1 }
      first -= 1
      digits[first] = UInt8(ascii: "0") + UInt8(digit)
      written += 1
      rest = quotient
    } while rest > 0 || written < count
    for index in first..<digits.count { bytes.append(digits[index]) }
  }
}
